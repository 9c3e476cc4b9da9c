import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { compose, type Program } from '../../src/compose';
import { loadConfig } from '../../src/config';
import type { Lng } from '../../src/i18n';
import type { FetchPolicy } from '../../src/intake';
import { createLog } from '../../src/web/log';
import { launchBrowser } from './browser';
import { COMPOSED_JA, COMPOSED_KO } from './composed-texts';
import { ROOT } from './faces';

export const SAMPLE = '/comparisons/sample-leaders-call-2025-06-09';

/** What went wrong in a page while a test looked at it; empty when all is well. */
export type Troubles = readonly string[];

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors and warnings of the console, uncaught errors, violations of the policy, dialogs, failed requests. */
  readonly troubles: Troubles;
  /** Every address that was asked for. */
  readonly requests: readonly string[];
}

interface Parts {
  readonly folder: string;
  readonly browser: Browser;
  readonly server: Server;
  readonly program: Program;
}

/** The real application behind a real port, and a browser to look at it. One a test file. */
export class BrowserProgram {
  private readonly profiles = new Map<string, BrowserContext>();
  private readonly comparisons = new Map<string, Promise<string>>();

  private constructor(
    readonly origin: string,
    private readonly parts: Parts,
  ) {}

  /** @param fetchPolicy what may be fetched, in the place of the program's own rules. */
  static async start(
    fetchPolicy: Partial<FetchPolicy> = {},
    settings: Readonly<Record<string, string>> = {},
  ): Promise<BrowserProgram> {
    if (!existsSync(path.join(ROOT, 'dist', 'client', 'main.js'))) {
      throw new Error('The browser script is missing: run "npm run build" first.');
    }
    const folder = mkdtempSync(path.join(tmpdir(), 'readout-browser-'));
    const config = loadConfig({
      DATA_DIR: folder,
      NODE_ENV: 'test',
      LOG_LEVEL: 'silent',
      LIMIT_REQUESTS_PER_MINUTE: '100000',
      LIMIT_COMPARISONS_PER_MINUTE: '100000',
      ...settings,
    });
    const [program, browser] = await Promise.all([
      compose(config, createLog(config.logLevel), { isThreaded: false, fetchPolicy }),
      launchBrowser(),
    ]);
    const server = createServer(program.app);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('the server has no port');
    return new BrowserProgram(`http://127.0.0.1:${address.port}`, { folder, browser, server, program });
  }

  async close(): Promise<void> {
    const { folder, browser, server, program } = this.parts;
    await browser.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await program.close();
    rmSync(folder, { recursive: true, force: true });
  }

  /** A page without history or cookies, watched from its first moment. What pages load is kept from one visit to the next. */
  async visit(options: BrowserContextOptions = {}): Promise<Visit> {
    const context = await this.profile(options);
    const page = await context.newPage();
    return { page, context, ...watch(page) };
  }

  private async profile(options: BrowserContextOptions): Promise<BrowserContext> {
    const key = JSON.stringify(options);
    const known = this.profiles.get(key);
    if (known) return known;
    const context = await this.parts.browser.newContext({
      baseURL: this.origin,
      locale: 'en-GB',
      viewport: { width: 1280, height: 900 },
      ...options,
    });
    context.setDefaultTimeout(30_000);
    this.profiles.set(key, context);
    return context;
  }

  /** Closes what the tests opened. */
  async leave(): Promise<void> {
    for (const context of this.profiles.values()) {
      await Promise.all(context.pages().map((page) => page.close()));
      await context.clearCookies();
      await context.clearPermissions();
    }
  }

  /** The address of a comparison of these texts, made once through the API. */
  compare(ja = COMPOSED_JA, ko = COMPOSED_KO): Promise<string> {
    const key = `${ja}\0${ko}`;
    const address = this.comparisons.get(key) ?? this.post(ja, ko);
    this.comparisons.set(key, address);
    return address;
  }

  /** The exported file of a comparison, on disk as a reader has it. */
  async saveExport(address: string, lng: Lng): Promise<string> {
    const response = await fetch(`${this.origin}${address}/export.html?lng=${lng}`);
    const file = path.join(this.parts.folder, `${path.basename(address)}-${lng}.html`);
    writeFileSync(file, Buffer.from(await response.arrayBuffer()));
    return pathToFileURL(file).href;
  }

  private async post(ja: string, ko: string): Promise<string> {
    const response = await fetch(`${this.origin}/api/comparisons`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ja: { text: ja }, ko: { text: ko } }),
    });
    if (response.status !== 201) throw new Error(`${response.status}: ${await response.text()}`);
    const { id } = (await response.json()) as { readonly id: string };
    return `/comparisons/${id}`;
  }
}

function watch(page: Page): Pick<Visit, 'troubles' | 'requests'> {
  const troubles: string[] = [];
  const requests: string[] = [];
  const documents = new Set<string>();
  page.on('console', (message) => {
    // That a form or an address was refused is what some tests are about; a refused style or script is trouble.
    const isRefusedDocument =
      message.text().startsWith('Failed to load resource') && documents.has(message.location().url);
    // Chromium reports violations of the policy here too.
    const isTrouble = ['error', 'warning'].includes(message.type()) && !isRefusedDocument;
    if (isTrouble) troubles.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    requests.push(request.url());
    if (request.isNavigationRequest()) documents.add(request.url());
  });
  page.on('requestfailed', (request) => {
    // A font that is still on its way when the reader goes elsewhere is given up.
    const reason = request.failure()?.errorText ?? '';
    if (reason !== 'net::ERR_ABORTED') troubles.push(`failed: ${request.url()} ${reason}`);
  });
  page.on('dialog', (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return { troubles, requests };
}
