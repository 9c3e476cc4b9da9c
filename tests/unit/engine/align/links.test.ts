import type { ComparisonDocument } from '../../../../src/domain/comparison';
import { compare, expectLinks } from '../../../support/shared-engine';

const HEAD = { ja: '両大臣は、4月3日、会談を行った。', ko: '양 장관은 4월 3일 회담을 가졌다.' };
/** A pair whose first points are the lead. */
const comparePair = (ja: readonly string[], ko: readonly string[]): ComparisonDocument =>
  compare([HEAD.ja, ...ja], [HEAD.ko, ...ko]);

describe('the links of a pair', () => {
  it('join what both report, in any order', () => {
    const document = comparePair(
      [
        '両大臣は、半導体の供給網の強化に向けて協力することで一致した。',
        '両大臣は、若手議員の交流を拡大することで一致した。',
        '両大臣は、海洋プラスチックごみの問題について議論した。',
      ],
      [
        '양 장관은 해양 플라스틱 쓰레기 문제에 대해 논의하였다.',
        '양 장관은 반도체 공급망 강화를 위해 협력하기로 합의하였다.',
        '양 장관은 청년 의원 교류를 확대하기로 합의하였다.',
      ],
    );
    expectLinks(document, '1-1 2-3 3-4 4-2');
  });

  it('leave alone what one side reports', () => {
    const document = comparePair(
      [
        '高田大臣は、漁業協定の早期署名への期待を示した。',
        '両大臣は、防災訓練を共同で実施することで一致した。',
      ],
      ['양 장관은 방재 훈련을 공동으로 실시하기로 합의하였다.', '박 장관은 문화재 반환 문제를 제기하였다.'],
    );
    expectLinks(document, '1-1 2-0 3-2 0-3');
  });

  it('join one point with two, where each answers a part of it', () => {
    const document = comparePair(
      ['両大臣は、半導体の供給網の強化及び若手研究者の交流の拡大に向けて協力することで一致した。'],
      [
        '양 장관은 반도체 공급망 강화를 위해 협력하기로 합의하였다.',
        '양 장관은 또한 청년 연구자 교류를 확대하기로 합의하였다.',
      ],
    );
    expectLinks(document, '1-1 2-2,3');
  });

  it('do not join the same topic with another proposition', () => {
    const document = comparePair(
      ['高田大臣は、農産物の輸入規制の早期撤廃を求めた。'],
      [
        '박 장관은 농산물 소비를 촉진하는 행사를 소개하였다.',
        '양 장관은 기후변화 대응 협력을 강화하기로 합의하였다.',
      ],
    );
    expectLinks(document, '1-1 2-0 0-2 0-3');
  });

  it('take a request and its assent for what both agree on', () => {
    const document = comparePair(
      ['高田大臣から、拉致問題の解決に向けた協力を要請し、朴長官から支持が表明された。'],
      ['양 장관은 납북자 문제를 해결하기 위해 함께 노력하기로 하였다.'],
    );
    expectLinks(document, '1-1 2,3-2');
  });

  it('join a bare report of a position with the clauses that give it', () => {
    const document = comparePair(
      [
        '高田大臣から、旧朝鮮半島出身労働者問題に関し、資産の現金化は避けなければならない旨述べ、早期に解決策を示すよう求めた。',
      ],
      ['다카다 대신은 강제징용 문제에 대한 일본 측의 입장을 설명하였다.'],
    );
    expectLinks(document, '1-1 2,3-2');
  });

  it('do not join a bare report with what is said of another topic, or by the other party', () => {
    const document = comparePair(
      ['高田大臣から、漁業協定に関する我が国の立場を説明した。'],
      [
        '다카다 대신은 반도체 공급망이 안정되어야 한다고 말하였다.',
        '박 장관은 어업협정을 서둘러 갱신해야 한다고 강조하였다.',
      ],
    );
    expectLinks(document, '1-1 2-0 0-2 0-3');
  });

  it('join a courtesy that both tell once, whatever the words', () => {
    const document = comparePair(
      ['冒頭、朴長官からお悔やみの言葉があり、高田大臣から御礼を述べた。'],
      ['박 장관은 깊은 애도를 표하고, 다카다 대신은 위로에 사의를 표하였다.'],
    );
    expectLinks(document, '1-1 2-2 3-3');
  });

  it('are none where one text is empty', () => {
    expectLinks(compare('', HEAD.ko), '0-1');
    expectLinks(compare(HEAD.ja, ''), '1-0');
    expect(compare('', '').links).toEqual([]);
  });

  it('are the same however the points of one side are numbered', () => {
    const ja = [
      '1　両大臣は、防災訓練を共同で実施することで一致した。',
      '2　両大臣は、観光客の往来を歓迎した。',
    ];
    const ko = [
      '□ 양 장관은 관광객 왕래를 환영하였다.',
      '□ 양 장관은 방재 훈련을 공동으로 실시하기로 합의하였다.',
    ];
    expectLinks(comparePair(ja, ko), '1-1 2-3 3-2');
  });
});

describe('the reasons of a link', () => {
  const document = comparePair(
    ['両大臣は、半導体の供給網の強化に向けて、5か国と協力することで一致した。'],
    ['양 장관은 반도체 공급망 강화를 위해 5개국과 협력하기로 합의하였다.'],
  );
  const [, link] = document.links;

  it('name what corresponds', () => {
    const pairs = link!.evidence.map(
      ({ ja, ko }) => `${document.ja.text.slice(...ja)}=${document.ko.text.slice(...ko)}`,
    );
    expect(pairs).toEqual(expect.arrayContaining(['半導体=반도체', '強化=강화', '5か国=5개국']));
  });

  it('come largest first, and their weights make one', () => {
    const weights = link!.evidence.map(({ weight }) => weight);
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 1);
  });

  it('make a fuller correspondence score higher', () => {
    const weaker = comparePair(
      ['両大臣は、半導体の供給網の強化に向けて、5か国と協力することで一致した。'],
      ['양 장관은 반도체 투자와 인재 양성, 연구 시설의 확충을 위해 협력하기로 합의하였다.'],
    );
    expect(link!.score).toBeGreaterThan(weaker.links[1]?.score ?? 0);
  });
});
