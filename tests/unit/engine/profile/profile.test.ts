import { createNameMatcher } from '../../../../src/engine/pairing/names';
import type { Side } from '../../../../src/domain/side';
import { inShort, people, profileOf } from '../../../support/profile-notation';

type Case = readonly [side: Side, text: string, publishedOn: string | null, short: string];

describe('the profile of a readout', () => {
  it.each<Case>([
    [
      'ja',
      '３月４日、午後３時から約20分間、倉田誠一外務大臣は、南宮振宇韓国外交部長官と電話会談を行いました。',
      '2027-03-04',
      '2027-03-04 15:00 phone minister jp+kr',
    ],
    [
      'ko',
      '남궁진우 외교부 장관은 오늘 오전 구라타 세이이치 일본 외무대신과 통화를 가졌다.',
      '2027-03-04',
      '2027-03-04 00:00~12:00 phone minister jp+kr',
    ],
    [
      'ja',
      '現地時間５月20日午後５時（日本時間21日午前７時）、倉田誠一外務大臣は、日米韓外相会合の機会に、南宮振宇韓国外交部長官と会談を行いました。',
      '2027-05-21',
      '2027-05-21 07:00 meeting minister jp+kr',
    ],
    [
      'ko',
      '한미일 외교장관회의가 5월 20일 리마에서 개최되었다.',
      '2027-05-21',
      '2027-05-20 - meeting minister jp+kr+us many',
    ],
    ['ja', '両国の担当者が会合を行いました。', null, '- - meeting - jp'],
  ])('%s: %s', (side, text, publishedOn, short) => {
    expect(inShort(profileOf(side, text, { publishedOn }))).toBe(short);
  });

  it('reads the people of the opening with their countries', () => {
    const ja = '３月４日、倉田誠一外務大臣は、卜載勲（ポク・チェフン）韓国外交部局長と会談を行った。';
    const ko = '복재훈 외교부 국장은 3월 4일 구라타 세이이치 일본 외무대신과 회담을 가졌다.';
    expect(people(profileOf('ja', ja))).toBe('倉田誠一 jp, 卜載勲 kr');
    expect(people(profileOf('ko', ko))).toBe('복재훈 kr, 구라타 세이이치 jp');
  });

  it('takes the day from the publication where the text gives none, and says so', () => {
    const text = '両外相は電話会談を行った。';
    expect(profileOf('ja', text, { publishedOn: '2027-03-04' }).date?.from).toBe('publication');
    expect(profileOf('ja', `昨日、${text}`, { publishedOn: '2027-03-04' }).date?.value).toBe('2027-03-03');
  });

  it.each(['', '。', '123', 'no language', '٣'])('answers for any text: %j', (text) => {
    expect(profileOf('ja', text).countries).toEqual(['jp']);
  });
});

describe('names in both scripts', () => {
  const person = (side: Side, text: string) => profileOf(side, text).participants[0];
  it.each([
    ['高田健一外務大臣は電話会談を行った。', '다카다 겐이치 외무대신은 통화를 가졌다.', 'full'],
    ['朴在勲（パク・ジェフン）長官は電話会談を行った。', '박재훈 장관은 통화를 가졌다.', 'full'],
    ['朴長官は電話会談を行った。', '박재훈 장관은 통화를 가졌다.', 'family'],
    ['高田健一外務大臣は電話会談を行った。', '다나카 겐이치 외무대신은 통화를 가졌다.', 'none'],
    ['高田健一外務大臣は電話会談を行った。', '다카다 신지 외무대신은 통화를 가졌다.', 'none'],
  ])('%s / %s: %s', (ja, ko, match) => {
    const [one, other] = [person('ja', ja), person('ko', ko)];
    if (!one || !other) throw new Error(`no name in ${one ? ko : ja}`);
    expect(createNameMatcher()(one, other)).toBe(match);
    expect(createNameMatcher()(other, one)).toBe(match);
  });
});
