/** Why a document gives no text. Each is a problem that the user is told of. */
export type DocumentFault = 'broken-file' | 'locked-file' | 'no-text-layer' | 'too-complex-file';

/** Thrown inside the readers of documents; the thread that runs them hands the fault on as a value. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
  constructor(
    readonly fault: DocumentFault,
    options?: ErrorOptions,
  ) {
    super(fault, options);
  }
}
