import type { Act, Actor } from '../domain/act';
import type { PointRole } from '../domain/point';
import type { SpanPair } from '../domain/span';
import type { Morpheme } from './morpheme';

/** A sentence (or heading, or item) of the normalised text. Offsets count code units of `EngineText.norm`. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  /** `heading`: a line that only names a subject (□ 북한 문제, 1 二国間関係); it becomes no point. */
  readonly role: PointRole | 'heading';
  /** Counts paragraphs or numbered items, from 0; sentences of one paragraph share it. */
  readonly paragraph: number;
  /** Morphemes with offsets into `norm`. */
  readonly morphemes: readonly Morpheme[];
}

/** What will become a point: a clause with its own predicate, or a whole title. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  readonly sentence: Sentence;
  /** The morphemes of the sentence that lie in the clause. */
  readonly morphemes: readonly Morpheme[];
  /** The word that ends a clause which another follows (とともに, 上で, 고, 며 …); null for the last of a sentence. */
  readonly connective: string | null;
  /** What an analyst has fixed about its boundaries; absent where the engine drew them. */
  readonly fixed?: FixedBoundaries;
}

/** Boundaries that passages of prose must not run over. */
export interface FixedBoundaries {
  /** The stretch of the original text that the point covers exactly, if all of it is fixed. */
  readonly span: SpanPair | null;
  readonly begins: boolean;
  readonly ends: boolean;
}

/** A clause with what was done and who is credited. */
export interface LabelledClause extends Clause {
  readonly actor: Actor;
  readonly act: Act;
  /** Words that decided, as ranges of `norm`; null where inherited or by default. */
  readonly actorCue: readonly [number, number] | null;
  readonly actCue: readonly [number, number] | null;
}
