import type { Clause, Sentence } from '../../clause';
import type { EngineText } from '../../engine-text';
import type { Morpheme } from '../../morpheme';
import { bracketDepths } from './brackets';
import type { Boundary, ClauseRule, SentenceView } from './clause-rule';

/** Cuts a sentence into clauses: the first rule that finds a joint at a word wins. */
export function clausesOf(
  text: EngineText,
  sentence: Sentence,
  rules: readonly ClauseRule[],
): readonly Clause[] {
  const boundaries =
    sentence.role === 'heading' || sentence.role === 'title' ? [] : boundariesOf(text, sentence, rules);
  const starts = [sentence.start, ...boundaries.map((boundary) => boundary.at)];
  const ends = [...boundaries.map((boundary) => boundary.at), sentence.end];
  let word = 0;
  return starts.map((from, i) => {
    const { start, end } = withoutBlanks(text.norm, from, ends[i] ?? sentence.end);
    const morphemes: Morpheme[] = [];
    for (; word < sentence.morphemes.length; word += 1) {
      const morpheme = sentence.morphemes[word];
      if (!morpheme || morpheme.start >= end) break;
      if (morpheme.start >= start) morphemes.push(morpheme);
    }
    return { start, end, sentence, morphemes, connective: boundaries[i]?.connective ?? null };
  });
}

function boundariesOf(
  text: EngineText,
  sentence: Sentence,
  rules: readonly ClauseRule[],
): readonly Boundary[] {
  const view = viewOf(text, sentence);
  const boundaries: Boundary[] = [];
  let left = sentence.start;
  view.words.forEach((word, index) => {
    const isQuoted = view.depthAt(word.start) > 0;
    for (const rule of rules) {
      if (isQuoted && !rule.isInQuotations) continue;
      const boundary = rule.find(view, index, left);
      if (!boundary || boundary.at <= left || !standsAlone(view, left, boundary.at)) continue;
      if (!standsAlone(view, boundary.at, sentence.end)) continue;
      boundaries.push(boundary);
      left = boundary.at;
      break;
    }
  });
  return boundaries;
}

function viewOf({ norm, side }: EngineText, sentence: Sentence): SentenceView {
  const depths = bracketDepths(norm.slice(sentence.start, sentence.end));
  return {
    side,
    norm,
    start: sentence.start,
    end: sentence.end,
    words: sentence.morphemes,
    depthAt: (offset) => depths[offset - sentence.start] ?? 0,
  };
}

/** The shortest clause of content: 感謝の意を伝え、 / 이에 공감하고,. */
const SHORTEST_CLAUSE = 5;

/** A fragment without content (これを踏まえ、) is no clause. */
function standsAlone(view: SentenceView, from: number, to: number): boolean {
  return (
    view.norm.slice(from, Math.min(to, from + 80)).replace(/[^\p{L}\p{N}]/gu, '').length >= SHORTEST_CLAUSE
  );
}

function withoutBlanks(norm: string, from: number, to: number): { start: number; end: number } {
  let start = from;
  let end = to;
  while (start < end && /\s/u.test(norm[start] ?? '')) start += 1;
  while (end > start && /\s/u.test(norm[end - 1] ?? '')) end -= 1;
  return { start, end };
}
