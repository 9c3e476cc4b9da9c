import type { CallAccount } from '../../src/domain/call';
import type { ComparisonDocument, TermGloss } from '../../src/domain/comparison';
import type { Difference } from '../../src/domain/difference';
import type { Evidence, EvidenceKind, Link } from '../../src/domain/link';
import type { Side } from '../../src/domain/side';
import { JA_POINTS, KO_POINTS, spanOf, TEXTS } from './composed-points';

type Pair = readonly [ja: string, ko: string, kind: EvidenceKind, key: string];

function toLink(
  ids: readonly [string, string],
  score: number,
  pairs: readonly Pair[],
  differences: readonly Difference[],
): Link {
  const [ja, ko] = ids;
  const from = (side: Side, id: string) =>
    (side === 'ja' ? JA_POINTS : KO_POINTS).find((point) => point.id === id)?.start ?? 0;
  const evidence = pairs.map(([left, right, kind, key], index): Evidence => ({
    ja: spanOf('ja', left, from('ja', ja)),
    ko: spanOf('ko', right, from('ko', ko)),
    kind,
    key,
    weight: Math.round((0.4 / (index + 1)) * 100) / 100,
  }));
  return { ja: [ja], ko: [ko], score, evidence, against: [], differences, isPrecise: true };
}

const detail = (side: Side, ...quotes: string[]): Difference => ({
  facet: 'detail',
  side,
  spans: quotes.map((quote) => spanOf(side, quote)),
});

const LINKS: readonly Link[] = [
  toLink(
    ['j1', 'k1'],
    0.71,
    [
      ['首脳', '정상', 'term', 'summit'],
      ['日韓', '한일', 'term', 'japan-korea'],
    ],
    [],
  ),
  toLink(
    ['j3', 'k2'],
    0.97,
    [
      ['７月14日', '7월 14일', 'date', '07-14'],
      ['午後２時', '오후 2시', 'date', '14:00'],
      ['森川陽一', '모리카와 요이치', 'name', 'morikawa-yoichi'],
      ['朴志訓', '박지훈', 'name', 'park-jihun'],
    ],
    [
      {
        facet: 'fact',
        kind: 'duration',
        ja: { value: '25', span: spanOf('ja', '約25分間') },
        ko: { value: '30', span: spanOf('ko', '약 30분간') },
      },
    ],
  ),
  toLink(
    ['j4', 'k5'],
    0.88,
    [
      ['就任', '취임', 'cognate', '취임'],
      ['大統領', '대통령', 'cognate', '대통령'],
      ['祝意', '축하', 'concept', 'congratulate'],
    ],
    [],
  ),
  toLink(
    ['j5', 'k4'],
    0.84,
    [
      ['交流', '교류', 'cognate', '교류'],
      ['拡大', '확대', 'cognate', '확대'],
      ['次世代', '미래 세대', 'concept', 'next-generation'],
    ],
    [
      { facet: 'actor', ja: 'both', ko: 'kr' },
      { facet: 'act', ja: 'agree', ko: 'hope' },
    ],
  ),
  toLink(
    ['j6', 'k7'],
    0.46,
    [
      ['放出', '방류', 'concept', 'discharge'],
      ['処理水', '오염수', 'concept', 'alps-water'],
    ],
    [
      { facet: 'actor', ja: 'jp', ko: 'kr' },
      { facet: 'act', ja: 'state', ko: 'stress' },
      {
        facet: 'naming',
        thing: 'alps-water',
        ja: { variant: 'treated', span: spanOf('ja', '処理水') },
        ko: { variant: 'contaminated', span: spanOf('ko', '오염수') },
      },
      detail('ja', '科学的根拠', '丁寧'),
      detail('ko', '국민', '건강', '안전'),
    ],
  ),
  toLink(
    ['j7', 'k3'],
    0.93,
    [
      ['北朝鮮', '북한', 'term', 'north-korea'],
      ['核・ミサイル', '핵·미사일', 'cognate', '핵'],
      ['日韓米', '한미일', 'term', 'trilateral'],
      ['３か国', '3국', 'number', '3'],
      ['緊密', '긴밀', 'cognate', '긴밀'],
      ['連携', '협력', 'term', 'cooperation'],
    ],
    [{ facet: 'act', ja: 'confirm', ko: 'agree' }, detail('ko', '대응')],
  ),
  {
    ...toLink(
      ['j9', 'k8'],
      0.82,
      [
        ['首脳', '정상', 'term', 'summit'],
        ['往来', '왕래', 'cognate', '왕래'],
      ],
      [
        { facet: 'act', ja: 'confirm', ko: 'agree' },
        {
          facet: 'fact',
          kind: 'number',
          ja: { value: '2', span: spanOf('ja', '年2回') },
          ko: { value: '3', span: spanOf('ko', '연 3회') },
        },
      ],
    ),
    against: [{ kind: 'number-conflict', ja: spanOf('ja', '2回'), ko: spanOf('ko', '3회'), weight: 1.1 }],
    isPrecise: false,
  },
];

