import { FAMILY_FIRST, type Knowledge, type PersonEntry, type TermEntry } from '../engine/knowledge';

/** The other names of what a word names, in both languages and in English; none where the data knows none. */
export type OtherNames = (word: string) => readonly string[];

// A search for a word with more names than these would find everything.
const MAX_OTHERS = 12;

/**
 * Reads the names from the data: terms, concepts, contested names, people, places, countries and organisations. They are read
 * anew when the knowledge has another version: the termbase can be edited while the program runs.
 */
export function createOtherNames(knowledge: Knowledge): OtherNames {
  let version = '';
  let groups: ReadonlyMap<string, readonly Group[]> = new Map();
  return (word) => {
    if (version !== knowledge.version) {
      version = knowledge.version;
      groups = groupNames(knowledge);
    }
    const own = keyOf(word);
    const known = groups.get(own) ?? [];
    // Words that mean nearly the same are taken where there is no name for the thing itself.
    const named = known.filter(({ isName }) => isName);
    const others = (named.length > 0 ? named : known)
      .flatMap(({ names }) => names)
      .filter((name) => keyOf(name) !== own);
    return [...new Map(others.map((name) => [keyOf(name), name])).values()].slice(0, MAX_OTHERS);
  };
}

/** Every set of names of one thing, by each name in it. */
function groupNames(knowledge: Knowledge): ReadonlyMap<string, readonly Group[]> {
  const groups = new Map<string, Group[]>();
  for (const group of groupsOf(knowledge)) {
    for (const name of new Set(group.names.map(keyOf))) {
      const known = groups.get(name);
      if (known === undefined) groups.set(name, [group]);
      else known.push(group);
    }
  }
  return groups;
}

const keyOf = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();

/** Names of one thing, or words for it. */
interface Group {
  readonly isName: boolean;
  readonly names: readonly string[];
}

function groupsOf(knowledge: Knowledge): readonly Group[] {
  const { terms, concepts, contestedNames, people, places, countries, organisations } = knowledge;
  const things = [...terms, ...places, ...countries, ...organisations];
  const names = [
    ...things.map(allNames),
    // A contested thing is looked for under all its names, whoever uses them.
    ...[...new Set(contestedNames.map(({ thing }) => thing))].map((thing) =>
      contestedNames.filter((name) => name.thing === thing).flatMap(allNames),
    ),
    ...people.flatMap(personNames),
  ];
  const words = concepts.filter(({ kind }) => kind === 'same').map(allNames);
  const group = (isName: boolean) => (each: readonly string[]) => ({
    isName,
    names: each.filter(isSearchable),
  });
  return [...names.map(group(true)), ...words.map(group(false))];
}

// One character stands in a hundred other words (北, 북); an English gloss in quotation marks stands in no readout.
const isSearchable = (name: string): boolean => [...name].length > 1 && !/["“”()]/u.test(name);

type Named = Pick<TermEntry, 'ja' | 'ko' | 'en'>;

const allNames = ({ ja, ko, en }: Named): string[] => [...ja, ...ko, en];

/** Under the whole name, and under the family name alone where it is long enough to be a name wherever it stands. */
function personNames({ ja, ko, en, country }: PersonEntry): string[][] {
  const whole = [...ja.map(together), ...ko.map(together), en];
  const families = [...ja, ...ko].map(familyOf);
  const isTellable = FAMILY_FIRST.has(country) && families.every((name) => [...name].length > 1);
  return isTellable ? [whole, [...new Set(families), familyOf(en)]] : [whole];
}

const familyOf = (name: string): string => name.split(' ', 1)[0] ?? '';

// 石破 茂: the data parts family and given name, texts do not.
const together = (name: string): string => name.replace(/\s+/gu, '');
