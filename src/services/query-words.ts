// What a person types into a search field is short; a pasted page is none.
const MAX_WORDS = 12;
const MAX_WORD_LENGTH = 100;

/**
 * The words of a search: parted by blanks, but for what stands between quotation marks ("…", 「…」, “…”). Doubles and what holds
 * no letter or digit are left out.
 */
export function toWords(text: string): readonly string[] {
  const found = [...text.normalize('NFC').matchAll(/["“”]([^"“”]+)["“”]|「([^」]+)」|([^\s"“”「」]+)/gu)];
  const words = found
    .map(([, quoted, bracketed, plain]) => (quoted ?? bracketed ?? plain ?? '').trim())
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .map((word) => [...word].slice(0, MAX_WORD_LENGTH).join(''));
  return [...new Set(words)].slice(0, MAX_WORDS);
}
