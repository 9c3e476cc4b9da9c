/**
 * How deep each code unit of a stretch lies inside brackets and quotation marks. A bracket without its partner counts
 * for nothing, so an unclosed 「 does not swallow the rest of the text; 「「a」 pairs the inner one.
 */
export function bracketDepths(text: string): Uint8Array {
  const changes = new Int32Array(text.length + 1);
  for (const [open, close] of pairsOf(text)) {
    changes[open] = (changes[open] ?? 0) + 1;
    changes[close + 1] = (changes[close + 1] ?? 0) - 1;
  }
  const depths = new Uint8Array(text.length);
  let depth = 0;
  for (let i = 0; i < text.length; i += 1) {
    depth += changes[i] ?? 0;
    depths[i] = Math.min(depth, 255);
  }
  return depths;
}

const PARTNERS: Readonly<Record<string, string>> = {
  '」': '「',
  '』': '『',
  ')': '(',
  ']': '[',
  '】': '【',
  '〉': '〈',
  '》': '《',
  '〕': '〔',
  '｝': '｛',
  '}': '{',
};
const OPENING = new Set(Object.values(PARTNERS));

/** Positions of partners. Straight quotation marks take turns; the year ’26 and the apostrophe of Japan's open nothing. */
function* pairsOf(text: string): Generator<readonly [number, number]> {
  const open = new Map<string, number[]>();
  const pending: Record<string, number | undefined> = {};
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i] ?? '';
    const partner = PARTNERS[character];
    if (OPENING.has(character)) {
      open.set(character, [...(open.get(character) ?? []).slice(-MAX_NESTING), i]);
    } else if (partner !== undefined) {
      const from = open.get(partner)?.pop();
      if (from !== undefined) yield [from, i];
    } else if (character === '"' || (character === "'" && !isApostrophe(text, i))) {
      const from = pending[character];
      if (from !== undefined) yield [from, i];
      pending[character] = from === undefined ? i : undefined;
    }
  }
}

/** Deeper nesting than this is no text. */
const MAX_NESTING = 8;

function isApostrophe(text: string, at: number): boolean {
  if (/[A-Za-z]/u.test(text[at - 1] ?? '') && /[A-Za-z]/u.test(text[at + 1] ?? '')) return true;
  return (
    /^'\d\d(?:[.년年~\-/]|(?!\d|'))/u.test(text.slice(at, at + 4)) && !/^'\d\d'/u.test(text.slice(at, at + 4))
  );
}
