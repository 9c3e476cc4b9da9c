import type { Side } from '../../../../src/domain/side';
import { agreement } from '../../../../src/engine/bridge/quantities';
import { findFigures } from '../../../../src/engine/quantities';
import { numeralValue } from '../../../../src/engine/quantities/numerals';
import { normaliseText } from '../../../../src/engine/normalise/normalise';
import { expectFigures } from '../../../support/figure-notation';

type Case = readonly [side: Side, text: string, figures: string];

describe('lengths of time', () => {
  it.each<Case>([
    ['ja', '約25分間', 'duration 25 approx'],
    ['ja', '25分', 'duration 25'],
    ['ja', '約1時間半', 'duration 90 approx'],
    ['ja', '１時間２０分', 'duration 80'],
    ['ja', '30分強', 'duration 30 approx'],
    ['ko', '약 25분간', 'duration 25 approx'],
    ['ko', '25분', 'duration 25'],
    ['ko', '1시간 20분', 'duration 80'],
    ['ko', '약 1시간 반', 'duration 90 approx'],
    ['ko', '30여 분간', 'duration 30 approx'],
    ['ko', '40분가량', 'duration 40 approx'],
    ['ko', '총 85분', 'duration 85'],
    ['ko', '총 약 85분', 'duration 85 approx'],
    ['ja', '計約85分間', 'duration 85 approx'],
  ])('%s: %s → %s', expectFigures);
});

describe('times of the day', () => {
  it.each<Case>([
    ['ja', '正午から', 'time 12:00'],
    ['ja', '午後2時25分', 'time 14:25'],
    ['ja', '午後０時３０分', 'time 12:30'],
    ['ja', '午前11時半', 'time 11:30'],
    ['ja', '午前0時', 'time 00:00'],
    ['ja', '14:25', 'time 14:25'],
    ['ko', '낮 12시', 'time 12:00'],
    ['ko', '정오', 'time 12:00'],
    ['ko', '오후 2시 25분', 'time 14:25'],
    ['ko', '오전 11시 반', 'time 11:30'],
    ['ko', '저녁 7시', 'time 19:00'],
    ['ko', '밤 12시', 'time 00:00'],
    ['ko', '오전 12시', 'time 00:00'],
    ['ja', '夜8時', 'time 20:00'],
    ['ko', '밤 1시', 'time 01:00'],
    ['ko', '새벽 2시', 'time 02:00'],
  ])('%s: %s → %s', expectFigures);

  it.each<Case>([
    ['ja', '午後4時から約20分間', 'time 16:00 · duration 20 approx'],
    ['ko', '오후 4시부터 약 20분간', 'time 16:00 · duration 20 approx'],
    ['ja', '2時間', 'duration 120'],
    ['ko', '2시간', 'duration 120'],
  ])('are told from lengths: %s: %s → %s', expectFigures);
});

describe('dates', () => {
  it.each<Case>([
    ['ja', '令和7年6月9日(月)', 'date 2025-06-09 Mon'],
    ['ja', '令和元年5月1日', 'date 2019-05-01'],
    ['ja', '平成30年10月8日', 'date 2018-10-08'],
    ['ja', '2024年12月23日（月曜日）', 'date 2024-12-23 Mon'],
    ['ja', '６月９日', 'date ????-06-09'],
    ['ja', '2026年3月', 'date 2026-03-??'],
    ['ja', '1965年', 'date 1965-??-??'],
    ['ko', '2024.12.23.', 'date 2024-12-23'],
    ['ko', '2024.12.23.(월)', 'date 2024-12-23 Mon'],
    ['ko', '2024년 12월 23일(월)', 'date 2024-12-23 Mon'],
    ['ko', "'26.6.12.(금)", 'date 2026-06-12 Fri'],
    ['ko', '6.9.(월)', 'date ????-06-09 Mon'],
    ['ko', '9.24.(목) 11시', 'date ????-09-24 Thu · time 11:00'],
    ['ko', '오늘(11.18, 화) 오후 3시', 'date ????-11-18 Tue · time 15:00'],
    ['ko', '어제(9.24 목요일)', 'date ????-09-24 Thu'],
    ['ko', '오늘(11.18)', 'date ????-11-18'],
    ['ko', '성장률(2.5, 전년 대비)', 'plain 2.5'],
    ['ko', '6월 9일', 'date ????-06-09'],
    ['ko', '2026년 3월', 'date 2026-03-??'],
  ])('%s: %s → %s', expectFigures);

  it.each<Case>([
    ['ko', '3.1% 성장', 'percent 3.1'],
    ['ja', '12年ぶりの訪日', 'year 12'],
    ['ja', '2年間', 'year 2'],
  ])('are told from other figures: %s: %s → %s', expectFigures);
});

