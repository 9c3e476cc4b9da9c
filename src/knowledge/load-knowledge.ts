import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ACTS, type Act } from '../domain/act';
import { AppError } from '../domain/errors';
import { SIDES } from '../domain/side';
import { FEATURES } from '../engine/align/features';
import type { LinkModel, LinkModels } from '../engine/align/model';
import type {
  ActPattern,
  ConceptEntry,
  ContestedName,
  ContestedThing,
  Knowledge,
  LadderRung,
  NameEntry,
  OfficeTerm,
  PersonEntry,
  TermEntry,
  TitleEntry,
} from '../engine/knowledge';
import type { Overlay } from '../domain/termbase';
import { overlaid, type DataTable } from './overlaid';
import { readTable, type TableRow } from './read-table';

/**
 * Reads everything in data/, with what analysts made of it.
 * @param dataDir the folder data/ of the package.
 * @param overlay own and corrected entries, and those that are off; none: as shipped.
 * @throws AppError that names the file and line of what cannot be read.
 */
export function loadKnowledge(dataDir: string, overlay: Overlay = []): Knowledge {
  const hash = createHash('sha256');
  const tables = (folder: string, columns: readonly string[]): readonly DataTable[] => {
    const shipped = filesOf(dataDir, folder).map((file) => {
      const content = readFileSync(join(dataDir, file), 'utf8');
      hash.update(file).update('\0').update(content).update('\0');
      return { file, rows: readTable(content, file, columns) };
    });
    return overlaid(folder, shipped, overlay);
  };
  const rows = (folder: string, columns: readonly string[]) =>
    tables(folder, columns).flatMap((table) => table.rows);

  const parts = {
    terms: tables('terms', ['id', 'ja', 'ko', 'en']).flatMap(({ file, rows: all }) =>
      all.map((row) => toTerm(row, basename(file, '.tsv'))),
    ),
    concepts: rows('concepts', ['id', 'ja', 'ko', 'kind']).map(toConcept),
    contestedNames: rows('contested/names.tsv', ['thing', 'variant', 'ja', 'ko']).map(toContestedName),
    contestedThings: rows('contested/things.tsv', ['thing', 'gloss_en', 'gloss_ja', 'gloss_ko']).map(
      toContestedThing,
    ),
    people: rows('names/people.tsv', ['id', 'ja', 'kana', 'ko', 'en', 'country']).map(toPerson),
    offices: rows('names/offices.tsv', ['person', 'office', 'from', 'to']).map(toOfficeTerm),
    places: rows('names/places.tsv', ['id', 'ja', 'ko', 'en', 'country']).map(toName),
    countries: rows('names/countries.tsv', ['id', 'ja', 'ko', 'en', 'ja_char', 'ko_char']).map(toName),
    organisations: rows('names/organisations.tsv', ['id', 'ja', 'ko', 'en']).map(toName),
    titles: rows('names/titles.tsv', ['id', 'ja', 'ko', 'en', 'side', 'level']).map(toTitle),
    acts: tables('acts', ['act', 'pattern', 'example']).flatMap(({ file, rows: all }) =>
      all.map((row) => toActPattern(row, file)),
    ),
    ladder: rows('ladder.tsv', ['act', 'rank']).map(toRung),
    commonWords: toCommonWords(rows('weights/common-words.tsv', ['side', 'word', 'share'])),
    linkModels: toLinkModels(rows('weights/link.tsv', ['feature', 'readout', 'prose'])),
  };
  // Without own entries the version is that of the files alone.
  if (overlay.length > 0) hash.update(JSON.stringify(overlay));
  return Object.freeze({ version: hash.digest('hex').slice(0, VERSION_LENGTH), ...parts });
}

const VERSION_LENGTH = 12;

/** The .tsv files of a folder in the order of their names, or the one file. */
export function filesOf(dataDir: string, path: string): string[] {
  if (path.endsWith('.tsv')) return existsSync(join(dataDir, path)) ? [path] : [];
  if (!existsSync(join(dataDir, path))) return [];
  return readdirSync(join(dataDir, path))
    .filter((name) => name.endsWith('.tsv'))
    .sort()
    .map((name) => `${path}/${name}`);
}

function toTerm(row: TableRow, domain: string): TermEntry {
  return { id: row.get('id'), domain, ja: row.list('ja'), ko: row.list('ko'), en: row.get('en') };
}

