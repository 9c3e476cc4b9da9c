/** The files that `termbase export` writes. */
export const TERMBASE_FORMATS = ['csv', 'tbx'] as const;
export type TermbaseFormat = (typeof TERMBASE_FORMATS)[number];
