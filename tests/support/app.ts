import type { Express } from 'express';
import type { BySide } from '../../src/domain/side';
import type { ReadoutProblem } from '../../src/domain/errors';
import type { Comparer } from '../../src/services/comparer';
import { createTryOut } from '../../src/services/termbase/try-out';
import { composePairing } from '../../src/compose-pairing';
import { readMany } from '../../src/intake';
import { createComparisonService, type TextCheck } from '../../src/services/comparison-service';
import { createDecisionService } from '../../src/services/decision-service';
import { createId } from '../../src/services/create-id';
import { createImportComparison } from '../../src/services/import-comparison';
import { createImportService } from '../../src/services/import-service';
import { createLibraryService } from '../../src/services/library-service';
import { createVersionService } from '../../src/services/versions/version-service';
import type { ComparisonStore } from '../../src/store/comparison-store';
import { IN_MEMORY, openDatabase } from '../../src/store/sqlite/open-database';
import { SqliteDecisionStore } from '../../src/store/sqlite/sqlite-decision-store';
import { SqliteComparisonStore } from '../../src/store/sqlite/sqlite-comparison-store';
import { SqliteImportStore } from '../../src/store/sqlite/sqlite-import-store';
import { SqliteLibraryStore } from '../../src/store/sqlite/sqlite-library-store';
import { createApp } from '../../src/web/create-app';
import { createRateLimits } from '../../src/web/middleware/rate-limit';
import { aTermbase } from './a-termbase';
import type { AppParts, Log, WebSettings } from '../../src/web/ports';
import { ENGINE_TASKS } from '../../src/services/engine-tasks';
import type { Engine } from '../../src/engine';
import type { SpanPair } from '../../src/domain/span';
import { aDocument } from './a-document';
import { COMPLETE_SCHEMA_FILE, readComplete } from './complete';
import { aKnowledge } from './a-knowledge';
import { stubPages } from './stub-pages';

export interface LogLine {
  readonly level: 'info' | 'warn' | 'error';
  readonly fields: object;
  readonly message: string;
}

export interface TestApp {
  readonly app: Express;
  readonly store: ComparisonStore;
  readonly service: AppParts['service'];
  readonly library: AppParts['library'];
  readonly imports: AppParts['imports'];
  /** What was logged, to look for what must not be there. */
  readonly logged: readonly LogLine[];
  close(): Promise<void>;
}

export interface TestAppOptions {
  readonly settings?: Partial<WebSettings>;
  readonly parts?: Partial<AppParts>;
  readonly comparer?: Partial<Comparer>;
}

const SETTINGS: WebSettings = {
  trustProxy: false,
  isHttpsOnly: false,
  formSecret: 'a secret for tests only',
  requestsPerMinute: 10_000,
  comparisonsPerMinute: 10_000,
  fileBytes: 2 * 1024 * 1024,
  bodyBytes: 4_000_000,
};

/** The real application, services and store (in memory) around stubbed pages, engine and intake. */
export async function anApp(options: TestAppOptions = {}): Promise<TestApp> {
  const db = await openDatabase(IN_MEMORY);
  const store = new SqliteComparisonStore(db);
  const logged: LogLine[] = [];
  const comparer = { ...stubComparer(), ...options.comparer };
  const shared = { comparer, checkTexts: stubCheckTexts, createId, now: () => new Date() };
  const service = createComparisonService({ store, ...shared });
  const library = createLibraryService({
    library: new SqliteLibraryStore(db),
    comparisons: store,
    otherNames: stubOtherNames,
    ...shared,
  });
  const pairing = composePairing({
    store: new SqliteLibraryStore(db),
    library,
    comparer,
    onError: (error) => logged.push({ level: 'error', fields: { err: error }, message: 'pairing' }),
  });
  const readUpload: AppParts['readUpload'] = (bytes) =>
    Promise.resolve({ ok: true, value: { text: Buffer.from(bytes).toString('utf8'), proposals: {} } });
  const fetchDraft: AppParts['fetchDraft'] = () =>
    Promise.resolve({ ok: false, error: { code: 'fetch-off', field: 'url' } });
  const imports = createImportService({
    readMany,
    readUpload,
    fetchDraft,
    add: (draft) => library.add(draft),
    createId,
    now: () => new Date(),
    onError: (error) => logged.push({ level: 'error', fields: { err: error }, message: 'import' }),
  });
  const termbase = aTermbase(db);
  const limits = createRateLimits();
  const app = createApp({
    service,
    library,
    decisions: createDecisionService({
      decisions: new SqliteDecisionStore(db),
      comparer,
      createId,
      now: () => new Date(),
    }),
    readoutVersions: createVersionService({ library: new SqliteLibraryStore(db), comparer }),
    termbase,
    tryOut: createTryOut(termbase, comparer),
    otherNames: stubOtherNames,
    readingsOf: (document) => comparer.run('readings', document),
    pages: stubPages,
    exports: {
      html: (lng, stored) =>
        Promise.resolve(`<!doctype html><html lang="${lng}"><title>${stored.id}</title>`),
      file: (lng, { format, selection }) => Promise.resolve(`${format} ${lng} ${JSON.stringify(selection)}`),
      csv: () => Promise.resolve('\uFEFFfinding,ja,ko\r\n'),
    },
    imports,
    pairing,
    readUpload,
    fetchDraft,
    canFetch: true,
    log: collectLog(logged),
    settings: { ...SETTINGS, ...options.settings },
    createRateLimit: limits.create,
    assets: [],
    readComplete,
    importComparison: createImportComparison({
      comparisons: store,
      decisions: new SqliteDecisionStore(db),
      imports: new SqliteImportStore(db),
      createId,
    }),
    schemas: { 'comparison-1': { $id: 'comparison', type: 'object' }, 'complete-1': COMPLETE_SCHEMA_FILE },
    versions: { version: '0.0.0' },
    ...options.parts,
  });
  const close = () => {
    limits.close();
    return store.close();
  };
  return { app, store, service, library, imports, logged, close };
}

