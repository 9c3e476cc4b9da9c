const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
const FINALS = 28;
const VOWELS = 21;

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

const INITIAL_N = 2;
const INITIAL_R = 5;
const INITIAL_NONE = 11;
/** ㅑ ㅕ ㅖ ㅛ ㅠ ㅣ: before them an initial ㄴ or ㄹ falls away at the head of a word. */
const Y_VOWELS: ReadonlySet<number> = new Set([2, 6, 7, 12, 17, 20]);

/**
 * One form for what the initial-sound rule writes in two ways (력/역, 로/노, 녀/여), so that a reading compares equal
 * wherever it stands in a word: 協力 협력 and 力量 역량 share their 力.
 */
export function foldInitialSound(char: string): string {
  const parts = decompose(char);
  if (!parts || (parts.initial !== INITIAL_N && parts.initial !== INITIAL_R)) return char;
  return compose({ ...parts, initial: Y_VOWELS.has(parts.vowel) ? INITIAL_NONE : INITIAL_N });
}
