import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { CliParts } from './cli/parts';
import type * as EngineComposition from './compose-engine';
import type * as CliImport from './compose-cli-import';
import type * as CliLibrary from './compose-cli-library';
import type * as CliKeeping from './compose-cli-keeping';
import { PACKAGE_DIR, readText } from './compose-files';
import type * as ImportComposition from './compose-import';
import type * as IntakeComposition from './compose-intake';
import type * as TermbaseComposition from './compose-termbase';
import type * as Settings from './config';
import type { BySide } from './domain/side';
import type { Engine } from './engine';
import type * as CsvExport from './export/export-csv';
import type * as DocxExport from './export/export-docx';
import type * as HtmlExport from './export/export-html';
import type * as TextExport from './export/export-text';
import type * as XlsxExport from './export/export-xlsx';
import { createI18n } from './i18n';
import type { FetchDraft, ReadUpload } from './intake';
import type * as IntakeChecks from './intake/check-texts';
import type * as Rendering from './rendering/render-page';
import { inProcessComparer } from './services/comparer';
import { createComparisonService } from './services/comparison-service';
import type { ComparisonStore } from './store/comparison-store';
import type * as Database from './store/sqlite/open-database';
import { EVERYTHING } from './view-models/export-selection';

// Each command loads what it needs and no more: half of a short run went into reading modules.
const load = createRequire(__filename);
const modules = {
  engine: () => load('./compose-engine') as typeof EngineComposition,
  import: () => load('./compose-cli-import') as typeof CliImport,
  keeping: () => load('./compose-cli-keeping') as typeof CliKeeping,
  files: () => load('./compose-import') as typeof ImportComposition,
  library: () => load('./compose-cli-library') as typeof CliLibrary,
  termbase: () => load('./compose-termbase') as typeof TermbaseComposition,
  database: () => load('./store/sqlite/open-database') as typeof Database,
  intake: () => load('./compose-intake') as typeof IntakeComposition,
  checks: () => load('./intake/check-texts') as typeof IntakeChecks,
  config: () => load('./config') as typeof Settings,
  rendering: () => load('./rendering/render-page') as typeof Rendering,
  csv: () => load('./export/export-csv') as typeof CsvExport,
  docx: () => load('./export/export-docx') as typeof DocxExport,
  html: () => load('./export/export-html') as typeof HtmlExport,
  text: () => load('./export/export-text') as typeof TextExport,
  xlsx: () => load('./export/export-xlsx') as typeof XlsxExport,
};

/** What a terminal asks for is printed and not kept. */
const NO_STORE: ComparisonStore = {
  insert: () => Promise.resolve(),
  replace: () => Promise.resolve(),
  find: () => Promise.resolve(null),
  recent: () => Promise.resolve([]),
  ofSameTexts: () => Promise.resolve([]),
  samples: () => Promise.resolve([]),
  remove: () => Promise.resolve(false),
  restore: () => Promise.resolve(false),
  ping: () => Promise.resolve(),
  close: () => Promise.resolve(),
};

/** The parts of the command line. The engine is built when a pair is to be compared: --help needs none. */
export function composeCli(): CliParts {
  let engine: Engine | undefined;
  const theEngine = (): Engine => (engine ??= modules.engine().composeEngine());
  let readUpload: ReadUpload | undefined;
  const theReadUpload = (): ReadUpload => (readUpload ??= modules.intake().composeReadUpload());
  // Only a fetch asks for the settings, so that nothing else fails for a bad one.
  const fetchDraft = (): FetchDraft =>
    modules.intake().composeFetchDraft(modules.config().loadConfig().fetch, theReadUpload());
  return {
    version: () => (JSON.parse(readText('package.json')) as { readonly version: string }).version,
    translator: async (lng) => (await createI18n(path.join(PACKAGE_DIR, 'locales'))).translator(lng),
    readContent: (bytes, about) => theReadUpload()(bytes, about),
    fetchContent: (url) => fetchDraft()(url),
    create: (drafts, instant) => {
      const service = createComparisonService({
        store: NO_STORE,
        comparer: inProcessComparer(theEngine()),
        checkTexts: modules.checks().checkTexts,
        // Two runs over the same files give the same export: neither chance nor the clock has a say.
        createId: () => idOf({ ja: drafts.ja.text, ko: drafts.ko.text }),
        now: () => instant,
      });
      return service.create(drafts);
    },
    importFile: (bytes) => modules.import().importFile(bytes),
    openTermbase: async () => {
      const { dataDir } = modules.config().loadConfig();
      const file = path.join(dataDir, modules.files().DATABASE_FILE);
      const db = await modules.database().openDatabase(file);
      const { service } = await modules.termbase().composeTermbase(db);
      return { service, close: () => db.destroy() };
    },
    openLibrary: () => modules.library().openLibrary((error) => process.stderr.write(`${String(error)}\n`)),
    keeping: {
      backup: (file) => modules.keeping().keepingParts.backup(file),
      archive: (file) => modules.keeping().keepingParts.archive(file),
      restore: (file, now) => modules.keeping().keepingParts.restore(file, now),
    },
    exporters: {
      json: ({ stored }) => Promise.resolve(`${JSON.stringify(stored.document, null, 2)}\n`),
      csv: (input) =>
        Promise.resolve(modules.csv().exportCsv({ ...input, knowledge: theEngine().knowledge })),
      text: (input) =>
        Promise.resolve(modules.text().exportText({ ...input, knowledge: theEngine().knowledge })),
      docx: (input) =>
        modules.docx().exportDocx({ ...input, knowledge: theEngine().knowledge, selection: EVERYTHING }),
      xlsx: (input) =>
        modules.xlsx().exportXlsx({ ...input, knowledge: theEngine().knowledge, selection: EVERYTHING }),
      html: (input) =>
        modules.html().exportHtml({
          ...input,
          renderer: modules
            .rendering()
            .createRenderer({ viewsDir: path.join(PACKAGE_DIR, 'views'), strict: false }),
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
