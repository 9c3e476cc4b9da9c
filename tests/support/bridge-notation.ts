import type { Side } from '../../src/domain/side';
import type { LabelledClause } from '../../src/engine/clause';
import { buildBridge } from '../../src/engine/bridge';
import type { Match } from '../../src/engine/bridge/match';
import { normaliseText } from '../../src/engine/normalise/normalise';
import { analyserOf } from './analysers';
import { engineParts } from './shared-engine';

/** A whole text as one clause, with nobody and nothing in it that would be a frame. */
export function oneClause(side: Side, text: string): LabelledClause {
  const { norm } = normaliseText(side, text);
  const morphemes = analyserOf(side).analyse(norm);
  const sentence = { start: 0, end: norm.length, role: 'body' as const, paragraph: 0, morphemes };
  const label = { actor: 'none', act: 'state', actorCue: null, actCue: null, connective: null } as const;
  return { ...sentence, sentence, ...label };
}

/** All evidence between two phrases. */
export function matchesBetween(ja: string, ko: string): readonly Match[] {
  const clauses = { ja: [oneClause('ja', ja)], ko: [oneClause('ko', ko)] };
  const norm = { ja: normaliseText('ja', ja).norm, ko: normaliseText('ko', ko).norm };
  return buildBridge(clauses, norm, engineParts()).matches.at(0, 0);
}

/** The evidence of one kind as `国交=국교`, in the order of the Japanese phrase, the longest first. */
export function evidence(kind: Match['kind'], ja: string, ko: string): string[] {
  const norm = { ja: normaliseText('ja', ja).norm, ko: normaliseText('ko', ko).norm };
  const found = matchesBetween(ja, ko)
    .filter((match) => match.kind === kind)
    .toSorted((a, b) => a.ja[0] - b.ja[0] || b.ja[1] - a.ja[1] || a.ko[0] - b.ko[0]);
  return [...new Set(found.map((match) => `${norm.ja.slice(...match.ja)}=${norm.ko.slice(...match.ko)}`))];
}

/** Expects that the whole Japanese word is read like the whole Korean one; blanks and where words are cut do not matter. */
export function expectCognate(ja: string, ko: string): void {
  const covered = evidence('cognate', ja, ko).map((each) => each.split('='));
  expect([covered.map(([a]) => a).join(''), covered.map(([, b]) => b).join('')]).toEqual([
    ja,
    ko.replace(/\s/gu, ''),
  ]);
}

/** Expects exactly these stretches of shared syllables: `関係=관계 強化=강화`, or none. */
export function expectCognates(ja: string, ko: string, notation: string): void {
  expect(evidence('cognate', ja, ko).join(' ')).toBe(notation);
}

/** Expects that both words sound alike. */
export function expectLoanword(ja: string, ko: string): void {
  expect(evidence('loanword', ja, ko)).toContain(`${ja}=${ko}`);
}

/** Expects that the words do not sound alike. */
export function expectNoLoanword(ja: string, ko: string): void {
  expect(evidence('loanword', ja, ko)).toEqual([]);
}

/**
 * Expects that data/ ties the phrases together by one key: `country:kr`, `countries:jp+kr`, `thing:fukushima-water`. Of several
 * keys that both may stand for a match has only the surest.
 */
export function expectKey(ja: string, ko: string, key: string): void {
  const whole = matchesBetween(ja, ko).filter(
    (match) =>
      match.ja[0] === 0 && match.ja[1] === ja.length && match.ko[0] === 0 && match.ko[1] === ko.length,
  );
  const inKorean = sensesOf('ko', ko);
  const shared = sensesOf('ja', ja).filter((each) => whole.length > 0 && inKorean.includes(each));
  expect([...whole.map((match) => match.key), ...shared]).toContain(key);
}

/** What the whole phrase may stand for. */
function sensesOf(side: Side, text: string): string[] {
  return engineParts()
    .lexicons[side].find(oneClause(side, text).morphemes)
    .filter(({ range: [start, end] }) => start === 0 && end === text.length)
    .map(({ key }) => key);
}
