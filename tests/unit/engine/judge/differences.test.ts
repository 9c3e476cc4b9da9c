import { compare, differencesOf } from '../../../support/shared-engine';

/** One point a side below a lead that both give. */
const HEAD = { ja: '両大臣は、4月3日、会談を行った。', ko: '양 장관은 4월 3일 회담을 가졌다.' };
const pair = (ja: string, ko: string) => {
  const document = compare([HEAD.ja, ja], [HEAD.ko, ko]);
  // Without a link there is nothing to judge, and a test for "no difference" would pass for that reason alone.
  expect(document.links.some((link) => link.ja.includes('j2') && link.ko.includes('k2'))).toBe(true);
  return document;
};

type Case = readonly [ja: string, ko: string, difference: string];

describe('act', () => {
  it.each<Case>([
    ['両大臣は、半導体の供給網の強化で一致した。', '양 장관은 반도체 공급망 강화에 합의하였다.', ''],
    [
      '両大臣は、半導体の供給網の強化で一致した。',
      '박 장관은 반도체 공급망 강화에 대한 기대를 표명하였다.',
      'agree|hope',
    ],
    [
      '両大臣は、防災訓練の実施について議論した。',
      '양 장관은 방재 훈련 실시를 확인하였다.',
      'discuss|confirm',
    ],
    ['高田大臣は、防災訓練の実施を強調した。', '다카다 대신은 방재 훈련 실시를 설명하였다.', 'stress|state'],
  ])('%s / %s → "%s"', (ja, ko, difference) => {
    expect(differencesOf(pair(ja, ko), 'act').join('; ')).toBe(difference);
  });
});

describe('actor', () => {
  it.each<Case>([
    ['両大臣は、青年交流の重要性を強調した。', '양 장관은 청년교류의 중요성을 강조하였다.', ''],
    ['両大臣は、青年交流の重要性を強調した。', '박 장관은 청년교류의 중요성을 강조하였다.', 'both|kr'],
    ['高田大臣は、青年交流の重要性を強調した。', '양 장관은 청년교류의 중요성을 강조하였다.', 'jp|both'],
  ])('%s / %s → "%s"', (ja, ko, difference) => {
    expect(differencesOf(pair(ja, ko), 'actor').join('; ')).toBe(difference);
  });
});

describe('fact', () => {
  it.each<Case>([
    // "More than" and "nearly" agree with what they allow.
    [
      '両大臣は、災害救助の合同訓練を2時間15分行ったことを歓迎した。',
      '양 장관은 재난 구조 합동훈련이 2시간여 진행된 것을 환영하였다.',
      '',
    ],
    [
      '両大臣は、災害救助の合同訓練を1時間40分行ったことを歓迎した。',
      '양 장관은 재난 구조 합동훈련이 2시간 가까이 진행된 것을 환영하였다.',
      '',
    ],
    // The second number of a span of years is no number of years.
    [
      '両次官は、2年の任期の間、安保理で協力することで一致した。',
      '양 차관은 2024-25년 임기 동안 안보리에서 협력하기로 합의하였다.',
      '',
    ],
    [
      '両大臣は、弾道ミサイルの17回の発射を非難した。',
      '양 장관은 탄도미사일의 18차례 발사를 규탄하였다.',
      'number 17回|18차례',
    ],
    [
      '両大臣は、弾道ミサイルの17回の発射を非難した。',
      '양 장관은 탄도미사일의 17차례 발사를 규탄하였다.',
      '',
    ],
    [
      '両大臣は、往来者数が1,200万人を超えたことを歓迎した。',
      '양 장관은 왕래자 수가 1,300만 명을 넘은 것을 환영하였다.',
      'number 1,200万人|1,300만 명',
    ],
    [
      '両大臣は、往来者数が1,200万人を超えたことを歓迎した。',
      '양 장관은 왕래자 수가 1200만 명을 넘은 것을 환영하였다.',
      '',
    ],
    [
      '両大臣は、国交正常化60周年の記念行事を歓迎した。',
      '양 장관은 국교정상화 60주년 기념행사를 환영하였다.',
      '',
    ],
    [
      '両大臣は、6月22日の記念式典の開催を歓迎した。',
      '양 장관은 6월 23일 기념식전 개최를 환영하였다.',
      'date 6月22日|6월 23일',
    ],
    ['両大臣は、6月22日の記念式典の開催を歓迎した。', '양 장관은 6.22.(일) 기념식전 개최를 환영하였다.', ''],
    ['両大臣は、会議の開催を歓迎した。', '양 장관은 3개국 회의 개최를 환영하였다.', ''],
  ])('%s / %s → "%s"', (ja, ko, difference) => {
    expect(differencesOf(pair(ja, ko), 'fact').join('; ')).toBe(difference);
  });

  it('gives what both wrote in a form that depends on no language', () => {
    const document = pair(
      '両大臣は、往来者数が1,200万人を超えたことを歓迎した。',
      '양 장관은 왕래자 수가 1,300만 명을 넘은 것을 환영하였다.',
    );
    const facts = document.links.flatMap((link) => link.differences.filter((each) => each.facet === 'fact'));
    expect(facts.map(({ ja, ko }) => [ja.value, ko.value])).toEqual([['12000000', '13000000']]);
  });
});

