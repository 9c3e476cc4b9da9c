// From counts of pairs to figures of a set.

/** The measures in the order in which they are shown. */
export const MEASURES = ['linkF1', 'linkPrecision', 'linkRecall', 'statusF1', 'actor', 'act', 'facts'];

/** The figures of a set of scored pairs; null where nothing was annotated. */
export function figuresOf(results) {
  const linkPrecision = mean(
    results.flatMap((result) => result.precisions),
    results,
  );
  const linkRecall = mean(
    results.flatMap((result) => result.recalls),
    null,
  );
  return {
    pairs: results.length,
    linkF1: harmonic(linkPrecision, linkRecall),
    linkPrecision,
    linkRecall,
    statusF1: (statusF1(results, 'ja') + statusF1(results, 'ko')) / 2,
    actor: rate(results.flatMap((result) => result.labels.filter(({ label }) => label === 'actor'))),
    act: rate(results.flatMap((result) => result.labels.filter(({ label }) => label === 'act'))),
    facts: rate(results.flatMap((result) => result.facts)),
  };
}

/** Of nothing found nothing is wrong, unless there was something to find. */
function mean(values, results) {
  if (values.length > 0) return values.reduce((sum, value) => sum + value, 0) / values.length;
  return results?.some((result) => result.recalls.length > 0) ? 0 : 1;
}

const harmonic = (a, b) => (a + b === 0 ? 0 : (2 * a * b) / (a + b));

/** The mean of the F1 of both classes, "shared" and "only here"; of the one where the annotation has no other. */
function statusF1(results, side) {
  const sum = (key) => results.reduce((total, result) => total + result.status[side][key], 0);
  const f1 = (right, missed, wrong) => harmonic(right / (right + wrong || 1), right / (right + missed || 1));
  const shared = f1(sum('sharedAsShared'), sum('sharedAsOnly'), sum('onlyAsShared'));
  const only = f1(sum('onlyAsOnly'), sum('onlyAsShared'), sum('sharedAsOnly'));
  return sum('onlyAsOnly') + sum('onlyAsShared') === 0 ? shared : (shared + only) / 2;
}

function rate(items) {
  return items.length === 0 ? null : items.filter((item) => item.isRight).length / items.length;
}

const BINS = 10;

/** Of the links with a score from x to x + 0.1, how many are right (at least half covered by annotated ones). */
export function reliabilityOf(results) {
  const links = results.flatMap((result) => result.links);
  return Array.from({ length: BINS }, (_, bin) => {
    const own = links.filter(({ score }) => Math.min(BINS - 1, Math.floor(score * BINS + 1e-9)) === bin);
    const average = (get) =>
      own.length === 0 ? null : own.reduce((sum, link) => sum + get(link), 0) / own.length;
    return {
      range: `${(bin / BINS).toFixed(1)}–${((bin + 1) / BINS).toFixed(1)}`,
      links: own.length,
      score: average((link) => link.score),
      right: average((link) => (link.right >= 0.5 ? 1 : 0)),
    };
  });
}
