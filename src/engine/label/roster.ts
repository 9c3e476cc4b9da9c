import type { Actor } from '../../domain/act';
import type { Side } from '../../domain/side';
import { FAMILY_FIRST, type Knowledge, type PersonEntry, type TitleEntry } from '../knowledge';

/** Decides on whose side a person stands who is named in a readout. */
export interface Roster {
  /** The actor that a subject phrase names (石破総理大臣, 両首脳, 이 대통령, 일측), or null when it names no party. */
  actorOf(phrase: string): Actor | null;
}

/** Phrases that name both sides together, or one side as a whole. Checked in this order. */
const GROUPS: Readonly<Record<Side, readonly (readonly [pattern: RegExp, actor: Actor])[]>> = {
  ja: [
    [
      /(両(首脳|外相|大臣|長官|次官|局長|者|国|国政府|政府|代表|議長|総理|相|防衛相|閣僚|側|氏|名)|双方|日韓(両国|双方|両首脳|両政府|首脳|外相)?$|[二両三四]者|[三四3](か国|カ国|ヶ国|国|首脳|外相|長官|大臣|次官|者)|一同|参加(者|国)|各国|出席者|[二三四]大臣)/u,
      'both',
    ],
    [/(日本側|日本政府|我が国政府|我が方|我が国|当方|日本)$/u, 'jp'],
    [/(韓国側|韓国政府|先方|大韓民国|韓国)$/u, 'kr'],
    [/(米国|アメリカ|中国|北朝鮮|ロシア|国連|ＩＡＥＡ|IAEA)(側|政府)?$/u, 'third'],
  ],
  ko: [
    [
      /((양|두|세|3국|삼국|4국|한일|양국)\s?(정상|장관|차관|국장|측|국|나라|대신|수석대표|대표|총리|외교장관|국방장관|실장|인|사람|정부|당국|의장)|쌍방|참석자|참석자들|한일\s?(양국|양측|정상)|3자|양자|양국|양측|양국\s?(정상|장관|차관|정부|대표))$/u,
      'both',
    ],
    [/(일본\s?측|일측|일본\s?정부|일본)$/u, 'jp'],
    [/(우리\s?측|우리측|한국\s?측|한측|우리\s?정부|정부|우리나라|한국|아측)$/u, 'kr'],
    [/(미국|미|중국|북한|러시아|유엔|북)\s?(측|정부)?$/u, 'third'],
  ],
};

/** Builds the roster of one language. */
export function buildRoster(knowledge: Knowledge, side: Side): Roster {
  const people = peopleIndex(knowledge.people, side);
  const titles = titleIndex(knowledge.titles, side);
  return {
    actorOf: (phrase) => {
      const text = phrase.replace(/[(（][^)）]*[)）]/gu, '').trim();
      if (text === '') return null;
      for (const [pattern, actor] of GROUPS[side]) if (pattern.test(text)) return actor;
      const title = titles.find(([form]) => text.endsWith(form));
      if (!title) return people.actorOf(text);
      return people.actorOf(text) ?? byTitle(text, title, side);
    },
  };
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
        const known = full.get(joined.slice(0, length)) ?? family.get(joined.slice(0, length));
        if (known) return known;
      }
      return null;
    },
  };
}

function titleIndex(
  titles: readonly TitleEntry[],
  side: Side,
): readonly (readonly [form: string, side: TitleEntry['side']])[] {
  return titles
    .flatMap((title) => title[side].map((form) => [form, title.side] as const))
    .toSorted((a, b) => b[0].length - a[0].length);
}

/**
 * A person nobody has listed: 高田大臣, 박 장관. The title may belong to one side; else the family name tells: Korean names have one
 * character, or one syllable, Japanese names mostly more.
 */
function byTitle(
  text: string,
  [form, owner]: readonly [string, TitleEntry['side']],
  side: Side,
): Actor | null {
  if (owner !== 'any') return owner;
  const name = text
    .slice(0, text.length - form.length)
    .replace(/^(日本の|韓国の|同|일본|한국|우리)\s?/u, '')
    .trim();
  if (/^(日本|일본)/u.test(text)) return 'jp';
  if (/^(韓国|大韓民国|한국|우리)/u.test(text)) return 'kr';
  if (name === '') return null;
  const [first = ''] = name.split(/\s/u);
  if (side === 'ja')
    return /^[\p{Script=Han}]{1}$/u.test(name) ? 'kr' : /^[ァ-ヴー・]+$/u.test(name) ? 'third' : 'jp';
  return first.length === 1 ? 'kr' : 'jp';
}
