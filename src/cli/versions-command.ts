import { toChangedPieces, type ChangedPiece } from '../view-models/library/changed-pieces';
import { CliFailure, EXIT, type ExitCode } from './exit';
import { cells, toCard, withLibrary, writeJson } from './library-lines';
import type { CliContext, OpenLibrary } from './parts';
import { write } from './speak';

interface VersionsOptions {
  readonly from?: number;
  readonly to?: number;
  /** Another readout of the side. */
  readonly against?: string;
  readonly json?: boolean;
}

/** `versions ID`: the versions of a readout, one a line, or what changed between two of them or against another readout. */
export function versionsCommand(
  context: CliContext,
  id: string,
  { against, ...options }: VersionsOptions,
): Promise<ExitCode> {
  return withLibrary(context, (opened) =>
    against === undefined
      ? printVersions(context, opened, id, options)
      : printContrast(context, opened, [id, against], options.json === true),
  );
}

async function printVersions(
  context: CliContext,
  { versions }: OpenLibrary,
  id: string,
  { from, to, json = false }: Omit<VersionsOptions, 'against'>,
): Promise<ExitCode> {
  const found = await versions.diff(id, from, to);
  if (!found.ok) throw new CliFailure(EXIT.pairFailed, 'cli.library.missing', { id });
  const { versions: all, old, now, runs } = found.value;
  const listed = all.map(({ number, retrievedAt, sha256 }) => ({ number, retrievedAt, sha256 }));
  if (from === undefined && to === undefined) {
    if (json) await writeJson(context, listed);
    else
      await write(
        context.streams.out,
        listed.map((each) => cells(String(each.number), each.retrievedAt, each.sha256)).join(''),
      );
    return EXIT.ok;
  }
  const pieces = toChangedPieces({ old: old.text, now: now.text }, runs);
  if (json) await writeJson(context, { from: old.number, to: now.number, pieces });
  else await write(context.streams.out, `${pieces.map(marked).join('')}\n`);
  return EXIT.ok;
}

/** A sentence a line, in the order of the later readout. */
async function printContrast(
  context: CliContext,
  { versions }: OpenLibrary,
  [id, other]: readonly [string, string],
  isJson: boolean,
): Promise<ExitCode> {
  const found = await versions.against(id, other);
  if (!found.ok) {
    const key = found.error === 'one-side' ? 'notOneSide' : 'missing';
    throw new CliFailure(EXIT.pairFailed, `cli.library.${key}`, { id, other });
  }
  const { old, now, pairs } = found.value;
  const texts = { old: old.current.text, now: now.current.text };
  const sentences = pairs.map((pair): readonly ChangedPiece[] => {
    if (pair.old && pair.now) return toChangedPieces(texts, pair.runs, { old: pair.old, now: pair.now });
    const text = pair.now ? texts.now.slice(...pair.now) : texts.old.slice(...(pair.old ?? [0, 0]));
    return [{ text: text.trim(), isAdded: pair.now !== null, isRemoved: pair.now === null }];
  });
  if (isJson) await writeJson(context, { old: toCard(old), now: toCard(now), sentences });
  else
    await write(context.streams.out, sentences.map((pieces) => cells(pieces.map(marked).join(''))).join(''));
  return EXIT.ok;
}

/** As wdiff marks it: [-what is gone-] and {+what is new+}. */
const marked = ({ text, isAdded, isRemoved }: ChangedPiece): string =>
  isAdded ? `{+${text}+}` : isRemoved ? `[-${text}-]` : text;
