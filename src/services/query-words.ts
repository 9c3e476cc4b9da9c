// What a person types into a search field is short; a pasted page is none.
const MAX_WORDS = 12;
const MAX_WORD_LENGTH = 100;

/**
 * The words of a search: parted by blanks, but for what stands between quotation marks ("…", 「…」, “…”) and for names of
 * several words (north korea). Doubles and what holds no letter or digit are left out.
 */
export function toWords(text: string, isName: (phrase: string) => boolean = () => false): readonly string[] {
  const found = [...text.normalize('NFC').matchAll(/["“”]([^"“”]+)["“”]|「([^」]+)」|([^\s"“”「」]+)/gu)];
  const parts = found.map(([, quoted, bracketed, plain]): Part => ({
    text: (quoted ?? bracketed ?? plain ?? '').trim(),
    isPlain: plain !== undefined,
  }));
  const words = joinNames(parts, isName)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .map((word) => [...word].slice(0, MAX_WORD_LENGTH).join(''));
  return [...new Set(words)].slice(0, MAX_WORDS);
}

interface Part {
  readonly text: string;
  readonly isPlain: boolean;
}

const MAX_NAME_WORDS = 4;

/** Puts plain words that stand side by side together where they are one name; the longest name goes first. */
function joinNames(parts: readonly Part[], isName: (phrase: string) => boolean): readonly string[] {
  const words: string[] = [];
  for (let at = 0; at < parts.length;) {
    const length = nameLength(parts.slice(at, at + MAX_NAME_WORDS), isName);
    words.push(phraseOf(parts.slice(at, at + length)));
    at += length;
  }
  return words;
}

const phraseOf = (parts: readonly Part[]): string => parts.map(({ text }) => text).join(' ');

function nameLength(parts: readonly Part[], isName: (phrase: string) => boolean): number {
  for (let length = parts.length; length > 1; length -= 1) {
    const some = parts.slice(0, length);
    if (some.every(({ isPlain }) => isPlain) && isName(phraseOf(some))) return length;
  }
  return 1;
}