describe('numbers and units', () => {
  it.each<Case>([
    ['ja', '1,200万人', 'person 12000000'],
    ['ko', '1,200만 명', 'person 12000000'],
    ['ja', '１億2,000万円', 'yen 120000000'],
    ['ko', '1억 2천만 엔', 'yen 120000000'],
    ['ja', '約3割', 'percent 30 approx'],
    ['ko', '30%', 'percent 30'],
    ['ja', '三か国', 'country 3'],
    ['ko', '3개국', 'country 3'],
    ['ja', '17回', 'occasion 17'],
    ['ko', '17차례', 'occasion 17'],
    ['ko', '두 차례', 'occasion 2'],
    ['ko', '세 번째', 'ordinal 3'],
    ['ja', '第2回', 'ordinal 2'],
    ['ko', '제2차', 'ordinal 2'],
    ['ja', '60周年', 'anniversary 60'],
    ['ko', '60주년', 'anniversary 60'],
    ['ko', '100여 명', 'person 100 approx'],
    ['ja', '5.5兆ドル', 'dollar 5500000000000'],
    ['ko', '5조 5,000억 달러', 'dollar 5500000000000'],
    ['ja', '両国の協力', ''],
    ['ko', '양국의 협력', ''],
    ['ja', '一致した', ''],
    ['ko', '일치하였다', ''],
  ])('%s: %s → %s', expectFigures);

  it('do not overlap, whatever stands side by side', () => {
    const text = '令和7年6月9日(月)正午から約25分間、17回、1,200万人、2026年3月';
    const ranges = findFigures(text, 'ja').map(({ range }) => range);
    expect(ranges.every(([start], i) => i === 0 || start >= ranges[i - 1]![1])).toBe(true);
    expect(ranges).toHaveLength(6);
  });
});

describe('numeralValue', () => {
  it.each([
    ['三', 3],
    ['十二', 12],
    ['二十', 20],
    ['1,200万', 12_000_000],
    ['1億2,000万', 120_000_000],
    ['2千', 2_000],
    ['3,500억', 350_000_000_000],
    ['1억 2천만', 120_000_000],
    ['〇', 0],
    ['二〇二五', 2025],
    ['0.5', 0.5],
  ])('of %s is %d', (written, value) => {
    expect(numeralValue(written)).toBe(value);
  });

  it('of what is no number is no number', () => {
    expect(numeralValue('協力')).toBeNaN();
  });
});

describe('agreement', () => {
  const only = (side: Side, text: string) => findFigures(normaliseText(side, text).norm, side)[0]!;
  const agreed = (ja: string, ko: string) => agreement(only('ja', ja), only('ko', ko));

  it.each([
    ['約25分間', '25분', '25 min'],
    ['正午', '낮 12시', '12:00'],
    ['令和7年6月9日', '6.9.(월)', '2025-6-9'],
    ['6月9日', '2025.6.9.', '2025-6-9'],
    ['17回', '17차례', '17'],
    ['第2回', '제2차', '2'],
    ['60年', '60주년', '60'],
    ['1,200万人', '1,200만 명', '12000000'],
    ['5か国', '5개국', '5'],
  ])('%s and %s agree', (ja, ko, key) => {
    expect(agreed(ja, ko)?.key).toBe(key);
  });

  it.each([
    ['25分', '30분'],
    ['6月9日', '6.10.'],
    ['2025年6月9日', '2024.6.9.'],
    ['午後2時', '오후 3시'],
    ['17回', '18차례'],
    ['2人', '2회'],
    ['12月', '12.23.(월)'],
  ])('%s and %s do not', (ja, ko) => {
    expect(agreed(ja, ko)).toBeNull();
  });

  it('is less sure where the units differ', () => {
    expect(agreed('80人', '80회')!.quality).toBeLessThan(agreed('80人', '80명')!.quality);
  });
});
