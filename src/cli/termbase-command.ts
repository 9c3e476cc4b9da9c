import path from 'node:path';
import type { TermbaseTable } from '../domain/termbase';
import { IMPORT_OUTCOMES, type EntryQuery, type EntryState } from '../domain/termbase-entry';
import { exportTermbaseCsv } from '../export/termbase-csv';
import { exportTermbaseTbx } from '../export/termbase-tbx';
import { readTermbaseFile } from '../intake';
import { searchEntries } from '../services/termbase/search-entries';
import type { TermbaseOutcome, TermbaseService } from '../services/termbase/termbase-service';
import { sayFileProblem } from '../view-models/termbase-import-page';
import { sayProblem, titleOf } from '../view-models/termbase-words';
import { writeTo } from './compare-command';
import { CliFailure, EXIT, type ExitCode } from './exit';
import type { CliContext } from './parts';
import { readBytesOf, STANDARD_INPUT } from './read-input';
import { say, write } from './speak';
import type { TermbaseFormat } from './termbase-formats';

/** Which entries a command is about. */
export interface Selection {
  readonly table?: TermbaseTable;
  readonly state?: EntryState;
}

/** Opens the termbase of DATA_DIR for one command and closes it whatever happens. */
async function withTermbase(
  { parts }: CliContext,
  use: (termbase: TermbaseService) => Promise<ExitCode>,
): Promise<ExitCode> {
  const opened = await parts.openTermbase();
  try {
    return await use(opened.service);
  } finally {
    await opened.close();
  }
}

const queryOf = (text: string, { table, state }: Selection): EntryQuery => ({
  text,
  group: null,
  table: table ?? null,
  state: state ?? null,
});

/** `termbase list [words]`: one entry a line: identifier, state, Japanese, Korean, English, tabs between them. */
export function listCommand(context: CliContext, text: string, selection: Selection): Promise<ExitCode> {
  return withTermbase(context, async (termbase) => {
    const { entries } = await termbase.view();
    const lines = searchEntries(entries.all, queryOf(text, selection)).map(({ id, table, state, cells }) => {
      const { ja, ko, en } = titleOf(context.tr, table, cells);
      return `${[id, state, ja, ko, en].join('\t')}\n`;
    });
    await write(context.streams.out, lines.join(''));
    return EXIT.ok;
  });
}

/** `termbase export`: what is selected, to standard output or a file. */
export function exportCommand(
  context: CliContext,
  { format, output, ...selection }: Selection & { readonly format: TermbaseFormat; readonly output?: string },
): Promise<ExitCode> {
  return withTermbase(context, async (termbase) => {
    const { entries } = await termbase.view();
    const found = searchEntries(entries.all, queryOf('', selection));
    const content =
      format === 'csv'
        ? exportTermbaseCsv(found)
        : exportTermbaseTbx(found, (thing) => entries.find(`thing:${thing}`)?.cells ?? null);
    if (output === undefined || output === STANDARD_INPUT) await write(context.streams.out, content);
    else await writeTo(path.resolve(output), content);
    return EXIT.ok;
  });
}

/** `termbase add <table> name=value …`: one entry. */
export function addCommand(
  context: CliContext,
  table: TermbaseTable,
  pairs: readonly string[],
  author: string | null,
): Promise<ExitCode> {
  const cells = Object.fromEntries(pairs.map((pair) => cellOf(pair)));
  return withTermbase(context, async (termbase) => {
    const { log } = await termbase.view();
    const kept = await termbase.add(table, cells, { revision: log.revision, author });
    if (!kept.ok) return refuse(context, kept);
    await write(context.streams.out, `${kept.value.id}\n`);
    return EXIT.ok;
  });
}

function cellOf(pair: string): readonly [string, string] {
  const at = pair.indexOf('=');
  if (at < 1) throw new CliFailure(EXIT.usage, 'cli.termbase.noCell', { found: pair });
  return [pair.slice(0, at), pair.slice(at + 1)];
}

function refuse({ streams, tr }: CliContext, kept: TermbaseOutcome & { readonly ok: false }): ExitCode {
  const { error } = kept;
  if (error.kind !== 'invalid') say(streams.err, tr.t('termbase.notice.stale'));
  else for (const problem of error.problems) say(streams.err, `${problem.field}: ${sayProblem(tr, problem)}`);
  return EXIT.pairFailed;
}

/** `termbase import <file>`: what the file would do; with `take` it is done. */
export async function importCommand(
  context: CliContext,
  file: string,
  {
    table,
    take,
    author,
  }: { readonly table?: TermbaseTable; readonly take?: boolean; readonly author?: string },
): Promise<ExitCode> {
  const { streams, tr } = context;
  const bytes = await readBytesOf(context, file);
  const read = readTermbaseFile(bytes, table ?? null);
  if (!read.ok) {
    const why = sayFileProblem(tr, read.error);
    throw new CliFailure(EXIT.unreadable, 'cli.input.unreadable', { file, why });
  }
  return withTermbase(context, async (termbase) => {
    const { rows } = await termbase.plan(read.value);
    for (const { line, problems } of rows.filter(({ outcome }) => outcome === 'refused'))
      for (const problem of problems)
        say(
          streams.err,
          tr.t('cli.termbase.refused', { line, field: problem.field, why: sayProblem(tr, problem) }),
        );
    for (const outcome of IMPORT_OUTCOMES) {
      const count = rows.filter((row) => row.outcome === outcome).length;
      await write(streams.out, `${tr.t(`termbase.outcome.${outcome}`)}\t${count}\n`);
    }
    if (take === true) {
      const kept = await termbase.take(read.value, author ?? null);
      if (!kept.ok) return refuse(context, kept);
    } else say(streams.err, tr.t('cli.termbase.notTaken'));
    return rows.some(({ outcome }) => outcome === 'refused') ? EXIT.pairFailed : EXIT.ok;
  });
}
