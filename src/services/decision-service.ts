import { applyDecisions } from '../domain/apply-decisions';
import type { Action, Decision, MisfitReason } from '../domain/decision';
import { playLog, type LogEvent, type LogState } from '../domain/decision-log';
import type { Desk } from '../domain/desk';
import { fail, ok, type Result } from '../domain/result';
import type { StoredComparison } from '../domain/stored-comparison';
import type { DecisionStore } from '../store/decision-store';

/** A comparison as an analyst has left it. */
export interface DecidedComparison {
  /** Its document is the decided one. */
  readonly stored: StoredComparison;
  readonly desk: Desk;
}

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
}

export interface DecisionServiceParts {
  readonly decisions: DecisionStore;
  readonly createId: () => string;
  readonly now: () => Date;
}

export function createDecisionService({ decisions, createId, now }: DecisionServiceParts): DecisionService {
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
      const texts = { ja: stored.ja.sha256, ko: stored.ko.sha256 };
      const decision: Decision = { ...stamp(knowing), texts, action };
      const reason = reasonAgainst(stored, playLog(events), decision);
      if (reason) return fail({ kind: 'misfit', reason });
      return append(stored.id, knowing, { kind: 'decide', decision });
    },
    step: async (stored, kind, knowing) => {
      const events = await decisions.events(stored.id);
      if (events.length !== knowing.revision) return fail(stale(events, knowing.revision));
      const log = playLog(events);
      if (kind === 'undo' && log.decisions.length === 0) return fail({ kind: 'nothing-to-undo' });
      if (kind === 'redo' && log.undone.length === 0) return fail({ kind: 'nothing-to-redo' });
      return append(stored.id, knowing, { kind, ...stamp(knowing) });
    },
  };
}

function stale(events: readonly LogEvent[], seen: number): DecisionRefusal {
  return { kind: 'stale', since: events.slice(seen), revision: events.length };
}

function toDecided(stored: StoredComparison, events: readonly LogEvent[]): DecidedComparison {
  const log = playLog(events);
  const decided = applyDecisions(stored.document, hashesOf(stored), log.decisions);
  return { stored: { ...stored, document: decided.document }, desk: { events, log, decided } };
}

const hashesOf = ({ ja, ko }: StoredComparison) => ({ ja: ja.sha256, ko: ko.sha256 });

function reasonAgainst(stored: StoredComparison, log: LogState, decision: Decision): MisfitReason | null {
  const { misfits } = applyDecisions(stored.document, hashesOf(stored), [...log.decisions, decision]);
  return misfits.find((misfit) => misfit.decision === decision)?.reason ?? null;
}
