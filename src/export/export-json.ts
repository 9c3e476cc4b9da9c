import type { Desk } from '../domain/desk';
import type { StoredComparison } from '../domain/stored-comparison';

export const DECIDED_SCHEMA = 'readout-compare/decided@1';

/**
 * The comparison as JSON: the document alone while nobody has decided anything, else with the decisions and what is the
 * engine's suggestion and what the analyst's decision. The same input gives the same bytes.
 * @param stored holds the decided document.
 */
export function exportJson(stored: StoredComparison, desk: Desk): string {
  const { decisions } = desk.log;
  const { states, remarks } = desk.decided;
  const content =
    decisions.length === 0
      ? stored.document
      : {
          schema: DECIDED_SCHEMA,
          document: stored.document,
          states,
          remarks: remarks.map(({ decision, kind, text, points }) => ({
            id: decision.id,
            kind,
            text,
            points,
          })),
          decisions,
        };
  return `${JSON.stringify(content, null, 2)}\n`;
}
