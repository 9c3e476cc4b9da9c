import * as fc from 'fast-check';
import type { Point } from '../../../src/domain/point';
import { toGap } from '../../../src/view-models/gap-pieces';
import { cutSpan, tileText, type Marking } from '../../../src/view-models/text-pieces';

const CHARACTERS = [...'両首脳は協力。、\n 　（１）○정상은협력했다.,<&"😀'];
const texts = fc.array(fc.constantFrom(...CHARACTERS), { maxLength: 80 }).map((all) => all.join(''));

/** Sorted places in a text, made from shares of its length. */
const places = (count: number) =>
  fc
    .array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: count })
    .map((all) => all.toSorted((a, b) => a - b));

function aPoint(id: string, start: number, end: number): Point {
  return { id, start, end, role: 'body', actor: 'jp', act: 'state', cues: {} };
}

function pointsAt(text: string, shares: readonly number[]): Point[] {
  const edges = [...new Set(shares.map((share) => Math.round(share * text.length)))];
  return edges.flatMap((end, index) => {
    const start = edges[index - 1];
    return start !== undefined && index % 2 === 1 ? [aPoint(`j${index}`, start, end)] : [];
  });
}

/** "|" is a boundary between stretches, so that the line is input and expectation in one. */
function expectStretches(notation: string, quotes: readonly string[]): void {
  const text = notation.replaceAll('|', '');
  const points = quotes.map((quote, index) =>
    aPoint(`j${index}`, text.indexOf(quote), text.indexOf(quote) + quote.length),
  );
  expect(
    tileText(text, points)
      .map(({ start, end }) => text.slice(start, end))
      .join('|'),
  ).toBe(notation);
}

describe('tileText', () => {
  it('puts every character of a text into exactly one stretch, in order', () => {
    fc.assert(
      fc.property(texts, places(12), (text, shares) => {
        const stretches = tileText(text, pointsAt(text, shares));
        expect(stretches.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        stretches.forEach(({ start }, index) => expect(start).toBe(stretches[index - 1]?.end ?? 0));
      }),
    );
  });

  it('leaves the full stop and the line end with the point before, heading and number with the point behind', () => {
    expectStretches('開会した|。\n\n|２　地域情勢\n（１）|一致した|。\n', ['開会した', '一致した']);
  });

  it('leaves the rest of a line with the point that began the line', () => {
    expectStretches('会談した|。概要は次のとおり。\n|１　|一致した', ['会談した', '一致した']);
  });

  it('leaves a bullet with the point it introduces', () => {
    expectStretches('○ |확인했다|.\n|○ |합의했다|.', ['확인했다', '합의했다']);
  });
});

describe('cutSpan', () => {
  it('gives back the text of the span whatever terms and markings overlap in it', () => {
    fc.assert(
      fc.property(texts, places(8), fc.array(places(2), { maxLength: 6 }), (text, shares, ranges) => {
        const terms = pointsAt(text, shares).map(({ start, end, id }) => ({ start, end, term: id }));
        const at = (share: number) => Math.round(share * text.length);
        const markings = ranges.flatMap(([from, to]): Marking[] =>
          from === undefined || to === undefined
            ? []
            : [{ range: [at(from), at(to)], kind: 'match', pair: 'p1-1' }],
        );
        const segments = cutSpan(text, { start: 0, end: text.length }, { terms, markings });
        expect(segments.flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join('')).toBe(text);
      }),
    );
  });

  it('gives a stretch all pairs that it belongs to', () => {
    const markings: Marking[] = [
      { range: [0, 2], kind: 'match', pair: 'p1-1' },
      { range: [1, 3], kind: 'added', pair: '' },
      { range: [1, 2], kind: 'match', pair: 'p1-2' },
    ];
    const [segment] = cutSpan('首脳間', { start: 0, end: 3 }, { terms: [], markings });
    expect(segment?.pieces.map(({ text, pairs, className }) => [text, pairs, className])).toEqual([
      ['首', 'p1-1', 'm-match'],
      ['脳', 'p1-1 p1-2', 'm-match m-added is-start'],
      ['間', '', 'm-added'],
    ]);
  });
});

describe('toGap', () => {
  it('keeps every character', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('before' as const, 'after' as const), (text, part) => {
        expect(
          toGap(text, part)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('gives a heading a line of its own and keeps the number with the point', () => {
    const lines = toGap('２　地域情勢\n（１）', 'before').filter(({ text }) => text.trim() !== '');
    expect(lines.map(({ className }) => className)).toEqual(['gap gap-block', 'gap']);
  });
});
