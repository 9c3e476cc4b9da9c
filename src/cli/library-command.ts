import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ReadoutProblem } from '../domain/errors';
import type { ImportFile, ImportReport } from '../domain/import';
import { EMPTY_READOUT_QUERY, type LibraryReadout, type ReadoutQuery } from '../domain/library';
import { proposedSource, type IntakeDraft } from '../domain/intake-draft';
import type { Result } from '../domain/result';
import type { Side } from '../domain/side';
import type { LibraryDraft } from '../services/library-service';
import type { OpenLibrary } from './parts';
import { explainImportProblem } from '../view-models/imports/import-report-page';
import { dayOf, readoutTitle } from '../view-models/library/readout-item';
import { CliFailure, EXIT, type ExitCode } from './exit';
import { cells, toCard, withLibrary, writeJson } from './library-lines';
import type { CliContext } from './parts';
import { readBytesOf, STANDARD_INPUT } from './read-input';
import { say, write } from './speak';

/** What is said of a readout beside its text; only of one at a time. */
export interface GivenSource {
  readonly side?: Side;
  readonly title?: string;
  readonly issuer?: string;
  readonly published?: string;
  readonly url?: string;
  readonly json?: boolean;
}

const isAddress = (source: string): boolean => /^https?:\/\//iu.test(source);
/** What holds many readouts: an archive or a list. */
const HOLDS_MANY = /\.(?:zip|csv|tsv|json|jsonl)$/iu;

/** `add SOURCE…`: files, folders, archives, lists, addresses or standard input; one line for each readout. */
export async function addCommand(
  context: CliContext,
  sources: readonly string[],
  given: GivenSource,
): Promise<ExitCode> {
  const [only = ''] = sources;
  const isOne = sources.length === 1 && !HOLDS_MANY.test(only) && !(await isFolder(only));
  if (!isOne && saysSomething(given)) throw new CliFailure(EXIT.usage, 'cli.library.onlyOne');
  return withLibrary(context, (opened) =>
    isOne ? addOne(context, opened, only, given) : addMany(context, opened, sources, given.json === true),
  );
}

const saysSomething = ({ side, title, issuer, published, url }: GivenSource): boolean =>
  [side, title, issuer, published, url].some((value) => value !== undefined);

const isFolder = (file: string): Promise<boolean> =>
  isAddress(file) || file === STANDARD_INPUT
    ? Promise.resolve(false)
    : stat(file).then(
        (found) => found.isDirectory(),
        () => false,
      );

async function addOne(
  context: CliContext,
  { library }: OpenLibrary,
  source: string,
  given: GivenSource,
): Promise<ExitCode> {
  const read = await readOne(context, source);
  if (!read.ok) throw unreadable(context, source, [read.error]);
  const added = await library.add(toDraft(read.value, given));
  if (!added.ok) throw unreadable(context, source, added.error);
  const { readout, outcome } = added.value;
  if (given.json === true) await writeJson(context, { outcome, ...toCard(readout) });
  else await write(context.streams.out, cells(outcome, readout.id, readout.side, readoutTitle(readout)));
  return EXIT.ok;
}

async function readOne(context: CliContext, source: string): Promise<Result<IntakeDraft, ReadoutProblem>> {
  if (isAddress(source)) return context.parts.fetchContent(source);
  const bytes = await readBytesOf(context, source);
  const fileName = source === STANDARD_INPUT ? 'input.txt' : path.basename(source);
  return context.parts.readContent(bytes, { fileName });
}

function toDraft(read: IntakeDraft, given: GivenSource): LibraryDraft {
  const proposed = proposedSource(read);
  return {
    side: given.side ?? null,
    text: read.text,
    title: given.title ?? proposed.title ?? '',
    issuer: given.issuer ?? proposed.issuer ?? '',
    publishedOn: given.published ?? proposed.publishedOn ?? '',
    url: given.url ?? proposed.url ?? '',
  };
}

