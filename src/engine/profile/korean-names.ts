import type { SoundedName } from '../../domain/readout-profile';
import { sideOfHangulName } from '../label/family-names';
import type { PeopleInput, TitledName } from './people';
import { soundCode } from './sound-code';

// 박재훈 외교부 장관, 다카다 겐이치(高田健一) 일본 외무대신, 박 장관: a name of one or two words, where from, an office, a title.
const OFFICE = '(?:[가-힣A-Z0-9·]{1,14}\\s){0,4}?[가-힣·]{0,10}?';
const COUNTRIES: readonly (readonly [RegExp, string])[] = [
  [/^(?:주일|주한 일본국 아닌|우리|한국|대한민국)/u, 'kr'],
  [/^(?:일본|일 |일측|주한\s?일본)/u, 'jp'],
  [/^(?:미국|미 |美)/u, 'us'],
  [/^(?:중국|中)/u, 'cn'],
  [/^호주/u, 'au'],
  [/^필리핀/u, 'ph'],
  [/^러시아/u, 'ru'],
];
const PLACE_OR_DAY =
  /^(?:오전|오후|오늘|금일|어제|저녁|밤|낮|새벽|서울|도쿄|동경|일본|한국|양|두|제|및|등|계기|현지시간|간|한일|한미일|신임|방한|방일|외교부|통화|회담|외교|국방|정상)/u;

/** Names that stand before a title in a Korean text. */
export function koreanNames({ text: { norm }, lead, titles }: PeopleInput): TitledName[] {
  const name = new RegExp(
    `(?<![가-힣\\d])(?<first>[가-힣]{1,5})(?:\\s(?<second>[가-힣]{2,6}))?(?:\\s?[(][^()]{1,24}[)])?\\s(?<office>${OFFICE})(?<title>${titles.pattern})(?=[^가-힣]|은|는|이|가|과|와|을|를|의|께|에|간|도|,|$)`,
    'gu',
  );
  return lead.flatMap((clause) => {
    const text = norm.slice(clause.start, clause.end);
    return [...namesIn(text, name)].map(({ at, first, second, office, title }): TitledName => {
      const known = titles.of.get(title);
      const written = second === null ? first : `${first} ${second}`;
      const guessed = sideOfHangulName(written);
      const start = clause.start + at;
      return {
        start,
        end: start + written.length,
        names: soundedNames(first, second),
        country:
          COUNTRIES.find(([pattern]) => pattern.test(office))?.[1] ??
          known?.country ??
          (guessed === 'jp' || guessed === 'kr' ? guessed : null),
        level: known?.level ?? 'other',
      };
    });
  });
}

interface Named {
  readonly at: number;
  readonly first: string;
  readonly second: string | null;
  readonly office: string;
  readonly title: string;
}

/** From left to right; what cannot be a name is stepped over word by word. */
function* namesIn(text: string, pattern: RegExp): Generator<Named> {
  let from = 0;
  for (;;) {
    pattern.lastIndex = from;
    const found = pattern.exec(text);
    const groups = found?.groups;
    if (!found || !groups) return;
    const { first = '', second, office = '', title = '' } = groups;
    const named = asName(first, second ?? null);
    if (named === null) {
      from = found.index + first.length;
      continue;
    }
    yield {
      at: found.index,
      ...named,
      office: named.second === null && second ? `${second} ${office}` : office,
      title,
    };
    from = found.index + found[0].length;
  }
}

/** 박재훈 (외교부), 다카다 겐이치; null for words that name nobody. */
function asName(first: string, second: string | null): { first: string; second: string | null } | null {
  if (
    PLACE_OR_DAY.test(first) ||
    (/(?:부|성|처|청|국|원|실|과|은|는|을|를|에서|에|으로|의|와|간|까지|부터|동안)$/u.test(first) &&
      !isKorean(first))
  )
    return null;
  if (isKorean(first)) return { first, second: null };
  if (second !== null && !PLACE_OR_DAY.test(second) && !/(?:부|성|처|청|국)$/u.test(second))
    return { first, second };
  return first.length >= 2 || sideOfHangulName(first) === 'kr' ? { first, second: null } : null;
}

/** A family name alone, or a full name of three syllables. */
const isKorean = (name: string): boolean =>
  sideOfHangulName(name) === 'kr' && (name.length === 1 || name.length === 3);

function soundedNames(first: string, second: string | null): readonly SoundedName[] {
  if (second !== null) return [{ family: soundCode(first), given: soundCode(second) }];
  const whole = { family: soundCode(first), given: null };
  if (first.length < 2 || first.length > 4) return [whole];
  const split = { family: soundCode(first.slice(0, 1)), given: soundCode(first.slice(1)) };
  // 다카다 may be a family name alone; 박재훈 is a full one.
  return sideOfHangulName(first) === 'kr' && first.length === 3 ? [split] : [whole, split];
}
