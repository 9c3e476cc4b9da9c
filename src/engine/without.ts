import type { EvidenceKind } from '../domain/link';
import type { Side } from '../domain/side';

/**
 * Rules that can be switched off by family, to measure what each is worth; all are on in ordinary use.
 *
 * `label/…` say who is credited and with what: by the predicate that governs a clause, the subject of an earlier clause, the
 * introduction of a person, the act that "stated" carries, undertakings of items, what is told of talks themselves, and lines
 * in note form. `link/…` say which clauses report the same: what a clause says rather than its frame, how rare its words are,
 * acts, actors, what points back, the rest of the sentence, reports without content, deeds
 * told once, claims of each side's own, proposals with an assent, links of more than two clauses, and assents that join what they answer.
 */
export const NAMED_FAMILIES = [
  'label/governing',
  'label/carried-subject',
  'label/introduced',
  'label/carried-act',
  'label/undertaking',
  'label/event',
  'label/note',
  'link/frames',
  'link/rarity',
  'link/acts',
  'link/actors',
  'link/anaphora',
  'link/siblings',
  'link/bare-reports',
  'link/rare-deeds',
  'link/own-claims',
  'link/assents',
  'link/joining',
  'link/responses',
] as const;

/** `cut/ja/…` and `cut/ko/…` are the joints at which a sentence is cut, by the names of their rules. */
export type RuleFamily = (typeof NAMED_FAMILIES)[number] | `cut/${Side}/${string}`;

/** What can be left out to measure what it is worth. */
export type Ablation = EvidenceKind | RuleFamily;

/** What is left out. */
export type Without = ReadonlySet<Ablation>;

/** In ordinary use nothing is left out. */
export const WHOLE: Without = new Set();
