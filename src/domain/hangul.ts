// The arithmetic of Hangul syllables (Unicode standard, section 3.12).
const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
const FINALS = 28;
const VOWELS = 21;

/** Indices of initials, in Unicode's order. */
export const INITIAL = { n: 2, r: 5, none: 11 } as const;
/** Indices of finals, in Unicode's order. */
export const FINAL = { none: 0, n: 4, d: 7, l: 8, s: 19 } as const;
/** Indices of vowels: ㅑ ㅕ ㅖ ㅛ ㅠ ㅣ. Before them an initial ㄴ or ㄹ falls away at the head of a word. */
export const Y_VOWELS: ReadonlySet<number> = new Set([2, 6, 7, 12, 17, 20]);

/** A Hangul syllable taken apart into the indices of its initial, vowel and final (Unicode's order; final 0 is none). */
export interface Syllable {
  readonly initial: number;
  readonly vowel: number;
  readonly final: number;
}

/** The parts of a syllable, or null for any other character. */
export function decompose(char: string): Syllable | null {
  const code = char.charCodeAt(0);
  if (char.length !== 1 || code < FIRST_SYLLABLE || code > LAST_SYLLABLE) return null;
  const index = code - FIRST_SYLLABLE;
  return {
    initial: Math.floor(index / (VOWELS * FINALS)),
    vowel: Math.floor((index % (VOWELS * FINALS)) / FINALS),
    final: index % FINALS,
  };
}

/** The syllable of these parts. */
export function compose({ initial, vowel, final }: Syllable): string {
  return String.fromCharCode(FIRST_SYLLABLE + (initial * VOWELS + vowel) * FINALS + final);
}

/** Every syllable with this final, in Unicode's order. */
export function syllablesWith(final: number): string {
  let all = '';
  for (let code = FIRST_SYLLABLE + final; code <= LAST_SYLLABLE; code += FINALS)
    all += String.fromCharCode(code);
  return all;
}
