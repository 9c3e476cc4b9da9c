// How well one comparison document agrees with one annotated pair. The measures are defined in docs/quality.md.
import { contentOf } from './annotated-pairs.mjs';

const SIDES = ['ja', 'ko'];
const LABELS = ['actor', 'act'];
/** A link is right, and an annotated link found, when at least half of it is covered. */
const HALF = 0.5;

/** Counts of one pair, to be summed over pairs by `figuresOf`, and its errors in words. */
export function scorePair(pair, document) {
  const found = { ja: foundPoints(document.ja), ko: foundPoints(document.ko) };
  const wanted = couples(pair.links, pair.points);
  const given = couples(document.links, found);
  const recalls = wanted.map((couple) => coverage(couple, given));
  const precisions = given.map((couple) => coverage(couple, wanted));
  const labels = labelsOf(pair, found);
  const facts = Object.entries(pair.call)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ({ name, value, got: document.call[name] ?? null }))
    .map((fact) => ({ ...fact, isRight: [fact.value].flat().map(String).includes(String(fact.got)) }));
  return {
    name: pair.name,
    recalls,
    precisions,
    status: Object.fromEntries(SIDES.map((side) => [side, statusOf(pair.points[side], side, wanted, given)])),
    labels,
    facts,
    links: document.links.map((link) => ({ score: link.score, right: rightness(link, given, precisions) })),
    errors: [
      ...labels.filter((label) => !label.isRight).map(labelError),
      ...wanted.flatMap((couple, i) => (recalls[i] < HALF ? [`missed  ${inWords(couple, recalls[i])}`] : [])),
      ...given.flatMap((couple, i) =>
        precisions[i] < HALF ? [`wrong   ${inWords(couple, precisions[i])}`] : [],
      ),
      ...facts
        .filter((fact) => !fact.isRight)
        .map((fact) => `call    ${fact.name}: ${[fact.value].flat().join(' or ')}, got ${fact.got}`),
    ],
  };
}

function foundPoints({ text, points }) {
  return points.map((point) => ({
    ...point,
    text: text.slice(point.start, point.end),
    chars: new Set(contentOf(text, point.start, point.end)),
  }));
}

/** Links taken apart into couples of one point a side. */
function couples(links, points) {
  const byId = (side) => new Map(points[side].map((point) => [point.id, point]));
  const [ja, ko] = SIDES.map(byId);
  const pick = (map, id) => {
    const point = map.get(id);
    if (!point) throw new Error(`a link names the point ${id}, which is not there`);
    return point;
  };
  return links.flatMap((link) =>
    link.ja.flatMap((j) => link.ko.map((k) => ({ ja: pick(ja, j), ko: pick(ko, k), link }))),
  );
}

/** The share of a couple, counted as its area of characters × characters, that other couples cover. */
function coverage(couple, others) {
  const covered = others.reduce(
    (sum, other) => sum + share(couple.ja.chars, other.ja.chars) * share(couple.ko.chars, other.ko.chars),
    0,
  );
  return Math.min(1, covered);
}

function share(whole, part) {
  return whole.size === 0 ? 0 : common(whole, part) / whole.size;
}

function common(a, b) {
  let count = 0;
  for (const index of a) if (b.has(index)) count++;
  return count;
}

/** "Shared" or "only here" for each character of the annotated points: how often which was said of which. */
function statusOf(points, side, wanted, given) {
  const isShared = new Set(wanted.flatMap((couple) => [...couple[side].chars]));
  const isGiven = new Set(given.flatMap((couple) => [...couple[side].chars]));
  const counts = { sharedAsShared: 0, sharedAsOnly: 0, onlyAsShared: 0, onlyAsOnly: 0 };
  for (const { chars } of points) {
    for (const index of chars) {
      const said = isGiven.has(index) ? 'Shared' : 'Only';
      counts[`${isShared.has(index) ? 'shared' : 'only'}As${said}`]++;
    }
  }
  return counts;
}

/** The labels of each annotated point against those of the found point that covers most of it. */
function labelsOf(pair, found) {
  return SIDES.flatMap((side) =>
    pair.points[side].flatMap((point) => {
      const speaker = mostCovering(point, found[side]);
      return LABELS.filter((label) => point[label] !== undefined && point[label] !== null).map((label) => {
        const accepted = [point[label]].flat();
        const got = speaker?.[label] ?? null;
        return { side, point, label, accepted, got, isRight: accepted.includes(got) };
      });
    }),
  );
}

function mostCovering(point, candidates) {
  let best = null;
  let most = 0;
  for (const candidate of candidates) {
    const size = common(point.chars, candidate.chars);
    if (size > most) [best, most] = [candidate, size];
  }
  return best;
}

/** How right a link is: the mean coverage of its couples. */
function rightness(link, given, precisions) {
  const own = precisions.filter((_, i) => given[i].link === link);
  return own.reduce((sum, value) => sum + value, 0) / Math.max(1, own.length);
}

const labelError = ({ point, label, accepted, got }) =>
  `${label.padEnd(7)} ${point.id}: ${accepted.join(' or ')}, got ${got} · ${point.text}`;
const inWords = ({ ja, ko }, covered) =>
  `${ja.id}-${ko.id} (${covered.toFixed(2)}) · ${ja.text} ⇔ ${ko.text}`;
