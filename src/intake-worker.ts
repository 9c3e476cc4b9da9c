import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from './domain/errors';
import { DocumentError } from './intake/documents/document-error';
import { answerJob, type DocumentJob } from './intake/documents/document-reader';
import { readDocx } from './intake/documents/read-docx';
import { readPdf } from './intake/documents/read-pdf';

// The thread that one document is read in: it gets the file when it starts, answers once and is ended.
const port = parentPort;
if (port === null) throw new AppError('intake-worker.js runs as a thread of the program only');

void answerJob(workerData as DocumentJob, { docx: readDocx, pdf: readPdf }, (error) =>
  error instanceof DocumentError ? error.fault : 'broken-file',
).then((answer) => port.postMessage(answer));
