import type { LabelledClause } from '../clause';
import type { Morpheme, WordClass } from '../morpheme';
import { WHOLE } from '../without';
import type { Range } from './match';

/** A content word of a clause, with how much it says: rare words say more than common ones, frames nearly nothing. */
export interface Atom {
  readonly range: Range;
  readonly base: string;
  readonly weight: number;
}

/** What a word of each class says before its rarity is known; 0 leaves it out. */
const CLASS_WEIGHTS: Readonly<Record<WordClass, number>> = {
  noun: 1,
  proper: 1.1,
  number: 1,
  foreign: 1,
  verb: 0.7,
  adjective: 0.7,
  adverb: 0.45,
  other: 0.6,
  counter: 0.2,
  suffix: 0.2,
  prefix: 0.2,
  determiner: 0.15,
  pronoun: 0.1,
  conjunction: 0,
  particle: 0,
  ending: 0,
  auxiliary: 0,
  symbol: 0,
};

/**
 * Words that carry grammar rather than content: 〜することが, 〜したもの, -하는 것을, -에 대해. In 協力を行う the content is 協力.
 */
const LIGHT: ReadonlySet<string> = new Set([
  ...[
    'する',
    'ある',
    'なる',
    'いる',
    'おる',
    'できる',
    '行う',
    '行なう',
    'こと',
    'もの',
    'ため',
    'よう',
    '旨',
    'とき',
    'ところ',
    '等',
    'など',
  ],
  ...[
    'その',
    'この',
    '同',
    'また',
    '更に',
    'つく',
    '対する',
    'よる',
    '関する',
    'おける',
    '含む',
    '際',
    '中',
    '上',
    '下',
    '的',
    '性',
    '化',
  ],
  ...[
    '하다',
    '되다',
    '있다',
    '이다',
    '것',
    '등',
    '수',
    '대하다',
    '위하다',
    '통하다',
    '관하다',
    '따르다',
    '의하다',
    '바',
    '중',
    '및',
    '그',
    '이',
  ],
  ...['같다', '가지다', '갖다', '데', '때', '더', '적', '성', '화', '이번', '동', '측', '側'],
]);
const LIGHT_WEIGHT = 0.05;

/** A frame says how, not what: in 石破総理から〜の重要性を述べた neither 石破総理から nor 述べた is the content. */
const FRAME_FACTOR = 0.2;

/** The content words of every clause of one side, weighed by how rare they are among its clauses. */
export function atomsOf(
  clauses: readonly LabelledClause[],
  common: ReadonlyMap<string, number>,
  without = WHOLE,
): readonly (readonly Atom[])[] {
  const rarity = without.has('link/rarity') ? new Map<string, number>() : rarityOf(clauses, common);
  const frameFactor = without.has('link/frames') ? 1 : FRAME_FACTOR;
  return clauses.map((clause) =>
    clause.morphemes.flatMap((morpheme) => toAtom(clause, morpheme, { rarity, frameFactor })),
  );
}

/** How words are weighed. */
interface Weighing {
  readonly rarity: ReadonlyMap<string, number>;
  /** What a word of a frame says, of what it would say elsewhere. */
  readonly frameFactor: number;
}

function toAtom(clause: LabelledClause, morpheme: Morpheme, { rarity, frameFactor }: Weighing): Atom[] {
  const isLight = LIGHT.has(morpheme.base);
  const byClass = isVerbalSuffix(morpheme) ? 0 : CLASS_WEIGHTS[morpheme.wordClass];
  if (byClass === 0) return [];
  const isFrame = covers(clause.actCue, morpheme) || covers(clause.actorCue, morpheme);
  const weight =
    (isLight ? LIGHT_WEIGHT : byClass) * (rarity.get(morpheme.base) ?? 1) * (isFrame ? frameFactor : 1);
  return [{ range: [morpheme.start, morpheme.end], base: morpheme.base, weight }];
}

const isVerbalSuffix = (morpheme: Morpheme): boolean => /^XS[VA]/.test(morpheme.tag);

function covers(range: Range | null, morpheme: Morpheme): boolean {
  return range !== null && range[0] <= morpheme.start && morpheme.end <= range[1];
}

// Short readouts give poor statistics: below this many clauses rarity is counted as if there were as many.
const FEWEST_CLAUSES = 12;

/** How much less a word says that stands in every readout than one that stands in none. */
const COMMON_LOSS = 0.3;

/**
 * Inverse document frequency over the clauses of one side, scaled to 1 for a word of one clause only; a short readout shows
 * little of how common a word is, so that words of many readouts (協力, 両国) weigh less from the start.
 */
function rarityOf(
  clauses: readonly LabelledClause[],
  common: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const clause of clauses) {
    for (const base of new Set(clause.morphemes.map((morpheme) => morpheme.base))) {
      counts.set(base, (counts.get(base) ?? 0) + 1);
    }
  }
  const total = Math.max(clauses.length, FEWEST_CLAUSES);
  return new Map(
    [...counts].map(([base, count]) => {
      const inverse = Math.log(1 + total / count) / Math.log(1 + total);
      return [base, inverse * (1 - COMMON_LOSS * (common.get(base) ?? 0))];
    }),
  );
}
