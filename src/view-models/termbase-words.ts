import {
  formsOf,
  LAYOUTS,
  PART,
  type Cells,
  type TermbaseColumn,
  type TermbaseTable,
} from '../domain/termbase';
import type { EntryState } from '../domain/termbase-entry';
import type { TermbaseChange, TermbaseEvent } from '../domain/termbase-log';
import type { TermbaseProblem } from '../domain/termbase-problem';
import type { Lng, Translator } from '../i18n';
import { formatCount, formatDate } from './format';
import { toFrame, type Frame } from './frame';

/** What an entry is called, by language; empty where it has no words of that language. */
export interface EntryTitle {
  readonly ja: string;
  readonly ko: string;
  readonly en: string;
}

/** The forms of an entry, the preferred one first, or what stands for them. */
export function titleOf(tr: Translator, table: TermbaseTable, cells: Cells): EntryTitle {
  const cell = (name: string) => cells[name] ?? '';
  if (table === 'act') {
    const isJa = cell(PART) === 'ja';
    const en = tr.t(`comparison.act.${cell('act')}`);
    return { ja: isJa ? cell('pattern') : '', ko: isJa ? '' : cell('pattern'), en };
  }
  if (table === 'office') {
    const office = tr.t(`termbase.value.${cell('office')}`);
    return { ja: '', ko: '', en: `${cell('person')} · ${office} · ${cell('from')} – ${cell('to')}`.trim() };
  }
  if (table === 'thing') return { ja: cell('gloss_ja'), ko: cell('gloss_ko'), en: cell('gloss_en') };
  const joined = (name: string) => formsOf(cell(name)).join(' · ');
  return { ja: joined('ja'), ko: joined('ko'), en: cell('en') };
}

/** The preferred words of an entry in one line: 北朝鮮 ⇄ 북한. */
export function shortTitle(tr: Translator, table: TermbaseTable, cells: Cells): string {
  const { ja, ko, en } = titleOf(tr, table, cells);
  const first = (text: string) => text.split(' · ')[0] ?? '';
  const both = [ja, ko].map(first).filter((text) => text !== '');
  return table === 'office' || both.length === 0 ? en : both.join(' ⇄ ');
}

/** The language that a cell is written in, where it is not the reader's. */
export function langOf({ name, kind }: TermbaseColumn, cells: Cells, lng: Lng): Lng {
  if (kind === 'ja' || kind === 'kana') return 'ja';
  if (kind === 'ko') return 'ko';
  if (kind === 'pattern' || name === 'example') return cells[PART] === 'ko' ? 'ko' : 'ja';
  return ['en', 'gloss_en', 'note', 'role'].includes(name) ? 'en' : lng;
}

/** A cell in words: forms one by one, a choice by its name. */
export function valuesOf(
  tr: Translator,
  { name, kind, isList }: TermbaseColumn,
  cells: Cells,
): readonly string[] {
  const value = cells[name] ?? '';
  if (value === '') return [];
  if (isList) return formsOf(value);
  if (name === 'act') return [tr.t(`comparison.act.${value}`)];
  if (kind === 'choice') return [tr.t(`termbase.value.${value}`)];
  if (kind === 'choices') return value.split(', ').map((each) => tr.t(`termbase.value.${each}`));
  return [value];
}

/** The name of a column, as a label. */
export const columnLabel = (tr: Translator, { name }: TermbaseColumn): string =>
  tr.t(`termbase.column.${name}`);

export const stateLabel = (tr: Translator, state: EntryState): string => tr.t(`termbase.state.${state}`);

/** What is wrong with a cell, in a sentence that says what to do. */
export function sayProblem(tr: Translator, { code, value }: TermbaseProblem): string {
  return tr.t(`termbase.problem.${code}`, { value });
}

/** When and by whom. */
export function sayWhen(tr: Translator, at: string, author: string | null): string {
  return `${formatDate(tr, at)} ${at.slice(11, 16)} UTC · ${author ?? tr.t('termbase.history.nobody')}`;
}

/** What a change did: its kind, and how many entries where they are several. */
export function sayChange(tr: Translator, { kind, edits }: TermbaseChange): string {
  return kind === 'import'
    ? tr.t('termbase.history.import', { count: edits.length, number: formatCount(tr, edits.length) })
    : tr.t(`termbase.history.${kind}`);
}

export const whenOf = (event: TermbaseEvent): { readonly at: string; readonly author: string | null } =>
  event.kind === 'change' ? event.change : event;

/** The address of an entry; ids hold colons and, of patterns, anything. */
export const entryHref = (lng: Lng, id: string): string => `/termbase/${encodeURIComponent(id)}?lng=${lng}`;

/** The frame of a page of the termbase, which the navigation marks as its own. */
export const termbaseFrame = (
  tr: Translator,
  title: string,
  path: string,
  keep: Readonly<Record<string, string>> = {},
): Frame => toFrame({ tr, title, path, keep });

export const layoutColumns = (table: TermbaseTable): readonly TermbaseColumn[] => LAYOUTS[table].columns;
