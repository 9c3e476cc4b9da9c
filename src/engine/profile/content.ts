import type { ContentKey } from '../../domain/readout-profile';
import { foldInitialSound } from '../bridge/initial-sound';
import type { Clause } from '../clause';
import type { EngineParts } from '../engine-parts';
import type { EngineText } from '../engine-text';
import type { Morpheme } from '../morpheme';

/** Enough for the longest readout; a thousand pages of minutes must not make a profile that fills the memory. */
const MOST_KEYS = 160;
const KINDS = /^(?:term|concept|thing|organisation|place|country):/u;

/** What a text is about, in keys that both languages share; the most frequent, in the order of the keys. */
export function contentOf(
  text: EngineText,
  clauses: readonly Clause[],
  parts: EngineParts,
): readonly ContentKey[] {
  const counts = new Map<string, number>();
  const note = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const clause of clauses) {
    for (const key of sensesOf(text, clause, parts)) note(key);
    for (const key of text.side === 'ja' ? kanjiKeys(clause, parts) : hangulKeys(clause)) note(key);
  }
  return [...counts]
    .toSorted((a, b) => b[1] - a[1] || compareKeys(a[0], b[0]))
    .slice(0, MOST_KEYS)
    .toSorted((a, b) => compareKeys(a[0], b[0]));
}

const compareKeys = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function sensesOf(
  { side, norm }: EngineText,
  clause: Clause,
  { lexicons }: EngineParts,
): ReadonlySet<string> {
  const words = side === 'ko' ? lexicons.ko.findWritten(norm, clause) : [];
  return new Set(
    [...lexicons[side].find(clause.morphemes), ...words].flatMap(({ key }) => (KINDS.test(key) ? [key] : [])),
  );
}

const fold = (hangul: string): string => [...hangul].map(foldInitialSound).join('');

/** 協力 as 협력: every noun of two characters or more by its Korean reading. */
function kanjiKeys({ morphemes }: Clause, { sino }: EngineParts): ReadonlySet<string> {
  return new Set(
    morphemes.flatMap(({ surface, wordClass, tag }) => {
      if (wordClass !== 'noun' || tag.includes('人名') || !/^\p{Script=Han}{2,6}$/u.test(surface)) return [];
      const [reading] = sino.readings(surface);
      return reading === undefined ? [] : [`kr:${fold(reading)}`];
    }),
  );
}

const isNoun = ({ wordClass, surface }: Morpheme): boolean =>
  wordClass === 'noun' && /^[가-힣]{2,6}$/u.test(surface);

function hangulKeys({ morphemes }: Clause): ReadonlySet<string> {
  return new Set(morphemes.filter(isNoun).map(({ surface }) => `kr:${fold(surface)}`));
}
