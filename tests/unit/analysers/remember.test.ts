import fc from 'fast-check';
import { remembering } from '../../../src/analysers/remember';
import type { Analyser, Morpheme } from '../../../src/engine/morpheme';

/** One morpheme, the whole text; notes what it was asked. */
function watched(): { readonly analyser: Analyser; readonly asked: string[] } {
  const asked: string[] = [];
  const morpheme = (text: string): Morpheme => ({
    start: 0,
    end: text.length,
    surface: text,
    base: text,
    wordClass: 'other',
    tag: '',
    reading: null,
  });
  return { asked, analyser: { analyse: (text) => (asked.push(text), [morpheme(text)]) } };
}

describe('remembering', () => {
  it('analyses a text once', () => {
    const { analyser, asked } = watched();
    const remembers = remembering(analyser, 10);
    expect(remembers.analyse('협력')).toBe(remembers.analyse('협력'));
    expect(asked).toEqual(['협력']);
  });

  it('forgets the text that was longest not asked for', () => {
    const { analyser, asked } = watched();
    const remembers = remembering(analyser, 4);
    for (const text of ['ああ', 'いい', 'ああ', 'うう', 'ああ', 'いい']) remembers.analyse(text);
    expect(asked).toEqual(['ああ', 'いい', 'うう', 'いい']);
  });

  it('keeps no text that is longer than all it may keep, and the others beside it', () => {
    const { analyser, asked } = watched();
    const remembers = remembering(analyser, 4);
    for (const text of ['ああ', '長い長い文', 'ああ', '長い長い文']) remembers.analyse(text);
    expect(asked).toEqual(['ああ', '長い長い文', '長い長い文']);
  });

  it('gives what the analyser gives, whatever it remembers', () => {
    const text = fc.string({ maxLength: 4 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 30 }), fc.nat({ max: 12 }), (texts, most) => {
        const plain = watched().analyser;
        const remembers = remembering(watched().analyser, most);
        for (const each of texts) expect(remembers.analyse(each)).toEqual(plain.analyse(each));
      }),
    );
  });
});
