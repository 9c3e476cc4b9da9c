import type { CallAccount } from '../../../../src/domain/call';
import type { Side } from '../../../../src/domain/side';
import { callFacts } from '../../../../src/engine/call';
import { compare } from '../../../support/shared-engine';

const accountOf = (side: Side, text: string): CallAccount =>
  compare(side === 'ja' ? text : '', side === 'ko' ? text : '')[side].call;

/** `2025-06-09 12:00 ~25`: day, hour, minutes; - for what the text does not say, ~ for about. */
function expectCall(side: Side, text: string, notation: string): void {
  const { date, startTime, durationMinutes } = accountOf(side, text);
  const about = (given: { isApproximate: boolean } | null) => (given?.isApproximate ? '~' : '');
  const found = [date, startTime, durationMinutes].map((given) => `${about(given)}${given?.value ?? '-'}`);
  expect(found.join(' ')).toBe(notation);
}

type Case = readonly [side: Side, text: string, call: string];

describe('the facts of the call', () => {
  it.each<Case>([
    [
      'ja',
      '令和7年6月9日、正午から約25分間、石破茂内閣総理大臣は、李在明大統領と電話会談を行った。',
      '2025-06-09 12:00 ~25',
    ],
    ['ja', '石破総理は、本日、午後3時から30分間、電話会談を行った。', '- 15:00 30'],
    ['ja', '両外相は電話会談を行った。', '- - -'],
    ['ko', '이시바 총리는 2025.6.9.(월) 낮 12시부터 약 25분간 통화를 가졌다.', '2025-06-09 12:00 ~25'],
    ['ko', '양 장관은 2024년 12월 23일 오후 2시 25분부터 40여 분간 회담을 가졌다.', '2024-12-23 14:25 ~40'],
    ['ko', '양 장관은 회담을 가졌다.', '- - -'],
  ])('%s: %s → %s', expectCall);

  it.each<Case>([
    [
      'ja',
      '令和五年三月十六日、両首脳は、午後四時五十分から八十五分間、会談を行った。',
      '2023-03-16 16:50 85',
    ],
    ['ja', '二〇一八年五月九日、両首脳は、午前九時半から約四十五分間会談した。', '2018-05-09 09:30 ~45'],
    ['ja', '2021年3月4日、両大臣は、一時間十分に話し合った。', '2021-03-04 - 60'],
  ])('reads figures in kanji: %s: %s → %s', expectCall);

  it.each<Case>([
    ['ja', '2024年2月16日14時5分から14時40分まで、両大臣は電話会談を行った。', '2024-02-16 14:05 35'],
    ['ja', '2024年2月16日午後2時から3時まで、両大臣は会談を行った。', '2024-02-16 14:00 60'],
    ['ko', '2025.1.13.(월) 15:10~16:10 서울에서 회담이 개최되었다.', '2025-01-13 15:10 60'],
    ['ko', '양 국장은 2018년 9월 27일 23:35-00:25간 협의를 가졌다.', '2018-09-27 23:35 50'],
  ])('counts the length from start to end: %s: %s → %s', expectCall);

  it.each<Case>([
    ['ja', '本日正午から、両大臣は会談した。（令和６年３月４日）', '2024-03-04 12:00 -'],
    ['ja', '昨日（２０日）午後６時より、両大臣はテレビ会議を行った。（2021年5月21日）', '2021-05-20 18:00 -'],
    ['ja', '昨日（３０日）午後６時より、両大臣は会談した。\n2021年7月1日', '2021-06-30 18:00 -'],
    ['ja', '9日午後5時55分、両大臣は電話で協議した。（2024年12月10日発表）', '2024-12-09 17:55 -'],
    ['ko', '조 장관은 오늘 오후 3시부터 회담을 가졌다.\n2025년 8월 23일', '2025-08-23 15:00 -'],
  ])('takes the day from where the text dates itself: %s: %s → %s', expectCall);

  it.each<Case>([
    [
      'ja',
      '2023年3月6日の発表を踏まえ、両国は2023年4月17日午後3時半から対話を開催した。',
      '2023-04-17 15:30 -',
    ],
    [
      'ja',
      '両首脳は、先般2024年11月15日に約50分会談し、本日2024年12月2日、約10分会談した。',
      '2024-12-02 - ~10',
    ],
    [
      'ko',
      '2023년 3월 6일 발표 이후 처음으로 양국은 2023년 4월 17일 오후 3시에 협의회를 열었다.',
      '2023-04-17 15:00 -',
    ],
  ])('tells the call from what came before it: %s: %s → %s', expectCall);

  it('reads a length from the body where the lead has none', () => {
    expectCall(
      'ko',
      '한일 국장협의 결과\n양 국장은 2023년 5월 12일 협의를 가졌다.\n양측은 절차를 논의했다.\n협의는 약 12시간 동안 이어졌다.',
      '2023-05-12 - ~720',
    );
  });

  it('takes the total where parts are given too', () => {
    expectCall(
      'ja',
      '両大臣は、2024年5月1日、会談を30分間、夕食会を50分間、計約80分間行った。',
      '2024-05-01 - ~80',
    );
  });

  it('takes Japanese time where local time is given too', () => {
    expectCall(
      'ja',
      '両大臣は、現地時間2023年9月23日午前9時（日本時間同日午後10時）から会談を行った。',
      '2023-09-23 22:00 -',
    );
  });

  it('says where a fact stands', () => {
    const text = '両首脳は、令和7年6月9日、電話会談を行った。';
    const [start, end] = accountOf('ja', text).date!.span;
    expect(text.slice(start, end)).toBe('令和7年6月9日');
  });
});

