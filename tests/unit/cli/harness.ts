import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import type { CliParts } from '../../../src/cli/parts';
import { runCli } from '../../../src/cli/run';
import { checkTexts } from '../../../src/intake';
import { inProcessComparer } from '../../../src/services/comparer';
import { createComparisonService } from '../../../src/services/comparison-service';
import type { ComparisonStore } from '../../../src/store/comparison-store';
import { IN_MEMORY, openDatabase } from '../../../src/store/sqlite/open-database';
import { aLibraryOf } from '../../support/a-library-of';
import { aTermbase } from '../../support/a-termbase';
import { aReadUpload } from '../../support/an-intake';
import { aDocument } from '../../support/a-document';
import { readComplete } from '../../support/complete';
import { aTranslator } from '../../support/faces';

const COUNTS = { readouts: 3, versions: 4, comparisons: 2, decisions: 5 };

/** Parts with the real intake and words, and an engine that links the first sentences. */
export function someParts(): CliParts {
  const store = { insert: () => Promise.resolve() } as unknown as ComparisonStore;
  const engine = { version: '1', knowledge: { version: 'k1' }, compare: aDocument } as never;
  const exportAs = (format: string) => (input: { stored: { id: string; createdAt: string } }) =>
    Promise.resolve(`${format} ${input.stored.id} ${input.stored.createdAt}\n`);
  return {
    version: () => '9.9.9',
    translator: aTranslator,
    readContent: aReadUpload(),
    fetchContent: () => Promise.resolve({ ok: false, error: { code: 'fetch-off', field: 'url' } }),
    create: (drafts, instant) =>
      createComparisonService({
        store,
        comparer: inProcessComparer(engine),
        checkTexts,
        createId: () => 'id',
        now: () => instant,
      }).create(drafts),
    importFile: (bytes) => {
      const read = readComplete(bytes);
      return Promise.resolve(
        read.ok ? { ok: true, value: { id: read.value.stored.id, outcome: 'moved', keptSources: [] } } : read,
      );
    },
    openTermbase: async () => {
      const db = await openDatabase(IN_MEMORY);
      return { service: aTermbase(db), close: () => db.destroy() };
    },
    openLibrary: async () => {
      const db = await openDatabase(IN_MEMORY);
      return { ...aLibraryOf(db), close: () => db.destroy() };
    },
    keeping: {
      backup: () => Promise.resolve({ ok: true, value: COUNTS }),
      archive: () => Promise.resolve({ ok: false, error: { code: 'exists' } }),
      restore: () => Promise.resolve({ ok: false, error: { code: 'broken', line: 7 } }),
    },
    exporters: {
      json: ({ stored }) => Promise.resolve(`${JSON.stringify(stored.document)}\n`),
      html: exportAs('html'),
      csv: exportAs('csv'),
      text: exportAs('text'),
      docx: exportAs('docx'),
      xlsx: exportAs('xlsx'),
    },
  };
}

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process and gives what it wrote. */
export async function run(
  args: readonly string[],
  {
    input = '',
    isTTY = false,
    isOutTTY = false,
    parts = someParts(),
  }: { input?: string; isTTY?: boolean; isOutTTY?: boolean; parts?: CliParts } = {},
): Promise<Outcome> {
  const out = collector();
  const err = collector();
  const streams = {
    in: Readable.from([input]),
    out: Object.assign(out.stream, { isTTY: isOutTTY }),
    err: Object.assign(err.stream, { isTTY }),
  };
  const code = await runCli(args, streams, parts);
  return { code, out: out.text(), err: err.text() };
}

function collector(): { readonly stream: Writable; text(): string } {
  const chunks: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk.toString('utf8'));
      done();
    },
  });
  return { stream, text: () => chunks.join('') };
}

/** A folder that is gone when the tests are done. */
export function temporaryFolder(): {
  readonly path: string;
  file(name: string, content: string | Uint8Array): string;
} {
  const path = mkdtempSync(join(tmpdir(), 'readout-compare-'));
  afterAll(() => rmSync(path, { recursive: true, force: true }));
  return {
    path,
    file: (name, content) => {
      const file = join(path, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
      return file;
    },
  };
}
