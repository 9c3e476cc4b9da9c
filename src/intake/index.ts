// The door of intake: what a user hands in becomes text, or a problem that can be shown beside the field.
export { checkTexts, type TextCheck } from './check-texts';
export { createThreadDocumentReader, type DocumentReader } from './documents/document-reader';
export { createFetchDraft, noFetching, type FetchDraft } from './fetch/fetch-draft';
export { createFetchPage, type FetchPolicy } from './fetch/fetch-page';
export { isPublicAddress } from './fetch/public-address';
export { languageOf, type TextLanguage } from './language-of';
export { readMany } from './many/read-many';
export type { Site } from './metadata/sites';
export { MAX_FILE_BYTES, readTextFile } from './read-text-file';
export { createReadUpload, MAX_DOCUMENT_BYTES, type FileAbout, type ReadUpload } from './read-upload';
export { readTermbaseFile } from './termbase/read-termbase-file';
