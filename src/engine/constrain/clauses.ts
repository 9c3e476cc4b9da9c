import type { SpanPair } from '../../domain/span';
import type { Clause, Sentence } from '../clause';
import type { EngineText } from '../engine-text';
import type { Analyser } from '../morpheme';
import { analyse } from '../segment/shared/analyse';
import { placeInNorm, rangeInNorm } from './to-norm';

interface Cutting {
  readonly text: EngineText;
  readonly analyser: Analyser;
  /** In the original. */
  readonly points: readonly SpanPair[];
  readonly cuts: readonly number[];
}

/**
 * The clauses with fixed boundaries: each stretch in `points` becomes one clause, whatever it was (also a heading), and one
 * begins at each of `cuts`; what is left of the clauses on either side stays. What was cut is analysed anew, for a boundary may
 * lie inside a word.
 */
export function cutClauses(
  clauses: readonly Clause[],
  { points, cuts, ...parts }: Cutting,
): readonly Clause[] {
  const fixed = points.reduce((all, span) => fixPoint(all, span, parts), clauses);
  return cuts.reduce((all, at) => cutAt(all, at, parts), fixed);
}

type Parts = Omit<Cutting, 'points' | 'cuts'>;

function fixPoint(clauses: readonly Clause[], span: SpanPair, parts: Parts): readonly Clause[] {
  const range = rangeInNorm(parts.text, span);
  if (!range) return clauses;
  const [start, end] = range;
  const touched = clauses.filter((clause) => clause.start < end && start < clause.end);
  const shared = (clause: Clause) => Math.min(clause.end, end) - Math.max(clause.start, start);
  const [main] = touched.toSorted((a, b) => shared(b) - shared(a) || a.start - b.start);
  const before = clauses.filter((clause) => clause.end <= start);
  const behind = clauses.filter((clause) => clause.start >= end && !touched.includes(clause));
  const rest = touched.flatMap((clause) => [
    ...piece(clause, [clause.start, Math.min(start, clause.end)], parts),
    ...piece(clause, [Math.max(end, clause.start), clause.end], parts),
  ]);
  const sentence = asPoint(main?.sentence ?? before.at(-1)?.sentence, range);
  const isWhole = main?.start === start && main.end === end;
  const fixed: Clause = {
    start,
    end,
    sentence,
    morphemes: isWhole ? main.morphemes : wordsIn(range, parts),
    connective: main?.end === end ? main.connective : null,
    fixed: { span, begins: true, ends: true },
  };
  return [...before, ...rest, fixed, ...behind].toSorted((a, b) => a.start - b.start);
}

/** A cut in the blanks between two clauses is one before the second: they may belong to one passage. */
function cutAt(clauses: readonly Clause[], at: number, parts: Parts): readonly Clause[] {
  const place = placeInNorm(parts.text, at);
  const next = clauses.find((clause) => clause.end > place);
  return clauses.flatMap((clause) => {
    if (clause !== next) return [clause];
    if (clause.start >= place) return [begun(clause)];
    if (clause.fixed?.span) return [clause];
    const [first, second] = [
      piece(clause, [clause.start, place], parts),
      piece(clause, [place, clause.end], parts),
    ];
    return first.length > 0 ? [...first, ...second.map(begun)] : second;
  });
}

const begun = (clause: Clause): Clause => ({
  ...clause,
  fixed: { span: null, ends: false, ...clause.fixed, begins: true },
});

/** A heading becomes a point only where an analyst says so. */
function asPoint(sentence: Sentence | undefined, [start, end]: SpanPair): Sentence {
  if (!sentence) return { start, end, role: 'body', paragraph: 0, morphemes: [] };
  return sentence.role === 'heading' ? { ...sentence, role: 'body' } : sentence;
}

/** A part of a clause without the blanks at its ends; none where nothing else is left. */
function piece(clause: Clause, [from, to]: SpanPair, parts: Parts): Clause[] {
  const { norm } = parts.text;
  let [start, end] = [from, to];
  while (start < end && /\s/u.test(norm[start] ?? '')) start += 1;
  while (end > start && /\s/u.test(norm[end - 1] ?? '')) end -= 1;
  if (start >= end) return [];
  const { fixed } = clause;
  const kept = fixed && {
    span: null,
    begins: fixed.begins && start === clause.start,
    ends: fixed.ends && end === clause.end,
  };
  return [
    {
      ...clause,
      start,
      end,
      morphemes: wordsIn([start, end], parts),
      connective: end === clause.end ? clause.connective : null,
      ...(kept && { fixed: kept }),
    },
  ];
}

const wordsIn = ([start, end]: SpanPair, { text, analyser }: Parts): Clause['morphemes'] =>
  analyse(text.norm, { start, end }, text.side, analyser);
