import { clausesIn, expectClauses, rolesIn } from '../../../support/segment-notation';

/** The first sentence of a readout that has a title and a body around it. */
function roleOfFirst(side: 'ja' | 'ko', sentence: string): string | undefined {
  const [title, body] =
    side === 'ja'
      ? ['日韓環境大臣会合', '両大臣は、協力を進めることで一致した。']
      : ['한일 환경장관회의', '양 장관은 협력을 이어 가기로 했다.'];
  return rolesIn(side, `${title}\n${sentence}\n${body}`)[1]?.[0];
}

describe('segment: leads', () => {
  it.each([
    ['会談した', '４月３日、森環境大臣は、訪日中の崔珍宇（チェ・ジヌ）韓国環境部長官と約30分間会談した。'],
    ['会談を行った', '森環境大臣は、崔韓国環境部長官との会談を約１時間行いました。'],
    ['会談を実施した', '本日午後、森環境大臣は、崔長官とテレビ会議を実施した。'],
    [
      'an answer to something earlier',
      '森環境大臣は、先般の書簡への回答を兼ねて、崔韓国環境部長官と会談した。',
    ],
    [
      'who came to a committee',
      '６月２日、福岡において第８回日韓航空委員会が開催され、我が国から大野局長、韓国側から金室長が出席した。',
    ],
    ['an agenda', '森環境大臣は、崔長官と会談を行い、海洋ごみについて意見交換を行った。'],
  ])('%s: %s', (_what, sentence) => expect(roleOfFirst('ja', sentence)).toBe('lead'));

  it.each([
    ['통화를 가졌다', '최 장관은 4월 3일 오후 모리 일본 환경대신과 통화를 가졌다.'],
    ['통화를 가짐', '최 장관은 4.3.(월) 15:00부터 20분간 모리 대신과 전화통화를 가짐.'],
    ['면담하였다', '최 차관은 4.3.(월) 서울에서 오노 마모루(小野 守) 일본 사무차관과 면담하였다.'],
    ['개최함', '최 국장은 4.3.(월) 제주에서 오노 국장과 제5차 국장회의를 개최함.'],
    ['an agenda', '최 장관은 4.3.(월) 모리 대신과 회담을 갖고 해양 쓰레기 문제에 관해 의견을 나누었다.'],
    ['만나', '최 장관은 4.3.(월) 도쿄에서 모리 대신과 만나 현안을 논의했다.'],
  ])('%s: %s', (_what, sentence) => expect(roleOfFirst('ko', sentence)).toBe('lead'));

  it.each([
    ['ja', '両国は、真剣な態度で協議に臨むとの姿勢が示された。'],
    ['ja', '森大臣から、会議に出席した企業の声を紹介した。'],
    ['ja', '森大臣は、来年に会合を開催することを提案した。'],
    ['ja', '森大臣は、崔長官と会談し、往来の拡大を歓迎し、協力の在り方について議論した。'],
    ['ko', '양 장관은 그동안의 대화가 성과를 거두고 있다고 하였다.'],
    ['ko', '양측은 실무협의를 연내에 개최키로 하였다.'],
    ['ko', '차기 회의를 내년 서울에서 개최함.'],
    ['ko', '최 장관은 통화를 갖고 취임을 축하하고 협력을 논의했다.'],
  ] as const)('body, not lead (%s): %s', (side, sentence) =>
    expect(roleOfFirst(side, sentence)).toBe('body'),
  );

  it('adds who came to the lead, but only right behind it', () => {
    expect(
      rolesIn(
        'ko',
        '5월 2일 부산에서 어업위원회가 열렸다. 우리 측은 최 국장이, 일본 측은 오노 차장이 수석대표를 맡았다. 양측은 협력하기로 했다. 다음 회의에는 장관이 참석했다.',
      ).map(([role]) => role),
    ).toEqual(['lead', 'lead', 'body', 'body']);
    expect(
      rolesIn(
        'ja',
        '５月２日、大野局長と金局長が会談した。会談は約１時間行われた。両局長は協力で一致した。別途、実務者が出席した。',
      ).map(([role]) => role),
    ).toEqual(['lead', 'lead', 'body', 'body']);
  });

  it('looks for the lead among the first sentences, and behind the first one for a day or a full title', () => {
    expect(rolesIn('ja', '両大臣は再会を喜んだ。両大臣は会談を行った。').map(([role]) => role)).toEqual([
      'body',
      'body',
    ]);
    expect(
      rolesIn('ja', '崔長官が来日した。４月３日、森環境大臣は崔長官と会談を行った。').map(([role]) => role),
    ).toEqual(['body', 'lead']);
  });
});