function unreadable({ tr }: CliContext, file: string, problems: readonly ReadoutProblem[]): CliFailure {
  const why = problems
    .map(({ code, params }) => tr.t(`cli.problem.${code}`, { status: params?.['status'] ?? '' }))
    .join(' ');
  return new CliFailure(EXIT.pairFailed, 'cli.library.refused', { file, why });
}

async function addMany(
  context: CliContext,
  { imports }: OpenLibrary,
  sources: readonly string[],
  isJson: boolean,
): Promise<ExitCode> {
  const addresses = sources.filter(isAddress).join('\n');
  const files: ImportFile[] = [];
  for (const source of sources) if (!isAddress(source)) files.push(...(await filesOf(context, source)));
  const id = imports.start({ files, addresses });
  if (id !== null) await imports.finished(id);
  const report = id === null ? null : imports.find(id);
  if (report === null) throw new CliFailure(EXIT.unreadable, 'cli.library.noImport');
  return sayReport(context, report, isJson);
}

/** A file, or all files of a folder and the folders in it, by name; hidden ones are passed over. */
async function filesOf(context: CliContext, source: string): Promise<readonly ImportFile[]> {
  if (!(await isFolder(source))) {
    const name = source === STANDARD_INPUT ? 'input.txt' : path.basename(source);
    return [{ name, bytes: await readBytesOf(context, source) }];
  }
  const found = await readdir(source, { recursive: true, withFileTypes: true });
  const names = found
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(source, path.join(entry.parentPath, entry.name)))
    .filter((name) => !name.split(path.sep).some((part) => part.startsWith('.')))
    .toSorted((a, b) => (a < b ? -1 : 1));
  return Promise.all(
    names.map(async (name) => ({
      name: name.split(path.sep).join('/'),
      bytes: await readBytesOf(context, path.join(source, name)),
    })),
  );
}

async function sayReport(context: CliContext, { entries }: ImportReport, isJson: boolean): Promise<ExitCode> {
  const { streams, tr } = context;
  if (isJson) await writeJson(context, entries);
  else
    await write(
      streams.out,
      entries
        .flatMap(({ outcome, readout, name }) =>
          readout === null ? [] : [cells(outcome, readout.id, readout.side, readout.title ?? name)],
        )
        .join(''),
    );
  const refused = entries.filter(({ readout }) => readout === null);
  for (const { name, problems } of refused) {
    const why = problems.map((problem) => explainImportProblem(tr, problem)).join(' ');
    say(streams.err, tr.t('cli.library.refused', { file: name, why }));
  }
  say(
    streams.err,
    tr.t('cli.library.taken', { taken: entries.length - refused.length, total: entries.length }),
  );
  return refused.length === 0 ? EXIT.ok : EXIT.pairFailed;
}

/** What `list` and `search` are asked. */
export type ListOptions = Partial<Omit<ReadoutQuery, 'text'>> & { readonly json?: boolean };

/** `list`, `search WORDS…`: a page of readouts, one a line: id, side, day, issuing body, title. */
export function listCommand(context: CliContext, text: string, options: ListOptions): Promise<ExitCode> {
  const { json = false, ...asked } = options;
  return withLibrary(context, async ({ library, pairing }) => {
    // The filters and the order go by what is read of a text.
    await pairing.finish();
    const found = await library.search({ ...EMPTY_READOUT_QUERY, ...asked, text });
    const { items, total, page, pageCount } = found;
    if (json) {
      await writeJson(context, { total, page, pageCount, readouts: items.map(toCard) });
      return EXIT.ok;
    }
    await write(context.streams.out, items.map((readout) => lineOf(context, readout)).join(''));
    say(context.streams.err, context.tr.t('cli.library.page', { total, page, pages: pageCount }));
    return EXIT.ok;
  });
}

const lineOf = ({ tr }: CliContext, readout: LibraryReadout): string =>
  cells(
    readout.id,
    readout.side,
    dayOf(tr, readout),
    readout.current.source.issuer ?? '',
    readoutTitle(readout),
  );
