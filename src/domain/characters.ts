const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Whether a place (UTF-16 offset) lies between two characters as a reader sees them, or at an end of the text. */
export function isBetweenCharacters(text: string, at: number): boolean {
  if (at === 0 || at === text.length) return true;
  if (!Number.isInteger(at) || at < 0 || at > text.length) return false;
  return graphemes.segment(text).containing(at)?.index === at;
}

/** The nearest place behind `at`, or `at` itself, that cuts no character: never inside a surrogate pair or before a combining mark. */
export function endOfCharacter(text: string, at: number): number {
  if (isBetweenCharacters(text, at)) return at;
  const found = graphemes.segment(text).containing(at);
  return found ? found.index + found.segment.length : text.length;
}

/** The characters of a text as a reader sees them, each with its place. */
export const charactersOf = (
  text: string,
): readonly { readonly index: number; readonly segment: string }[] => [...graphemes.segment(text)];