describe('the year of a day without one', () => {
  it.each<Case>([
    ['ja', '6月9日、石破茂内閣総理大臣は、李在明大統領と電話会談を行った。', '2025-06-09 - -'],
    ['ko', '이재명 대통령은 6.9.(월) 이시바 시게루 총리와 통화를 가졌다.', '2025-06-09 - -'],
    ['ja', '9月24日（木）、菅義偉内閣総理大臣は、文在寅大統領と電話会談を行った。', '2020-09-24 - -'],
    ['ja', '9月24日、両首脳は電話会談を行った。', '--09-24 - -'],
    ['ja', '1月13日、岩屋外務大臣は、ソウルで趙長官と会談した。', '2025-01-13 - -'],
    ['ja', '6月17日、石破総理は、李大統領と会談を行った。', '2025-06-17 - -'],
    ['ko', '조태열 장관은 1월 13일 이와야 외무대신과 회담하였다.', '2025-01-13 - -'],
    ['ko', '문 대통령은 5월 9일 아베 총리와 회담했다.', '--05-09 - -'],
  ])('is found from the terms of office of those who are named: %s: %s → %s', expectCall);

  it('is found from the same day written elsewhere', () => {
    expectCall('ja', '2019年12月24日\n12月24日、両首脳は会談を行った。', '2019-12-24 - -');
  });

  it('is found from an anniversary', () => {
    expectCall(
      'ja',
      '3月22日、両外相は会談を行った。\n両外相は、本年が国交正常化60周年に当たることを確認した。',
      '2025-03-22 - -',
    );
    expectCall(
      'ko',
      '양 장관은 3월 22일 회담을 가졌다.\n양 장관은 내년 국교정상화 60주년을 앞두고 협력하기로 하였다.',
      '2024-03-22 - -',
    );
  });
});

describe('those who took part', () => {
  const people = (side: Side, text: string) =>
    accountOf(side, text).participants.map(
      ({ country, person, span }) => `${country} ${person} ${text.slice(...span)}`,
    );

  it('are the people whom the lead names in full, with their titles', () => {
    expect(people('ja', '石破茂内閣総理大臣は、李在明大統領と電話会談を行った。')).toEqual([
      'jp ishiba-shigeru 石破茂内閣総理大臣',
      'kr lee-jae-myung 李在明大統領',
    ]);
    expect(people('ko', '이재명 대통령은 이시바 시게루 총리와 통화를 가졌다.')).toEqual([
      'kr lee-jae-myung 이재명 대통령',
      'jp ishiba-shigeru 이시바 시게루 총리',
    ]);
  });

  it('are not those who are only spoken of', () => {
    expect(
      people('ja', '両外相は電話会談を行った。\n両外相は、石破茂内閣総理大臣の訪韓を歓迎した。'),
    ).toEqual([]);
  });
});

describe('callFacts', () => {
  const given = <T>(value: T) => ({ value, span: [0, 1] as const, isApproximate: false });
  const account = (date: string | null, startTime: string | null, minutes: number | null): CallAccount => ({
    date: date === null ? null : given(date),
    startTime: startTime === null ? null : given(startTime),
    durationMinutes: minutes === null ? null : given(minutes),
    participants: [],
  });

  it('takes each fact from the side that gives it', () => {
    expect(callFacts(account('2025-06-09', null, null), account(null, '12:00', 25))).toEqual({
      date: '2025-06-09',
      startTime: '12:00',
      durationMinutes: 25,
    });
  });

  it('takes the date with a year', () => {
    expect(callFacts(account('--06-09', null, null), account('2025-06-09', null, null)).date).toBe(
      '2025-06-09',
    );
    expect(callFacts(account('2025-06-09', null, null), account('--06-09', null, null)).date).toBe(
      '2025-06-09',
    );
  });

  it('knows nothing that neither side says', () => {
    expect(callFacts(account(null, null, null), account(null, null, null))).toEqual({
      date: null,
      startTime: null,
      durationMinutes: null,
    });
  });
});
