import type { Request } from 'express';
import { LAYOUTS, TERMBASE_GROUPS, TERMBASE_TABLES } from '../domain/termbase';
import { ENTRY_STATES, type EntryQuery } from '../domain/termbase-entry';

const MAX_QUERY = 200;

/** The query of an address; what is not understood is not asked for. */
export function readTermbaseQuery(given: Request['query']): EntryQuery {
  const { q, group, table, state } = given;
  const asked = TERMBASE_GROUPS.find((each) => each === group) ?? null;
  const inGroup = TERMBASE_TABLES.find((each) => each === table) ?? null;
  const fits = inGroup !== null && (asked === null || LAYOUTS[inGroup].group === asked);
  return {
    text: typeof q === 'string' ? q.slice(0, MAX_QUERY).trim() : '',
    group: asked,
    table: fits ? inGroup : null,
    state: ENTRY_STATES.find((each) => each === state) ?? null,
  };
}