export function stubComparer(versions = { version: '1', knowledge: 'k1' }): Comparer {
  return {
    versions,
    compare: (texts) => Promise.resolve(aDocument(texts, versions)),
    run: (kind, input) => Promise.resolve(ENGINE_TASKS[kind](stubEngine(versions), input)),
    tryOut: (texts) => Promise.resolve(aDocument(texts, versions)),
    renew: () => undefined,
    close: () => Promise.resolve(),
  };
}

/** Words stand between blanks, sentences between full stops. */
function stubEngine(versions: Comparer['versions']): Engine {
  const spans = (text: string, pattern: RegExp) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }): SpanPair => [index, index + found.length]);
  return {
    version: versions.version,
    knowledge: { ...aKnowledge(), version: versions.knowledge } as Engine['knowledge'],
    compare: (texts) => aDocument(texts, versions),
    readWords: (_side, text) => ({
      words: spans(text, /\S+/gu),
      sentences: spans(text, /\S[^。.\n]*[。.]?/gu),
    }),
    readings: () => ({ ja: { above: [], latin: {} }, ko: { above: [], latin: {} } }),
    profile: ({ side, publishedOn }) => ({
      side,
      date: publishedOn === null ? null : { value: publishedOn, from: 'text', others: [] },
      start: null,
      isLocalTime: false,
      durationMinutes: null,
      kind: 'meeting',
      isMultilateral: false,
      level: null,
      participants: [],
      countries: [],
      round: null,
      content: [],
      publishedOn,
    }),
  };
}

/** North Korea has three names, everything else one. */
export function stubOtherNames(word: string): readonly string[] {
  const names = ['北朝鮮', '북한', 'North Korea'];
  const isOne = names.some((name) => name.toLowerCase() === word.toLowerCase());
  return isOne ? names.filter((name) => name.toLowerCase() !== word.toLowerCase()) : [];
}

/** Kana on the Japanese side, Hangul on the Korean; nothing finer. */
export function stubCheckTexts(texts: BySide<string>): TextCheck {
  const isJa = (text: string): boolean => /[\u3040-\u30ff]/.test(text);
  const isKo = (text: string): boolean => /[\uac00-\ud7a3]/.test(text);
  if (isKo(texts.ja) && isJa(texts.ko)) return { swapped: true, problems: { ja: [], ko: [] } };
  const check = (text: string, isRight: (text: string) => boolean): ReadoutProblem[] => {
    if (text.trim() === '') return [{ code: 'empty', field: 'text' }];
    if (text.length > 200_000) return [{ code: 'too-long', field: 'text', params: { limit: 200_000 } }];
    return isRight(text) ? [] : [{ code: 'wrong-language', field: 'text' }];
  };
  return { swapped: false, problems: { ja: check(texts.ja, isJa), ko: check(texts.ko, isKo) } };
}

function collectLog(lines: LogLine[]): Log {
  const write =
    (level: LogLine['level']) =>
    (fields: object, message: string): void =>
      void lines.push({ level, fields, message });
  return { info: write('info'), warn: write('warn'), error: write('error') };
}
