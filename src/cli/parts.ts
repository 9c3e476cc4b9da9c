import type { ImportProblem } from '../domain/complete-comparison';
import type { ReadoutProblem } from '../domain/errors';
import type { IntakeDraft } from '../domain/intake-draft';
import type { Result } from '../domain/result';
import type { BySide } from '../domain/side';
import type { StoredComparison } from '../domain/stored-comparison';
import type { Lng, Translator } from '../i18n';
import type { Imported } from '../services/import-comparison';
import type { ImportService } from '../services/import-service';
import type { LibraryService } from '../services/library-service';
import type { PairingService } from '../services/pairing/pairing-service';
import type { VersionService } from '../services/versions/version-service';
import type { TermbaseService } from '../services/termbase/termbase-service';
import type { Created, Problems, ReadoutDraft } from '../services/comparison-service';
import type { KeepingParts } from './keeping-command';

export const FORMATS = ['json', 'html', 'csv', 'docx', 'xlsx', 'text'] as const;
export type Format = (typeof FORMATS)[number];
/** Those that are bytes and no text: a terminal would be disturbed by them. */
export const BINARY_FORMATS: ReadonlySet<Format> = new Set<Format>(['docx', 'xlsx']);

/** A comparison as a file's content. */
export type Exporter = (input: {
  readonly stored: StoredComparison;
  readonly tr: Translator;
}) => Promise<string | Uint8Array>;

/** What intake reads from a file. */
export type ReadFileContent = (
  bytes: Uint8Array,
  about: { readonly fileName: string; readonly contentType?: string | null; readonly url?: string | null },
) => Promise<Result<IntakeDraft, ReadoutProblem>>;

/** The termbase of DATA_DIR while a command uses it. */
export interface OpenTermbase {
  readonly service: TermbaseService;
  close(): Promise<void>;
}

/** The library of DATA_DIR while a command uses it. */
export interface OpenLibrary {
  readonly library: LibraryService;
  readonly imports: ImportService;
  readonly pairing: PairingService;
  readonly versions: VersionService;
  close(): Promise<void>;
}

/** Everything the commands need, built by `compose-cli.ts`. */
export interface CliParts {
  version(): string;
  translator(lng: Lng): Promise<Translator>;
  readContent: ReadFileContent;
  /** What stands at a web address. */
  fetchContent(url: string): Promise<Result<IntakeDraft, ReadoutProblem>>;
  /** @param instant when the texts were taken in. */
  create(drafts: BySide<ReadoutDraft>, instant: Date): Promise<Result<Created, Problems>>;
  /** Keeps a complete file in the data folder. `no-store`: `at` is the database that cannot be opened. */
  importFile(
    bytes: Uint8Array,
  ): Promise<Result<Imported, ImportProblem | { readonly code: 'no-store'; readonly at: string }>>;
  openTermbase(): Promise<OpenTermbase>;
  openLibrary(): Promise<OpenLibrary>;
  readonly keeping: KeepingParts;
  readonly exporters: Readonly<Record<Format, Exporter>>;
}

/** The process as a command sees it. What was asked for goes to `out`, everything else to `err`. */
export interface CliStreams {
  readonly in: AsyncIterable<Uint8Array | string>;
  readonly out: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly err: NodeJS.WritableStream & { readonly isTTY?: boolean };
}

/** What a command runs with. */
export interface CliContext {
  readonly parts: CliParts;
  readonly streams: CliStreams;
  readonly tr: Translator;
}
