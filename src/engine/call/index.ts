import type { CallAccount, CallFacts } from '../../domain/call';
import type { LabelledClause } from '../clause';
import type { EngineText } from '../engine-text';
import type { Knowledge } from '../knowledge';

/** The call as one side gives it. */
export function callAccount(_text: EngineText, _clauses: readonly LabelledClause[], _knowledge: Knowledge): CallAccount {
  return { date: null, startTime: null, durationMinutes: null, participants: [] };
}

/** Both accounts taken together. */
export function callFacts(ja: CallAccount, ko: CallAccount): CallFacts {
  return {
    date: (ja.date ?? ko.date)?.value ?? null,
    startTime: (ja.startTime ?? ko.startTime)?.value ?? null,
    durationMinutes: (ja.durationMinutes ?? ko.durationMinutes)?.value ?? null,
  };
}
