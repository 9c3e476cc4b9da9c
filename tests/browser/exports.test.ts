import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import type { Locator, Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser';
import { BrowserProgram } from '../support/browser-program';
import { all, readParts, readWorkbook, textIn } from '../support/ooxml';
import { accessibilityProblems, overflowAt } from '../support/page-checks';
import { breachesOfTmx, parseXml, textsOfTmx } from '../support/tmx-dtd';

const NOTE = '=note of an analyst';

describeInBrowser('the exports, by a browser', () => {
  let program: BrowserProgram;
  const folder = mkdtempSync(path.join(tmpdir(), 'readout-exports-'));
  beforeAll(async () => {
    program = await BrowserProgram.start();
    await decide();
  });
  afterEach(() => program.leave());
  afterAll(async () => {
    await program.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The first link confirmed, with a note: something for every format to hold. */
  async function decide(): Promise<void> {
    const { page } = await program.visit();
    await page.goto(`${await program.compare()}/desk?lng=en`);
    await page.locator('[data-key="c"]').first().click();
    await page.locator('[data-key="u"]').waitFor();
    await page.locator('.desk-change').first().click();
    const details = page.locator('.desk-grid');
    await details.locator('textarea[name="text"]').fill(NOTE);
    await details
      .locator('form', { has: page.locator('textarea[name="text"]') })
      .getByRole('button')
      .first()
      .click();
    await page.getByText(NOTE).first().waitFor();
    await page.close();
  }

  /** The export page, reached as a reader reaches it. */
  async function open(javaScriptEnabled = true): Promise<Page> {
    const { page } = await program.visit({ javaScriptEnabled });
    await page.goto(`${await program.compare()}?lng=en`);
    await page.getByRole('link', { name: 'More formats, citation' }).click();
    return page;
  }

  async function saved(page: Page, button: Locator): Promise<string> {
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    const file = path.join(folder, download.suggestedFilename());
    await download.saveAs(file);
    return file;
  }

  async function save(page: Page, format: string): Promise<string> {
    await page.getByRole('radio', { name: format, exact: true }).check();
    const file = await saved(page, page.getByRole('button', { name: 'Save file' }));
    expect(path.basename(file)).toMatch(/^readout-compare_.*\.\w+$/u);
    return file;
  }

  describe.each([true, false])('with JavaScript: %s', (hasScript) => {
    it('an HTML file that opens from disk, asks for nothing and is accessible', async () => {
      const file = pathToFileURL(await save(await open(hasScript), 'HTML')).href;
      const { page, troubles, requests } = await program.visit();
      await page.goto(file, { waitUntil: 'networkidle' });
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(await page.getByText(NOTE).count()).toBeGreaterThan(0);
      expect(requests).toEqual([file]);
      expect(troubles).toEqual([]);
    });

    it('a workbook with the rows of the page, and a document with the same', async () => {
      const page = await open(hasScript);
      const [rows, , about] = readWorkbook(readFileSync(await save(page, 'XLSX')));
      expect(rows!.rows[0]).toContain('analyst’s notes');
      expect(rows!.rows.flat()).toContain(NOTE);
      expect(about!.rows.flat().join(' ')).toContain('SHA-256');
      const document = readParts(readFileSync(await save(page, 'DOCX'))).get('word/document.xml')!;
      const table = all(document, 'w:tbl')[2]!;
      expect(all(table, 'w:tr')).toHaveLength(rows!.rows.length);
      expect(textIn(document)).toContain(NOTE);
    });
  });

  it('CSV, TMX, Markdown and text, each with what it is for', async () => {
    const page = await open();
    const read = async (format: string) => readFileSync(await save(page, format), 'utf8');
    const rows = parse(await read('CSV'), { bom: true });
    const citations = new Set(rows.slice(1).map((cells) => cells[15]));
    expect([rows[0]![15], citations.size]).toEqual(['Citation', 1]);
    const tmx = parseXml(await read('TMX 1.4b'));
    expect(breachesOfTmx(tmx)).toEqual([]);
    expect(textsOfTmx(tmx, 'note')).toEqual([NOTE]);
    expect(await read('Markdown')).toMatch(/^# /u);
    expect(await read('Plain text')).toContain('SHA-256');
  });

  it('files for programs, the complete one with the decisions', async () => {
    const page = await open();
    const json = async (name: RegExp) =>
      JSON.parse(readFileSync(await saved(page, page.getByRole('link', { name })), 'utf8')) as Record<
        string,
        unknown
      >;
    expect(await json(/complete\.json/u)).toMatchObject({ schema: 'readout-compare/complete@1' });
    expect(await json(/^Results/u)).toMatchObject({ schema: 'readout-compare/decided@1' });
  });

  it('what is chosen goes into the file, stands in the address, and is there again after a reload', async () => {
    const page = await open();
    await page.getByRole('combobox', { name: 'Language of the file' }).selectOption('ko');
    await page.getByRole('combobox', { name: 'Order', exact: true }).selectOption('ko');
    await page.getByRole('combobox', { name: 'Order of the sentences' }).selectOption('importance');
    for (const name of [/^Only what an analyst/u, /^Without the analysts’ notes/u, /^With the history/u])
      await page.getByRole('checkbox', { name }).check();
    const sheets = readWorkbook(readFileSync(await save(page, 'XLSX')));
    expect(sheets.map(({ name }) => name)).toEqual(['행', '차이점', '이 비교에 대하여', '이력']);
    expect(sheets[0]!.rows).toHaveLength(2);
    expect(sheets.flatMap(({ rows }) => rows.flat())).not.toContain(NOTE);
    const address = new URL(page.url());
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      format: 'xlsx',
      in: 'ko',
      order: 'ko',
      confirmed: '1',
      notes: '0',
      history: '1',
      sentences: 'importance',
    });
    await page.reload();
    expect(await page.getByRole('radio', { name: 'XLSX' }).isChecked()).toBe(true);
    expect(await page.getByRole('checkbox', { name: /^With the history/u }).isChecked()).toBe(true);
    await page.getByRole('link', { name: '日本語' }).click();
    await page.waitForLoadState();
    expect(await page.getByRole('radio', { name: 'XLSX' }).isChecked()).toBe(true);
  });

  it('without script the choices are kept by a button', async () => {
    const page = await open(false);
    await page.getByRole('radio', { name: 'DOCX' }).check();
    await page.getByRole('checkbox', { name: /^With the history/u }).check();
    await page.getByRole('button', { name: 'Keep these choices in the address' }).click();
    await page.waitForLoadState();
    expect(page.url()).toMatch(/format=docx.*history=1/u);
    expect(await page.getByRole('radio', { name: 'DOCX' }).isChecked()).toBe(true);
    expect(await page.getByRole('checkbox', { name: /^With the history/u }).isChecked()).toBe(true);
  });

  it('the page with everything chosen is accessible and fits a telephone', async () => {
    const { page } = await program.visit();
    await page.goto(`${await program.compare()}/export?lng=ko&format=docx&confirmed=1&notes=0&history=1`);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await overflowAt(page, 390)).toEqual([]);
  });
});
