import type { ComparisonDocument } from '../domain/comparison';
import { otherSide, SIDES, type BySide, type Side } from '../domain/side';
import type { SpanPair } from '../domain/span';
import type { Translator } from '../i18n';
import type { RowPlan } from './row-order';

/** What is looked for: what was typed, and the other names of it that the termbase knows, in both languages. */
export interface Find {
  readonly query: string;
  readonly others: readonly string[];
}

/** Where it stands in both texts: half-open UTF-16 offsets into the original texts, in text order. */
export type Hits = BySide<readonly SpanPair[]>;

const MAX_QUERY = 100;

/** What an address looks for; '' for nothing. */
export const readQuery = (value: unknown): string =>
  typeof value === 'string' ? value.trim().slice(0, MAX_QUERY) : '';

/**
 * Finds a word in both languages: letter by letter, by its other names, by the terms of the document whose English name has it,
 * and by the words that the engine has matched with it. Width, case, blanks and line ends do not matter.
 */
export function findHits(document: ComparisonDocument, { query, others }: Find): Hits {
  const names = [query, ...others].map((name) => fold(name).text).filter((name) => name !== '');
  const wanted = new Set(names);
  const spans: Record<Side, SpanPair[]> = { ja: [], ko: [] };
  for (const side of SIDES) {
    const folded = fold(document[side].text);
    spans[side].push(...names.flatMap((name) => placesOf(folded, name)));
    for (const { term, start, end } of document[side].terms)
      if (isCalled(document.terms[term]?.en ?? '', query)) spans[side].push([start, end]);
  }
  for (const { evidence } of document.links)
    for (const pair of evidence)
      for (const side of SIDES)
        if (pair.kind !== 'order' && wanted.has(fold(document[side].text.slice(...pair[side])).text))
          spans[otherSide(side)].push(pair[otherSide(side)]);
  return { ja: merged(spans.ja), ko: merged(spans.ko) };
}

/** Whether an English name has all words of the query. */
function isCalled(english: string, query: string): boolean {
  const words = query.toLowerCase().match(/[a-z]{3,}/gu) ?? [];
  const known = new Set(english.toLowerCase().match(/[a-z]+/gu) ?? []);
  return words.length > 0 && words.every((word) => known.has(word));
}

interface Folded {
  readonly text: string;
  /** Where each code unit of the folded text stands in the original, and at last its end. */
  readonly at: readonly number[];
}

/** A text without blanks, in one width and case. */
function fold(original: string): Folded {
  const at: number[] = [];
  let text = '';
  let place = 0;
  for (const char of original) {
    const plain = char.normalize('NFKC').toLowerCase().replace(/\s/gu, '');
    for (let unit = 0; unit < plain.length; unit += 1) at.push(place);
    text += plain;
    place += char.length;
  }
  return { text, at: [...at, place] };
}

function placesOf({ text, at }: Folded, name: string): SpanPair[] {
  const places: SpanPair[] = [];
  for (let from = text.indexOf(name); from >= 0; from = text.indexOf(name, from + name.length)) {
    const start = at[from] ?? 0;
    const last = at[from + name.length - 1] ?? start;
    // The end of the last character, without blanks behind it.
    places.push([start, Math.min(last + 1, at.at(-1) ?? last)]);
  }
  return places;
}

/** In text order; what overlaps is one. */
function merged(spans: readonly SpanPair[]): SpanPair[] {
  const result: SpanPair[] = [];
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && start < last[1]) result[result.length - 1] = [last[0], Math.max(last[1], end)];
    else result.push([start, end]);
  }
  return result;
}

/** Whether a row has any of them. */
export const hasHit = (hits: Hits, row: RowPlan): boolean =>
  SIDES.some((side) =>
    row[side].some((point) => hits[side].some(([start, end]) => start < point.end && point.start < end)),
  );

/** The field to find in both texts, and what was found. */
export interface FindForm {
  readonly action: string;
  readonly kept: readonly { readonly name: string; readonly value: string }[];
  readonly label: string;
  readonly hint: string;
  readonly query: string;
  readonly submit: string;
  readonly isActive: boolean;
  readonly count: string;
  /** The other names that were looked for; '' for none. */
  readonly others: string;
  readonly reset: { readonly href: string; readonly label: string };
}

export interface FindFormInput {
  readonly tr: Translator;
  readonly action: string;
  /** Parameters of the address that the form leaves as they are. */
  readonly keep: Readonly<Record<string, string>>;
  /** The address without what is looked for. */
  readonly reset: string;
  readonly find: Find;
  readonly hits: Hits;
  /** How many rows have a hit; null where the whole texts are shown. */
  readonly rows: number | null;
}

export function toFindForm({ tr, action, keep, reset, find, hits, rows }: FindFormInput): FindForm {
  const { query, others } = find;
  const isActive = query !== '';
  const counts = { ja: hits.ja.length, ko: hits.ko.length };
  return {
    action,
    kept: Object.entries({ ...keep, lng: tr.lng }).map(([name, value]) => ({ name, value })),
    label: tr.t('reading.find.label'),
    hint: tr.t('reading.find.hint'),
    query,
    submit: tr.t('reading.find.submit'),
    isActive,
    count: isActive ? sayCount(tr, counts, rows) : '',
    others: others.length > 0 ? tr.t('reading.find.others', { names: others.join(' · ') }) : '',
    reset: { href: reset, label: tr.t('reading.find.reset') },
  };
}

function sayCount(tr: Translator, counts: BySide<number>, rows: number | null): string {
  const count = rows ?? counts.ja + counts.ko;
  if (count === 0) return tr.t('reading.find.none', { count });
  return rows === null
    ? tr.t('reading.find.marked', { ...counts })
    : tr.t('reading.find.count', { ...counts, count });
}
