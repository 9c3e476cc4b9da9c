import type { Clause, Sentence } from '../../clause';
import type { EngineText } from '../../engine-text';
import type { Morpheme } from '../../morpheme';
import { bracketDepths } from './brackets';
import { textAfter, type Boundary, type ClauseRule, type SentenceView } from './clause-rule';

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
      if (sentence.role === 'lead' && isOneLead(view, boundary.at)) continue;
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

/**
 * The Japanese opening says one thing, however long: 「会合が開催され、日本から大臣が出席したところ、概要は以下のとおり」. Only an
 * agenda with a verb of its own is another: 「会談を行い、|地域情勢について意見交換を行いました」. Korean openings end in an agenda.
 */
function isOneLead(view: SentenceView, at: number): boolean {
  return (
    view.side === 'ja' && !/(?:意見交換|意見を交|議論|協議|話し合)[^、]{0,8}$/u.test(textAfter(view, at))
  );
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
