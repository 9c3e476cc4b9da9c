import { clausesIn, expectClauses, rolesIn } from '../../../support/segment-notation';

describe('segment: sentences and items', () => {
  it.each([
    ['ja', '大臣は「遺憾だと述べた。|長官は状況を説明した。|両大臣は協力で一致した。'],
    [
      'ja',
      '‹１　›両首脳は会談した。|‹(2) ›大臣は理解を求めた。\n‹③›長官は支持を表明した。\n‹ア　›両国は協力していく。',
    ],
    ['ja', '‹１．›大臣は祝意を伝えた。|‹２．›長官は謝意を示した。'],
    ['ja', '往来は1.5倍に増えた。|大臣は３．２％の成長を評価した。'],
    ['ko', '회담은 2024.12.23.(월) 열렸다. |다음 회담은 ’26.6.12.(금) 열린다.'],
    ['ko', '환율은 1.5% 올랐다.|양측은 U.S. Steel 문제를 논의했다.'],
    ['ko', '‹□ ›양 장관은 협력하기로 함\n ‹ㅇ ›조 장관은 지지를 당부함\n  ‹- ›이와야 대신은 공감을 표함'],
    ['ko', '‹1. ›양측은 협력하기로 했다.\n‹가. ›다음 회의를 열기로 했다.\n‹㉮ ›일정을 조율하기로 했다.'],
    ['ko', '‹□ ›통화에서 북핵 문제를 논의함 ‹□ ›일측의 지지를 당부함 ‹ㅇ ›계속 협력하기로 함'],
    ['ko', '10. 5.(목) 장관은 도쿄를 방문했다.\n3 개국이 협력하기로 했다.'.replace('\n', '\n|')],
  ] as const)('%s %s', (side, notation) => expectClauses(side, notation));

  it('cuts what is too long to be a sentence, and never inside a character', () => {
    const parts = rolesIn('ja', 'か\u309a'.repeat(900) + '𠮷'.repeat(600)).map(([, text]) => text);
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) expect(part).toMatch(/^(?!\p{M})[^\ud800-\udfff]+$/u);
  });

  it('takes a quotation with full stops and what frames it for one sentence', () => {
    const roles = rolesIn('ja', '大臣は「遺憾である。抗議する。」と述べた。長官は説明した。');
    expect(roles.map(([, text]) => text)).toEqual([
      '大臣は「遺憾である。抗議する。」と述べた。',
      '長官は説明した。',
    ]);
  });

  it('leaves the label of an item outside', () => {
    expectClauses(
      'ko',
      '‹ㅇ (교육 교류) ›양 기관은 교육생을 교환하기로 함\n‹ㅇ (해양 환경) ›정보를 공유하기로 함',
    );
    expectClauses('ja', '‹・【北朝鮮】›両大臣は緊密に連携していく。\n‹・【経済】›両大臣は対話を続ける。');
  });

  it('leaves the name of a field outside and takes what stands in it for a dateline', () => {
    const text = '局長級会合の開催\n日時：令和４年11月29日\n場所：東京都千代田区\n両局長は協力で一致した。';
    expectClauses(
      'ja',
      '局長級会合の開催\n‹日時：›令和４年11月29日\n‹場所：›東京都千代田区\n|両局長は協力で一致した。',
    );
    expect(rolesIn('ja', text).map(([role]) => role)).toEqual(['title', 'dateline', 'dateline', 'body']);
  });

  it('keeps the readings and the asides in brackets inside their sentence', () => {
    expectClauses('ja', '大臣は（詳細は別途発表する。）と付言した。|長官は了解した。');
  });

  it('joins lines that were wrapped by hand, and not the items of a list', () => {
    expectClauses(
      'ja',
      '‹１　›大臣は、令和７年の日韓国交正常化六十周年を機に両国民の幅広い\n交流を後押ししていきたい旨述べました。\n‹２　›両大臣は、地域の平和と安定のために緊密に連携していくことを確\n認しました。',
    );
    expectClauses('ko', '‹ㅇ ›북핵 대응에 합의\n‹ㅇ ›차기 회의 개최에 합의\n‹ㅇ ›공급망 협력을 논의');
  });

  it('analyses a word that a line end cuts as one word', () => {
    const [clause] = clausesIn(
      'ja',
      '両大臣は、令和七年の国交正常化六十周年を契機に、両国の幅広い交流と協\n力を進めた。',
    );
    expect(clause?.morphemes.map((morpheme) => morpheme.surface)).toContain('協力');
  });

  it('gives a list of nouns to the item above it', () => {
    expectClauses('ko', '‹ㅇ ›양 장관은 다음 분야에서 협력하기로 함\n - 인적 교류, 부대 교류 등');
  });

  it('takes a sub-bullet with a content of its own for a point', () => {
    expectClauses('ko', '‹ㅇ ›양 장관은 협력하기로 함\n ‹- ›조 장관은 일측의 관심을 요청함');
  });

  it('takes the end of a sentence below a list for a part of the last item', () => {
    expectClauses(
      'ja',
      '‹両大臣は、›\n‹ア　›次官級協議を毎年開催すること\n‹イ　›留学生の派遣を拡大すること\nで一致した。',
    );
  });

  it('counts paragraphs and items', () => {
    const clauses = clausesIn(
      'ja',
      '日韓首脳会談\n１　首脳は会談した。協力で一致した。\n２　次回を東京で開く。',
    );
    expect(clauses.map((clause) => clause.sentence.paragraph)).toEqual([0, 1, 1, 2]);
  });

  it('names the word that joins a clause to the next', () => {
    const clauses = clausesIn(
      'ja',
      '大臣は祝意を伝えるとともに、協力を求めたのに対し、長官から感謝が示された。',
    );
    expect(clauses.map((clause) => clause.connective)).toEqual(['とともに', 'のに対し', null]);
  });
});