describe('segment: announcements', () => {
  it.each([
    ['ja', '概要は次のとおりです。'],
    ['ja', '主な内容は以下のとおりである。'],
    ['ja', '会談の主な結果は以下のとおり。'],
    ['ko', '주요 내용은 다음과 같다.'],
    ['ko', '결과는 아래와 같음.'],
    ['ko', '주요 합의 사항은 다음과 같습니다.'],
  ] as const)('belong to the lead before them (%s: %s)', (side, announcement) => {
    const lead =
      side === 'ja' ? '４月３日、森大臣は崔長官と会談した。' : '최 장관은 4.3. 모리 대신과 통화를 가졌다.';
    const joint = side === 'ja' ? '' : ' ';
    expect(rolesIn(side, lead + joint + announcement)).toEqual([['lead', lead + joint + announcement]]);
    expect(rolesIn(side, `${lead}\n${announcement}`)).toEqual([['lead', `${lead}\n${announcement}`]]);
  });

  it('are headings where something lies between, and in an item of their own', () => {
    expectClauses(
      'ja',
      '４月３日、森大臣は崔長官と会談した。|両大臣は再会を喜んだ。‹主な内容は以下のとおりである。›\n‹１　›両大臣は協力で一致した。',
    );
    expectClauses(
      'ko',
      '‹□ ›최 장관은 4.3.(월) 모리 대신과 통화를 가짐\n‹□ 주요 내용은 다음과 같음›\n‹ㅇ ›양 장관은 협력하기로 함',
    );
    expect(rolesIn('ja', '概要は次のとおりです。\n１　両首脳は協力を確認した。')[0]?.[0]).toBe('heading');
  });
});

