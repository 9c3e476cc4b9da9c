import type { LibraryReadout } from '../domain/library';
import type { ExitCode } from './exit';
import type { CliContext, OpenLibrary } from './parts';
import { write } from './speak';

/** Opens the library of DATA_DIR for one command and closes it whatever happens. */
export async function withLibrary(
  { parts }: CliContext,
  use: (opened: OpenLibrary) => Promise<ExitCode>,
): Promise<ExitCode> {
  const opened = await parts.openLibrary();
  try {
    return await use(opened);
  } finally {
    await opened.close();
  }
}

/** A line with tabs between its cells; what a title holds of tabs, line ends and other controls becomes a blank. */
export const cells = (...values: readonly string[]): string =>
  `${values.map((value) => value.replace(/\p{Cc}+/gu, ' ')).join('\t')}\n`;

export const writeJson = ({ streams }: CliContext, value: unknown): Promise<void> =>
  write(streams.out, `${JSON.stringify(value, null, 2)}\n`);

/** A readout without its text. */
export function toCard(readout: LibraryReadout) {
  const { id, side, callId, callDate, level, versionCount, isPaired, comparisonIds, current } = readout;
  const { number: version, source, sha256, retrievedAt } = current;
  const of = { id, side, callId, callDate, level, versionCount, isPaired, comparisonIds };
  return { ...of, version, ...source, sha256, retrievedAt };
}
