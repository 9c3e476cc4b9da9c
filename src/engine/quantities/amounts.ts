import type { Side } from '../../domain/side';
import type { Range } from '../bridge/match';
import { JAPANESE_NUMBER, KOREAN_NATIVE, KOREAN_NUMBER, nativeValue, numeralValue } from './numerals';
import { boundOf, type Quantity, type Unit } from './quantity';

/** Units as written after a number, the longer first where one begins with another. */
const UNITS: Readonly<Record<Side, readonly (readonly [written: string, unit: Unit])[]>> = {
  ja: [
    ['周年', 'anniversary'],
    ['か国', 'country'],
    ['カ国', 'country'],
    ['ヶ国', 'country'],
    ['か月', 'month'],
    ['カ月', 'month'],
    ['ヶ月', 'month'],
    ['週間', 'week'],
    ['日間', 'day'],
    ['年間', 'year'],
    ['年ぶり', 'year'],
    ['年', 'year'],
    ['日', 'day'],
    ['回目', 'ordinal'],
    ['回', 'occasion'],
    ['度目', 'ordinal'],
    ['人', 'person'],
    ['名', 'person'],
    ['件', 'item'],
    ['項目', 'item'],
    ['品目', 'item'],
    ['パーセント', 'percent'],
    ['%', 'percent'],
    ['割', 'percent'],
    ['倍', 'fold'],
    ['歳', 'age'],
    ['ドル', 'dollar'],
    ['米ドル', 'dollar'],
    ['円', 'yen'],
    ['ウォン', 'won'],
    ['ユーロ', 'euro'],
    ['キロメートル', 'kilometre'],
    ['キロ', 'kilometre'],
    ['km', 'kilometre'],
    ['メートル', 'metre'],
    ['トン', 'ton'],
    ['度', 'degree'],
  ],
  ko: [
    ['주년', 'anniversary'],
    ['개국', 'country'],
    ['개월', 'month'],
    ['주간', 'week'],
    ['년간', 'year'],
    ['년', 'year'],
    ['일간', 'day'],
    ['일', 'day'],
    ['번째', 'ordinal'],
    ['차례', 'occasion'],
    ['차', 'ordinal'],
    ['회', 'occasion'],
    ['번', 'occasion'],
    ['명', 'person'],
    ['인', 'person'],
    ['건', 'item'],
    ['개', 'item'],
    ['퍼센트', 'percent'],
    ['%', 'percent'],
    ['할', 'percent'],
    ['배', 'fold'],
    ['세', 'age'],
    ['살', 'age'],
    ['달러', 'dollar'],
    ['불', 'dollar'],
    ['엔', 'yen'],
    ['원', 'won'],
    ['유로', 'euro'],
    ['킬로미터', 'kilometre'],
    ['km', 'kilometre'],
    ['미터', 'metre'],
    ['톤', 'ton'],
    ['도', 'degree'],
  ],
};

const ABOUT: Readonly<Record<Side, string>> = { ja: '約|およそ|ほぼ', ko: '약|대략|거의' };
const MORE: Readonly<Record<Side, string>> = {
  ja: '余り|あまり|以上|超|弱|強|前後|程度|近く|ほど',
  ko: '여|가량|정도|남짓|이상|안팎|가까이|쯤',
};

const REGEX: Readonly<Record<Side, RegExp>> = {
  ja: new RegExp(
    `(?<about>${ABOUT.ja})?(?<ordinal>第)?(?<number>${JAPANESE_NUMBER})(?<unit>${UNITS.ja.map(([written]) => written).join('|')})?(?<more>${MORE.ja})?`,
    'gu',
  ),
  ko: new RegExp(
    `(?:(?<about>${ABOUT.ko})\\s?)?(?<ordinal>제)?(?:(?<number>${KOREAN_NUMBER})|(?<![가-힣])(?<native>${KOREAN_NATIVE})(?=\\s?(?:차례|명|번|배|달|개)))(?<inner>여)?(?:\\s?(?<unit>${UNITS.ko.map(([written]) => written).join('|')}))?(?:\\s?(?<more>${MORE.ko}))?`,
    'gu',
  ),
};

const PERCENT_PER_WARI = 10;

/** Numbers with their units, outside of the given ranges (dates, times, lengths). Kanji numerals count only before a unit. */
export function findAmounts(norm: string, side: Side, taken: readonly Range[]): Quantity[] {
  return [...norm.matchAll(REGEX[side])].flatMap((match): Quantity[] => {
    const groups = match.groups ?? {};
    const written = groups['number'] ?? '';
    const start = match.index + (/^\s*/u.exec(match[0])?.[0].length ?? 0);
    const end = match.index + match[0].trimEnd().length;
    // 2024-25년: the second number of a span of years.
    if (/\d[-~]$/u.test(norm.slice(Math.max(0, start - 2), start))) return [];
    if (taken.some((range) => range[0] < end && start < range[1])) return [];
    const unitWritten = groups['unit'];
    if (!/\d/u.test(written) && groups['native'] === undefined && unitWritten === undefined) return [];
    const raw = groups['native'] === undefined ? numeralValue(written) : nativeValue(groups['native']);
    if (Number.isNaN(raw)) return [];
    const unit = unitOf(side, unitWritten, groups['ordinal'] !== undefined);
    const isTenth = unitWritten === '割' || unitWritten === '할';
    const isApproximate = [groups['about'], groups['more'], groups['inner']].some(
      (word) => word !== undefined,
    );
    // 3年9か月: the years are not the whole.
    const isOpen = unit === 'year' && /^\s?\d+(?:か月|カ月|ヶ月|개월)/u.test(norm.slice(end, end + 6));
    return [
      {
        kind: 'quantity',
        range: [start, end],
        value: isTenth ? raw * PERCENT_PER_WARI : raw,
        unit,
        isApproximate,
        bound: isOpen ? 'over' : boundOf([groups['more'], groups['inner']]),
      },
    ];
  });
}

function unitOf(side: Side, written: string | undefined, isOrdinal: boolean): Unit {
  if (isOrdinal) return 'ordinal';
  return UNITS[side].find(([form]) => form === written)?.[1] ?? 'plain';
}
