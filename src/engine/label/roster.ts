import type { Actor } from '../../domain/act';
import type { Side } from '../../domain/side';
import { FAMILY_FIRST, type Knowledge, type PersonEntry, type TitleEntry } from '../knowledge';
import { sideOfHangulName, sideOfKanjiName } from './family-names';
import type { Introduced } from './introduced';
import { partiesOf, thirdCountry } from './parties';

/** Decides on whose side a person or party stands that is named in a readout. */
export interface Roster {
  /** The actor that a subject phrase names (石破総理大臣, 両首脳, 이 대통령, 일측), or null when it names no party. */
  actorOf(phrase: string, introduced: Introduced): Actor | null;
}

/** Builds the roster of one language. */
export function buildRoster(knowledge: Knowledge, side: Side): Roster {
  const people = peopleIndex(knowledge.people, side);
  const titles = titleIndex(knowledge.titles, side);
  const partyOf = partiesOf(knowledge, side);
  const foreign = new RegExp(
    `^(?:${thirdCountry(knowledge, side)}|[米露英豪仏独]|미(?=\\s))(?:の|\\s)?`,
    'u',
  );
  return {
    actorOf: (phrase, introduced) => {
      const text = phrase
        .replace(/[(（][^)）]*[)）]?/gu, '')
        .replace(/[「」『』"'“”‘’]/gu, '')
        .replace(COMPANY, '')
        .trim();
      if (text === '') return null;
      const party = partyOf(text);
      if (party) return party;
      const title = titles.find(([form]) => text.endsWith(form));
      if (!title) return people.actorOf(text);
      const name = nameBefore(text, title[0]);
      const own = OWN_COUNTRY.find(([pattern]) => pattern.test(text))?.[1];
      if (own) return own;
      if (foreign.test(text)) return 'third';
      return introduced(name) ?? people.actorOf(text) ?? byTitle(name, title, side);
    },
  };
}

/** Who comes along does not change whose side acts: 総理夫妻, 대통령 내외, 장관 일행. */
const COMPANY = /(?:御?夫妻|ご夫妻|一行|\s?(?:내외(?:분)?|부부|일행))$/u;

const OWN_COUNTRY: readonly (readonly [pattern: RegExp, actor: Actor])[] = [
  [
    /^(?:日本|日側|일본)|駐(?:大?韓(?:民国|国)?)(?:日本国?)?(?:大使|臨時代理大使|公使|総領事)$|^주한\s?일본/u,
    'jp',
  ],
  [/^(?:韓国|大韓民国|한국|우리)|駐日(?:本国)?(?:韓国|大韓民国)?(?:大使|公使)$|^주일\s?(?:한국|대사)/u, 'kr'],
];

/** The name in front of a title: 同, 동, 고 and the like are none. */
function nameBefore(text: string, title: string): string {
  return text
    .slice(0, text.length - title.length)
    .replace(/^(?:同|故|両|동|고|신임|前|元|新任の?|전)\s?/u, '')
    .replace(/\s?(?:副首相兼|부총리 겸)?\s?[가-힣]*(?:부|성|실|처|청|국)$/u, '')
    .trim();
}

const toActor = (country: string): Actor => (country === 'jp' || country === 'kr' ? country : 'third');

/** Full names first, then family names; a family name of one syllable needs a title behind it and is left to `byTitle`. */
function peopleIndex(people: readonly PersonEntry[], side: Side): { actorOf(text: string): Actor | null } {
  const full = new Map<string, Actor>();
  const family = new Map<string, Actor | null>();
  for (const person of people) {
    const actor = toActor(person.country);
    for (const form of person[side]) {
      const [first = '', given] = form.split(/[ ・]/u);
      full.set(form.replace(/\s/gu, ''), actor);
      if (!given || first.length < 2 || !FAMILY_FIRST.has(person.country)) continue;
      family.set(first, family.has(first) && family.get(first) !== actor ? null : actor);
    }
  }
  return {
    actorOf: (text) => {
      const joined = text.replace(/\s/gu, '');
      for (let length = Math.min(joined.length, 14); length >= 2; length--) {
        const start = joined.slice(0, length);
        const known = full.get(start) ?? (isWord(text, start, side) ? family.get(start) : null);
        if (known) return known;
      }
      return null;
    },
  };
}

/** In Korean a family name ends a word or stands before a title: 차이가 있다는 does not name Ms 차이 (蔡). */
function isWord(text: string, name: string, side: Side): boolean {
  if (side === 'ja') return true;
  return new RegExp(
    `^${name}(?:$|\\s|[가-힣]*(?:총리|대통령|장관|대신|차관|국장|대사|상|씨|관|장)$)`,
    'u',
  ).test(text);
}

type Title = readonly [form: string, side: TitleEntry['side'] | 'third'];

/** Titles of officials below those by which data/names calls people. */
const LESSER: Readonly<Record<Side, readonly Title[]>> = {
  ja: [
    ['政策官', 'kr'],
    ['企画官', 'any'],
    ['調整官', 'any'],
    ['統括官', 'jp'],
    ['総括官', 'jp'],
    ['幕僚長', 'jp'],
    ['合同参謀議長', 'kr'],
    ['報道官', 'any'],
    ['部長', 'any'],
    ['本部長', 'any'],
    ['団長', 'any'],
    ['知事', 'any'],
    ['市長', 'any'],
    ['交渉官', 'any'],
    ['委員', 'any'],
    ['理事', 'any'],
    ['総裁', 'any'],
    ['庁長', 'kr'],
  ],
  ko: [
    ['정책관', 'kr'],
    ['기획관', 'any'],
    ['조정관', 'any'],
    ['심의관', 'any'],
    ['통괄관', 'jp'],
    ['총괄관', 'jp'],
    ['막료장', 'jp'],
    ['합참의장', 'kr'],
    ['대변인', 'any'],
    ['부장', 'third'],
    ['본부장', 'any'],
    ['단장', 'any'],
    ['지사', 'any'],
    ['시장', 'any'],
    ['교섭관', 'any'],
    ['청장', 'any'],
    ['위원', 'any'],
    ['이사', 'any'],
    ['총재', 'any'],
  ],
};

function titleIndex(titles: readonly TitleEntry[], side: Side): readonly Title[] {
  return [
    ...titles.flatMap((title) => title[side].map((form): Title => [form, title.side])),
    ...LESSER[side],
  ].toSorted((a, b) => b[0].length - a[0].length);
}

/** Both countries have one: 金民錫総理 is the Korean one, 石破総理 and a 총리 without name the Japanese. */
const PREMIER = /^(?:総理(?:大臣)?|首相|총리)$/u;

/** A Korean president by the sound of the name: ユン大統領, ムン・ジェイン大統領; キム代表 may be an American. */
const KOREAN_BY_SOUND = /^(?:イ|キム|チェ|チョン|ノ|パク|ムン|ユン)(?:[・＝]|$)/u;

/** A person nobody has listed: 高田大臣, 박 장관. The title may belong to one side; else the family name tells. */
function byTitle(name: string, [form, owner]: Title, side: Side): Actor | null {
  if (name === '') return owner !== 'any' ? owner : (ALONE[form] ?? null);
  if (side === 'ja') {
    if (form === '大統領' && KOREAN_BY_SOUND.test(name)) return 'kr';
    const guess = sideOfKanjiName(name);
    if (PREMIER.test(form) && guess === 'kr') return guess;
    return owner !== 'any' && !/^[ァ-ヴー・]+$/u.test(name) ? owner : guess;
  }
  const guess = sideOfHangulName(name);
  if (PREMIER.test(form) && guess === 'kr') return guess;
  // 장관 is what Korean calls any minister but a Japanese one, 총리 the head of any government but its own.
  if (form === '장관') return guess === 'third' ? 'third' : 'kr';
  return owner !== 'any' ? owner : guess;
}

/** Titles that only one side has, where they stand alone: 大統領は, 대통령은, 총리는. */
const ALONE: Readonly<Record<string, Actor>> = {
  大統領: 'kr',
  대통령: 'kr',
  총리: 'jp',
  総理: 'jp',
  首相: 'jp',
};
