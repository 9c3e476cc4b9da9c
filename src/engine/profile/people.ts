import type { ProfiledPerson, SoundedName } from '../../domain/readout-profile';
import type { Clause } from '../clause';
import type { EngineParts } from '../engine-parts';
import type { EngineText } from '../engine-text';
import { findParticipants } from '../call/participants';
import type { PersonEntry, Knowledge } from '../knowledge';
import { japaneseNames } from './japanese-names';
import { koreanNames } from './korean-names';
import { soundCode } from './sound-code';
import type { TitleForms } from './titles';

/** A name with a title behind it, in the normalised text. */
export interface TitledName {
  readonly start: number;
  readonly end: number;
  readonly names: readonly SoundedName[];
  readonly country: string | null;
  readonly level: string;
}

/** What names are read from. */
export interface PeopleInput {
  readonly text: EngineText;
  readonly lead: readonly Clause[];
  readonly parts: EngineParts;
  readonly titles: TitleForms;
}

/** Everybody whom title and opening name: those of the data, and whoever stands there with a title. */
export function peopleIn(input: PeopleInput): readonly ProfiledPerson[] {
  const { text, lead, parts, titles } = input;
  const { side, norm } = text;
  const known = findParticipants(lead, lead, parts.lexicons[side], parts.knowledge).map(
    ({ person, country, range }): ProfiledPerson & { readonly at: number } => {
      const written = norm.slice(...range);
      const title = titleIn(written, titles);
      return {
        at: range[0],
        country,
        person,
        names: namesOf(parts.knowledge, person),
        written: title === null ? written : written.slice(0, -title.length).trim(),
        level: title === null ? levelAfter(norm, range[1], titles) : (titles.of.get(title)?.level ?? null),
      };
    },
  );
  const titled = (side === 'ja' ? japaneseNames(input) : koreanNames(input)).filter(
    ({ start, end }) => !known.some(({ at, written }) => at < end && start < at + written.length),
  );
  const others = titled.map(({ start, end, names, country, level }) => ({
    at: start,
    country,
    person: null,
    names,
    written: norm.slice(start, end),
    level,
  }));
  return distinct([...known, ...others].toSorted((a, b) => a.at - b.at)).slice(0, MOST_PEOPLE);
}

/** A readout of a conference may name dozens. */
const MOST_PEOPLE = 12;

function titleIn(written: string, titles: TitleForms): string | null {
  return new RegExp(`(?:${titles.pattern})$`, 'u').exec(written)?.[0] ?? null;
}

function levelAfter(norm: string, end: number, titles: TitleForms): string | null {
  const rest = norm.slice(end, end + 30);
  const found = new RegExp(
    `^(?:[(（][^)）]*[)）])?[\\p{Script=Han}가-힣 ]{0,16}?(?<title>${titles.pattern})`,
    'u',
  ).exec(rest);
  return titles.of.get(found?.groups?.['title'] ?? '')?.level ?? null;
}

/** A person named twice (高田外務大臣, then 高田大臣) is one; the fuller name stands. */
function distinct(people: readonly (ProfiledPerson & { readonly at: number })[]): ProfiledPerson[] {
  const kept: ProfiledPerson[] = [];
  for (const { country, person: id, names, written, level } of people) {
    const person = { country, person: id, names, written, level };
    const same = kept.findIndex((other) => isAgain(other, person));
    const before = kept[same];
    if (!before) kept.push(person);
    else if (before.person === null && before.names.every(({ given }) => given === null))
      kept[same] = { ...person, country: person.country ?? before.country };
  }
  return kept;
}

function isAgain(one: ProfiledPerson, other: ProfiledPerson): boolean {
  if (one.person !== null && other.person !== null) return one.person === other.person;
  return one.names.some((a) =>
    other.names.some(
      (b) => a.family === b.family && (a.given === null || b.given === null || a.given === b.given),
    ),
  );
}

function namesOf(knowledge: Knowledge, id: string): readonly SoundedName[] {
  const entry = knowledge.people.find((person) => person.id === id);
  return entry ? soundedNames(entry) : [];
}

function soundedNames({ kana, ko }: PersonEntry): readonly SoundedName[] {
  return [...kana, ...ko].flatMap((form) => {
    const [first = '', ...rest] = form.split(/[ ・]/u);
    const family = soundCode(first);
    return family === '' ? [] : [{ family, given: rest.length > 0 ? soundCode(rest.join('')) : null }];
  });
}
