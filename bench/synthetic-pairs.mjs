// Pairs of readouts of any length, composed from templates: a title, a lead and n - 2 sentences a side. Three quarters of the
// sentences have a counterpart, in another order; the same size always gives the same texts.

const TOPICS = [
  ['経済安全保障', '경제안보'],
  ['半導体の供給網', '반도체 공급망'],
  ['水素エネルギー', '수소 에너지'],
  ['若手議員の交流', '청년 의원 교류'],
  ['観光客の往来', '관광객 왕래'],
  ['海洋プラスチックごみ', '해양 플라스틱 쓰레기'],
  ['感染症対策', '감염병 대책'],
  ['地方都市の航空路線', '지방 도시의 항공 노선'],
  ['少子高齢化', '저출산 고령화'],
  ['防災訓練', '방재 훈련'],
  ['サイバー攻撃への対処', '사이버 공격 대응'],
  ['北朝鮮の核・ミサイル問題', '북한 핵·미사일 문제'],
  ['拉致問題', '납치 문제'],
  ['留学生の受入れ', '유학생 유치'],
  ['人工知能の規範', '인공지능 규범'],
  ['宇宙開発', '우주 개발'],
  ['農産物の輸入規制', '농산물 수입 규제'],
  ['漁業協定', '어업 협정'],
  ['気候変動への対応', '기후변화 대응'],
  ['開発協力', '개발 협력'],
  ['文化財の保存', '문화재 보존'],
  ['査証の免除', '비자 면제'],
  ['重要鉱物の確保', '핵심 광물 확보'],
  ['原子力の安全', '원자력 안전'],
  ['国連改革', '유엔 개혁'],
];
const FIELDS = [
  ['貿易', '무역'],
  ['教育', '교육'],
  ['医療', '의료'],
  ['科学技術', '과학기술'],
  ['労働', '노동'],
  ['法執行', '법 집행'],
  ['金融', '금융'],
  ['環境', '환경'],
];
const FRAMES = [
  [
    '両大臣は、{f}分野を含む{t}について、協力を進めることで一致した。',
    '양 장관은 {f} 분야를 포함한 {t}에 대해 협력을 추진하기로 합의하였다.',
  ],
  [
    '高田大臣から、{f}の観点から{t}の重要性を強調した。',
    '다카다 대신은 {f}의 관점에서 {t}의 중요성을 강조하였다.',
  ],
  ['朴長官から、{f}に関する{t}の現状を説明した。', '박 장관은 {f}에 관한 {t}의 현황을 설명하였다.'],
  ['双方は、{t}に関する{f}当局間の協議を歓迎した。', '양측은 {t}에 관한 {f} 당국 간 협의를 환영하였다.'],
  [
    '高田大臣は、{n}年までに{t}の{f}予算を拡大することへの期待を示した。',
    '다카다 대신은 {n}년까지 {t}의 {f} 예산을 확대하는 데 기대를 표명하였다.',
  ],
];
const HEAD = [
  '日韓外相会談\n両大臣は、4月3日午後2時から約40分間、会談を行った。',
  '한일 외교장관회담 개최\n양 장관은 4월 3일 오후 2시부터 약 40분간 회담을 가졌다.',
];
const SHARED = 0.75;

/** A pair with `size` points a side. */
export function syntheticPair(size) {
  const random = generator(size);
  const body = Math.max(1, size - 2);
  const combinations = shuffled(allCombinations(), random).slice(0, body * 2);
  const shared = Math.round(body * SHARED);
  const ja = combinations.slice(0, body);
  const ko = shuffled(
    [...combinations.slice(0, shared), ...combinations.slice(body, 2 * body - shared)],
    random,
  );
  const text = (side, list) => [HEAD[side], ...list.map((item) => sentence(side, item))].join('\n') + '\n';
  return { ja: text(0, ja), ko: text(1, ko) };
}

function allCombinations() {
  return FRAMES.flatMap((frame, index) =>
    TOPICS.flatMap((topic) =>
      FIELDS.flatMap((field) => years(index).map((year) => ({ frame, topic, field, year }))),
    ),
  );
}

/** The frame that names a year gives one sentence for each year, the others for one. */
const years = (frame) => (frame === 4 ? Array.from({ length: 8 }, (_, i) => 2027 + i) : [2027]);

function sentence(side, { frame, topic, field, year }) {
  return frame[side].replace('{t}', topic[side]).replace('{f}', field[side]).replace('{n}', `${year}`);
}

function shuffled(list, random) {
  const result = [...list];
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [result[i], result[j]] = [result[j], result[i]];
  }
  return result;
}

/** Numbers from 0 to 1 that depend on nothing but the seed (mulberry32). */
function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
