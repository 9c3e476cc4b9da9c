import { expectLoanword, expectNoLoanword } from '../../../support/bridge-notation';
import { hangulSounds, kanaSounds, soundSimilarity } from '../../../../src/engine/bridge/sounds';

const likeness = (kana: string, hangul: string) => soundSimilarity(kanaSounds(kana), hangulSounds(hangul));

describe('matchLoanwords', () => {
  it.each([
    ['サプライチェーン', '서플라이체인'],
    ['デジタル', '디지털'],
    ['テロ', '테러'],
    ['ミサイル', '미사일'],
    ['サイバー', '사이버'],
    ['スタートアップ', '스타트업'],
    ['パートナー', '파트너'],
    ['ドローン', '드론'],
    ['プラスチック', '플라스틱'],
  ])('hears %s in %s', expectLoanword);

  it.each([
    ['ニューヨーク', '뉴욕'],
    ['ジャカルタ', '자카르타'],
    ['ミュンヘン', '뮌헨'],
    ['マニラ', '마닐라'],
    ['ブリンケン', '블링컨'],
    ['シャーマン', '셔먼'],
    ['カバノー', '캐버노'],
  ])('hears the name %s in %s', expectLoanword);

  it('reads the name of a person in kanji by its sound', () => {
    expectLoanword('高市', '다카이치');
  });

  it.each([
    ['エネルギー', '드론'],
    ['ミサイル', '사이버'],
    ['デジタル', '협력'],
    ['サミット', '서밀라'],
    ['ソウル', '센다이'],
    ['ソウル', '서로'],
    ['プロセス', '불화수소'],
    ['東京', '더욱'],
    ['韓国', '강력'],
    ['平壌', '방안'],
  ])('does not hear %s in %s', expectNoLoanword);
});

describe('soundSimilarity', () => {
  it('is 1 for the same sounds and 0 for none', () => {
    expect(likeness('マニラ', '마니라')).toBe(1);
    expect(likeness('', '')).toBe(0);
  });

  it.each([
    ['パートナー', '파트너', '파라과이'],
    ['サプライ', '서플라이', '사이프러스'],
    ['ドイツ', '도이치', '도쿄'],
    ['フィリピン', '필리핀', '필름'],
  ])('finds %s nearer to %s than to %s', (kana, near, far) => {
    expect(likeness(kana, near)).toBeGreaterThan(likeness(kana, far));
  });

  it('does not depend on which word comes first', () => {
    const pair = [kanaSounds('サプライ'), hangulSounds('서플라이')] as const;
    expect(soundSimilarity(pair[0], pair[1])).toBeCloseTo(soundSimilarity(pair[1], pair[0]), 9);
  });
});
