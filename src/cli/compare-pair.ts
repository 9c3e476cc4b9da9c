import { SIDES, type BySide, type Side } from '../domain/side';
import type { Created, Problems } from '../services/comparison-service';
import { CliFailure, EXIT } from './exit';
import type { CliContext } from './parts';
import type { Input } from './read-input';

/** Compares two readouts that were read; texts that cannot be compared are a `CliFailure`. */
export async function comparePair(context: CliContext, inputs: BySide<Input>): Promise<Created> {
  const drafts = { ja: inputs.ja.draft, ko: inputs.ko.draft };
  const instant = new Date(Math.max(inputs.ja.instant.getTime(), inputs.ko.instant.getTime()));
  const created = await context.parts.create(drafts, instant);
  if (created.ok) return created.value;
  throw new CliFailure(EXIT.pairFailed, 'cli.pair.failed', { why: explain(context, created.error) });
}

function explain({ tr }: CliContext, problems: Problems): string {
  const sayOf = (side: Side): readonly string[] =>
    problems[side].map(({ code }) => tr.t(`cli.of.${side}`, { why: tr.t(`cli.problem.${code}`) }));
  return SIDES.flatMap(sayOf).join(' ');
}
