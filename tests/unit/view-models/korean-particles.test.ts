import { withParticle, type KoreanParticle } from '../../../src/view-models/korean-particles';

describe('Korean particles', () => {
  test.each<[string, KoreanParticle, string]>([
    ['길이', 'topic', '길이는'],
    ['시각', 'topic', '시각은'],
    ['총리', 'subject', '총리가'],
    ['장관', 'subject', '장관이'],
    ['협력', 'object', '협력을'],
    ['회의', 'object', '회의를'],
    ['‘오염수’', 'called', '‘오염수’라는'],
    ['‘강제징용’', 'called', '‘강제징용’이라는'],
    ['한국 측(대통령)', 'subject', '한국 측(대통령)이'],
    ['3', 'subject', '3이'],
    ['2', 'subject', '2가'],
    ['FM', 'topic', 'FM은'],
    ['EU', 'topic', 'EU는'],
    ['', 'topic', '는'],
    ['「拉致問題」', 'called', '「拉致問題」(이)라는'],
    ['「シャトル外交」', 'object', '「シャトル外交」을(를)'],
  ])('of %s', (word, particle, expected) => {
    expect(withParticle(word, particle)).toBe(expected);
  });
});
