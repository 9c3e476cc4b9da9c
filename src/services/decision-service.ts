import { applyDecisions } from '../domain/apply-decisions';
import type { Readout } from '../domain/readout';
import type { BySide } from '../domain/side';
import type { Comparer } from './comparer';
import { renewalOf } from './versions/renew';
import { originOf, toDecided, type DecidedComparison } from './versions/decided';
import type { Action, Decision, MisfitReason } from '../domain/decision';
import { playLog, type LogEvent, type LogState } from '../domain/decision-log';
import { fail, ok, type Result } from '../domain/result';
import type { StoredComparison } from '../domain/stored-comparison';
import type { DecisionStore } from '../store/decision-store';

/** Why nothing was kept. `stale`: others decided meanwhile, and `since` is what. `misfit`: it does not fit the document. */
export type DecisionRefusal =
  | { readonly kind: 'stale'; readonly since: readonly LogEvent[]; readonly revision: number }
  | { readonly kind: 'misfit'; readonly reason: MisfitReason }
  | { readonly kind: 'nothing-to-undo' | 'nothing-to-redo' };

/** Who does it, knowing which revision of the log. */
export interface Knowing {
  readonly revision: number;
  readonly author: string | null;
}

export type { DecidedComparison } from './versions/decided';

/** What an analyst does to a comparison. Comparisons are found by `ComparisonService`. */
export interface DecisionService {
  /** Puts the decisions into the comparison's document; `until` asks for how it stood at an earlier revision. */
  decided(stored: StoredComparison, until?: number): Promise<DecidedComparison>;
  decide(
    stored: StoredComparison,
    action: Action,
    knowing: Knowing,
  ): Promise<Result<number, DecisionRefusal>>;
  /** Takes the last decision back, or the last undo. The value is the new revision. */
  step(
    stored: StoredComparison,
    kind: 'undo' | 'redo',
    knowing: Knowing,
  ): Promise<Result<number, DecisionRefusal>>;
  /**
   * Has the rest worked out anew around the decisions, by the engine and the data of now.
   * @param readouts other versions to go over to; absent: those that are used already.
   * Rejects with `NotCompared` when there is no capacity.
   */
  renew(
    stored: StoredComparison,
    knowing: Knowing,
    readouts?: BySide<Readout>,
  ): Promise<Result<number, DecisionRefusal>>;
}

export interface DecisionServiceParts {
  readonly comparer: Pick<Comparer, 'run'>;
  readonly decisions: DecisionStore;
  readonly createId: () => string;
  readonly now: () => Date;
}

export function createDecisionService({
  decisions,
  comparer,
  createId,
  now,
}: DecisionServiceParts): DecisionService {
  const append = async (
    id: string,
    { revision }: Knowing,
    event: LogEvent,
  ): Promise<Result<number, DecisionRefusal>> => {
    if (await decisions.append(id, revision, event)) return ok(revision + 1);
    return fail(stale(await decisions.events(id), revision));
  };
  const stamp = ({ author }: Knowing) => ({ id: createId(), at: now().toISOString(), author });
  return {
    decided: async (stored, until) => toDecided(stored, (await decisions.events(stored.id)).slice(0, until)),
    decide: async (stored, action, knowing) => {
      const events = await decisions.events(stored.id);
      if (events.length !== knowing.revision) return fail(stale(events, knowing.revision));
      const log = playLog(events);
      const { ja, ko } = originOf(stored, log);
      const decision: Decision = {
        ...stamp(knowing),
        texts: { ja: ja.sha256, ko: ko.sha256 },
        action,
      };
      const reason = reasonAgainst(stored, log, decision);
      if (reason) return fail({ kind: 'misfit', reason });
      return append(stored.id, knowing, { kind: 'decide', decision });
    },
    step: async (stored, kind, knowing) => {
      const events = await decisions.events(stored.id);
      if (events.length !== knowing.revision) return fail(stale(events, knowing.revision));
      const log = playLog(events);
      if (kind === 'undo' && !log.canUndo) return fail({ kind: 'nothing-to-undo' });
      if (kind === 'redo' && !log.canRedo) return fail({ kind: 'nothing-to-redo' });
      return append(stored.id, knowing, { kind, ...stamp(knowing) });
    },
    renew: async (stored, knowing, readouts) => {
      const events = await decisions.events(stored.id);
      if (events.length !== knowing.revision) return fail(stale(events, knowing.revision));
      const log = playLog(events);
      const made = await renewalOf(comparer, originOf(stored, log), log, readouts);
      return append(stored.id, knowing, { kind: 'renew', renewal: { ...stamp(knowing), ...made } });
    },
  };
}

function stale(events: readonly LogEvent[], seen: number): DecisionRefusal {
  return { kind: 'stale', since: events.slice(seen), revision: events.length };
}

function reasonAgainst(stored: StoredComparison, log: LogState, decision: Decision): MisfitReason | null {
  const { document, ja, ko } = originOf(stored, log);
  const texts = { ja: ja.sha256, ko: ko.sha256 };
  const { misfits } = applyDecisions(document, texts, [...log.since, decision], log.renewal?.carried);
  return misfits.find((misfit) => misfit.decision === decision)?.reason ?? null;
}
