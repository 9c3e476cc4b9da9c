import fc from 'fast-check';
import { compose, decompose, FINAL, INITIAL, syllablesWith } from '../../../src/domain/hangul';

const syllable = fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code));

describe('Hangul syllables', () => {
  it('are put together from what they are taken apart into', () => {
    fc.assert(
      fc.property(syllable, (char) => {
        const parts = decompose(char);
        expect(parts && compose(parts)).toBe(char);
      }),
    );
  });

  it.each(['ㄱ', 'A', '協', '', '가나', ' '])('are not %j', (text) => {
    expect(decompose(text)).toBeNull();
  });

  it.each([
    ['력', 'r', 'none'],
    ['뜻', null, 's'],
    ['알', 'none', 'l'],
    ['는', 'n', 'n'],
    ['듣', null, 'd'],
  ] as const)('%s begins with %s and ends in %s', (char, initial, final) => {
    const parts = decompose(char);
    if (initial) expect(parts?.initial).toBe(INITIAL[initial]);
    if (final !== 'none') expect(parts?.final).toBe(FINAL[final]);
  });

  it('with one final are a twenty-eighth of all, 갈 and 힐 among those with ㄹ', () => {
    const all = syllablesWith(FINAL.l);
    expect(all).toHaveLength(11_172 / 28);
    expect([...all].every((char) => decompose(char)?.final === FINAL.l)).toBe(true);
    expect(all).toContain('힐');
  });
});
