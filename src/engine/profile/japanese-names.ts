import type { SoundedName } from '../../domain/readout-profile';
import { sideOfKanjiName } from '../label/family-names';
import type { Morpheme, SinoReader } from '../morpheme';
import type { PeopleInput, TitledName } from './people';
import { soundCode } from './sound-code';

// 朴在勲（パク・ジェフン）韓国外交部長官, 高田健一外務大臣, 高田大臣, ルイス・モラン比外務長官: a name, how it is read, an office, a title.
const OFFICE = '[\\p{Script=Han}ァ-ヴー・]{0,18}?';

/** Names that stand before a title in a Japanese text. */
export function japaneseNames({ text: { norm }, lead, parts, titles }: PeopleInput): TitledName[] {
  const tail = new RegExp(
    `^(?:\\s?[(](?<kana>[^()]{1,30})[)])?(?<office>${OFFICE})(?<title>${titles.pattern})`,
    'u',
  );
  return lead.flatMap((clause) => {
    let last = -1;
    return clause.morphemes.flatMap((morpheme, index): TitledName[] => {
      if (morpheme.start < last) return [];
      const end = nameEnd(clause.morphemes, index, norm);
      const found = end === null ? null : tail.exec(norm.slice(end, end + 60));
      if (end === null || !found?.groups) return [];
      const { kana, office = '', title = '' } = found.groups;
      last = end;
      const written = norm.slice(morpheme.start, end);
      const names = namesOf(written, kana, {
        morphemes: clause.morphemes,
        start: morpheme.start,
        sino: parts.sino,
      });
      if (names.length === 0) return [];
      const known = titles.of.get(title);
      return [
        {
          start: morpheme.start,
          end,
          names,
          country: countryOf(office + title) ?? known?.country ?? guess(written),
          level: known?.level ?? 'other',
        },
      ];
    });
  });
}

const isName = (morpheme: Morpheme | undefined): boolean => morpheme?.tag.includes('人名') ?? false;
const HAN = /^\p{Script=Han}+$/u;

/** Where a name ends that begins at a morpheme; null where none does. */
function nameEnd(morphemes: readonly Morpheme[], index: number, norm: string): number | null {
  const first = morphemes[index];
  if (!first || isName(morphemes[index - 1])) return null;
  // A name whose reading stands in brackets behind it needs no dictionary.
  const read = /^(?:\p{Script=Han}{2,5}|[ァ-ヴー]+(?:[・=][ァ-ヴー]+)+)(?=\s?[(][ァ-ヴー・\s]+[)])/u.exec(
    norm.slice(first.start, first.start + 24),
  );
  const beforeCountry = /^\p{Script=Han}{2,4}(?=大韓民国|韓国)/u.exec(
    norm.slice(first.start, first.start + 8),
  );
  const isWordStart = index === 0 || !HAN.test(morphemes[index - 1]?.surface ?? '');
  const whole = read ?? beforeCountry;
  if (whole && isWordStart) return first.start + whole[0].length;
  const foreign = /^[ァ-ヴー]+(?:[・=][ァ-ヴー]+)+/u.exec(norm.slice(first.start, first.start + 30));
  if (foreign && !/[ァ-ヴー]/u.test(norm.charAt(first.start - 1))) return first.start + foreign[0].length;
  if (!isName(first)) return null;
  let last = index;
  while (isName(morphemes[last + 1]) && (morphemes[last + 1]?.start ?? 0) - first.start < 5) last++;
  const end = morphemes[last]?.end ?? first.end;
  // 朴在勲: the dictionary knows the family name alone.
  const isLoneKorean =
    last === index && first.surface.length === 1 && sideOfKanjiName(first.surface) === 'kr';
  const three = norm.slice(first.start, first.start + 3);
  const startsOffice =
    /^(?:外|内|国|大|長|局|次|総|首|副|統|通|産|財|防|環|法|文|保|農|海|企|雇|女|行|科|中|警|検|議|公|駐)/u.test(
      norm.slice(end),
    );
  return isLoneKorean && HAN.test(three) && !startsOffice ? first.start + 3 : end;
}

interface Reading {
  readonly morphemes: readonly Morpheme[];
  readonly start: number;
  readonly sino: SinoReader;
}

/** The ways to read a written name: in brackets, else by the dictionary; Korean ones by their characters too. */
function namesOf(
  written: string,
  kana: string | undefined,
  { morphemes, start, sino }: Reading,
): SoundedName[] {
  if (kana !== undefined && /^[ァ-ヴー・\s]+$/u.test(kana))
    return [...split(kana), ...hangulNames(written, sino)];
  if (!HAN.test(written)) return split(written);
  if (sideOfKanjiName(written) === 'kr') return hangulNames(written, sino);
  const parts = morphemes.filter((each) => each.start >= start && each.end <= start + written.length);
  const readings = parts.map(({ reading }) => (reading === null ? '' : soundCode(reading)));
  const [family = '', ...given] = readings;
  if (readings.some((reading) => reading === '')) return hangulNames(written, sino);
  return [{ family, given: given.length > 0 ? given.join('') : null }, ...hangulNames(written, sino)];
}

function split(kana: string): SoundedName[] {
  const words = kana.split(/[・=\s]/u).filter((word) => word !== '');
  const [first = '', ...rest] = words.map(soundCode);
  return first === '' ? [] : [{ family: first, given: rest.length > 0 ? rest.join('') : null }];
}

/** 朴在勲 as 박재훈; also 林英奎, whose family name is Japanese too. */
function hangulNames(written: string, sino: SinoReader): SoundedName[] {
  if (!HAN.test(written) || written.length > 4 || (written.length === 1 && sideOfKanjiName(written) !== 'kr'))
    return [];
  return sino
    .readings(written)
    .slice(0, 2)
    .map((hangul) => ({
      family: soundCode(hangul.slice(0, 1)),
      given: hangul.length > 1 ? soundCode(hangul.slice(1)) : null,
    }));
}

function countryOf(office: string): string | null {
  if (/^(?:大韓民国|韓国|駐日)/u.test(office)) return 'kr';
  if (/^(?:日本|駐韓)/u.test(office)) return 'jp';
  const third = THIRD.find(([pattern]) => pattern.test(office));
  return third?.[1] ?? null;
}

const THIRD: readonly (readonly [RegExp, string])[] = [
  [/^(?:米|アメリカ)/u, 'us'],
  [/^(?:中国|中華)/u, 'cn'],
  [/^(?:豪|オーストラリア)/u, 'au'],
  [/^(?:比|フィリピン)/u, 'ph'],
  [/^(?:ロシア|露)/u, 'ru'],
];

function guess(written: string): string | null {
  const side = sideOfKanjiName(written);
  return side === 'jp' || side === 'kr' ? side : null;
}
