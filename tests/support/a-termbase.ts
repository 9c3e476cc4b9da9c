import type { Overlay, ShippedEntry } from '../../src/domain/termbase';
import { createTermbaseService, type TermbaseService } from '../../src/services/termbase/termbase-service';
import { SqliteTermbaseStore } from '../../src/store/sqlite/sqlite-termbase-store';
import type { Database } from '../../src/store/sqlite/open-database';

/** A handful of entries, as if they were shipped. */
export const SHIPPED: readonly ShippedEntry[] = [
  {
    id: 'term:north-korea',
    table: 'term',
    cells: { part: 'north-korea', id: 'north-korea', ja: '北朝鮮', ko: '북한', en: 'North Korea', note: '' },
    file: 'terms/north-korea.tsv',
  },
  {
    id: 'term:summit',
    table: 'term',
    cells: {
      part: 'diplomacy',
      id: 'summit',
      ja: '首脳会談 | 首脳',
      ko: '정상회담 | 정상',
      en: 'summit meeting',
      note: 'between leaders',
    },
    file: 'terms/diplomacy.tsv',
  },
  {
    id: 'thing:water',
    table: 'thing',
    cells: { thing: 'water', gloss_en: 'Of the water.', gloss_ja: '水のこと。', gloss_ko: '물에 관한 것.' },
    file: 'contested/things.tsv',
  },
  {
    id: 'contested:water:treated',
    table: 'contested',
    cells: {
      thing: 'water',
      variant: 'treated',
      ja: '処理水',
      ko: '처리수',
      en: 'treated water',
      used_by: 'jp',
    },
    file: 'contested/names.tsv',
  },
  {
    id: 'concept:q-new',
    table: 'concept',
    cells: { part: 'q', id: 'q-new', ja: '新しい', ko: '새롭다', kind: 'same', related: '', en: 'new' },
    file: 'concepts/q.tsv',
  },
  {
    id: 'act:ja:agree:一致し{する}',
    table: 'act',
    cells: { part: 'ja', act: 'agree', pattern: '一致し{する}', example: '双方は、方針で一致しする。' },
    file: 'acts/ja.tsv',
  },
];

/** The real service over a database, with few shipped entries. */
export function aTermbase(
  db: Database,
  onChange: (overlay: Overlay) => void = () => undefined,
): TermbaseService {
  let made = 0;
  return createTermbaseService({
    store: new SqliteTermbaseStore(db),
    shipped: SHIPPED,
    onChange,
    createId: () => `change${++made}`,
    now: () => new Date('2025-07-16T00:00:00.000Z'),
  });
}
