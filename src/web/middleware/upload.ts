import multer, { MulterError } from 'multer';
import type { Request, RequestHandler } from 'express';
import { AppError } from '../../domain/errors';
import { SIDES } from '../../domain/side';
import { fieldName } from '../read-form';
import { BoundedStorage } from './bounded-storage';

/** A file of the form, read into memory: nothing is ever written to disk. */
export interface UploadedFile {
  /** The pane of the form that it was chosen in: `ja`, `ko`, or the one of a form with one. */
  readonly pane: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The file was longer than allowed and `bytes` is empty. */
  readonly isTooLarge: boolean;
}

export interface UploadLimits {
  /** A longer file is refused beside its field, and the rest of the form is kept. */
  readonly fileBytes: number;
  /** A longer field ends the request: far above what a readout may have. */
  readonly bodyBytes: number;
}

// Up to here a file that is too large is read and thrown away, because stopping would lose what was typed after it.
const PATIENCE = 10;

/** Reads the form with its files into `req.body` and `req.files`. Other content types pass untouched. */
export function setUpUpload(
  { fileBytes, bodyBytes }: UploadLimits,
  panes: readonly string[] = SIDES,
): RequestHandler {
  const upload = multer({
    storage: new BoundedStorage((size) => size <= fileBytes),
    limits: {
      fileSize: fileBytes * PATIENCE,
      fieldSize: bodyBytes,
      fields: 20,
      files: panes.length,
      parts: 24,
      headerPairs: 20,
    },
    // Browsers send file names in UTF-8; the library's default would show 発表.txt as mojibake.
    defParamCharset: 'utf8',
  });
  const read = upload.fields(panes.map((pane) => ({ name: fieldName(pane, 'file'), maxCount: 1 })));
  return (req, res, next) => {
    read(req, res, (error?: unknown) => {
      // Reading into memory fails by what was sent only: no boundary, a broken header, a form that stops half-way.
      const isMalformed = error instanceof Error && !(error instanceof MulterError);
      next(isMalformed ? new MalformedForm('the form cannot be read', 400, { cause: error }) : error);
    });
  };
}

/** A file that was handed in by itself; null when none was chosen. */
export interface OneFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly isTooLarge: boolean;
}

/** Reads a form with one file in the field `file`. */
export function setUpOneFile(fileBytes: number): RequestHandler {
  const upload = multer({
    storage: new BoundedStorage((size) => size <= fileBytes),
    limits: { fileSize: fileBytes * PATIENCE, fields: 10, files: 1, parts: 12, headerPairs: 20 },
    defParamCharset: 'utf8',
  });
  const read = upload.single('file');
  return (req, res, next) => {
    read(req, res, (error?: unknown) => {
      const isMalformed = error instanceof Error && !(error instanceof MulterError);
      next(isMalformed ? new MalformedForm('the form cannot be read', 400, { cause: error }) : error);
    });
  };
}

/** The file of a form that `setUpOneFile` has read. */
export function oneFile(req: Request): OneFile | null {
  const { file } = req;
  if (file === undefined || (file.originalname === '' && file.size === 0)) return null;
  return {
    name: file.originalname,
    bytes: file.buffer,
    isTooLarge: file.size > 0 && file.buffer.length === 0,
  };
}

class MalformedForm extends AppError {
  override readonly name = 'MalformedForm';
}

/** The files that were really chosen: a browser sends an empty part for an empty file field. */
export function uploadedFiles(req: Request, panes: readonly string[] = SIDES): readonly UploadedFile[] {
  const files = (req.files ?? {}) as Readonly<Record<string, readonly Express.Multer.File[] | undefined>>;
  return panes.flatMap((pane) => {
    const file = files[fieldName(pane, 'file')]?.[0];
    if (file === undefined || (file.originalname === '' && file.size === 0)) return [];
    return [
      {
        pane,
        name: file.originalname,
        bytes: file.buffer,
        isTooLarge: file.size > 0 && file.buffer.length === 0,
      },
    ];
  });
}

/** The status of an error that the library raised, or null for another error. */
export function uploadErrorStatus(error: unknown): number | null {
  if (!(error instanceof MulterError)) return null;
  return error.code === 'LIMIT_FILE_SIZE' || error.code === 'LIMIT_FIELD_VALUE' ? 413 : 400;
}
