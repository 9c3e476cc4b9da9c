import type { KeepingProblem, KeptCounts, Restored } from '../domain/keeping';
import type { Result } from '../domain/result';
import { CliFailure, EXIT, type ExitCode } from './exit';
import type { CliContext } from './parts';
import { write } from './speak';

/** What the commands need of the store. `no-store`: `at` is the database that cannot be opened. */
export interface KeepingParts {
  backup(file: string): Promise<Result<KeptCounts, KeepingProblem | NoStore>>;
  archive(file: string): Promise<Result<KeptCounts, KeepingProblem | NoStore>>;
  /** What was there before is put aside in the data folder, under a name made of `now`. */
  restore(file: string, now: Date): Promise<Result<Restored, KeepingProblem | NoStore>>;
}

interface NoStore {
  readonly code: 'no-store';
  readonly at: string;
}

/** `backup FILE`, `archive FILE`: writes everything that is kept to a new file. */
export async function keepCommand(
  { parts, streams, tr }: CliContext,
  kind: 'backup' | 'archive',
  file: string,
): Promise<ExitCode> {
  const kept = await parts.keeping[kind](file);
  if (!kept.ok) throw failure(file, kept.error);
  await write(streams.out, `${tr.t(`cli.keeping.${kind}`, { file, ...kept.value })}\n`);
  return EXIT.ok;
}

/** `restore FILE`: puts what the file holds in the place of everything that is kept. */
export async function restoreCommand({ parts, streams, tr }: CliContext, file: string): Promise<ExitCode> {
  const restored = await parts.keeping.restore(file, new Date());
  if (!restored.ok) throw failure(file, restored.error);
  const { before, counts } = restored.value;
  await write(streams.out, `${tr.t('cli.keeping.restore', { file, before, ...counts })}\n`);
  return EXIT.ok;
}

function failure(file: string, problem: KeepingProblem | NoStore): CliFailure {
  if (problem.code === 'no-store')
    return new CliFailure(EXIT.unreadable, 'cli.import.store', { file: problem.at });
  const at = problem.at;
  const isAtLine = problem.code === 'broken' && problem.line !== undefined;
  const key = `cli.keeping.error.${isAtLine ? 'broken-line' : problem.code}`;
  return new CliFailure(EXIT.unreadable, key, { file: at ?? file, line: isAtLine ? problem.line : 0 });
}
