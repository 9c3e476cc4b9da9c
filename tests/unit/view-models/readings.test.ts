import fc from 'fast-check';
import { toRuns } from '../../../src/view-models/readings';
import type { Piece } from '../../../src/view-models/text-pieces';
import { composedReadings } from '../../support/composed-readings';
import { aComparisonPage, aTranslator } from '../../support/faces';

const piece = (text: string, className = ''): Piece => ({
  text,
  isMarked: className !== '',
  className,
  pairs: '',
});
const read = (above: readonly (readonly [number, number, string])[]) => {
  const text = {
    above: above.map(([start, end, kana]) => ({ span: [start, end] as const, text: kana })),
    latin: {},
  };
  return { side: 'ja' as const, readings: { ja: text, ko: { above: [], latin: {} } } };
};
/** `両(りょう)|首|脳(しゅのう)`: runs as words, with bars between the pieces of one. */
const shown = (runs: ReturnType<typeof toRuns>) =>
  runs
    .map(
      ({ pieces, above }) =>
        pieces.map(({ text }) => text).join('|') + above.map((each) => `(${each.text})`).join(''),
    )
    .join(' ');

describe('toRuns', () => {
  it('puts a reading above what it stands for', () => {
    expect(shown(toRuns([piece('両首脳は')], 10, read([[11, 13, 'しゅのう']])))).toBe('両 首脳(しゅのう) は');
  });

  it('reads across the seams of marks', () => {
    const pieces = [piece('両首', 'm-match'), piece('脳は')];
    expect(shown(toRuns(pieces, 0, read([[1, 3, 'しゅのう']])))).toBe('両 首|脳(しゅのう) は');
  });

  it('leaves out what would stand above the wrong characters', () => {
    expect(shown(toRuns([piece('脳は')], 1, read([[0, 2, 'しゅのう']])))).toBe('脳は');
  });

  it('says once where an addition begins', () => {
    const runs = toRuns([piece('首脳は', 'm-added is-start')], 0, read([[1, 2, 'のう']]));
    expect(runs.map(({ pieces: [first] }) => first?.className)).toEqual([
      'm-added is-start',
      'm-added',
      'm-added',
    ]);
  });

  it('loses not a character', () => {
    const texts = fc.array(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 1 });
    fc.assert(
      fc.property(texts, fc.nat(20), fc.nat(10), (parts, from, length) => {
        const runs = toRuns(
          parts.map((text) => piece(text)),
          5,
          read([[from, from + length + 1, 'x']]),
        );
        expect(runs.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join('')).toBe(parts.join(''));
      }),
    );
  });
});

describe('readings on the comparison page', () => {
  it('are off unless asked for, and switched on by an address that keeps all else', async () => {
    const page = aComparisonPage(await aTranslator(), { view: 'ja' });
    expect(page.readings).toEqual([
      {
        isOn: false,
        label: 'Show readings',
        note: '',
        href: '/comparisons/c0mp4r1s0n?view=ja&readings=on&lng=en#texts',
      },
    ]);
    expect(JSON.stringify(page.texts)).not.toContain('"isPlain":false');
  });

  it('stand above and below the texts, and every way on keeps them', async () => {
    const page = aComparisonPage(await aTranslator('ko'), { readings: composedReadings() });
    const blocks = page.texts.groups.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks)),
    );
    const above = new Set(
      blocks.flatMap(({ segments }) =>
        segments.flatMap(({ runs }) => runs.flatMap((run) => run.above.map((each) => each.text))),
      ),
    );
    expect([...above].toSorted()).toEqual(['しゅのう', '大統領']);
    expect(blocks.flatMap(({ latin }) => latin)).toContainEqual({ lang: 'ja-Latn', text: 'latin j1' });
    expect(page.frame.languages.map(({ href }) => href)).toContain(
      '/comparisons/c0mp4r1s0n?readings=on&lng=ja',
    );
    expect(page.views.links.every(({ href }) => href.includes('readings=on'))).toBe(true);
    expect(page.filters[0]?.kept).toContainEqual({ name: 'readings', value: 'on' });
    expect(page.readings[0]).toMatchObject({ isOn: true, href: '/comparisons/c0mp4r1s0n?lng=ko#texts' });
  });
});