function toConcept(row: TableRow): ConceptEntry {
  const related = row
    .get('related')
    .split(',')
    .map((part) => part.trim().split(':'));
  const ids = (relation: string) => related.flatMap(([name, id]) => (name === relation && id ? [id] : []));
  return {
    id: row.get('id'),
    ja: row.list('ja'),
    ko: row.list('ko'),
    en: row.get('en'),
    kind: row.get('kind') === 'near' ? 'near' : 'same',
    broader: ids('broader'),
    opposite: ids('opposite'),
  };
}

function toContestedName(row: TableRow): ContestedName {
  return {
    thing: row.get('thing'),
    variant: row.get('variant'),
    ja: row.list('ja'),
    ko: row.list('ko'),
    en: row.get('en'),
    usedBy: row
      .get('used_by')
      .split(',')
      .map((user) => user.trim())
      .filter((user) => user !== ''),
  };
}

function toContestedThing(row: TableRow): ContestedThing {
  return { thing: row.get('thing'), gloss: triple(row, 'gloss') };
}

function toPerson(row: TableRow): PersonEntry {
  return {
    id: row.get('id'),
    ja: row.list('ja'),
    kana: row.list('kana'),
    ko: row.list('ko'),
    en: row.get('en'),
    country: row.get('country'),
    role: row.get('role'),
  };
}

function toOfficeTerm(row: TableRow): OfficeTerm {
  const to = row.get('to');
  return {
    person: row.get('person'),
    office: row.get('office'),
    from: row.get('from'),
    to: to === '' ? null : to,
  };
}

function toName(row: TableRow): NameEntry {
  return {
    id: row.get('id'),
    ja: row.list('ja'),
    ko: row.list('ko'),
    en: row.get('en'),
    short: { ja: row.get('ja_char'), ko: row.get('ko_char') },
    country: row.get('country'),
  };
}

function toTitle(row: TableRow): TitleEntry {
  const side = row.get('side');
  return {
    id: row.get('id'),
    ja: row.list('ja'),
    ko: row.list('ko'),
    en: row.get('en'),
    side: side === 'jp' || side === 'kr' ? side : 'any',
    level: row.get('level'),
  };
}

/** data/acts/ja.tsv and data/acts/ko.tsv: the language is the file's name. */
function toActPattern(row: TableRow, file: string): ActPattern {
  const side = SIDES.find((each) => each === basename(file, '.tsv'));
  if (!side) throw new AppError(`${file}: the name of a file of acts is its language`);
  return { side, act: toAct(row, file), pattern: row.get('pattern'), example: row.get('example') };
}

function toRung(row: TableRow): LadderRung {
  const rank = row.get('rank');
  return {
    act: toAct(row, 'ladder.tsv'),
    rank: rank === '' ? null : Number(rank),
    label: triple(row, 'label'),
    examples: { ja: row.list('ja_examples'), ko: row.list('ko_examples') },
    note: triple(row, 'note'),
  };
}

function toCommonWords(rows: readonly TableRow[]): Knowledge['commonWords'] {
  const of = (side: string) =>
    new Map(
      rows
        .filter((row) => row.get('side') === side)
        .map((row) => [row.get('word'), Number(row.get('share'))]),
    );
  return { ja: of('ja'), ko: of('ko') };
}

function toLinkModels(rows: readonly TableRow[]): LinkModels {
  const column = (name: 'readout' | 'prose'): LinkModel => {
    const weights = new Map(rows.map((row) => [row.get('feature'), Number(row.get(name))]));
    return {
      bias: weights.get('bias') ?? 0,
      weights: Object.fromEntries(FEATURES.map((feature) => [feature, weights.get(feature) ?? 0])),
      calibration: { slope: weights.get('scoreSlope') ?? 1, offset: weights.get('scoreOffset') ?? 0 },
    };
  };
  return { readout: column('readout'), prose: column('prose') };
}

function toAct(row: TableRow, file: string): Act {
  const act = ACTS.find((each) => each === row.get('act'));
  if (!act) throw new AppError(`${file}:${row.line}: unknown act "${row.get('act')}"`);
  return act;
}

function triple(row: TableRow, column: string) {
  return { en: row.get(`${column}_en`), ja: row.get(`${column}_ja`), ko: row.get(`${column}_ko`) };
}
