import fc from 'fast-check';
import type { Translator } from '../../../src/i18n';
import { foldUnchanged } from '../../../src/view-models/library/fold-unchanged';
import { aTranslator } from '../../support/faces';
import { SEED } from '../../support/seed';

let tr: Translator;
beforeAll(async () => {
  tr = await aTranslator('en');
});

const SENTENCE = '両外相は、緊密に連携していくことを確認しました。';
const same = (text: string) => ({ text, isAdded: false, isRemoved: false });
const added = (text: string) => ({ text, isAdded: true, isRemoved: false });

/** `‹ ›` stands for what is folded, `+` for what was added. */
const shape = (pieces: Parameters<typeof foldUnchanged>[1]) =>
  foldUnchanged(tr, pieces)
    .map(({ isFolded, pieces: inside }) =>
      isFolded ? '‹›' : inside.map(({ isAdded, text }) => (isAdded ? `+${text}` : '…')).join(''),
    )
    .join('');

describe('foldUnchanged', () => {
  it('folds what lies far from any change, and leaves sentences beside it whole', () => {
    const long = SENTENCE.repeat(60);
    expect(shape([same(long), added('新'), same(long), added('又'), same(SENTENCE)])).toBe('‹›…+新…‹›…+又…');
    const [first, second] = foldUnchanged(tr, [same(long), added('新')]);
    expect(first).toMatchObject({ isFolded: true, summary: expect.stringContaining('unchanged') as string });
    expect(second!.pieces[0]!.text.startsWith('両外相は、')).toBe(true);
  });

  it('folds nothing in a text without changes, and nothing short', () => {
    expect(shape([same(SENTENCE.repeat(60))])).toBe('…');
    expect(shape([same(SENTENCE), added('新'), same(SENTENCE)])).toBe('…+新…');
  });

  it('loses nothing and changes no order', () => {
    const piece = fc.record({
      text: fc.string({
        unit: fc.constantFrom('会', '談', '。', '\n', '😀', '. '),
        minLength: 1,
        maxLength: 1500,
      }),
      kind: fc.constantFrom('same', 'added', 'removed'),
    });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (given) => {
        const pieces = given.map(({ text, kind }) => ({
          text,
          isAdded: kind === 'added',
          isRemoved: kind === 'removed',
        }));
        const parts = foldUnchanged(tr, pieces).flatMap((part) => part.pieces);
        expect(parts.map(({ text }) => text).join('')).toBe(pieces.map(({ text }) => text).join(''));
        const halves = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
        expect(parts.filter(({ text }) => halves.test(text))).toEqual([]);
        expect(parts.filter(({ isAdded }) => isAdded).map(({ text }) => text)).toEqual(
          pieces.filter(({ isAdded }) => isAdded).map(({ text }) => text),
        );
      }),
      { seed: SEED },
    );
  });
});
