import { CliFailure, EXIT, type ExitCode } from './exit';
import type { CliContext } from './parts';
import { readBytesOf } from './read-input';
import { write } from './speak';

/** `import FILE`: keeps a complete file in the data folder and prints where it is. */
export async function importCommand(context: CliContext, file: string): Promise<ExitCode> {
  const { parts, streams, tr } = context;
  const bytes = await readBytesOf(context, file);
  const imported = await parts.importFile(bytes);
  if (!imported.ok) {
    const { code, at } = imported.error;
    if (code === 'no-store') throw new CliFailure(EXIT.unreadable, 'cli.import.store', { file: at });
    const place = at === '' ? [] : [tr.t('exchange.import.place', { at: at.slice(0, 200) })];
    const why = [tr.t(`exchange.import.error.${code}`), ...place].join(' ');
    throw new CliFailure(EXIT.unreadable, 'cli.import.failed', { file, why });
  }
  const { id, outcome } = imported.value;
  await write(streams.out, `${tr.t(`cli.import.${outcome}`, { address: `/comparisons/${id}` })}\n`);
  return EXIT.ok;
}
