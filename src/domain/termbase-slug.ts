const MAX_LENGTH = 60;

/** English words as an identifier: `Quiet talks (1st)` → `quiet-talks-1st`; '' where nothing is left. */
export const slugOf = (words: string): string =>
  words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, MAX_LENGTH)
    .replace(/^-+|-+$/gu, '');
