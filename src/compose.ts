import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Express } from 'express';
import { composeEngineMaker } from './compose-engine';
import { PACKAGE_DIR } from './compose-files';
import { composeTermbase, type Termbase } from './compose-termbase';
import type { Config } from './config';
import type { Knowledge } from './engine/knowledge';
import { exportCsv } from './export/export-csv';
import { exportFile } from './export/export-file';
import { exportHtml } from './export/export-html';
import { createI18n, type I18n } from './i18n';
import { composeImport, DATABASE_FILE } from './compose-import';
import { composeIntake } from './compose-intake';
import { composePairing } from './compose-pairing';
import { checkTexts, readMany, type FetchPolicy } from './intake';
import { createRenderer, type Renderer } from './rendering/render-page';
import { createTryOut } from './services/termbase/try-out';
import { inProcessComparer, type Comparer } from './services/comparer';
import { createComparisonService, type ComparisonService } from './services/comparison-service';
import { createDecisionService } from './services/decision-service';
import { createId } from './services/create-id';
import { createImportService } from './services/import-service';
import { createLibraryService, type LibraryService } from './services/library-service';
import { createOtherNames } from './services/other-names';
import { readSamples } from './services/read-samples';
import { createVersionService } from './services/versions/version-service';
import { startWorkerComparer } from './services/worker-comparer';
import type { ComparisonStore } from './store/comparison-store';
import { openDatabase, type Database } from './store/sqlite/open-database';
import { SqliteDecisionStore } from './store/sqlite/sqlite-decision-store';
import { SqliteComparisonStore } from './store/sqlite/sqlite-comparison-store';
import { SqliteLibraryStore } from './store/sqlite/sqlite-library-store';
import type { MethodPageInput } from './view-models/method-page';
import { createApp } from './web/create-app';
import { createRateLimits } from './web/middleware/rate-limit';
import type { AppParts, AssetFolder, Log, WebSettings } from './web/ports';
import { renderPages } from './web/render-pages';

// 200 × 200 sentences take seconds; a minute is a pair of texts at the limit of length.
const COMPARE_TIMEOUT_MS = 60_000;
// A usual pair is done by then, and the thread can go on with the next.
const HANG_UP_GRACE_MS = 2000;
/** A further engine thread that has had nothing to do for so long gives back its 350 MB. */
const THREAD_REST_MS = 5 * 60_000;
const MAX_WAITING = 50;
// A readout has ten points, a long one a hundred; 100,000 lines of a character each would make a page of 400 MB.
const MAX_POINTS = 4000;
// The dictionaries and the data take 150, a pair of 25,000 characters each some hundred more.
const MAX_ENGINE_MEGABYTES = 768;
const FONTS = ['noto-sans-jp', 'noto-sans-kr'];
// A weight's stylesheet and what it names; the packages also hold readme and package files.
const FONT_FILES = /^\/(?:[\w-]+\.css|files\/[\w-]+\.woff2?)$/;

export interface ComposeOptions {
  /** Whether the engine gets threads of its own; needs the compiled program. */
  readonly isThreaded: boolean;
  /** What may be fetched, in the place of the program's own rules: for tests. */
  readonly fetchPolicy?: Partial<FetchPolicy>;
}

/** The whole program but the listening. */
export interface Program {
  readonly app: Express;
  readonly service: ComparisonService;
  readonly library: LibraryService;
  /** Ends the engine's threads and the clocks of the limits, and closes the store; nothing may be asked afterwards. */
  close(): Promise<void>;
}

/** The composition root: the only place that builds adapters and services. */
export async function compose(config: Config, log: Log, options: ComposeOptions): Promise<Program> {
  const db = await openDatabase(path.join(config.dataDir, DATABASE_FILE));
  const termbase = await composeTermbase(db);
  const { knowledge } = termbase;
  const [comparer, i18n] = await Promise.all([
    composeComparer(config, options, termbase),
    createI18n(packageFile('locales')),
  ]);
  const store = new SqliteComparisonStore(db);
  const decisions = new SqliteDecisionStore(db);
  const now = () => new Date();
  const service = createComparisonService({ store, comparer, checkTexts, createId, now });
  await ensureSamples(service, log);
  const { library, ...ofLibrary } = composeLibrary({ db, store, comparer, knowledge, log });
  await library.purge();
  const intake = composeIntake(config.fetch, options.fetchPolicy);
  const imports = createImportService({
    ...intake,
    readMany: (input) => readMany(input),
    add: (draft) => library.add(draft),
    createId,
    now,
    onError: (error) => log.error({ err: error }, 'a readout of an import failed'),
  });
  const renderer = createRenderer({ viewsDir: packageFile('views'), strict: !config.isProduction });
  const limits = createRateLimits();
  const app = createApp({
    service,
    library,
    imports,
    ...ofLibrary,
    termbase: termbase.service,
    tryOut: createTryOut(termbase.service, comparer),
    otherNames: createOtherNames(knowledge),
    readingsOf: (document) => comparer.run('readings', document),
    decisions: createDecisionService({ decisions, comparer, createId, now }),
    ...composePages({ i18n, renderer, knowledge, comparer }),
    ...intake,
    canFetch: config.fetch.isOn,
    log,
    settings: toWebSettings(config),
    createRateLimit: limits.create,
    assets: assetFolders(),
    ...composeImport({ db, store, decisions }),
    versions: versionsOf(comparer),
  });
  return {
    app,
    service,
    library,
    close: async () => {
      limits.close();
      await comparer.close();
      await store.close();
    },
  };
}

