import { compare, linksOf } from '../../../support/shared-engine';

const LINKED = '1-1';
const APART = '1-0 0-1';

/** Composed; each side is one point. */
describe('what each side says is its own', () => {
  it.each<[sign: string, links: string, ja: string, ko: string]>([
    [
      'claims of one thing by each side',
      APART,
      '岩屋大臣から、竹島は国際法上も明らかに我が国固有の領土である旨伝えた。',
      '조 장관은 독도가 국제법적으로 명백한 우리 고유의 영토임을 분명히 하였다.',
    ],
    [
      'positions of each side',
      APART,
      '日本側から、慰安婦問題について我が国の立場を改めて説明した。',
      '서 국장은 위안부 피해자 문제에 대한 우리 입장을 재차 설명하였다.',
    ],
    [
      'a claim that both readouts credit to Japan',
      LINKED,
      '日本側から、竹島は我が国固有の領土である旨改めて主張した。',
      '일본 측은 독도가 일본 고유의 영토라는 주장을 되풀이하였다.',
    ],
    [
      'a position that both readouts credit to Korea',
      LINKED,
      '韓国側から、慰安婦問題について韓国の立場の説明があった。',
      '우리 측은 위안부 문제에 대한 우리 입장을 설명하였다.',
    ],
  ])('%s: %s', (_, links, ja, ko) => {
    expect(linksOf(compare(ja, ko))).toBe(links);
  });
});
