import type { ComparisonDocument } from './comparison';
import type { Difference } from './difference';
import type { Link } from './link';
import type { Point } from './point';
import { SIDES, type BySide, type Side } from './side';

/**
 * What working out the rest anew has changed. `linked`, `parted`: a link that was not there, or is no more; `judged`: a link that
 * stayed, whose differences are others; `cut`: a point that begins or ends elsewhere; `labelled`: one with another label.
 */
export interface RenewalChange {
  readonly kind: 'linked' | 'parted' | 'judged' | 'cut' | 'labelled';
  /** The words of the points, as they stand in the text that has them. */
  readonly words: BySide<readonly string[]>;
}

/** What differs between two documents about the same pair, whose texts may be of different versions: points are known by words. */
export function changesBetween(
  before: ComparisonDocument,
  after: ComparisonDocument,
): readonly RenewalChange[] {
  const links = { before: bySignature(before), after: bySignature(after) };
  const changed = [...links.after].flatMap(([signature, link]): RenewalChange[] => {
    const known = links.before.get(signature);
    if (!known) return [{ kind: 'linked', words: wordsOfLink(after, link) }];
    const isSame = signatureOf(before, known.differences) === signatureOf(after, link.differences);
    return isSame ? [] : [{ kind: 'judged', words: wordsOfLink(after, link) }];
  });
  const parted = [...links.before]
    .filter(([signature]) => !links.after.has(signature))
    .map(([, link]): RenewalChange => ({ kind: 'parted', words: wordsOfLink(before, link) }));
  return [...changed, ...parted, ...SIDES.flatMap((side) => pointChanges(before, after, side))];
}

const wordsOf = ({ text }: ComparisonDocument['ja'], { start, end }: Point): string => text.slice(start, end);
const plain = (words: string): string => words.replace(/\s/gu, '');

function wordsOfLink(document: ComparisonDocument, link: Link): BySide<readonly string[]> {
  const words = (side: Side) =>
    document[side].points
      .filter(({ id }) => link[side].includes(id))
      .map((point) => wordsOf(document[side], point));
  return { ja: words('ja'), ko: words('ko') };
}

function bySignature(document: ComparisonDocument): Map<string, Link> {
  return new Map(
    document.links.map((link) => {
      const { ja, ko } = wordsOfLink(document, link);
      return [[...ja.map(plain), '=', ...ko.map(plain)].join('\n'), link];
    }),
  );
}

/** Differences by what they say, wherever they stand in their texts. */
function signatureOf(document: ComparisonDocument, differences: readonly Difference[]): string {
  const words = (side: Side, [start, end]: readonly [number, number]) =>
    document[side].text.slice(start, end);
  return differences
    .map((difference) => {
      switch (difference.facet) {
        case 'actor':
        case 'act':
          return [difference.facet, difference.ja, difference.ko];
        case 'fact':
        case 'naming':
          return [difference.facet, words('ja', difference.ja.span), words('ko', difference.ko.span)];
        case 'detail':
          return ['detail', difference.side, ...difference.spans.map((span) => words(difference.side, span))];
      }
    })
    .map((parts) => parts.join('\t'))
    .join('\n');
}

function pointChanges(before: ComparisonDocument, after: ComparisonDocument, side: Side): RenewalChange[] {
  const known = new Map(before[side].points.map((point) => [plain(wordsOf(before[side], point)), point]));
  return after[side].points.flatMap((point): RenewalChange[] => {
    const text = wordsOf(after[side], point);
    const words = { ja: side === 'ja' ? [text] : [], ko: side === 'ko' ? [text] : [] };
    const old = known.get(plain(text));
    if (!old) return [{ kind: 'cut', words }];
    return old.actor === point.actor && old.act === point.act ? [] : [{ kind: 'labelled', words }];
  });
}
