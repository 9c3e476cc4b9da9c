import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { CliParts } from './cli/parts';
import { importFile } from './compose-cli-import';
import { composeEngine, PACKAGE_DIR } from './compose-engine';
import { DATABASE_FILE } from './compose-import';
import { composeTermbase } from './compose-termbase';
import type { BySide } from './domain/side';
import type { Engine } from './engine';
import { exportCsv } from './export/export-csv';
import { exportHtml } from './export/export-html';
import { exportText } from './export/export-text';
import { createI18n } from './i18n';
import { composeIntake, type Intake } from './compose-intake';
import { loadConfig } from './config';
import { checkTexts } from './intake';
import { inProcessComparer } from './services/comparer';
import { createRenderer } from './rendering/render-page';
import { createComparisonService } from './services/comparison-service';
import type { ComparisonStore } from './store/comparison-store';
import { openDatabase } from './store/sqlite/open-database';

/** What a terminal asks for is printed and not kept. */
const NO_STORE: ComparisonStore = {
  insert: () => Promise.resolve(),
  replace: () => Promise.resolve(),
  find: () => Promise.resolve(null),
  recent: () => Promise.resolve([]),
  samples: () => Promise.resolve([]),
  remove: () => Promise.resolve(false),
  restore: () => Promise.resolve(false),
  ping: () => Promise.resolve(),
  close: () => Promise.resolve(),
};

/** The parts of the command line. The engine is built when a pair is to be compared: --help needs none. */
export function composeCli(): CliParts {
  let engine: Engine | undefined;
  const theEngine = (): Engine => (engine ??= composeEngine());
  let intake: Intake | undefined;
  const theIntake = (): Intake => (intake ??= composeIntake(loadConfig().fetch));
  return {
    version: () => (JSON.parse(readText('package.json')) as { readonly version: string }).version,
    translator: async (lng) => (await createI18n(path.join(PACKAGE_DIR, 'locales'))).translator(lng),
    readContent: (bytes, about) => theIntake().readUpload(bytes, about),
    fetchContent: (url) => theIntake().fetchDraft(url),
    create: (drafts, instant) => {
      const service = createComparisonService({
        store: NO_STORE,
        comparer: inProcessComparer(theEngine()),
        checkTexts,
        // Two runs over the same files give the same export: neither chance nor the clock has a say.
        createId: () => idOf({ ja: drafts.ja.text, ko: drafts.ko.text }),
        now: () => instant,
      });
      return service.create(drafts);
    },
    importFile,
    openTermbase: async () => {
      const db = await openDatabase(path.join(loadConfig().dataDir, DATABASE_FILE));
      const { service } = await composeTermbase(db);
      return { service, close: () => db.destroy() };
    },
    exporters: {
      json: ({ stored }) => Promise.resolve(`${JSON.stringify(stored.document, null, 2)}\n`),
      csv: (input) => Promise.resolve(exportCsv({ ...input, knowledge: theEngine().knowledge })),
      text: (input) => Promise.resolve(exportText({ ...input, knowledge: theEngine().knowledge })),
      html: (input) =>
        exportHtml({
          ...input,
          renderer: createRenderer({ viewsDir: path.join(PACKAGE_DIR, 'views'), strict: false }),
          knowledge: theEngine().knowledge,
          css: readText('public', 'css', 'main.css'),
          script: readText('dist', 'client', 'main.js'),
        }),
    },
  };
}

function idOf({ ja, ko }: BySide<string>): string {
  return createHash('sha256').update(ja, 'utf8').update('\0').update(ko, 'utf8').digest('hex').slice(0, 12);
}

/** The browser script exists only once the program is built; without it the page is complete as well. */
function readText(...parts: readonly string[]): string {
  const file = path.join(PACKAGE_DIR, ...parts);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
