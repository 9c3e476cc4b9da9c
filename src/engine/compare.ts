import type { ComparisonDocument } from '../domain/comparison';
import { DOCUMENT_SCHEMA } from '../domain/comparison';
import { NO_CONSTRAINTS, type Constraints } from '../domain/constraints';
import type { BySide, Side } from '../domain/side';
import type { LinkModel } from './align/model';
import { scorePairs, type ScoredPair } from './align/score-pairs';
import { EVEN, LEAST_GAIN, search } from './align/search';
import { joinResponses } from './align/join-responses';
import { mergeRuns } from './align/merge-runs';
import { buildBridge, type Bridge } from './bridge';
import { callAccount, callFacts } from './call';
import type { LabelledClause } from './clause';
import { cutClauses } from './constrain/clauses';
import { fixLabels } from './constrain/labels';
import { fixLinks, withFixed, type FixedLinks } from './constrain/links';
import { toDocumentSide, toLinks, usedTerms, type SideResult } from './document';
import type { EngineParts } from './engine-parts';
import type { EngineText } from './engine-text';
import { mentionsIn, withoutHomographs } from './mentions';
import { normaliseText } from './normalise/normalise';
import { asPassages, isReadout } from './register';
import { cutRules } from './rule-families';
import { segment } from './segment';

/** Two texts as the search sees them: clauses with labels, the evidence between them, and every pair with its score. */
export interface PairReading {
  readonly sides: BySide<SideResult>;
  /** Whether the texts are readouts, whose clauses are points; else passages are. */
  readonly isReadout: boolean;
  readonly clauses: BySide<readonly LabelledClause[]>;
  readonly texts: BySide<EngineText>;
  readonly bridge: Bridge;
  readonly model: LinkModel;
  /** Also those of fixed links, whatever their gain. */
  readonly pairs: readonly ScoredPair[];
  readonly fixed: FixedLinks;
}

/**
 * The first half of the pipeline: read both sides and score every pair of clauses. Pairs whose gain is not greater than `above`
 * are left out.
 */
export function readPair(
  parts: EngineParts,
  given: BySide<string>,
  above = -Infinity,
  constraints = NO_CONSTRAINTS,
): PairReading {
  const side = (name: Side) => readSide(parts, name, given[name], constraints);
  const read = { ja: side('ja'), ko: side('ko') };
  const areReadouts = isReadout(read.ja.clauses) || isReadout(read.ko.clauses);
  const sides = areReadouts ? read : { ja: inPassages(read.ja), ko: inPassages(read.ko) };
  const texts = { ja: sides.ja.text, ko: sides.ko.text };
  const clauses = { ja: sides.ja.clauses, ko: sides.ko.clauses };
  const norm = { ja: texts.ja.norm, ko: texts.ko.norm };
  const bridge = buildBridge(clauses, norm, parts);
  const model = parts.models[areReadouts ? 'readout' : 'prose'];
  const fixed = fixLinks(constraints, clauses, texts);
  const isKept = (ja: number, ko: number) =>
    fixed.links.some((link) => link.ja.includes(ja) && link.ko.includes(ko));
  const pairs = scorePairs(clauses, { norm, bridge, model, above, isKept, without: parts.without });
  return { sides, isReadout: areReadouts, clauses, texts, bridge, model, pairs, fixed };
}

/**
 * Two texts → the comparison document. The whole pipeline; each step is a folder beside this file.
 * @param constraints what is fixed; the rest is worked out around it.
 */
export function compareTexts(
  parts: EngineParts,
  given: BySide<string>,
  constraints: Constraints = NO_CONSTRAINTS,
): ComparisonDocument {
  const read = readPair(parts, given, LEAST_GAIN, constraints);
  const { sides, clauses, texts, bridge, pairs, model, fixed } = read;
  const found = search(pairs, bridge, {
    fixed,
    leastGain: read.isReadout ? LEAST_GAIN : EVEN,
    joins: !parts.without.has('link/joining'),
  });
  const free = read.isReadout
    ? parts.without.has('link/responses')
      ? found
      : joinResponses(found, clauses, bridge, fixed)
    : mergeRuns(found, clauses, fixed);
  const groups = withFixed(free, fixed, pairs);
  const namings = {
    ja: mentionsIn(clauses.ja, parts.namings.ja),
    ko: mentionsIn(clauses.ko, parts.namings.ko),
  };
  const places = {
    ja: mentionsIn(clauses.ja, parts.places.ja),
    ko: mentionsIn(clauses.ko, parts.places.ko),
  };
  return {
    schema: DOCUMENT_SCHEMA,
    engine: { version: parts.version, knowledge: parts.knowledge.version },
    ja: toDocumentSide(sides.ja),
    ko: toDocumentSide(sides.ko),
    links: toLinks({ groups, clauses, texts, bridge, namings, places, model }),
    call: callFacts(sides.ja.call, sides.ko.call),
    terms: usedTerms(parts.knowledge, [...sides.ja.terms, ...sides.ko.terms]),
  };
}

/** One side read: segmented, labelled, with the facts of the call. */
export function readSide(
  parts: EngineParts,
  side: Side,
  original: string,
  fixed: Constraints = NO_CONSTRAINTS,
): SideResult {
  const text = normaliseText(side, original);
  const analyser = parts.analysers[side];
  const given = { points: fixed.points[side], cuts: fixed.cuts[side] };
  const all = cutClauses(segment(text, analyser, cutRules(side, parts.without)), {
    text,
    analyser,
    ...given,
  });
  const labelled = parts.labellers[side](
    all.filter((clause) => clause.sentence.role !== 'heading'),
    text,
  );
  const clauses = fixLabels(labelled, fixed.labels[side]);
  return {
    text,
    clauses,
    call: callAccount(text, clauses, {
      lexicon: parts.lexicons[side],
      knowledge: parts.knowledge,
      callersIn: parts.callers[side],
    }),
    terms: withoutHomographs(mentionsIn(all, parts.terms[side])),
  };
}

/** The same side with passages of prose as points. */
function inPassages(side: SideResult): SideResult {
  return { ...side, clauses: asPassages(side.clauses) satisfies readonly LabelledClause[] };
}
