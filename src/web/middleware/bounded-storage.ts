import type { StorageEngine } from 'multer';
import type { Request } from 'express';

/** Told how long a file is so far and how much of it has just come; whether it is kept. */
export type Budget = (size: number, more: number) => boolean;

/** Keeps uploaded files in memory, and only counts what comes after the budget is spent. Nothing is ever written to disk. */
export class BoundedStorage implements StorageEngine {
  constructor(private readonly isKept: Budget) {}

  _handleFile(
    _req: Request,
    file: Express.Multer.File,
    done: (error?: unknown, info?: Partial<Express.Multer.File>) => void,
  ): void {
    let chunks: Buffer[] = [];
    let size = 0;
    file.stream.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (this.isKept(size, chunk.length)) chunks.push(chunk);
      else chunks = [];
    });
    file.stream.once('error', done);
    file.stream.once('end', () => done(null, { buffer: Buffer.concat(chunks), size }));
  }

  _removeFile(_req: Request, _file: Express.Multer.File, done: (error: Error | null) => void): void {
    done(null);
  }
}