describe('segment: titles', () => {
  it.each([
    ['ko', '한ㆍ일 환경장관 통화(4.3.)'],
    ['ko', '한ㆍ일 환경장관회담 개최(4.3., 제주)'],
    ['ko', '제5차 한일 국장회의 결과 (11. 3.~4.)'],
    ['ja', '日韓環境大臣会合（４月３日、東京）'],
  ] as const)('may end in a day and a place (%s: %s)', (side, title) => {
    const item = side === 'ja' ? '１　両大臣は協力で一致した' : '□ 최 장관은 협력을 강조함';
    expect(rolesIn(side, `${title}\n${item}`).map(([role]) => role)).toEqual(['title', 'body']);
  });

  it.each([
    [
      'ja',
      '第３回日韓海上安全実務者協議及び\n合同訓練に関する会合の結果について',
      '４月３日、標記協議が開催された。',
    ],
    ['ja', '日韓航空当局間協議\nの開催について', '４月３日、標記協議が開催された。'],
    ['ko', '제3차 한일 해상안전 실무회의 및\n합동훈련 협의회 개최 결과', '□ 양측은 4.3. 회의를 개최함'],
    ['ko', '한ㆍ일 환경장관회담 개최(4.3.,\n제주)', '최 장관은 4.3. 회담을 가졌다.'],
  ] as const)('may be wrapped (%s: %s)', (side, title, text) => {
    expect(rolesIn(side, `${title}\n${text}`)[0]).toEqual(['title', title]);
  });

  it('joins a wrapped heading', () => {
    const text =
      '日韓実務者協議\n１　安全の確保に向けた協力の推進及び\n　情報の共有\n（１）双方は窓口を設けることで一致した。';
    expect(rolesIn('ja', text).map(([role]) => role)).toEqual(['title', 'heading', 'body']);
  });

  it('ends where an indented line opens the text', () => {
    const title = '森大臣と崔長官、電話会談を実施し海洋ごみ対策の推進で一致したことについてのお知らせ';
    const text =
      '　４月３日、森環境大臣は、崔珍宇韓国環境部長官と電話会談を行い、海洋ごみに関する取\n組について協議した。';
    expect(rolesIn('ja', `${title}\n${text}`).map(([role]) => role)).toEqual(['title', 'lead']);
  });

  it('is no opening sentence without a full stop', () => {
    expect(
      rolesIn(
        'ja',
        '４月３日、森環境大臣は、崔長官と会談を行ったところ、概要以下のとおり\n１　両大臣は協力で一致した。',
      ).map(([role]) => role),
    ).toEqual(['lead', 'body']);
    expect(
      rolesIn('ko', '최 장관은 4.3.(월) 모리 대신과 통화를 가짐\n양 장관은 협력하기로 함').map(
        ([role]) => role,
      ),
    ).toEqual(['lead', 'body']);
  });

  it('may say what was done above items', () => {
    expect(
      rolesIn('ko', '한일 환경차관, 미세먼지 문제를 논의\n□ 최 차관은 4.3. 회담을 가짐').map(
        ([role]) => role,
      ),
    ).toEqual(['title', 'lead']);
  });
});

describe('segment: the frame of a list', () => {
  it.each([
    [
      'ja',
      '‹三大臣は、次の点で一致した。›\n‹(1) ›為替市場の動向を注視する。\n‹(2) ›次回会合を釜山で開催する。',
    ],
    ['ja', '‹また、双方は以下の事項について確認した。›\n‹・›往来を倍増させること\n‹・›窓口を設けること'],
    ['ja', '‹両大臣は、›\n‹ア　›協議を毎年開催すること\n‹イ　›留学生の派遣を拡大すること\nで一致した。'],
    ['ko', '‹양측은 다음과 같이 합의하였다:›\n‹- ›측정 자료를 공유한다.\n‹- ›차기 회의를 서울에서 연다.'],
    ['ko', '‹□ 양측은 다음 사항에 합의함›\n‹ㅇ ›미세먼지 자료 공유\n‹ㅇ ›차기 회의 서울 개최'],
    ['ko', '‹□ 양측은›\n‹ㅇ ›저감 기술을 함께 개발하고\n‹ㅇ ›측정 자료를 공유하기로 함'],
  ] as const)('is a heading, and the items are the contents (%s)', (side, notation) =>
    expectClauses(side, notation),
  );

  it('is a heading at the end of a paragraph and on the line of its list', () => {
    expectClauses(
      'ja',
      '両大臣は対話を歓迎した。‹また、両大臣は次の点で一致した。›\n‹①›協議を開催する。\n‹②›職員を交流させる。',
    );
    expectClauses('ja', '‹両大臣は次の点で一致した。①›協議を開催する。‹②›職員を交流させる。');
  });

  it('is body when no list follows, and when it says something itself', () => {
    expect(rolesIn('ja', '両大臣は、次の点で一致した。協議を開催する。')[0]?.[0]).toBe('body');
    expectClauses('ko', '‹ㅇ ›양 장관은 다음과 같은 분야에서 협력하기로 함\n - 반도체, 배터리 등');
    expect(
      clausesIn('ja', '両大臣は、経済の協力を強化し、次の点で一致した。\n・協議を開催する。')[0]?.sentence
        .role,
    ).toBe('body');
  });
});