describe('segment: roles', () => {
  it('knows title, date, lead, headings and the closing sign of a Japanese readout', () => {
    const text = [
      '日韓防衛相会談（概要）',
      '令和６年７月28日',
      '　７月28日、木村大臣は、申長官と会談を行ったところ、概要は以下のとおりです。',
      '１　二国間関係',
      '　両大臣は、協力を強化していくことで一致しました。',
      '２　北朝鮮',
      '　両大臣は、緊密に連携していくことを確認しました。',
      '（了）',
    ].join('\n');
    expect(rolesIn('ja', text).map(([role]) => role)).toEqual([
      'title',
      'dateline',
      'lead',
      'heading',
      'body',
      'heading',
      'body',
      'heading',
    ]);
  });

  it('knows title, date, lead and headings of a Korean readout in note form', () => {
    const text = [
      '한·일 국방장관 통화 결과',
      '2024.7.28.(일)',
      '□ 김 장관은 7.28.(일) 오후 나카타니 대신과 통화를 갖고, 양국 현안을 논의함',
      '□ <안보 협력>',
      'ㅇ 양 장관은 공조를 강화하기로 함',
      '□ 향후 계획',
      'ㅇ 양 장관은 차기 회담을 서울에서 열기로 함. 끝.',
    ].join('\n');
    expect(rolesIn('ko', text).map(([role]) => role)).toEqual([
      'title',
      'dateline',
      'lead',
      'heading',
      'body',
      'heading',
      'body',
      'heading',
    ]);
  });

  it('takes a short item that says who did it for a point, not for a list of nouns', () => {
    const text = [
      '양 차관은 5월 2일 협의를 가졌다.',
      'ㅇ 우리측, 피해자 의견 수렴 경과 설명',
      'ㅇ 일측은 기존 입장 견지',
    ].join('\n');
    expect(rolesIn('ko', text).map(([role]) => role)).toEqual(['lead', 'body', 'body']);
    const japanese = '両次官は、5月2日、協議を行った。\n・日本側より進捗説明\n・先方から謝意';
    expect(rolesIn('ja', japanese).map(([role]) => role)).toEqual(['lead', 'body', 'body']);
  });

  it('takes an opening sentence with an outcome for body, not for lead', () => {
    expect(rolesIn('ja', '大臣は、長官と会談を行い、協力を進めることで一致しました。')[0]?.[0]).toBe('body');
    expect(rolesIn('ko', '조 장관은 통화를 갖고 협력을 강화하기로 했다.')[0]?.[0]).toBe('body');
  });

  it('takes the announcement of an outline for a part of the lead', () => {
    expect(
      rolesIn('ja', '大臣は電話会談を行いました。概要は以下のとおりです。').map(([role]) => role),
    ).toEqual(['lead']);
  });

  it('cuts a Japanese lead only before an agenda', () => {
    expectClauses('ja', '標記会合が開催され、日本から局長が出席したところ、概要は以下のとおりです。');
    expectClauses('ja', '大臣は、長官と会談を行い、|地域情勢について意見交換を行いました。');
  });

  it('takes a headline that is a sentence for the title when the text has full stops', () => {
    const text =
      '大臣が韓国の長官と会談を行いました\n本件の概要\n大臣は、長官と会談した。両大臣は協力を確認した。';
    expect(rolesIn('ja', text).map(([role]) => role)).toEqual(['title', 'heading', 'lead', 'body']);
  });

  it('takes the lines of time and place for datelines', () => {
    expect(
      rolesIn(
        'ko',
        '한일 국방장관회담\n□ 일시/장소 : 2024. 7. 28.(일) 10:00 / 도쿄\n□ 양측은 협력하기로 함',
      )[1]?.[0],
    ).toBe('dateline');
  });

  it('takes one line without a predicate for a title, and a sentence without a full stop for body', () => {
    expect(rolesIn('ko', '한일 정상회담 개최')).toEqual([['title', '한일 정상회담 개최']]);
    expect(rolesIn('ko', '양 정상은 협력을 강화하기로 했다')[0]?.[0]).toBe('body');
  });

  it('finds nothing in nothing', () => {
    expect(clausesIn('ja', '')).toEqual([]);
    expect(clausesIn('ko', ' \n\u200b\r\n ')).toEqual([]);
  });
});
