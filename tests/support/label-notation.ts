import type { Side } from '../../src/domain/side';
import type { Clause } from '../../src/engine/clause';
import type { Labeller } from '../../src/engine/engine-parts';
import { createLabeller } from '../../src/engine/label';
import { normaliseText } from '../../src/engine/normalise/normalise';
import { sentencesIn } from '../../src/engine/segment/shared/sentences';
import { loadKnowledge } from '../../src/knowledge/load-knowledge';
import { analyserOf } from './analysers';

const labellers = new Map<Side, Labeller>();

function labellerOf(side: Side): Labeller {
  const known = labellers.get(side);
  if (known) return known;
  const made = createLabeller(side, loadKnowledge('data'));
  labellers.set(side, made);
  return made;
}

/**
 * The labels of a marked text, one a clause. `|` ends a clause: 「祝意を伝え、|両首脳は一致した。」. The sentences are those of the
 * engine; the clauses are those of the marks, so that a test of labels does not depend on where the engine would cut.
 * A text that is to be read as body needs a full stop, or stands below another line.
 */
export function labelsOf(side: Side, marked: string): string {
  const text = normaliseText(side, marked.replaceAll('|', ''));
  const sentences = sentencesIn(text, analyserOf(side));
  const norms = normaliseText(side, marked).norm.split('|');
  let at = 0;
  const clauses = norms.flatMap((piece): Clause[] => {
    const start = at + piece.length - piece.trimStart().length;
    const end = at + piece.trimEnd().length;
    at += piece.length;
    const middle = (start + end) / 2;
    const sentence = sentences.find((each) => each.start <= middle && middle < each.end);
    if (!sentence || sentence.role === 'heading') return [];
    const morphemes = sentence.morphemes.filter((each) => start <= each.start && each.end <= end);
    return [{ start: Math.max(start, sentence.start), end, sentence, morphemes, connective: null }];
  });
  return labellerOf(side)(clauses, text)
    .map((clause) => `${clause.actor}:${clause.act}`)
    .join(' ');
}

/** `expectLabels('ja', '祝意を伝え、|両首脳は一致した。', 'jp:congratulate both:agree')`: actor and act of every clause. */
export function expectLabels(side: Side, marked: string, expected: string): void {
  expect(labelsOf(side, marked)).toBe(expected);
}
