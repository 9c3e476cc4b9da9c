import type { Act, Actor } from '../../src/domain/act';
import type { Point, PointRole } from '../../src/domain/point';
import type { Side } from '../../src/domain/side';
import type { SpanPair } from '../../src/domain/span';
import { COMPOSED_JA as JA, COMPOSED_KO as KO } from './composed-texts';

export const TEXTS: Readonly<Record<Side, string>> = { ja: JA, ko: KO };

/** Where a quotation stands in one of the texts; the notation of the fixture is what a person can read. */
export function spanOf(side: Side, quote: string, from = 0): SpanPair {
  const start = TEXTS[side].indexOf(quote, from);
  if (start < 0) throw new Error(`the ${side} text lacks "${quote}"`);
  return [start, start + quote.length];
}

type Label = readonly [quote: string, actor: Actor, act: Act, cues?: readonly string[], role?: PointRole];

function toPoints(side: Side, labels: readonly Label[]): Point[] {
  let from = 0;
  return labels.map(([quote, actor, act, cues = [], role = 'body'], index) => {
    const [start, end] = spanOf(side, quote, from);
    from = end;
    const [who, what] = cues.map((cue) => spanOf(side, cue, start));
    return {
      id: `${side === 'ja' ? 'j' : 'k'}${index + 1}`,
      start,
      end,
      role,
      actor,
      act,
      cues: { ...(who && { actor: who }), ...(what && { act: what }) },
    };
  });
}

export const JA_POINTS = toPoints('ja', [
  ['日韓首脳電話会談', 'none', 'report', [], 'title'],
  ['令和7年7月14日', 'none', 'report', [], 'dateline'],
  [
    '７月14日、午後２時から約25分間、森川陽一内閣総理大臣は、朴志訓大統領と電話会談を行いました',
    'jp',
    'report',
    [],
    'lead',
  ],
  ['冒頭、森川総理から、大統領就任への祝意を伝えました', 'jp', 'congratulate', ['森川総理', '祝意']],
  ['両首脳は、次世代の交流を拡大していくことで一致しました', 'both', 'agree', ['両首脳', '一致しました']],
  [
    '森川総理から、処理水の海洋放出について、科学的根拠に基づき丁寧に説明しました',
    'jp',
    'state',
    ['森川総理', '説明しました'],
  ],
  [
    '両首脳は、北朝鮮の核・ミサイル問題について、日韓米３か国で緊密に連携していくことを確認しました',
    'both',
    'confirm',
    ['両首脳', '確認しました'],
  ],
  [
    '森川総理から、拉致問題の即時解決に向けた理解と協力を求めました',
    'jp',
    'request',
    ['森川総理', '求めました'],
  ],
  ['双方は、首脳間の往来を年2回行う考えを共有しました', 'both', 'confirm', ['双方', '共有しました']],
]);
export const KO_POINTS = toPoints('ko', [
  ['한일 정상통화 결과 서면 브리핑', 'none', 'report', [], 'title'],
  [
    '박지훈 대통령은 7월 14일 오후 2시부터 약 30분간 모리카와 요이치 일본 총리와 통화를 가졌습니다',
    'kr',
    'report',
    [],
    'lead',
  ],
  [
    '양 정상은 북한의 핵·미사일 위협에 대응하여 한미일 3국이 긴밀히 협력해 나가기로 했습니다',
    'both',
    'agree',
    ['양 정상', '나가기로 했습니다'],
  ],
  [
    '박 대통령은 미래 세대의 교류가 더욱 확대되기를 기대한다고 말했습니다',
    'kr',
    'hope',
    ['박 대통령', '기대한다고 말했습니다'],
  ],
  ['모리카와 총리는 박 대통령의 취임을 축하했고', 'jp', 'congratulate', ['모리카와 총리', '축하했고']],
  ['박 대통령은 이에 사의를 표했습니다', 'kr', 'thank', ['박 대통령', '사의를 표했습니다']],
  [
    '박 대통령은 오염수 방류와 관련하여 국민의 건강과 안전이 최우선이라고 강조했습니다',
    'kr',
    'stress',
    ['박 대통령', '강조했습니다'],
  ],
  [
    '양측은 정상 간 왕래를 연 3회 추진하기로 의견을 같이했습니다',
    'both',
    'agree',
    ['양측', '의견을 같이했습니다'],
  ],
  [
    '박 대통령은 반도체 공급망 분야의 실질 협력을 제안했습니다',
    'kr',
    'request',
    ['박 대통령', '제안했습니다'],
  ],
]);
