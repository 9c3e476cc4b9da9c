import type { RequestHandler } from 'express';
import type { ComparisonDocument } from '../domain/comparison';
import type { Desk } from '../domain/desk';
import type { ReadoutProblem } from '../domain/errors';
import type { IntakeDraft } from '../domain/intake-draft';
import type { TextReadings } from '../domain/readings';
import type { Result } from '../domain/result';
import type { BySide } from '../domain/side';
import type { StoredComparison } from '../domain/stored-comparison';
import type { Lng } from '../i18n';
import type { Display } from './request-context';
import type { FileRequest } from '../export/export-file';
import type { ReadComplete } from '../intake/complete/read-complete';
import type { ComparisonService } from '../services/comparison-service';
import type { DecisionService } from '../services/decision-service';
import type { ImportComparison } from '../services/import-comparison';
import type { ImportService } from '../services/import-service';
import type { VersionService } from '../services/versions/version-service';
import type { OtherNames } from '../services/other-names';
import type { PairingService } from '../services/pairing/pairing-service';
import type { LibraryService } from '../services/library-service';
import type { TryOut } from '../services/termbase/try-out';
import type { TermbaseService } from '../services/termbase/termbase-service';
import type { TermbasePages } from './termbase-pages';
import type { ComparisonPageInput } from '../view-models/comparison-page';
import type { LibraryPages } from './library-pages';
import type { AgreementPageInput } from '../view-models/agreement-page';
import type { DeskPageInput } from '../view-models/desk-page';
import type { FindingsPageInput } from '../view-models/findings-page';
import type { ExportPageInput } from '../view-models/export-page';
import type { HomePageInput } from '../view-models/home-page';
import type { ImportPageInput } from '../view-models/import-page';
import type { RefusedDecisionInput } from '../view-models/refused-decision-page';

/** What a page shows, all but the words for it. */
export type HomeContent = Omit<HomePageInput, 'tr'>;
export type ComparisonContent = Pick<
  ComparisonPageInput,
  'stored' | 'view' | 'path' | 'notice' | 'desk' | 'freshness' | 'filter' | 'readings' | 'find' | 'page'
>;
export type DeskContent = Omit<DeskPageInput, 'tr' | 'knowledge'>;
export type FindingsContent = Omit<FindingsPageInput, 'tr' | 'knowledge'>;
export type RefusedDecisionContent = Omit<RefusedDecisionInput, 'tr'>;

export interface ErrorContent {
  readonly status: number;
  readonly requestId: string;
  readonly path: string;
}

/** The pages as finished HTML: the web knows what happens, not how it looks. */
export interface Pages extends TermbasePages {
  home(display: Display, content: HomeContent): Promise<string>;
  comparison(display: Display, content: ComparisonContent): Promise<string>;
  desk(display: Display, content: DeskContent): Promise<string>;
  findings(display: Display, content: FindingsContent): Promise<string>;
  agreement(display: Display, content: Omit<AgreementPageInput, 'tr'>): Promise<string>;
  export(display: Display, content: Omit<ExportPageInput, 'tr'>): Promise<string>;
  import(display: Display, content: Omit<ImportPageInput, 'tr'>): Promise<string>;
  refusedDecision(display: Display, content: RefusedDecisionContent): Promise<string>;
  method(display: Display, path: string): Promise<string>;
  error(display: Display, content: ErrorContent): Promise<string>;
  readonly library: LibraryPages;
}

/** A comparison as a file. */
export interface Exports {
  html(lng: Lng, stored: StoredComparison, desk: Desk): Promise<string>;
  csv(lng: Lng, stored: StoredComparison, desk: Desk): Promise<string>;
  /** Text, or the bytes of a format that is none. */
  file(lng: Lng, request: FileRequest): Promise<string | Uint8Array>;
}

/** What intake reads from a file that was handed in. */
export type ReadUpload = (
  bytes: Uint8Array,
  about: { readonly fileName: string; readonly contentType?: string | null },
) => Promise<Result<IntakeDraft, ReadoutProblem>>;

/** What stands at a web address that a user asked for. */
export type FetchDraft = (url: string) => Promise<Result<IntakeDraft, ReadoutProblem>>;

/** The part of the logger that the web needs. Statement text never goes there. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** A folder whose files anyone may read, under an address. */
export interface AssetFolder {
  readonly at: string;
  readonly folder: string;
  /** True for files that never change under their name. */
  readonly isImmutable: boolean;
  /** Only paths that match are served; absent: all. */
  readonly only?: RegExp;
}

export interface WebSettings {
  readonly trustProxy: number | string | false;
  readonly isHttpsOnly: boolean;
  readonly formSecret: string;
  readonly requestsPerMinute: number;
  readonly comparisonsPerMinute: number;
  readonly fileBytes: number;
  readonly bodyBytes: number;
}

/** Everything that the web is built from. */
/** Lets an address send so many requests a minute; `onLimit` answers the others, with Retry-After already set. */
export type CreateRateLimit = (limit: number, onLimit: RequestHandler) => RequestHandler;

export interface AppParts {
  readonly service: ComparisonService;
  readonly library: LibraryService;
  readonly imports: ImportService;
  readonly pairing: PairingService;
  readonly decisions: DecisionService;
  readonly readoutVersions: VersionService;
  readonly termbase: TermbaseService;
  readonly tryOut: TryOut;
  /** How the two texts of a comparison are read. */
  readonly readingsOf: (document: ComparisonDocument) => Promise<BySide<TextReadings>>;
  /** The other names of what a word names, in both languages and in English. */
  readonly otherNames: OtherNames;
  readonly pages: Pages;
  readonly exports: Exports;
  readonly readUpload: ReadUpload;
  readonly fetchDraft: FetchDraft;
  /** Whether the form offers to fetch a page. */
  readonly canFetch: boolean;
  readonly log: Log;
  readonly settings: WebSettings;
  readonly createRateLimit: CreateRateLimit;
  readonly assets: readonly AssetFolder[];
  readonly readComplete: ReadComplete;
  readonly importComparison: ImportComparison;
  /** The JSON Schemas that are published, by the name of their file. */
  readonly schemas: Readonly<Record<string, object>>;
  /** What /healthz says of the program. */
  readonly versions: Readonly<Record<string, string>>;
}
