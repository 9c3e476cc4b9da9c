// The door of intake: what a user hands in becomes text, or a problem that can be shown beside the field.
export { checkTexts, type TextCheck } from './check-texts';
export { languageOf, type TextLanguage } from './language-of';
export { MAX_FILE_BYTES, readUpload, type Upload } from './read-upload';
