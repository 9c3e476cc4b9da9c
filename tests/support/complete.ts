import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CompleteComparison } from '../../src/domain/complete-comparison';
import type { LogEvent } from '../../src/domain/decision-log';
import { createCompleteReader } from '../../src/intake/complete/read-complete';
import { aComparison } from './a-comparison';
import { aDecision, on } from './decisions';

const schema = (name: string) =>
  JSON.parse(readFileSync(join(__dirname, '../../public/schema', name), 'utf8')) as object;

export const COMPLETE_SCHEMA_FILE = schema('complete-1.json');

/** The real reader with the published schemas. */
export const readComplete = createCompleteReader({
  complete: COMPLETE_SCHEMA_FILE,
  document: schema('comparison-1.json'),
});

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The composed comparison with a confirmation, a note, an edited finding, and one decision undone. */
export function aComplete(): CompleteComparison {
  const stored = aComparison({ sample: null });
  const texts = { ja: stored.ja.sha256, ko: stored.ko.sha256 };
  const anchors = on(stored.document, 'j1', 'k1');
  const decisions = [
    aDecision({ kind: 'confirm', on: anchors }, { id: 'd1', texts, author: '分析' }),
    aDecision({ kind: 'note', on: { ja: [], ko: [] }, text: '메모 "note" <b>' }, { id: 'd2', texts }),
    aDecision(
      { kind: 'finding', about: 'own', on: anchors, lng: 'en', text: 'In my words.', suggested: '' },
      { id: 'd3', texts },
    ),
    aDecision({ kind: 'unlink', on: anchors }, { id: 'd4', texts }),
  ];
  const events: LogEvent[] = decisions.map((decision) => ({ kind: 'decide', decision }));
  return {
    stored,
    events: [...events, { kind: 'undo', id: 'u1', at: '2025-07-16T00:01:00.000Z', author: null }],
  };
}
