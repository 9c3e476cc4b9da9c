import { decompose, FINAL } from '../domain/hangul';

/** Particles that change with the last sound before them: after a consonant · after a vowel · after signs whose reading is open. */
const FORMS = {
  topic: ['은', '는', '은(는)'],
  subject: ['이', '가', '이(가)'],
  object: ['을', '를', '을(를)'],
  called: ['이라는', '라는', '(이)라는'],
} as const;
export type KoreanParticle = keyof typeof FORMS;

// 영 일 삼 육 칠 팔 end in a consonant; so do the names of L, M, N and R.
const CLOSED_SIGNS = /[013678lmnr]/iu;
// What is not spoken: quotation marks, brackets, blanks. A bracketed reading at the end is spoken.
const SILENT = /[\s\p{P}\p{S}]/u;

/** A word with its particle, as it is read aloud: 길이는, 시각은, ‘오염수’라는. Both forms stand after Chinese characters and kana. */
export function withParticle(word: string, particle: KoreanParticle): string {
  const [closed, open, either] = FORMS[particle];
  const last = [...word].findLast((character) => !SILENT.test(character)) ?? '';
  if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(last)) return `${word}${either}`;
  return `${word}${endsInConsonant(last) ? closed : open}`;
}

function endsInConsonant(character: string): boolean {
  const syllable = decompose(character);
  return syllable ? syllable.final !== FINAL.none : CLOSED_SIGNS.test(character);
}
