import { applyDecisions } from '../../domain/apply-decisions';
import { playLog, type LogEvent, type LogState } from '../../domain/decision-log';
import type { Desk } from '../../domain/desk';
import { changesBetween } from '../../domain/renewal-changes';
import type { StoredComparison } from '../../domain/stored-comparison';

/** A comparison as an analyst has left it. */
export interface DecidedComparison {
  /** Its document is the decided one, its readouts those that the document was last worked out from. */
  readonly stored: StoredComparison;
  readonly desk: Desk;
}

/** What the decisions since the last renewal are applied to: the readouts and the engine's document of that renewal. */
export function originOf(stored: StoredComparison, { renewal }: LogState): StoredComparison {
  return renewal ? { ...stored, ja: renewal.ja, ko: renewal.ko, document: renewal.document } : stored;
}

/** The comparison with what the log says in it. */
export function toDecided(stored: StoredComparison, events: readonly LogEvent[]): DecidedComparison {
  const { stored: decidedStored, log, decided } = play(stored, events);
  const at = events.findIndex((event) => event.kind === 'renew' && event.renewal.id === log.renewal?.id);
  const changes =
    log.renewal === null
      ? null
      : changesBetween(
          play(stored, events.slice(0, at)).decided.document,
          play(stored, events.slice(0, at + 1)).decided.document,
        );
  return { stored: decidedStored, desk: { events, log, decided, texts: textsOf(stored, events), changes } };
}

function play(stored: StoredComparison, events: readonly LogEvent[]) {
  const log = playLog(events);
  const origin = originOf(stored, log);
  const hashes = { ja: origin.ja.sha256, ko: origin.ko.sha256 };
  const decided = applyDecisions(origin.document, hashes, log.since, log.renewal?.carried);
  return { stored: { ...origin, document: decided.document }, log, decided };
}

function textsOf(stored: StoredComparison, events: readonly LogEvent[]): Record<string, string> {
  const renewals = events.flatMap((event) => (event.kind === 'renew' ? [event.renewal] : []));
  const readouts = [stored, ...renewals].flatMap(({ ja, ko }) => [ja, ko]);
  return Object.fromEntries(readouts.map(({ sha256, text }) => [sha256, text]));
}
