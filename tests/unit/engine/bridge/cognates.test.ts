import { expectCognate, expectCognates } from '../../../support/bridge-notation';

describe('matchCognates', () => {
  it.each([
    ['協力', '협력'],
    ['重要性', '중요성'],
    ['緊密', '긴밀'],
    ['経済', '경제'],
    ['安全保障', '안전보장'],
    ['共同声明', '공동성명'],
  ])('reads %s as %s', expectCognate);

  it.each([
    ['国交正常化', '국교 정상화'],
    ['国交正常化', '국교정상화'],
    ['人的交流', '인적 교류'],
    ['経済安全保障', '경제 안전 보장'],
  ])('does not mind where %s and %s are cut into words', expectCognate);

  it.each([
    ['歴史', '역사'],
    ['労働', '노동'],
    ['女性', '여성'],
    ['論議', '논의'],
    ['理解', '이해'],
    ['未来', '미래'],
    ['法律', '법률'],
  ])('knows how the beginning of a word sounds: %s, %s', expectCognate);

  it.each([
    ['戦略', '전략'],
    ['国際', '국제'],
    ['会議', '회의'],
    ['対応', '대응'],
    ['広域', '광역'],
    ['鉄道', '철도'],
  ])('reads new forms of characters like the old ones: %s, %s', expectCognate);

  // These characters have two readings; the package behind the reader knows one of them: 솔, 불, 역, 경, 복.
  it.each([
    ['比率', '비율'],
    ['確率', '확률'],
    ['不動産', '부동산'],
    ['容易', '용이'],
    ['更新', '갱신'],
    ['復活', '부활'],
  ])('knows the other reading of a character: %s, %s', expectCognate);

  it('takes 々 for the character before it', () => expectCognate('人々', '인인'));

  it('finds several words of two clauses', () => {
    expectCognates('両国関係の強化', '양국 관계 강화', '両国=양국 関係=관계 強化=강화');
  });

  it('does not join the end of one word with the beginning of the next', () => {
    expectCognates('関係者会議', '자회사', '');
  });

  it('does not see one syllable alone', () => {
    expectCognates('国', '국', '');
    expectCognates('国の力', '국가', '');
  });

  it.each([
    ['首脳', '정상'],
    ['外相', '외교장관'],
    ['会談', '협력'],
    ['輸出', '수입'],
  ])('finds nothing in %s and %s', (ja, ko) => expectCognates(ja, ko, ''));

  it('leaves out 하다 and other endings', () => {
    expectCognates('協力を強化する', '협력을 강화한다', '協力=협력 強化=강화');
  });
});
