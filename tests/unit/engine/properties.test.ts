import fc from 'fast-check';
import type { ComparisonDocument } from '../../../src/domain/comparison';
import { breachesOf } from '../../support/document-laws';
import { aHostileText, withDeletions } from '../../support/hostile-text';
import { SEED } from '../../support/seed';
import { compare } from '../../support/shared-engine';

const JA = `日韓首脳電話会談
令和７年６月９日、正午から約25分間、石破茂内閣総理大臣は、李在明大統領と電話会談を行ったところ、概要は以下のとおりです。
１　石破総理から、大統領就任に祝意を述べ、両首脳は、日韓関係を安定的に発展させていくことで一致した。
２　両首脳は、ＡＬＰＳ処理水について議論するとともに、サプライチェーンの強化に向け、日米韓で連携することを確認した。
３　石破総理は、「拉致問題は喫緊の課題である。引き続き協力を求める。」旨述べた。`;
const KO = `한일 정상 통화 결과
이재명 대통령은 2025.6.9.(월) 낮 12시 이시바 시게루 총리와 약 25분간 통화를 가졌다.
□ 양 정상은 한·미·일 협력의 중요성을 확인하고, 공급망 강화를 위해 협력하기로 하였다.
ㅇ 이 대통령은 “취임 축하에 감사한다. 자주 만나자.”고 하면서, 오염수 문제를 제기하였다.
□ 양측은 한일관계를 안정적으로 발전시켜 나가기로 의견을 같이했다.`;

const aPairOfTexts = fc.oneof(
  { weight: 2, arbitrary: fc.tuple(aHostileText, aHostileText) },
  { weight: 2, arbitrary: fc.tuple(withDeletions(JA), withDeletions(KO)) },
  { weight: 1, arbitrary: fc.tuple(withDeletions(JA.normalize('NFD')), withDeletions(KO.normalize('NFD'))) },
  { weight: 1, arbitrary: fc.tuple(withDeletions(KO), withDeletions(JA)) },
);
const OPTIONS = { seed: SEED, numRuns: 60 };

/** Checks what holds for every pair of texts. */
function always(
  check: (document: ComparisonDocument, texts: readonly [ja: string, ko: string]) => void,
): void {
  fc.assert(
    fc.property(aPairOfTexts, ([ja, ko]) => check(compare(ja, ko), [ja, ko])),
    OPTIONS,
  );
}

describe('for any two texts the engine', () => {
  it('gives a document that keeps the laws of the format', () => {
    always((document) => expect(breachesOf(document)).toEqual([]));
  });

  it('gives the texts back character for character', () => {
    always(({ ja, ko }, texts) => expect([ja.text, ko.text]).toEqual(texts));
  });

  it('gives the same document, byte for byte, when asked again', () => {
    always((document, [ja, ko]) => expect(JSON.stringify(compare(ja, ko))).toBe(JSON.stringify(document)));
  });

  it('explains every term that it mentions', () => {
    always(({ ja, ko, terms }) => {
      const mentioned = new Set([...ja.terms, ...ko.terms].map(({ term }) => term));
      expect(Object.keys(terms).sort()).toEqual([...mentioned].sort());
    });
  });
});

describe('the composed pair that the cases are cut from', () => {
  it('has links and differences, so that the laws have something to hold', () => {
    const { links } = compare(JA, KO);
    expect(links.length).toBeGreaterThan(2);
    expect(links.flatMap(({ differences }) => differences).length).toBeGreaterThan(0);
  });
});

describe('breachesOf', () => {
  const document = compare(JA, KO);
  const [link] = document.links;

  it.each<[string, Partial<ComparisonDocument>]>([
    ['a point in two links', { links: [link!, link!] }],
    ['a point that is not there', { links: [{ ...link!, ja: ['j99'] }] }],
    [
      'an overlap',
      { ja: { ...document.ja, points: document.ja.points.map((point) => ({ ...point, start: 0 })) } },
    ],
    [
      'an offset outside of the text',
      { ko: { ...document.ko, terms: [{ term: 'x', start: 0, end: 9999 }] } },
    ],
    [
      'half a character',
      { ja: { ...document.ja, text: '👍'.repeat(200), terms: [{ term: 'x', start: 1, end: 2 }] } },
    ],
    [
      'evidence from elsewhere',
      {
        links: [
          {
            ...link!,
            evidence: [{ ja: [JA.length - 1, JA.length], ko: [0, 1], kind: 'term', weight: 1, key: 'x' }],
          },
        ],
      },
    ],
  ])('sees %s', (_, change) => {
    expect(breachesOf({ ...document, ...change })).not.toEqual([]);
  });
});
