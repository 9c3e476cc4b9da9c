import { DOCUMENT_SCHEMA, type ComparisonDocument } from '../../src/domain/comparison';
import type { Point } from '../../src/domain/point';
import type { BySide, Side } from '../../src/domain/side';

/** One point a sentence, the first of each side linked: what a comparison needs to look like one. */
export function aDocument(
  texts: BySide<string>,
  engine = { version: '1', knowledge: 'k1' },
): ComparisonDocument {
  const ja = pointsOf('ja', texts.ja);
  const ko = pointsOf('ko', texts.ko);
  const hasLink = ja.length > 0 && ko.length > 0;
  const call = { date: null, startTime: null, durationMinutes: null, participants: [] };
  return {
    schema: DOCUMENT_SCHEMA,
    engine,
    ja: { text: texts.ja, points: ja, call, terms: [] },
    ko: { text: texts.ko, points: ko, call, terms: [] },
    links: hasLink
      ? [
          {
            ja: ['j1'],
            ko: ['k1'],
            score: 0.9,
            evidence: [],
            against: [],
            differences: [{ facet: 'act', ja: 'agree', ko: 'hope' }],
            isPrecise: true,
          },
        ]
      : [],
    call: { date: '2025-06-09', startTime: '12:00', durationMinutes: 25 },
    terms: {},
  };
}

function pointsOf(side: Side, text: string): Point[] {
  const sentences = [...text.matchAll(/[^\n。.]+[。.]?/g)];
  return sentences.map((match, index) => ({
    id: `${side === 'ja' ? 'j' : 'k'}${index + 1}`,
    start: match.index,
    end: match.index + match[0].length,
    role: 'body',
    actor: 'both',
    act: 'agree',
    cues: {},
  }));
}
