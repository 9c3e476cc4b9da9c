import multer, { MulterError } from 'multer';
import type { Request, RequestHandler } from 'express';
import { MAX_IMPORT_FILE_BYTES, MAX_IMPORT_ITEMS, type ImportFile } from '../../domain/import';
import { AppError } from '../../domain/errors';
import { BoundedStorage } from './bounded-storage';

/** Files of an import as they were sent, or why they were not all read. */
export interface ManyFiles {
  readonly files: readonly ImportFile[];
  readonly refusal: 'too-large' | 'too-many' | null;
}

const MAX_ADDRESSES_LENGTH = 200_000;

const received = new WeakMap<Request, ManyFiles>();

/** Reads a form with any number of files in `files` and `folder`, into memory and up to a limit for all together. */
export function setUpManyFiles(maxBytes: number = MAX_IMPORT_FILE_BYTES): RequestHandler {
  return (req, res, next) => {
    let left = maxBytes;
    const read = multer({
      // All files share one budget; what comes after it is spent is only counted.
      storage: new BoundedStorage((_size, more) => (left -= more) >= 0),
      // Browsers send the folder of a file along with its name when a whole folder is chosen.
      preservePath: true,
      defParamCharset: 'utf8',
      limits: {
        fileSize: maxBytes * 2,
        fieldSize: MAX_ADDRESSES_LENGTH,
        fields: 10,
        files: MAX_IMPORT_ITEMS + 2,
        parts: MAX_IMPORT_ITEMS + 12,
        headerPairs: 20,
      },
    }).fields([{ name: 'files' }, { name: 'folder' }]);
    read(req, res, (error?: unknown) => {
      const isTooMany =
        error instanceof MulterError &&
        (error.code === 'LIMIT_FILE_COUNT' || error.code === 'LIMIT_PART_COUNT');
      const refusal = isTooMany ? 'too-many' : left < 0 ? 'too-large' : null;
      received.set(req, { files: refusal === null ? filesOf(req) : [], refusal });
      if (isTooMany || error === undefined) next();
      else
        next(
          error instanceof MulterError
            ? error
            : new MalformedImport('the form cannot be read', 400, { cause: error }),
        );
    });
  };
}

/** The files of a form that `setUpManyFiles` has read. */
export function manyFiles(req: Request): ManyFiles {
  return received.get(req) ?? { files: [], refusal: null };
}

class MalformedImport extends AppError {
  override readonly name = 'MalformedImport';
}

/** The files that were really chosen: a browser sends an empty part for an empty file field. */
function filesOf(req: Request): readonly ImportFile[] {
  const fields = (req.files ?? {}) as Readonly<Record<string, readonly Express.Multer.File[] | undefined>>;
  return [...(fields['files'] ?? []), ...(fields['folder'] ?? [])]
    .filter(({ originalname, size }) => originalname !== '' || size > 0)
    .map(({ originalname, buffer }) => ({ name: originalname, bytes: buffer }));
}
