import type { BySide, Side } from '../../domain/side';
import type { Clause } from '../clause';
import type { NameEntry } from '../knowledge';
import { joinByKey, type Keyed, type MatchTable } from './match';

/** The countries whose one-character names are run together in readouts. More would make chance words (中, 加, 仏). */
const RUN_COUNTRIES: readonly string[] = ['jp', 'kr', 'us', 'cn', 'kp', 'ru'];

/** Finds runs of countries in one language. */
export type CountryRunFinder = (
  norm: string,
  start: number,
  end: number,
) => readonly { start: number; end: number; key: string }[];

/**
 * Runs of one-character names of countries, by the set they name: 日韓 and 한일 both name jp+kr, 日米韓 and 한·미·일 jp+kr+us, so
 * that the order in which each side puts the countries is no difference. They are read from the text and not from the
 * dictionary, which takes 한 in 한·일 for a verb.
 */
export function createCountryRunFinder(countries: readonly NameEntry[], side: Side): CountryRunFinder {
  const ids = new Map(
    countries
      .filter((entry) => RUN_COUNTRIES.includes(entry.id) && entry.short[side] !== '')
      .map((entry) => [entry.short[side], entry.id]),
  );
  const any = `[${[...ids.keys()].join('')}]`;
  // A Japanese run may follow any word but a day (本日|韓国は, 同日|米国は); a Korean one begins a word.
  const before = side === 'ja' ? '(?<![本今同当翌前即毎後日])' : '(?<![가-힣])';
  const regex = new RegExp(`${before}${any}(?:[·・\\-]?${any}){1,3}`, 'gu');
  return (norm, start, end) =>
    [...norm.slice(start, end).matchAll(regex)].flatMap((found) => {
      const named = [...found[0]].flatMap((char) => ids.get(char) ?? []);
      const isSet = new Set(named).size === named.length;
      const at = start + found.index;
      return isSet ? [{ start: at, end: at + found[0].length, key: named.toSorted().join('+') }] : [];
    });
}

/** Ties the runs of both sides that name the same countries. */
export function matchCountryRuns(
  table: MatchTable,
  clauses: BySide<readonly Clause[]>,
  norm: BySide<string>,
  finders: BySide<CountryRunFinder>,
): void {
  const runs = (side: Side): Keyed[] =>
    clauses[side].flatMap((clause, index) =>
      finders[side](norm[side], clause.start, clause.end).map((run): Keyed => ({
        clause: index,
        range: [run.start, run.end],
        key: run.key,
      })),
    );
  joinByKey(table, runs('ja'), runs('ko'), (ja, ko) => ({
    ja: ja.range,
    ko: ko.range,
    kind: 'name',
    key: `countries:${ja.key}`,
    quality: 1,
  }));
}