const TERMS: Readonly<Record<string, TermGloss>> = {
  'abduction-issue': { ja: '拉致問題', ko: '납북자 문제', en: 'abductions issue' },
  cooperation: { ja: '連携', ko: '협력', en: 'cooperation' },
  'japan-korea': { ja: '日韓', ko: '한일', en: 'Japan and South Korea' },
  'north-korea': { ja: '北朝鮮', ko: '북한', en: 'North Korea' },
  'supply-chain': { ja: 'サプライチェーン', ko: '공급망', en: 'supply chain' },
  summit: { ja: '首脳', ko: '정상', en: 'leaders; summit' },
  trilateral: { ja: '日韓米', ko: '한미일', en: 'Japan, the United States and South Korea' },
};

function mentions(side: Side, pairs: readonly (readonly [quote: string, term: string])[]) {
  return pairs
    .flatMap(([quote, term]) => {
      const found = [];
      for (let at = TEXTS[side].indexOf(quote); at >= 0; at = TEXTS[side].indexOf(quote, at + 1)) {
        found.push({ term, start: at, end: at + quote.length });
      }
      return found;
    })
    .toSorted((a, b) => a.start - b.start)
    .filter((one, index, all) => index === 0 || one.start >= (all[index - 1]?.end ?? 0));
}

function account(
  side: Side,
  parts: readonly [date: string, time: string, length: string],
  minutes: number,
): CallAccount {
  const [date, time, length] = parts;
  const people =
    side === 'ja' ? ['森川陽一内閣総理大臣', '朴志訓大統領'] : ['모리카와 요이치 일본 총리', '박지훈 대통령'];
  return {
    date: { value: '2025-07-14', span: spanOf(side, date), isApproximate: false },
    startTime: { value: '14:00', span: spanOf(side, time), isApproximate: false },
    durationMinutes: { value: minutes, span: spanOf(side, length), isApproximate: true },
    participants: [
      { country: 'jp', person: 'morikawa-yoichi', span: spanOf(side, people[0] ?? '') },
      { country: 'kr', person: 'park-jihun', span: spanOf(side, people[1] ?? '') },
    ],
  };
}

/** The engine's document of the composed pair: links that cross, every facet of difference, points on one side only. */
export function composedDocument(over: Partial<ComparisonDocument> = {}): ComparisonDocument {
  return {
    schema: 'readout-compare/comparison@1',
    engine: { version: '0.1.0', knowledge: 'abcdef012345' },
    ja: {
      text: TEXTS.ja,
      points: JA_POINTS,
      call: account('ja', ['７月14日', '午後２時', '約25分間'], 25),
      terms: mentions('ja', [
        ['日韓米', 'trilateral'],
        ['日韓', 'japan-korea'],
        ['首脳', 'summit'],
        ['北朝鮮', 'north-korea'],
        ['連携', 'cooperation'],
        ['拉致問題', 'abduction-issue'],
      ]),
    },
    ko: {
      text: TEXTS.ko,
      points: KO_POINTS,
      call: account('ko', ['7월 14일', '오후 2시', '약 30분간'], 30),
      terms: mentions('ko', [
        ['한미일', 'trilateral'],
        ['한일', 'japan-korea'],
        ['정상', 'summit'],
        ['북한', 'north-korea'],
        ['협력', 'cooperation'],
        ['공급망', 'supply-chain'],
      ]),
    },
    links: LINKS,
    call: { date: '2025-07-14', startTime: '14:00', durationMinutes: 25 },
    terms: TERMS,
    ...over,
  };
}
