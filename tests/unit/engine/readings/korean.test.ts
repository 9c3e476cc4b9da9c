import { romanise } from '../../../../src/engine/readings/korean';
import { latinOf, readingsOf, withAbove } from '../../../support/reading-notation';

const ofVerb = (word: string) => romanise([...word].map((char) => ({ char, isNoun: false, isSeam: false })));
const ofNoun = (word: string) => romanise([...word].map((char) => ({ char, isNoun: true, isSeam: false })));

describe('the Revised Romanization of Korean', () => {
  // The examples of the rules as the Ministry of Culture published them (2000-8), and some of readouts.
  it.each([
    '백마 Baengma',
    '신문로 Sinmunno',
    '종로 Jongno',
    '왕십리 Wangsimni',
    '별내 Byeollae',
    '신라 Silla',
    '설악 Seorak',
    '묵호 Mukho',
    '집현전 Jiphyeonjeon',
    '압구정 Apgujeong',
    '낙동강 Nakdonggang',
    '팔당 Paldang',
    '울산 Ulsan',
    '광희문 Gwanghuimun',
    '합덕 Hapdeok',
    '협력 hyeomnyeok',
    '대통령 daetongnyeong',
    '관련 gwallyeon',
    '왕래 wangnae',
    '학교 hakgyo',
    '값 gap',
  ])('nouns: %s', (pair) => {
    const [hangul = '', latin = ''] = pair.split(' ');
    const isSeam = (place: number) => hangul === '신문로' && place === 2;
    const written = romanise(
      [...hangul].map((char, place) => ({ char, isNoun: true, isSeam: isSeam(place) })),
    );
    expect(written).toBe(latin.toLowerCase());
  });

  it.each([
    '좋고 joko',
    '놓다 nota',
    '잡혀 japyeo',
    '낳지 nachi',
    '맞히다 machida',
    '같이 gachi',
    '굳이 guji',
    '많이 mani',
    '않다 anta',
    '읽고 ilgo',
    '앉아 anja',
    '없었다 eopseotda',
    '놓는 nonneun',
    '굳히다 guchida',
  ])('verbs and adverbs: %s', (pair) => {
    const [hangul = '', latin] = pair.split(' ');
    expect(ofVerb(hangul)).toBe(latin);
  });

  it('keeps every sign that is no Hangul', () => {
    expect(ofNoun('「한·일」(2025)')).toBe('「han·il」(2025)');
  });

  it('writes a whole point', () => {
    const ko = '양 정상은 긴밀히 협력하기로 했습니다.';
    expect(latinOf(readingsOf({ ja: '', ko }).readings.ko)).toBe(
      'yang jeongsangeun ginmilhi hyeomnyeokhagiro haetseumnida.',
    );
  });
});

describe('hanja of Korean words', () => {
  const above = (ja: string, ko: string) => withAbove(ko, readingsOf({ ja, ko }).readings.ko);

  it('stand where the other readout has the same word', () => {
    expect(above('両首脳は経済協力の拡大で一致した。', '양 정상은 경제협력의 확대에 합의했다.')).toBe(
      '양 정상은 경제협력[經濟協力]의 확대[擴大]에 합의했다.',
    );
  });

  it('stay away from a word of two syllables that the other readout does not have', () => {
    expect(above('北朝鮮の問題を取り上げた。', '의사를 밝혔다.')).toBe('의사를 밝혔다.');
  });

  it('stay away where one Japanese character stands for two old ones', () => {
    expect(above('企画を説明した。', '기획을 설명했다.')).toBe('기획을 설명[說明]했다.');
  });
});
