import { decompose, type Syllable } from '../../domain/hangul';

/** A syllable of a written word, with what its sounds hang on. */
export interface SpokenSyllable {
  readonly char: string;
  /** Whether it belongs to a noun: there 협력하 keeps its k and h apart. */
  readonly isNoun: boolean;
  /** Whether a morpheme begins with it, behind one of at least two syllables: 생산|량 is saengsannyang, 신뢰 silloe. */
  readonly isSeam: boolean;
}

const INITIALS = 'g kk n d tt r m b pp s ss  j jj ch k t p h'.split(' ');
const VOWELS = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const FINAL_LETTERS = ' ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';
/** How a final sounds before a consonant and at the end. */
const CODAS: Readonly<Record<string, string>> = {
  ' ': '',
  ㄱ: 'k',
  ㄲ: 'k',
  ㄳ: 'k',
  ㄴ: 'n',
  ㄵ: 'n',
  ㄶ: 'n',
  ㄷ: 't',
  ㄹ: 'l',
  ㄺ: 'k',
  ㄻ: 'm',
  ㄼ: 'l',
  ㄽ: 'l',
  ㄾ: 'l',
  ㄿ: 'p',
  ㅀ: 'l',
  ㅁ: 'm',
  ㅂ: 'p',
  ㅄ: 'p',
  ㅅ: 't',
  ㅆ: 't',
  ㅇ: 'ng',
  ㅈ: 't',
  ㅊ: 't',
  ㅋ: 'k',
  ㅌ: 't',
  ㅍ: 'p',
  ㅎ: 't',
};
/** What stays and what moves over before a vowel. */
const MOVED: Readonly<Record<string, readonly [coda: string, onset: string]>> = {
  ' ': ['', ''],
  ㄱ: ['', 'g'],
  ㄲ: ['', 'kk'],
  ㄳ: ['k', 's'],
  ㄴ: ['', 'n'],
  ㄵ: ['n', 'j'],
  ㄶ: ['', 'n'],
  ㄷ: ['', 'd'],
  ㄹ: ['', 'r'],
  ㄺ: ['l', 'g'],
  ㄻ: ['l', 'm'],
  ㄼ: ['l', 'b'],
  ㄽ: ['l', 's'],
  ㄾ: ['l', 't'],
  ㄿ: ['l', 'p'],
  ㅀ: ['', 'r'],
  ㅁ: ['', 'm'],
  ㅂ: ['', 'b'],
  ㅄ: ['p', 's'],
  ㅅ: ['', 's'],
  ㅆ: ['', 'ss'],
  ㅇ: ['ng', ''],
  ㅈ: ['', 'j'],
  ㅊ: ['', 'ch'],
  ㅋ: ['', 'k'],
  ㅌ: ['', 't'],
  ㅍ: ['', 'p'],
  ㅎ: ['', ''],
};
const VOWEL_I = 20;

/**
 * One written word by the Revised Romanization of Korean, which writes what is heard: liaison, nasals and ㄹ beside each other,
 * ㄷ and ㅌ before 이, breathed sounds; tense sounds are not written, and in nouns ㅎ stays apart from ㄱ, ㄷ and ㅂ before it.
 * An inserted ㄴ (솜이불) hangs on the single word and is not known here.
 */
export function romanise(word: readonly SpokenSyllable[]): string {
  let latin = '';
  let before: (Syllable & { readonly isNoun: boolean }) | null = null;
  for (const { char, isNoun, isSeam } of word) {
    const syllable = decompose(char);
    if (!syllable) {
      latin += (before ? (CODAS[letterOf(before)] ?? '') : '') + char;
      before = null;
      continue;
    }
    const [coda, onset]: readonly [string, string] = before
      ? join(before, syllable, isSeam)
      : ['', INITIALS[syllable.initial] ?? ''];
    latin += coda + onset + (VOWELS[syllable.vowel] ?? '');
    before = { ...syllable, isNoun };
  }
  return latin + (before ? (CODAS[letterOf(before)] ?? '') : '');
}

const letterOf = ({ final }: Syllable): string => FINAL_LETTERS.charAt(final);

/** The end of one syllable and the beginning of the next, as they sound together. */
function join(
  before: Syllable & { readonly isNoun: boolean },
  next: Syllable,
  isSeam: boolean,
): readonly [string, string] {
  const final = letterOf(before);
  const initial = INITIALS[next.initial] ?? '';
  if (initial === '') return beforeVowel(final, next);
  if (initial === 'h') return beforeH(final, before.isNoun, next);
  if ('ㅎㄶㅀ'.includes(final)) return behindH(final, initial);
  const coda = CODAS[final] ?? '';
  if (initial === 'n' || initial === 'm')
    return coda === 'l' && initial === 'n' ? ['l', 'l'] : [nasal(coda), initial];
  if (initial === 'r') return beforeR(coda, isSeam);
  // 읽고 is ilgo: a verb's ㄺ keeps its ㄹ before ㄱ.
  return final === 'ㄺ' && initial === 'g' && !before.isNoun ? ['l', 'g'] : [coda, initial];
}

function beforeVowel(final: string, { vowel }: Syllable): readonly [string, string] {
  if (vowel === VOWEL_I && final === 'ㄷ') return ['', 'j'];
  if (vowel === VOWEL_I && final === 'ㅌ') return ['', 'ch'];
  if (vowel === VOWEL_I && final === 'ㄾ') return ['l', 'ch'];
  return MOVED[final] ?? ['', ''];
}

function beforeH(final: string, isNoun: boolean, { vowel }: Syllable): readonly [string, string] {
  if (final === 'ㅈ') return ['', 'ch'];
  if (final === 'ㄵ') return ['n', 'ch'];
  if (final === 'ㄷ' && vowel === VOWEL_I) return ['', 'ch'];
  const coda = CODAS[final] ?? '';
  if (isNoun || !/^[ktp]$/u.test(coda)) return final === 'ㅎ' ? ['', 'h'] : [coda, 'h'];
  return [final === 'ㄺ' ? 'l' : '', coda];
}

/** 좋고 joko, 않다 anta, 놓는 nonneun, 뚫는 ttulleun. */
function behindH(final: string, initial: string): readonly [string, string] {
  const rest = final === 'ㄶ' ? 'n' : final === 'ㅀ' ? 'l' : '';
  const breathed = { g: 'k', d: 't', j: 'ch' }[initial];
  if (breathed !== undefined) return [rest, breathed];
  if (initial === 'n') return rest === 'l' ? ['l', 'l'] : ['n', 'n'];
  return [rest, initial];
}

function beforeR(coda: string, isSeam: boolean): readonly [string, string] {
  if (coda === '') return ['', 'r'];
  if (coda === 'l') return ['l', 'l'];
  if (coda === 'n') return isSeam ? ['n', 'n'] : ['l', 'l'];
  return [nasal(coda), 'n'];
}

const nasal = (coda: string): string => ({ k: 'ng', t: 'n', p: 'm' })[coda] ?? coda;
