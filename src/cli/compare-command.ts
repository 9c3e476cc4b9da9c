import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { comparePair } from './compare-pair';
import { CliFailure, EXIT, type ExitCode } from './exit';
import { BINARY_FORMATS, type CliContext, type Format } from './parts';
import { readInput, STANDARD_INPUT } from './read-input';
import { say, write } from './speak';
import { messageOf } from './system-error';

export interface CompareOptions {
  readonly format: Format;
  /** Where to write; undefined or `-`: standard output. */
  readonly output?: string;
}

/** `compare JA KO`: one pair to standard output or a file. */
export async function compareCommand(
  context: CliContext,
  files: { readonly ja: string; readonly ko: string },
  { format, output }: CompareOptions,
): Promise<ExitCode> {
  const { parts, streams, tr } = context;
  if (files.ja === STANDARD_INPUT && files.ko === STANDARD_INPUT) {
    throw new CliFailure(EXIT.usage, 'cli.usage.twoStandardInputs');
  }
  const target = output === undefined || output === STANDARD_INPUT ? null : path.resolve(output);
  if (target === null && streams.out.isTTY === true && BINARY_FORMATS.has(format))
    throw new CliFailure(EXIT.usage, 'cli.usage.binary', { format });
  // Nobody means to lose a readout to its own comparison.
  const overwritten = [files.ja, files.ko].find((file) => path.resolve(file) === target);
  if (overwritten !== undefined)
    throw new CliFailure(EXIT.usage, 'cli.usage.overwrites', { file: overwritten });

  const inputs = { ja: await readInput(context, files.ja), ko: await readInput(context, files.ko) };
  const { stored, swapped } = await comparePair(context, inputs);
  if (swapped) say(streams.err, tr.t('cli.note.swapped'));
  const content = await parts.exporters[format]({ stored, tr });
  if (target === null) await write(streams.out, content);
  else await writeTo(target, content);
  return EXIT.ok;
}

/** Writes a file; what the system refuses is a `CliFailure`. */
export async function writeTo(file: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(file, content);
  } catch (error) {
    throw new CliFailure(EXIT.unreadable, 'cli.output.failed', { file, why: messageOf(error) });
  }
}
