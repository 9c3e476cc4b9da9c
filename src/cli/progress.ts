import { createRequire } from 'node:module';
import type * as CliProgress from 'cli-progress';
import type { CliContext } from './parts';

export interface Progress {
  step(): void;
  stop(): void;
}

// Loaded when there is a bar to draw: most commands end without one.
const load = createRequire(__filename);

const SILENT: Progress = { step: () => undefined, stop: () => undefined };

/** A bar on the terminal; nothing when errors go to a file or another program. The only caller of cli-progress. */
export function startProgress({ streams, tr }: CliContext, total: number): Progress {
  if (streams.err.isTTY !== true) return SILENT;
  const { Presets, SingleBar } = load('cli-progress') as typeof CliProgress;
  const bar = new SingleBar(
    { stream: streams.err, format: tr.t('cli.progress.bar'), hideCursor: true, clearOnComplete: true },
    Presets.shades_classic,
  );
  bar.start(total, 0);
  return { step: () => bar.increment(), stop: () => bar.stop() };
}
