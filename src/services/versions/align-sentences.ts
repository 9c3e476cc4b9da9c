import type { SpanPair } from '../../domain/span';
import type { TextWords } from '../../domain/text-words';
import { diffWords, type WordedText, type WordRun } from './word-diff';

/** A sentence that only one of two readouts has, or one of each that say much the same, with what differs in them. */
export interface SentencePair {
  readonly old: SpanPair | null;
  readonly now: SpanPair | null;
  /** 0 to 1: the share of words that both have, those that say little counting little. */
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
const LEAST_LIKENESS = 0.45;

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
  const weightOf = weighing(olds, nows);
  const candidates = nows
    .slice(0, MOST_SENTENCES)
    .flatMap((sentence, at) =>
      olds
        .slice(0, MOST_SENTENCES)
        .map((other, from) => ({ at, from, likeness: likenessOf(other, sentence, weightOf) })),
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
    // The first sentence followed none; what is new followed none either, and has -1 for its place.
    const behind = from === 0 ? -1 : result.findIndex((pair) => pair.from === from - 1);
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

type WeightOf = (word: string) => number;

// Particles and endings: of these alone two sentences of one style share a third.
const SAYS_LITTLE = /^(?:[ぁ-ゖー]+|\p{Script=Hangul})$/u;
const LITTLE = 0.15;

/** Words that stand in many sentences of a readout (両首脳は … で一致した) say less than those that stand in one. */
function weighing(olds: readonly Sentence[], nows: readonly Sentence[]): WeightOf {
  const [inOlds, inNows] = [sentencesWith(olds), sentencesWith(nows)];
  return (word) => {
    const most = Math.max(inOlds.get(word) ?? 0, inNows.get(word) ?? 0, 1);
    return (SAYS_LITTLE.test(word) ? LITTLE : 1) / Math.sqrt(most);
  };
}

/** In how many sentences each word stands. */
function sentencesWith(sentences: readonly Sentence[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { counts } of sentences) {
    for (const word of counts.keys()) found.set(word, (found.get(word) ?? 0) + 1);
  }
  return found;
}

function sizeOf({ counts }: Sentence, weightOf: WeightOf): number {
  let size = 0;
  for (const [word, count] of counts) size += count * weightOf(word);
  return size;
}

/** Dice: twice the words in common over all words of both, each by its weight. */
function likenessOf(a: Sentence, b: Sentence, weightOf: WeightOf): number {
  const total = sizeOf(a, weightOf) + sizeOf(b, weightOf);
  if (total === 0) return 0;
  let common = 0;
  for (const [word, count] of a.counts) common += Math.min(count, b.counts.get(word) ?? 0) * weightOf(word);
  return (2 * common) / total;
}
