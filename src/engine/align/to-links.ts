import type { Evidence, Link, Objection } from '../../domain/link';
import type { BySide } from '../../domain/side';
import type { SpanPair } from '../../domain/span';
import type { Atom } from '../bridge/atoms';
import type { Bridge } from '../bridge';
import type { Range, Match } from '../bridge/match';
import type { EngineText } from '../engine-text';
import type { LinkModel } from './model';
import { calibrated, sigmoid } from './model';
import type { Group } from './search';

/** What a link carries besides its points: why it is believed and what speaks against it. */
export type Reasons = Pick<Link, 'score' | 'evidence' | 'against' | 'isPrecise'>;

/** Two decimals are as much as a score can mean, and they keep documents small. */
const round = (value: number): number => Math.round(value * 100) / 100;

/** The reasons for a link, with spans in the original texts. */
export function reasonsFor(
  group: Group,
  texts: BySide<EngineText>,
  bridge: Bridge,
  model: LinkModel,
): Reasons {
  const odds = group.pairs.map((pair) => sigmoid(pair.gain));
  return {
    score: round(
      calibrated(model.calibration, odds.reduce((sum, value) => sum + value, 0) / Math.max(1, odds.length)),
    ),
    evidence: evidenceOf(group, texts),
    against: objectionsTo(group, texts, bridge, model),
    isPrecise: true,
  };
}

function evidenceOf(group: Group, texts: BySide<EngineText>): readonly Evidence[] {
  const matches = group.pairs.flatMap((pair) => pair.overlap.matches);
  const total = matches.reduce((sum, match) => sum + match.weight, 0) || 1;
  return matches
    .map((match) => ({
      ...spansOf(match, texts),
      kind: match.kind,
      weight: round(match.weight / total),
      key: match.key,
    }))
    .toSorted((a, b) => b.weight - a.weight || a.ja[0] - b.ja[0] || a.ko[0] - b.ko[0]);
}

function spansOf(match: Match, texts: BySide<EngineText>): { ja: SpanPair; ko: SpanPair } {
  return { ja: texts.ja.toOriginal(...match.ja), ko: texts.ko.toOriginal(...match.ko) };
}

const MOST_UNCOVERED = 3;

function objectionsTo(
  group: Group,
  texts: BySide<EngineText>,
  bridge: Bridge,
  model: LinkModel,
): readonly Objection[] {
  const [main] = group.pairs;
  if (!main) return [];
  const cost = (feature: 'opposedActor' | 'distance') =>
    -(model.weights[feature] ?? 0) * main.features[feature];
  const byFeature: Objection[] = [
    { kind: 'actor-conflict', ja: null, ko: null, weight: round(cost('opposedActor')) },
    { kind: 'distance', ja: null, ko: null, weight: round(cost('distance')) },
  ];
  const open = (['ja', 'ko'] as const).flatMap((side) =>
    uncoveredAtoms(group, side, bridge).map((atom): Objection => {
      const span = texts[side].toOriginal(...atom.range);
      return {
        kind: 'uncovered',
        ja: side === 'ja' ? span : null,
        ko: side === 'ko' ? span : null,
        weight: round(atom.weight),
      };
    }),
  );
  return [...byFeature.filter((objection) => objection.weight > 0), ...open];
}

/** The content words of one side of a link that no match answers, the weightiest first. */
export function uncoveredAtoms(
  group: Group,
  side: 'ja' | 'ko',
  bridge: Bridge,
  most = MOST_UNCOVERED,
): Atom[] {
  const covered: readonly Range[] = group.pairs.flatMap((pair) =>
    pair.overlap.matches.map((match) => match[side]),
  );
  return group[side]
    .flatMap((index) => bridge.atoms[side][index] ?? [])
    .filter((atom) => !covered.some((range) => range[0] < atom.range[1] && atom.range[0] < range[1]))
    .toSorted((a, b) => b.weight - a.weight || a.range[0] - b.range[0])
    .slice(0, most);
}
