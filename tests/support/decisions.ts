import type { Action, Decision } from '../../src/domain/decision';
import { applyDecisions } from '../../src/domain/apply-decisions';
import { playLog, type LogEvent } from '../../src/domain/decision-log';
import type { Desk } from '../../src/domain/desk';
import { changesBetween } from '../../src/domain/renewal-changes';
import type { StoredComparison } from '../../src/domain/stored-comparison';
import type { ComparisonDocument } from '../../src/domain/comparison';
import type { Side } from '../../src/domain/side';
import type { SpanPair } from '../../src/domain/span';

export const TEXT_HASHES = { ja: 'a'.repeat(64), ko: 'b'.repeat(64) };

/** A decision about texts with the hashes of these tests. */
export function aDecision(action: Action, over: Partial<Decision> = {}): Decision {
  return { id: 'd1', at: '2025-07-16T00:00:00.000Z', author: null, texts: TEXT_HASHES, action, ...over };
}

/** The span of a point by its id. */
export function spanOfPoint(document: ComparisonDocument, id: string): SpanPair {
  const side: Side = id.startsWith('j') ? 'ja' : 'ko';
  const point = document[side].points.find((each) => each.id === id);
  if (!point) throw new Error(`no point ${id}`);
  return [point.start, point.end];
}

/** Anchors of points by their ids: `on(document, 'j1 j2', 'k3')`. */
export function on(document: ComparisonDocument, ja: string, ko: string) {
  const spans = (ids: string) =>
    ids
      .split(' ')
      .filter((id) => id !== '')
      .map((id) => spanOfPoint(document, id));
  return { ja: spans(ja), ko: spans(ko) };
}

/** The links as the texts of their points, to compare documents whose ids differ. */
export function linkedTexts({ ja, ko, links }: ComparisonDocument): string[] {
  const text = (side: 'ja' | 'ko', ids: readonly string[]) => {
    const { text: whole, points } = side === 'ja' ? ja : ko;
    return points
      .filter(({ id }) => ids.includes(id))
      .map(({ start, end }) => whole.slice(start, end))
      .join(' + ');
  };
  return links.map((link) => `${text('ja', link.ja)} = ${text('ko', link.ko)}`);
}

/** A desk on which these decisions were taken, and one more undone. */
export function aDesk({ document }: StoredComparison, decisions: readonly Decision[]): Desk {
  const undo = { kind: 'undo', id: 'u', at: '2025-07-16T01:00:00.000Z', author: 'A' } as const;
  const [first] = decisions;
  const events: LogEvent[] = decisions.map((decision) => ({ kind: 'decide', decision }));
  if (first) events.push({ kind: 'decide', decision: first }, undo);
  const log = playLog(events);
  const texts = { [TEXT_HASHES.ja]: document.ja.text, [TEXT_HASHES.ko]: document.ko.text };
  const changes = decisions.length === 0 ? null : changesBetween({ ...document, links: [] }, document);
  return { events, log, decided: applyDecisions(document, TEXT_HASHES, log.decisions), texts, changes };
}