async function composeComparer(
  config: Config,
  { isThreaded }: ComposeOptions,
  termbase: Termbase,
): Promise<Comparer> {
  const comparer = isThreaded ? await startThreads(config, termbase) : inProcess(termbase);
  termbase.onChange((own) => comparer.renew(own));
  return comparer;
}

function inProcess(termbase: Termbase): Comparer {
  const engineWith = composeEngineMaker();
  return inProcessComparer(engineWith(termbase.own().overlay), ({ overlay }) => engineWith(overlay));
}

function startThreads({ engineThreads }: Config, termbase: Termbase): Promise<Comparer> {
  return startWorkerComparer({
    script: path.join(__dirname, 'engine-worker.js'),
    own: termbase.own(),
    threads: engineThreads,
    timeoutMs: COMPARE_TIMEOUT_MS,
    graceMs: HANG_UP_GRACE_MS,
    restMs: THREAD_REST_MS,
    maxWaiting: MAX_WAITING,
    maxMegabytes: MAX_ENGINE_MEGABYTES,
    maxPoints: MAX_POINTS,
  });
}

interface LibraryParts {
  readonly db: Database;
  readonly store: ComparisonStore;
  readonly comparer: Comparer;
  readonly knowledge: Knowledge;
  readonly log: Log;
}

function composeLibrary({
  db,
  store,
  comparer,
  knowledge,
  log,
}: LibraryParts): Pick<AppParts, 'library' | 'pairing' | 'readoutVersions'> {
  const libraryStore = new SqliteLibraryStore(db);
  const library = createLibraryService({
    library: libraryStore,
    comparisons: store,
    comparer,
    checkTexts,
    otherNames: createOtherNames(knowledge),
    createId,
    now: () => new Date(),
  });
  const onError = (error: unknown) => log.error({ err: error }, 'a readout could not be read for pairing');
  return {
    library,
    pairing: composePairing({ store: libraryStore, library, comparer, onError }),
    readoutVersions: createVersionService({ library: libraryStore, comparer }),
  };
}

/** What /healthz says; the termbase changes while the program runs. */
function versionsOf(comparer: Comparer): AppParts['versions'] {
  const version = programVersion();
  return {
    version,
    engine: comparer.versions.version,
    get knowledge() {
      return comparer.versions.knowledge;
    },
  };
}

// A sample that cannot be made is missed on the start page; the program is of use without it.
async function ensureSamples(service: ComparisonService, log: Log): Promise<void> {
  try {
    await service.ensureSamples(readSamples(packageFile('data', 'samples')));
  } catch (error) {
    log.error({ err: error }, 'the samples could not be made');
  }
}

interface PageParts {
  readonly i18n: I18n;
  readonly renderer: Renderer;
  readonly knowledge: Knowledge;
  readonly comparer: Comparer;
}

function composePages({
  i18n,
  renderer,
  knowledge,
  comparer,
}: PageParts): Pick<AppParts, 'pages' | 'exports'> {
  const method = {
    version: comparer.versions.version,
    get knowledgeVersion() {
      return comparer.versions.knowledge;
    },
    figures: readJson(packageFile('docs', 'quality.json')) as MethodPageInput['figures'],
    get counts() {
      return {
        terms: knowledge.terms.length,
        concepts: knowledge.concepts.length,
        contestedNames: knowledge.contestedNames.length,
        people: knowledge.people.length,
      };
    },
  };
  const css = readText(packageFile('public', 'css', 'main.css'));
  const script = readText(packageFile('dist', 'client', 'main.js'));
  return {
    pages: renderPages({ i18n, renderer, knowledge, method }),
    exports: {
      file: (lng, request) =>
        exportFile(request, { tr: i18n.translator(lng), renderer, knowledge, css, script }),
      html: (lng, stored, desk) =>
        exportHtml({ stored, desk, tr: i18n.translator(lng), renderer, knowledge, css, script }),
      csv: (lng, stored, desk) =>
        Promise.resolve(exportCsv({ stored, desk, tr: i18n.translator(lng), knowledge })),
    },
  };
}

function toWebSettings({ trustProxy, isHttpsOnly, formSecret, limits }: Config): WebSettings {
  return { trustProxy, isHttpsOnly, formSecret: formSecret ?? randomBytes(32).toString('hex'), ...limits };
}

function assetFolders(): readonly AssetFolder[] {
  const fonts = FONTS.map((name) => ({
    at: `/fonts/${name}`,
    folder: path.dirname(require.resolve(`@fontsource/${name}/400.css`)),
    isImmutable: true,
    only: FONT_FILES,
  }));
  return [
    { at: '/assets', folder: packageFile('public'), isImmutable: false },
    { at: '/assets', folder: packageFile('dist', 'client'), isImmutable: false, only: /^\/main\.js$/ },
    ...fonts,
  ];
}

function programVersion(): string {
  const { version } = readJson(packageFile('package.json')) as { readonly version: string };
  return version;
}

function packageFile(...parts: readonly string[]): string {
  return path.join(PACKAGE_DIR, ...parts);
}

/** A file that the package may lack is null. */
function readJson(file: string): unknown {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as unknown) : null;
}

/** The page is complete without the browser script, which only a built program has: a missing file is empty. */
function readText(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
