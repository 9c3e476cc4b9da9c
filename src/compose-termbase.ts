import path from 'node:path';
import { PACKAGE_DIR } from './compose-files';
import type { Overlay } from './domain/termbase';
import type { Knowledge } from './engine/knowledge';
import { loadEntries } from './knowledge/load-entries';
import { loadKnowledge } from './knowledge/load-knowledge';
import type { OwnKnowledge } from './services/comparer';
import { createId } from './services/create-id';
import { createTermbaseService, type TermbaseService } from './services/termbase/termbase-service';
import type { Database } from './store/sqlite/open-database';
import { SqliteTermbaseStore } from './store/sqlite/sqlite-termbase-store';

const DATA = path.join(PACKAGE_DIR, 'data');

/** The termbase of one DATA_DIR: its use cases, and the knowledge that it makes. */
export interface Termbase {
  readonly service: TermbaseService;
  /** Reads as the knowledge of the moment, whoever holds it and however often the termbase changes. */
  readonly knowledge: Knowledge;
  own(): OwnKnowledge;
  /** Told of every change from now on. */
  onChange(listener: (own: OwnKnowledge) => void): void;
}

/** Reads what is shipped and what analysts made of it. */
export async function composeTermbase(db: Database): Promise<Termbase> {
  let overlay: Overlay = [];
  let current = loadKnowledge(DATA);
  const listeners: ((own: OwnKnowledge) => void)[] = [];
  const own = (): OwnKnowledge => ({ version: current.version, overlay });
  const service = createTermbaseService({
    store: new SqliteTermbaseStore(db),
    shipped: loadEntries(DATA),
    onChange: (changed) => {
      overlay = changed;
      current = loadKnowledge(DATA, overlay);
      for (const listener of listeners) listener(own());
    },
    createId,
    now: () => new Date(),
  });
  await service.view();
  return {
    service,
    knowledge: alwaysCurrent(() => current),
    own,
    onChange: (listener) => void listeners.push(listener),
  };
}

function alwaysCurrent(current: () => Knowledge): Knowledge {
  return new Proxy({} as Knowledge, { get: (_target, name): unknown => Reflect.get(current(), name) });
}
