import { playDecisions } from '../../domain/apply-decisions';
import { carry, STAY, type Move } from '../../domain/carry';
import type { LogState, Renewal } from '../../domain/decision-log';
import type { Readout } from '../../domain/readout';
import { SIDES, type BySide, type Side } from '../../domain/side';
import type { StoredComparison } from '../../domain/stored-comparison';
import type { Comparer } from '../comparer';
import { spanMover } from './word-diff';

/**
 * Works out anew what no decision has fixed.
 * @param origin what the decisions since the last renewal are applied to.
 * @param readouts the versions to go over to; absent: those of `origin`.
 */
export async function renewalOf(
  comparer: Pick<Comparer, 'run'>,
  origin: StoredComparison,
  log: LogState,
  readouts: BySide<Readout> = origin,
): Promise<Omit<Renewal, 'id' | 'at' | 'author'>> {
  const { ja, ko } = readouts;
  const standing = playDecisions(
    origin.document,
    { ja: origin.ja.sha256, ko: origin.ko.sha256 },
    log.since,
    log.renewal?.carried,
  );
  const carried = carry(standing, {
    hashes: { ja: ja.sha256, ko: ko.sha256 },
    move: await moveBetween(comparer, origin, readouts),
  });
  const document = await comparer.run('compareAround', {
    texts: { ja: ja.text, ko: ko.text },
    constraints: carried.constraints,
  });
  return { ja, ko, document, carried };
}

async function moveBetween(
  comparer: Pick<Comparer, 'run'>,
  old: BySide<Readout>,
  now: BySide<Readout>,
): Promise<Move> {
  const mover = async (
    side: Side,
  ): Promise<(span: readonly [number, number]) => readonly [number, number] | null> => {
    if (old[side].text === now[side].text) return (span) => STAY(side, span);
    const words = async ({ text }: Readout) => ({
      text,
      words: (await comparer.run('readWords', { side, text })).words,
    });
    return spanMover(await words(old[side]), await words(now[side]));
  };
  const [ja, ko] = await Promise.all(SIDES.map(mover));
  const movers = { ja, ko };
  return (side, span) => movers[side]?.(span) ?? null;
}
