import { LAYOUTS, PART, tableOf, toCell, type Cells, type TermbaseTable } from '../../domain/termbase';
import type { ImportRow } from '../../domain/termbase-entry';
import { OFF, STATE_COLUMN } from '../../domain/termbase-file';
import { slugOf } from '../../domain/termbase-slug';
import type { TbxConcept } from './read-tbx';

/**
 * Concepts as rows. Our own files say by the id which table a concept belongs to; those of other programs belong to `table`. The
 * definitions of a contested name give the row of its thing.
 */
export function toImportRows(concepts: readonly TbxConcept[], table: TermbaseTable): readonly ImportRow[] {
  const things = new Map<string, ImportRow>();
  const rows = concepts.map((concept): ImportRow => {
    const own = tableOf(concept.id.replace('.', ':'));
    const row = toRow(concept, own ?? table, own === null ? null : concept.id.split('.').slice(1));
    const thing = row.cells['thing'] ?? '';
    if (row.table === 'contested' && concept.definitions.size > 0 && !things.has(thing))
      things.set(thing, toThing(concept, thing));
    return row;
  });
  return [...things.values(), ...rows];
}

/** @param key the parts of the id behind the table, null where the id is another program's. */
function toRow(concept: TbxConcept, table: TermbaseTable, key: readonly string[] | null): ImportRow {
  const { columns, key: keyColumns } = LAYOUTS[table];
  const {
    cells: noted,
    rest,
    isOff,
  } = readNotes(
    concept.notes,
    columns.map(({ name }) => name),
  );
  const english = concept.terms.get('en')?.[0] ?? '';
  const names = key ?? [slugOf(english) || slugOf(concept.id) || `concept-${concept.line}`];
  const cells: Cells = {
    ...noted,
    ...(columns.some(({ name }) => name === PART) && concept.subject !== ''
      ? { [PART]: partOf(concept.subject) }
      : {}),
    ...Object.fromEntries(keyColumns.map((name, index) => [name, names[index] ?? ''])),
    ja: toCell(concept.terms.get('ja') ?? []),
    ko: toCell(concept.terms.get('ko') ?? []),
    en: english,
    ...(noted['note'] === undefined && rest.length > 0 ? { note: rest.join(' ') } : {}),
  };
  return { line: concept.line, table, cells, isOff };
}

/** The subject of another program may be any words; ours is a name of a file. */
const partOf = (subject: string): string => slugOf(subject);

function toThing({ line, definitions }: TbxConcept, thing: string): ImportRow {
  const gloss = (lang: string) => definitions.get(lang) ?? '';
  const cells = { thing, gloss_en: gloss('en'), gloss_ja: gloss('ja'), gloss_ko: gloss('ko') };
  return { line, table: 'thing', cells, isOff: false };
}

/** `role: prime minister` is a cell; what names no column is a remark. */
function readNotes(
  notes: readonly string[],
  columns: readonly string[],
): { readonly cells: Cells; readonly rest: readonly string[]; readonly isOff: boolean } {
  const cells: Record<string, string> = {};
  const rest: string[] = [];
  let isOff = false;
  for (const note of notes) {
    const [, name = '', value = ''] = /^([a-z_]+): (.*)$/u.exec(note) ?? [];
    if (columns.includes(name)) cells[name] = value;
    else if (name === STATE_COLUMN) isOff = value === OFF;
    else rest.push(note);
  }
  return { cells, rest, isOff };
}
