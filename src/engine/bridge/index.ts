import type { BySide } from '../../domain/side';
import type { LabelledClause } from '../clause';
import type { Knowledge } from '../knowledge';
import type { SinoReader } from '../morpheme';
import { WHOLE, type Without } from '../without';
import { atomsOf, type Atom } from './atoms';
import { matchCognates } from './cognates';
import { matchCountryRuns, type CountryRunFinder } from './country-runs';
import type { Lexicon, SenseMention } from './lexicon';
import { matchLoanwords, UNKNOWN, type KnownAs } from './loanwords';
import { groupBy, MatchTable } from './match';
import { matchSenses } from './senses';
import { matchLatin } from './latin';
import { figuresByClause, matchQuantities } from './quantities';
import type { Figure } from '../quantities/quantity';

/** What the bridge needs besides the clauses. */
export interface BridgeParts {
  readonly lexicons: BySide<Lexicon>;
  readonly sino: SinoReader;
  readonly knowledge: Pick<Knowledge, 'commonWords'>;
  readonly countryRuns: BySide<CountryRunFinder>;
  /** What is left out, to measure what it is worth. */
  readonly without?: Without;
}

/** Everything that ties clauses of one side to clauses of the other. */
export interface Bridge {
  readonly atoms: BySide<readonly (readonly Atom[])[]>;
  readonly matches: MatchTable;
  /** Dates, times, lengths and numbers of each clause. */
  readonly figures: BySide<readonly (readonly Figure[])[]>;
}

/** Finds all evidence between the clauses of both sides. */
export function buildBridge(
  clauses: BySide<readonly LabelledClause[]>,
  norm: BySide<string>,
  parts: BridgeParts,
): Bridge {
  const without = parts.without ?? WHOLE;
  const matches = new MatchTable(without);
  const mentions = (side: 'ja' | 'ko') =>
    clauses[side].flatMap((clause, index) =>
      parts.lexicons[side]
        .find(clause.morphemes)
        .concat(side === 'ko' ? parts.lexicons.ko.findWritten(norm.ko, clause) : [])
        .map((mention: SenseMention) => ({ ...mention, clause: index })),
    );
  const mentioned = { ja: mentions('ja'), ko: mentions('ko') };
  matchSenses(matches, mentioned);
  matchCognates(matches, clauses.ja, clauses.ko, parts.sino);
  matchLoanwords(
    matches,
    clauses,
    { ja: knownByStretch(mentioned.ja), ko: knownByStretch(mentioned.ko) },
    norm.ko,
  );
  matchLatin(matches, clauses, norm);
  matchCountryRuns(matches, clauses, norm, parts.countryRuns);
  const figures = {
    ja: figuresByClause(clauses.ja, norm.ja, 'ja'),
    ko: figuresByClause(clauses.ko, norm.ko, 'ko'),
  };
  matchQuantities(matches, figures);
  const atoms = {
    ja: atomsOf(clauses.ja, parts.knowledge.commonWords.ja, without),
    ko: atomsOf(clauses.ko, parts.knowledge.commonWords.ko, without),
  };
  return { atoms, matches, figures };
}

/** What the mentions know each stretch for. */
function knownByStretch(mentions: readonly SenseMention[]): KnownAs {
  const byStretch = groupBy(mentions, ({ range }) => range.join('-'));
  return (range) => {
    const found = byStretch.get(range.join('-'));
    if (!found) return UNKNOWN;
    return {
      keys: new Set(found.map(({ key }) => key)),
      isWord: found.some(({ kind }) => kind !== 'name'),
    };
  };
}
