const MYRIADS: Readonly<Record<string, number>> = { 兆: 1e12, 億: 1e8, 万: 1e4, 조: 1e12, 억: 1e8, 만: 1e4 };
const SMALL_POWERS: Readonly<Record<string, number>> = {
  千: 1000,
  百: 100,
  十: 10,
  천: 1000,
  백: 100,
  십: 10,
};
const DIGITS = '〇一二三四五六七八九';

/** Source of a regular expression for a number as Japanese readouts write it: 1,200万, 5,500億, 2千, 三, 十二. */
export const JAPANESE_NUMBER =
  '(?:\\d[\\d,]*(?:\\.\\d+)?(?:[千百]?[兆億万千百](?:\\d[\\d,]*)?)*|[〇一二三四五六七八九十百千]+)';

/** The same for Korean: 1,200만, 3,500억, 1억 2천만. */
export const KOREAN_NUMBER = '\\d[\\d,]*(?:\\.\\d+)?(?:\\s?[천백]?[조억만천백](?:\\s?\\d[\\d,]*)?)*';

/** The value of such a number; NaN when it is none. 1億2,000万 → 120,000,000. */
export function numeralValue(written: string): number {
  const text = written.replace(/[,\s]/gu, '');
  let total = 0;
  let section = 0;
  let current: number | null = null;
  for (const token of text.match(/\d+(?:\.\d+)?|./gu) ?? []) {
    const digit = DIGITS.indexOf(token);
    const small = SMALL_POWERS[token];
    const myriad = MYRIADS[token];
    if (/^\d/u.test(token)) current = Number(token);
    else if (digit >= 0) current = (current ?? 0) * 10 + digit;
    else if (small !== undefined) {
      section += (current ?? 1) * small;
      current = null;
    } else if (myriad !== undefined) {
      total += (section + (current ?? (section === 0 ? 1 : 0))) * myriad;
      section = 0;
      current = null;
    } else return NaN;
  }
  return total + section + (current ?? 0);
}

const NATIVE: readonly (readonly [form: string, value: number])[] = [
  ['열두', 12],
  ['열한', 11],
  ['스무', 20],
  ['다섯', 5],
  ['여섯', 6],
  ['일곱', 7],
  ['여덟', 8],
  ['아홉', 9],
  ['한', 1],
  ['두', 2],
  ['세', 3],
  ['네', 4],
  ['열', 10],
];

/** Native Korean numerals before a counter: 두 차례, 세 명. */
export const KOREAN_NATIVE = `(?:${NATIVE.map(([form]) => form).join('|')})`;

/** Their value; NaN for anything else. */
export function nativeValue(written: string): number {
  return NATIVE.find(([form]) => form === written)?.[1] ?? NaN;
}
