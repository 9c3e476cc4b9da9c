import type { ComparisonDocument } from '../domain/comparison';
import { DOCUMENT_SCHEMA } from '../domain/comparison';
import type { BySide, Side } from '../domain/side';
import type { LinkModel } from './align/model';
import { scorePairs, type ScoredPair } from './align/score-pairs';
import { LEAST_GAIN, search } from './align/search';
import { joinResponses } from './align/join-responses';
import { mergeRuns } from './align/merge-runs';
import { buildBridge, type Bridge } from './bridge';
import { callAccount, callFacts } from './call';
import type { LabelledClause } from './clause';
import { toDocumentSide, toLinks, usedTerms, type SideResult } from './document';
import type { EngineParts } from './engine-parts';
import type { EngineText } from './engine-text';
import { mentionsIn, withoutHomographs } from './mentions';
import { normaliseText } from './normalise/normalise';
import { asPassages, isReadout } from './register';
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
  readonly pairs: readonly ScoredPair[];
}

/**
 * The first half of the pipeline: read both sides and score every pair of clauses. Pairs whose gain is not greater than `above`
 * are left out.
 */
export function readPair(parts: EngineParts, given: BySide<string>, above = -Infinity): PairReading {
  const read = { ja: readSide(parts, 'ja', given.ja), ko: readSide(parts, 'ko', given.ko) };
  const areReadouts = isReadout(read.ja.clauses) || isReadout(read.ko.clauses);
  const sides = areReadouts ? read : { ja: inPassages(read.ja), ko: inPassages(read.ko) };
  const texts = { ja: sides.ja.text, ko: sides.ko.text };
  const clauses = { ja: sides.ja.clauses, ko: sides.ko.clauses };
  const norm = { ja: texts.ja.norm, ko: texts.ko.norm };
  const bridge = buildBridge(clauses, norm, parts);
  const model = parts.models[areReadouts ? 'readout' : 'prose'];
  const pairs = scorePairs(clauses, { norm, bridge, model, above });
  return { sides, isReadout: areReadouts, clauses, texts, bridge, model, pairs };
}

/** Two texts → the comparison document. The whole pipeline; each step is a folder beside this file. */
export function compareTexts(parts: EngineParts, given: BySide<string>): ComparisonDocument {
  const { sides, clauses, texts, bridge, pairs, model, ...read } = readPair(parts, given, LEAST_GAIN);
  const found = search(pairs, bridge);
  const groups = read.isReadout ? joinResponses(found, clauses, bridge) : mergeRuns(found, clauses);
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
export function readSide(parts: EngineParts, side: Side, original: string): SideResult {
  const text = normaliseText(side, original);
  const all = segment(text, parts.analysers[side]);
  const clauses = parts.labellers[side](
    all.filter((clause) => clause.sentence.role !== 'heading'),
    text,
  );
  return {
    text,
    clauses,
    call: callAccount(text, clauses, { lexicon: parts.lexicons[side], knowledge: parts.knowledge }),
    terms: withoutHomographs(mentionsIn(all, parts.terms[side])),
  };
}

/** The same side with passages of prose as points. */
function inPassages(side: SideResult): SideResult {
  return { ...side, clauses: asPassages(side.clauses) satisfies readonly LabelledClause[] };
}
