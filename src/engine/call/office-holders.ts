import type { Side } from '../../domain/side';
import { FAMILY_FIRST, type OfficeTerm, type PersonEntry } from '../knowledge';

/** Somebody called by family name and title (岩屋外務大臣, 이 대통령): the terms of office of all whom that may be. */
export type MayBe = readonly OfficeTerm[];

/** What each title says of the office (as data/names/offices.tsv writes it), the longer titles first. */
const TITLES: Readonly<Record<Side, readonly (readonly [title: string, offices: readonly string[]])[]>> = {
  ja: [
    ['大統領権限代行', ['acting-president']],
    ['大統領', ['president']],
    ['(?:内閣)?総理(?:大臣)?|首相', ['pm']],
    ['外務大臣|外相|外交(?:通商)?部?長官', ['fm']],
    ['防衛大臣|防衛相|国防部?長官', ['dm']],
    ['財務大臣|財務相|企画財政部長官|副首相', ['fin']],
    ['大臣|長官', ['fm', 'dm', 'fin']],
    ['(?:外務(?:事務)?|外交部第一)?次官', ['vice']],
    ['(?:駐[^、。]{1,4})?大使', ['ambassador']],
  ],
  ko: [
    ['대통령 ?권한대행|권한대행', ['acting-president']],
    ['대통령', ['president']],
    ['(?:일본 ?)?총리', ['pm']],
    ['(?:일본 ?)?(?:외무대신|외무상|외상)|외교(?:통상)?부? ?장관', ['fm']],
    ['(?:일본 ?)?(?:방위대신|방위상)|국방부? ?장관', ['dm']],
    ['(?:일본 ?)?(?:재무대신|재무상)|기획재정부 ?장관|부총리', ['fin']],
    ['대신|장관', ['fm', 'dm', 'fin']],
    ['(?:외교부 ?)?(?:제?1)?차관', ['vice']],
    ['(?:주[^ ]{1,2} ?)?대사', ['ambassador']],
  ],
};

interface Naming {
  readonly pattern: RegExp;
  readonly offices: readonly string[];
}

/** Finds those called by family name and title in one language. Made once a language: building the patterns takes longer than using them. */
export function officeHolders(
  side: Side,
  people: readonly PersonEntry[],
  offices: readonly OfficeTerm[],
): (norm: string) => readonly MayBe[] {
  const holders = new Set(offices.map((office) => office.person));
  const byFamily = new Map<string, Set<string>>();
  for (const person of people) {
    if (!holders.has(person.id) || !FAMILY_FIRST.has(person.country)) continue;
    for (const form of person[side]) {
      const family = form.split(' ')[0] ?? '';
      if (family === '' || family === form) continue;
      byFamily.set(family, (byFamily.get(family) ?? new Set()).add(person.id));
    }
  }
  const families = [...byFamily.keys()].toSorted((a, b) => b.length - a.length).join('|');
  const before = side === 'ja' ? '(?<![\\p{Script=Han}ァ-ヴー])' : '(?<![가-힣])';
  const between = side === 'ja' ? '' : '\\s?';
  const namings = TITLES[side].map(([title, named]): Naming => ({
    pattern: new RegExp(`${before}(${families})${between}(?:${title})`, 'gu'),
    offices: named,
  }));
  return (norm) => {
    const taken: (readonly [number, number])[] = [];
    return namings.flatMap(({ pattern, offices: named }) =>
      [...norm.matchAll(pattern)].flatMap((match) => {
        const range = [match.index, match.index + match[0].length] as const;
        if (taken.some((other) => other[0] < range[1] && range[0] < other[1])) return [];
        taken.push(range);
        const ids = byFamily.get(match[1] ?? '') ?? new Set<string>();
        const terms = offices.filter(({ person, office }) => ids.has(person) && named.includes(office));
        return terms.length > 0 ? [terms] : [];
      }),
    );
  };
}