describe('naming', () => {
  it.each<Case>([
    [
      '両大臣は、ＡＬＰＳ処理水の海洋放出について議論した。',
      '양 장관은 오염수 해양 방류에 대해 논의하였다.',
      'fukushima-water ＡＬＰＳ処理水|오염수',
    ],
    ['両大臣は、処理水の海洋放出について議論した。', '양 장관은 처리수 해양 방류에 대해 논의하였다.', ''],
    ['両大臣は、日韓協力について議論した。', '양 장관은 한일 협력에 대해 논의하였다.', ''],
    [
      '両大臣は、旧朝鮮半島出身労働者問題について議論した。',
      '양 장관은 강제징용 문제에 대해 논의하였다.',
      'wartime-labour 旧朝鮮半島出身労働者|강제징용',
    ],
  ])('%s / %s → "%s"', (ja, ko, difference) => {
    const found = differencesOf(pair(ja, ko), 'naming').filter(
      (each) => difference === '' || each.startsWith(difference.split(' ')[0]!),
    );
    expect(found.join('; ')).toBe(difference);
  });
});

describe('detail', () => {
  it('names the words that one side adds', () => {
    const document = pair(
      '両大臣は、半導体の供給網の強化で一致した。',
      '양 장관은 반도체와 배터리 공급망 강화에 합의하였다.',
    );
    expect(differencesOf(document, 'detail').join('; ')).toMatch(/ko .*배터리/u);
  });

  it('is silent where both say the same', () => {
    const document = pair(
      '両大臣は、半導体の供給網の強化で一致した。',
      '양 장관은 반도체 공급망 강화에 합의하였다.',
    );
    expect(differencesOf(document, 'detail')).toEqual([]);
  });

  it('does not list what the lead adds', () => {
    const document = compare(['両大臣は、東京において会談を行った。'], ['양 장관은 회담을 가졌다.']);
    expect(document.links).toHaveLength(1);
    expect(differencesOf(document, 'detail')).toEqual([]);
  });
});

describe('where and when the next meeting is to be held', () => {
  it.each<Case>([
    [
      '両大臣は、次回の防災対話を東京で開催することで一致した。',
      '양 장관은 다음 방재대화를 서울에서 개최하기로 하였다.',
      'name 東京|서울',
    ],
    [
      '両大臣は、次回の防災対話を韓国で開催することで一致した。',
      '양 장관은 다음 방재대화를 서울에서 개최하기로 하였다.',
      '',
    ],
    [
      '両大臣は、次回の防災対話を本年中に開催することで一致した。',
      '양 장관은 다음 방재대화를 내년 상반기에 개최하기로 하였다.',
      'date 本年中|내년',
    ],
    [
      '両大臣は、次回の防災対話を年内に開催することで一致した。',
      '양 장관은 다음 방재대화를 올해 안에 개최하기로 하였다.',
      '',
    ],
    // The place of another thing: nothing is said of where the Korean side means to meet.
    [
      '両大臣は、東京での防災対話の成果を歓迎した。',
      '양 장관은 서울에 이은 방재대화의 성과를 환영하였다.',
      '',
    ],
  ])('%s / %s → "%s"', (ja, ko, difference) => {
    expect(differencesOf(pair(ja, ko), 'fact').join('; ')).toBe(difference);
  });
});
