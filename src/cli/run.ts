import { CliFailure, EXIT, type ExitCode } from './exit';
import type { CliContext, CliParts, CliStreams } from './parts';
import { lngFrom, runProgram } from './program';
import { say } from './speak';
import { codeOf, messageOf } from './system-error';

/** Runs the command line to its end and says what went wrong. Never throws but for a closed pipe. */
export async function runCli(
  args: readonly string[],
  streams: CliStreams,
  parts: CliParts,
): Promise<ExitCode> {
  const tr = await parts.translator(lngFrom(args));
  const context: CliContext = { parts, streams, tr };
  try {
    return await runProgram(context, args);
  } catch (error) {
    if (isClosedPipe(error)) throw error;
    if (!(error instanceof CliFailure)) {
      say(streams.err, tr.t('cli.unexpected', { why: stackOf(error) }));
      return EXIT.unexpected;
    }
    say(streams.err, tr.t(error.key, error.params));
    if (error.exitCode === EXIT.usage) say(streams.err, tr.t('cli.usage.hint'));
    return error.exitCode;
  }
}

/** The reader has what it wanted: `readout-compare … | head`. */
export function isClosedPipe(error: unknown): boolean {
  return codeOf(error) === 'EPIPE';
}

/** A defect is reported with where it happened. */
function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : messageOf(error);
}
