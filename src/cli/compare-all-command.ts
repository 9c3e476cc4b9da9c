import { mkdir, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { writeTo } from './compare-command';
import { comparePair } from './compare-pair';
import { CliFailure, EXIT, type ExitCode } from './exit';
import type { CliContext, Format } from './parts';
import { startProgress } from './progress';
import { readInput } from './read-input';
import { say } from './speak';
import { messageOf } from './system-error';

export interface Folders {
  readonly from: string;
  readonly to: string;
}

/** `compare-all IN_DIR OUT_DIR`: every folder with ja.txt and ko.txt. A bad pair does not stop the others. */
export async function compareAllCommand(
  context: CliContext,
  folders: Folders,
  format: Format,
): Promise<ExitCode> {
  const { streams, tr } = context;
  const names = await pairsIn(folders.from);
  if (names.length === 0) throw new CliFailure(EXIT.unreadable, 'cli.all.none', { folder: folders.from });
  await makeFolder(folders.to);

  const notes: string[] = [];
  const failures: string[] = [];
  const progress = startProgress(context, names.length);
  try {
    for (const name of names) {
      const { note, failure } = await compareFolder(context, { ...folders, name, format });
      if (note !== null) notes.push(note);
      if (failure !== null) failures.push(failure);
      progress.step();
      // The comparison is one long step; without a pause the bar would never be drawn.
      await setImmediate();
    }
  } finally {
    progress.stop();
  }
  for (const note of notes) say(streams.err, note);
  if (failures.length === 0) return EXIT.ok;
  say(streams.err, tr.t('cli.all.failed', { count: failures.length, total: names.length }));
  for (const failure of failures) say(streams.err, failure);
  return EXIT.pairFailed;
}

interface Job extends Folders {
  readonly name: string;
  readonly format: Format;
}

async function compareFolder(
  context: CliContext,
  { from, to, name, format }: Job,
): Promise<{ readonly note: string | null; readonly failure: string | null }> {
  const { parts, tr } = context;
  const about = (text: string): string => tr.t('cli.all.about', { name, text });
  try {
    const inputs = {
      ja: await readInput(context, path.join(from, name, 'ja.txt')),
      ko: await readInput(context, path.join(from, name, 'ko.txt')),
    };
    const { stored, swapped } = await comparePair(context, inputs);
    await writeTo(path.join(to, `${name}.${format}`), await parts.exporters[format]({ stored, tr }));
    return { note: swapped ? about(tr.t('cli.note.swapped')) : null, failure: null };
  } catch (error) {
    // A defect in one pair must not cost the hundred that follow.
    const text =
      error instanceof CliFailure
        ? tr.t(error.key, error.params)
        : tr.t('cli.unexpected', { why: messageOf(error) });
    return { note: null, failure: about(text) };
  }
}

/** The names of the folders that hold a pair, in the order of their code units: the same on every system. */
async function pairsIn(folder: string): Promise<readonly string[]> {
  let names: readonly string[];
  try {
    names = await readdir(folder);
  } catch {
    throw new CliFailure(EXIT.unreadable, 'cli.all.missing', { folder });
  }
  const isPair = await Promise.all(
    names.map(
      async (name) =>
        (await isFile(path.join(folder, name, 'ja.txt'))) && isFile(path.join(folder, name, 'ko.txt')),
    ),
  );
  return names.filter((_, index) => isPair[index]).toSorted((a, b) => (a < b ? -1 : 1));
}

async function isFile(file: string): Promise<boolean> {
  return stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new CliFailure(EXIT.unreadable, 'cli.output.failed', { file: folder, why: messageOf(error) });
  }
}
