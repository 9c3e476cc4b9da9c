import fc from 'fast-check';
import { wholeWords } from '../../../src/view-models/whole-words';

/** The text stands with the span that was found in brackets; what is quoted comes back. */
function quote(side: 'ja' | 'ko', marked: string): string {
  const start = marked.indexOf('<');
  const end = marked.indexOf('>') - 1;
  const text = marked.replace(/[<>]/gu, '');
  return text.slice(...wholeWords(text, [start, end], side, [0, text.length]));
}

describe('words that are quoted', () => {
  it.each([
    ['ko', '다카이치 총리는 이를 <환영했>습니다.', '환영했습니다'],
    ['ko', '발전시켜 나가<자고 했>습니다.', '나가자고 했습니다'],
    ['ko', '협의체를 연내 출범시키<기로 합의하였>다.', '출범시키기로 합의하였다'],
    ['ko', '이에 <사의를 표했>으며, 이 대통령은', '사의를 표했으며'],
    ['ko', '이 <대통령은> 강조했다', '대통령은'],
    ['ko', '3국은 <우려를 공유하고>, 촉구했다', '우려를 공유하고'],
    ['ja', '改めて<求めまし>た。', '求めました'],
    ['ja', '発展させていくことを<確認し>ました。', '確認しました'],
    ['ja', '支持が<表明さ>れました。', '表明されました'],
    ['ja', '<会談を行っ>たところ、概要は', '会談を行った'],
    ['ja', '<意見交換を行>い、引き続き', '意見交換を行い'],
    ['ja', '活発に行うことで<一致し>、次回の', '一致し'],
    ['ja', '理解と協力を<求め、>李大統領から', '求め'],
    ['ja', '<両首脳は>、協議した', '両首脳は'],
    ['ja', '<重要>である旨を述べた', '重要'],
    ['ja', '旨を<述べた>。', '述べた'],
    ['ja', '重要性を<確かめ合>うとともに、', '確かめ合う'],
    ['ja', '協力を<深め>ることで一致した。', '深める'],
    ['ja', '早期の撤廃を<求め>る旨述べた。', '求める'],
    ['ja', '<重要>なことを確認した。', '重要'],
  ] as const)('are whole in %s: %s', (side, marked, expected) => {
    expect(quote(side, marked)).toBe(expected);
  });

  it('never reach beyond their point', () => {
    const text = '이를 환영했습니다';
    expect(wholeWords(text, [3, 5], 'ko', [0, 6])).toEqual([3, 6]);
    expect(wholeWords('求めました。', [0, 4], 'ja', [0, 4])).toEqual([0, 4]);
  });

  it('hold at least what was found, but for marks at its end', () => {
    const texts = fc.string({
      unit: fc.constantFrom('協', '力', 'し', 'ま', 'た', '、', '협', '력', ' ', '.'),
    });
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), fc.constantFrom('ja', 'ko'), (text, a, b, side) => {
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].toSorted((x, y) => x - y);
        const [from, until] = wholeWords(text, [start!, end!], side, [0, text.length]);
        expect(from).toBeLessThanOrEqual(start!);
        expect(until).toBeLessThanOrEqual(text.length);
        expect(text.slice(Math.max(until, start!), end)).toMatch(/^[、 .]*$/u);
      }),
    );
  });
});
