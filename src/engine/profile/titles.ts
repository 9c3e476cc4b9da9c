import type { Side } from '../../domain/side';
import { CALL_LEVELS } from '../../domain/library';
import type { Knowledge } from '../knowledge';

/** Titles of data/names by their forms, the longest first. */
export interface TitleForms {
  readonly pattern: string;
  readonly of: ReadonlyMap<string, { readonly level: string; readonly country: string | null }>;
}

/** Titles that the table of titles leaves out, because nobody is called by them alone. */
const LESSER: Readonly<Record<Side, readonly string[]>> = {
  ja: [
    '審議官',
    '参事官',
    '課長',
    '室長',
    '報道官',
    '部長',
    '本部長',
    '団長',
    '知事',
    '市長',
    '委員長',
    '長官',
    '総裁',
  ],
  ko: [
    '심의관',
    '참사관',
    '과장',
    '실장',
    '대변인',
    '부장',
    '본부장',
    '단장',
    '지사',
    '시장',
    '위원장',
    '청장',
    '총재',
    '정책관',
    '기획관',
    '조정관',
  ],
};

/** The titles of one language. */
export function titleForms(knowledge: Knowledge, side: Side): TitleForms {
  const of = new Map<string, { level: string; country: string | null }>();
  for (const title of knowledge.titles) {
    for (const form of title[side]) {
      const known = of.get(form);
      const country = title.side === 'any' || (known && known.country !== title.side) ? null : title.side;
      of.set(form, { level: known?.level ?? levelOf(title.level), country });
    }
  }
  for (const form of LESSER[side]) if (!of.has(form)) of.set(form, { level: 'other', country: null });
  const forms = [...of.keys()].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return { pattern: forms.map((form) => form.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('|'), of };
}

const LEVELS: readonly string[] = CALL_LEVELS;
const levelOf = (level: string): string => (LEVELS.includes(level) ? level : 'other');

/** The higher of two levels; null is the lowest. */
export function higher(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return LEVELS.indexOf(a) <= LEVELS.indexOf(b) ? a : b;
}
