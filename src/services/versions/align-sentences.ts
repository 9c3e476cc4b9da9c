import type { SpanPair } from '../../domain/span';
import type { TextWords } from '../../domain/text-words';
import { diffWords, type WordedText, type WordRun } from './word-diff';

/** A sentence that only one of two readouts has, or one of each that say much the same, with what differs in them. */
export interface SentencePair {
  readonly old: SpanPair | null;
  readonly now: SpanPair | null;
  /** 0 to 1: the share of words that both have. */
  readonly likeness: number;
  /** Empty for a sentence that stands alone. */
  readonly runs: readonly WordRun[];
}

interface Sentence {
  readonly span: SpanPair;
  readonly words: readonly SpanPair[];
  /** How often each word stands in it. */
  readonly counts: ReadonlyMap<string, number>;
}

// Formulas change a few words from call to call; sentences that share fewer than this say something else.
const LEAST_LIKENESS = 0.35;

// More sentences than any readout has; what stands behind them is compared with nothing.
const MOST_SENTENCES = 600;

/**
 * Sentences of two readouts that say much the same, wherever they stand: the most alike first, each at most once. Given in the
 * order of the newer text; what only the older has stands behind the sentence that it followed there.
 */
export function alignSentences(
  old: WordedText & TextWords,
  now: WordedText & TextWords,
): readonly SentencePair[] {
  const [olds, nows] = [sentencesOf(old), sentencesOf(now)];
  const candidates = nows
    .slice(0, MOST_SENTENCES)
    .flatMap((sentence, at) =>
      olds
        .slice(0, MOST_SENTENCES)
        .map((other, from) => ({ at, from, likeness: likenessOf(other, sentence) })),
    )
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
    .toSorted((a, b) => b.likeness - a.likeness || a.at - b.at || a.from - b.from);
  const partner = new Map<number, { readonly from: number; readonly likeness: number }>();
  const taken = new Set<number>();
  for (const { at, from, likeness } of candidates) {
    if (partner.has(at) || taken.has(from)) continue;
    partner.set(at, { from, likeness });
    taken.add(from);
  }
  const pairs = nows.map((sentence, at): SentencePair & { readonly from: number } => {
    const found = partner.get(at);
    const other = found && olds[found.from];
    if (!found || !other) return { old: null, now: sentence.span, likeness: 0, runs: [], from: -1 };
    const runs = diffWords({ text: old.text, words: other.words }, { text: now.text, words: sentence.words });
    return { old: other.span, now: sentence.span, likeness: found.likeness, runs, from: found.from };
  });
  return withGone(pairs, olds, taken);
}

type Placed = SentencePair & { readonly from: number };

function withGone(
  pairs: readonly Placed[],
  olds: readonly Sentence[],
  taken: ReadonlySet<number>,
): SentencePair[] {
  const result: Placed[] = [...pairs];
  olds.forEach(({ span }, from) => {
    if (taken.has(from)) return;
    const behind = result.findIndex((pair) => pair.from === from - 1);
    result.splice(behind + 1, 0, { old: span, now: null, likeness: 0, runs: [], from });
  });
  return result.map(({ old, now, likeness, runs }) => ({ old, now, likeness, runs }));
}

function sentencesOf({ text, words, sentences }: WordedText & TextWords): Sentence[] {
  return sentences.map((span) => {
    const inside = words.filter(([start, end]) => span[0] <= start && end <= span[1]);
    const counts = new Map<string, number>();
    for (const word of inside) {
      const surface = text.slice(...word);
      if (/[\p{L}\p{N}]/u.test(surface)) counts.set(surface, (counts.get(surface) ?? 0) + 1);
    }
    return { span, words: inside, counts };
  });
}

const sizeOf = ({ counts }: Sentence): number => [...counts.values()].reduce((sum, count) => sum + count, 0);

/** Dice: twice the words in common over all words of both. */
function likenessOf(a: Sentence, b: Sentence): number {
  const total = sizeOf(a) + sizeOf(b);
  if (total === 0) return 0;
  let common = 0;
  for (const [word, count] of a.counts) common += Math.min(count, b.counts.get(word) ?? 0);
  return (2 * common) / total;
}
