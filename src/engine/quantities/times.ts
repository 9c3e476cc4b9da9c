import type { Side } from '../../domain/side';
import { numeralValue } from './numerals';
import { boundOf, type ClockTime, type Duration } from './quantity';

// 午後4時20分, 午後０時, 午前11時半, 正午, 14:25 — but not 2時間; in kanji only behind 午前 or 午後, since 一時 also means "for a time".
const JAPANESE_TIME =
  /(?<kanjiHalf>午前|午後)(?<kanjiHour>[一二三四五六七八九十]{1,3})時(?!間)(?:(?<kanjiMinute>[一二三四五六七八九十]{1,3})分(?!間)|(?<kanjiThirty>半))?|(?<half>午前|午後|朝|夕方|夜|未明|昼)?(?<hour>\d{1,2})時(?!間)(?:(?<minute>\d{1,2})分(?!間)|(?<thirty>半))?|(?<noon>正午)|(?<h24>\d{1,2}):(?<m24>\d{2})/gu;
// 오후 4시 20분, 낮 12시, 오전 11시 반, 정오, 14:25 — but not 2시간.
const KOREAN_TIME =
  /(?<half>오전|오후|낮|저녁|밤|아침|새벽)?\s?(?<hour>\d{1,2})시(?!간)(?:\s?(?<minute>\d{1,2})분(?!간)|\s?(?<thirty>반))?|(?<noon>정오)|(?<h24>\d{1,2}):(?<m24>\d{2})/gu;
const MINUTES_PER_HOUR = 60;
const NOON = 12;
const AFTERNOON: ReadonlySet<string> = new Set(['午後', '夕方', '夜', '오후', '저녁', '밤', '낮', '昼']);
const MORNING: ReadonlySet<string> = new Set(['午前', '오전', '未明', '새벽']);
const NIGHT: ReadonlySet<string> = new Set(['夜', '밤']);
const EARLIEST_EVENING = 5;

/** The times of the day in a text. */
export function findTimes(norm: string, side: Side): ClockTime[] {
  return [...norm.matchAll(side === 'ja' ? JAPANESE_TIME : KOREAN_TIME)].flatMap((match): ClockTime[] => {
    const groups = match.groups ?? {};
    const minutes = minutesOf(groups);
    const lead = /^\s*/u.exec(match[0])?.[0].length ?? 0;
    if (minutes === null) return [];
    return [
      {
        kind: 'time',
        range: [match.index + lead, match.index + match[0].length],
        minutes,
        isSure:
          (groups['half'] ?? groups['kanjiHalf']) !== undefined ||
          groups['noon'] !== undefined ||
          minutes >= NOON * MINUTES_PER_HOUR,
      },
    ];
  });
}

function minutesOf(groups: Readonly<Record<string, string | undefined>>): number | null {
  if (groups['noon'] !== undefined) return NOON * MINUTES_PER_HOUR;
  const hour = numeralValue(groups['hour'] ?? groups['h24'] ?? groups['kanjiHour'] ?? '');
  const isHalfPast = (groups['thirty'] ?? groups['kanjiThirty']) !== undefined;
  const written = groups['minute'] ?? groups['m24'] ?? groups['kanjiMinute'];
  const minute = written === undefined ? (isHalfPast ? 30 : 0) : numeralValue(written);
  if (hour > 24 || minute > 59) return null;
  const half = groups['half'] ?? groups['kanjiHalf'] ?? '';
  // 밤 1시 and 夜1時 are after midnight.
  const isSmallHour = NIGHT.has(half) && hour < EARLIEST_EVENING;
  const isAfternoon = AFTERNOON.has(half) && hour < NOON && !(half === '낮' && hour === 11) && !isSmallHour;
  const isMidnight = (MORNING.has(half) || NIGHT.has(half)) && hour === NOON;
  return (isMidnight ? 0 : hour + (isAfternoon ? NOON : 0)) * MINUTES_PER_HOUR + minute;
}

// 約25分間, 1時間半, 約2時間15分, 計約85分間, 八十五分間 (but 十分 means "enough")
const JAPANESE_DURATION =
  /(?<about>約|およそ|ほぼ)?(?:(?<hours>\d{1,2}|[一二三四五])時間(?<half>半)?(?:(?<rest>\d{1,2})分)?|(?<minutes>\d{1,3})分間?|(?<kanjiMinutes>[一二三四五六七八九十百]{1,5})分間)(?:間)?(?<more>余り|あまり|強|弱|近く|程度|ほど|前後)?/gu;
// 약 25분간, 1시간 반, 2시간 30분가량, 30여 분, 2시간여
const KOREAN_DURATION =
  /(?<about>약|대략|총|총 약)?\s?(?:(?<hours>\d{1,2}|한|두|세|네)(?<moreHours>여)?\s?시간(?:\s?(?<half>반))?(?:\s?(?<rest>\d{1,2})(?<moreRest>여)?\s?분)?|(?<minutes>\d{1,3})(?<moreMinutes>여)?\s?분)(?:간|\s?동안)?(?:\s?(?<more>여|가량|정도|남짓|쯤|가까이))?/gu;
const WORDS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  한: 1,
  두: 2,
  세: 3,
  네: 4,
};

/** Lengths of time. `times` are the times of the day of the same text: the 20分 of 4時20分 is no length. */
export function findDurations(norm: string, side: Side, times: readonly ClockTime[]): Duration[] {
  return [...norm.matchAll(side === 'ja' ? JAPANESE_DURATION : KOREAN_DURATION)].flatMap(
    (match): Duration[] => {
      const groups = match.groups ?? {};
      const lead = /^\s*/u.exec(match[0])?.[0].length ?? 0;
      const start = match.index + lead;
      const end = match.index + match[0].length;
      if (times.some(({ range }) => range[0] < end && start < range[1])) return [];
      const hours = groups['hours'] === undefined ? 0 : (WORDS[groups['hours']] ?? Number(groups['hours']));
      const written = groups['minutes'] ?? groups['rest'] ?? groups['kanjiMinutes'];
      const minutes = written === undefined ? (groups['half'] === undefined ? 0 : 30) : numeralValue(written);
      // 총 30분 is a sum, and as exact as its parts.
      const isApproximate = [
        groups['about'] === '총' ? '' : 'about',
        'more',
        'moreHours',
        'moreRest',
        'moreMinutes',
      ].some((name) => groups[name] !== undefined);
      return [
        {
          kind: 'duration',
          range: [start, end],
          minutes: hours * MINUTES_PER_HOUR + minutes,
          isApproximate,
          bound: boundOf(['more', 'moreHours', 'moreRest', 'moreMinutes'].map((name) => groups[name])),
        },
      ];
    },
  );
}
