import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import type { Locator, Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser';
import { BrowserProgram } from '../support/browser-program';
import { HOUR_JA, HOUR_KO } from '../support/hour-texts';
import { accessibilityProblems, shownText, withoutBlanks } from '../support/page-checks';

const NOTE = '=Both name the flood; only the Japanese gives the condolences first.\nA second line.';
const TOPIC = 'Expo & trade';
const SENTENCE = 'Only Tokyo asks for seafood to be let in — “early”, it says.';
const OWN = 'Air routes are a matter for Seoul alone.';

describeInBrowser('an analyst works for an hour', () => {
  let program: BrowserProgram;
  const folder = mkdtempSync(path.join(tmpdir(), 'readout-hour-'));
  beforeAll(async () => {
    program = await BrowserProgram.start();
  });
  afterEach(() => program.leave());
  afterAll(async () => {
    await program.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const row = (page: Page, id: string): Locator =>
    page.locator('.desk-row', { has: page.locator(`#row-${id}`) });

  /** Sends a form of the desk and waits until the page knows of it. */
  async function send(page: Page, button: Locator): Promise<void> {
    const before = await page.locator('input[name="revision"]').first().inputValue();
    await button.click();
    const next = page.locator(`input[name="revision"][value="${Number(before) + 1}"]`);
    await next.first().waitFor({ state: 'attached' });
  }

  async function saved(page: Page, button: Locator): Promise<string> {
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    const file = path.join(folder, download.suggestedFilename());
    await download.saveAs(file);
    return file;
  }

  const complete = async (page: Page, address: string): Promise<Buffer> =>
    (await page.request.get(`${address}/export.complete.json`)).body();

  /** The links as the numbers of their points. */
  const linksOf = async (page: Page, address: string): Promise<string[]> => {
    const { document } = (await (await page.request.get(`${address}/export.json`)).json()) as {
      readonly document: { readonly links: readonly { readonly ja: string[]; readonly ko: string[] }[] };
    };
    return document.links.map(({ ja, ko }) => `${ja.join('+')}=${ko.join('+')}`);
  };

  async function importFile(page: Page, buffer: Buffer): Promise<string> {
    await page.goto('/comparisons/import?lng=en');
    const file = { name: 'sent.complete.json', mimeType: 'application/json', buffer };
    await page.locator('#import-file').setInputFiles(file);
    await page.locator('main form button').first().click();
    await page.waitForURL(/\/comparisons\/(?!import)/u);
    return new URL(page.url()).pathname;
  }

  async function paste(page: Page): Promise<string> {
    await page.goto('/?lng=en');
    await page.locator('[name="ja.text"]').fill(HOUR_JA);
    await page.locator('[name="ko.text"]').fill(HOUR_KO);
    await page.locator('.submit button').click();
    await page.waitForURL(/\/comparisons\/[0-9a-z]{12}/u);
    expect(await shownText(page, 'ja')).toBe(withoutBlanks(HOUR_JA));
    expect(await shownText(page, 'ko')).toBe(withoutBlanks(HOUR_KO));
    return new URL(page.url()).pathname;
  }

  async function correct(page: Page, address: string): Promise<void> {
    await page.locator('.desk-link').click();
    await page.locator('.desk-author input').fill('Analyst A');
    await page.locator('.desk-author button').click();
    // A whole row; then condolences and thanks belong together, and the seafood has no counterpart.
    await send(page, row(page, 'j1').getByRole('button', { name: 'Confirm', exact: true }));
    const thanks = row(page, 'j4');
    await thanks.locator('.desk-change').click();
    await thanks.getByLabel('Japanese points').fill('3 4');
    await thanks.getByLabel('Korean points').fill('6');
    await send(page, thanks.getByRole('button', { name: 'Link these points' }));
    expect(await linksOf(page, address)).toContain('j3+j4=k6');
    await send(page, row(page, 'j9').getByRole('button', { name: 'Confirm: only here' }));
    // The Korean point on the expo holds two things.
    const expo = row(page, 'j5');
    await expo.locator('.desk-change').click();
    const korean = expo.locator('.desk-point', { has: page.locator('textarea[lang="ko"]') });
    const text = korean.locator('textarea');
    await text.fill((await text.inputValue()).replace('위해 ', '위해| '));
    await send(page, korean.getByRole('button', { name: 'Split' }));
    expect((await linksOf(page, address)).join(' ')).toMatch(/j5\+j6=k5/u);
    // Who confirms is both.
    const allies = row(page, 'j8');
    await allies.locator('.desk-change').click();
    const labels = allies.locator('.desk-point', { has: page.locator('textarea[lang="ja"]') });
    await labels.locator('[name="actor"]').selectOption({ label: 'Both sides' });
    await send(page, labels.getByRole('button', { name: 'Change labels' }));
    expect(await allies.locator('.labels').first().innerText()).toContain('Both sides');
  }

  async function undoAndRedo(page: Page, address: string): Promise<void> {
    const at = await linksOf(page, address);
    const there = await page.locator('.desk-row .labels').allInnerTexts();
    for (const name of ['Undo', 'Undo', 'Redo', 'Redo'])
      await send(page, page.getByRole('button', { name, exact: true }));
    expect(await linksOf(page, address)).toEqual(at);
    expect(await page.locator('.desk-row .labels').allInnerTexts()).toEqual(there);
  }

  async function annotate(page: Page): Promise<void> {
    const thanks = row(page, 'j3');
    await thanks.locator('.desk-change').click();
    const form = (name: string) =>
      thanks.locator('form', {
        has: page.locator(`input[value="${name}"]`),
        hasNot: page.locator('[name="of"]'),
      });
    await form('note').locator('textarea').fill(NOTE);
    // What is kept leaves the row open.
    await send(page, form('note').getByRole('button'));
    await form('topic').locator('[name="text"]').fill(TOPIC);
    await send(page, form('topic').getByRole('button'));
    expect(await thanks.locator('.row-notes').innerText()).toBe(`${NOTE}\n${TOPIC}`);
  }

  async function editFindings(page: Page): Promise<void> {
    await page.getByRole('link', { name: 'Findings: read, edit, copy' }).click();
    const sentence = page.locator('.finding-list > li', { hasText: '輸入規制' });
    await sentence.locator('summary').click();
    await sentence.locator('textarea').fill(SENTENCE);
    await send(page, sentence.getByRole('button', { name: 'Save' }));
    const order = page.locator('.finding-list > li', { hasText: 'order of the other readout' });
    await order.locator('summary').click();
    await send(page, order.getByRole('button', { name: 'Leave out' }));
    await page.locator('#findings textarea').fill(OWN);
    await send(page, page.locator('#findings').getByRole('button'));
    await page.locator('details.copy summary').first().click();
    const copied = await page.locator('[data-copy-text]').first().inputValue();
    expect(copied).toContain(SENTENCE);
    expect(copied).toContain(OWN);
    expect(copied).not.toContain('order of the other readout');
  }

  async function takeFiles(page: Page, address: string): Promise<void> {
    await page.goto(`${address}?lng=en`);
    expect(await page.locator('body').innerText()).toContain(SENTENCE);
    await page.getByRole('link', { name: 'More formats, citation' }).click();
    const save = async (format: string) => {
      await page.getByRole('radio', { name: format, exact: true }).check();
      return saved(page, page.getByRole('button', { name: 'Save file' }));
    };
    const html = pathToFileURL(await save('HTML')).href;
    const rows = parse(readFileSync(await save('CSV')), { bom: true });
    // A cell that begins with = would be a formula: an apostrophe stands before it.
    expect(rows.flat()).toContain(`'${NOTE} | ${TOPIC}`);
    const json = await saved(page, page.getByRole('link', { name: /complete\.json/u }));
    expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({ schema: 'readout-compare/complete@1' });
    await readFromDisk(html);
    // What comes in is what went out, and it goes out again byte for byte.
    expect(await importFile(page, readFileSync(json))).toBe(address);
    expect((await complete(page, address)).equals(readFileSync(json))).toBe(true);
  }

  async function readFromDisk(file: string): Promise<void> {
    const { page, troubles, requests } = await program.visit();
    await page.goto(file);
    expect(await shownText(page, 'ja')).toBe(withoutBlanks(HOUR_JA));
    const words = await page.locator('body').innerText();
    for (const own of [NOTE, TOPIC, SENTENCE, OWN]) expect(words).toContain(own);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(requests).toEqual([file]);
    expect(troubles).toEqual([]);
    await page.close();
  }

  /** Another analyst of the same texts has sent their file; one place is taken over. */
  async function compareWithAnother(page: Page, address: string): Promise<void> {
    const mine = await complete(page, address);
    await page.goto(`${address}/desk?lng=en&by=B`);
    await send(page, row(page, 'j7').locator('[data-key="x"]'));
    const theirs = await complete(page, address);
    await send(page, page.getByRole('button', { name: 'Undo', exact: true }));
    const there = await importFile(page, theirs);
    expect(there).not.toBe(address);
    await page.goto(`${address}/desk?lng=en&by=A`);
    await page.getByRole('link', { name: 'Two analysts' }).click();
    await page.locator('.other-analysts a').first().click();
    await page.getByText('Where you differ: 1 place').waitFor();
    await page.getByRole('button', { name: 'Unlink as well' }).click();
    await page.getByText('You agree everywhere.').waitFor();
    expect((await complete(page, address)).length).toBeGreaterThan(mine.length);
  }

  async function undoEverything(page: Page, address: string, before: string): Promise<void> {
    await page.goto(`${address}/desk?lng=en`);
    const undo = page.getByRole('button', { name: 'Undo', exact: true });
    while ((await undo.count()) > 0) await send(page, undo);
    expect(await (await page.request.get(`${address}/export.json`)).text()).toBe(before);
    await page.goto(`${address}?lng=en`);
    expect(await page.locator('body').innerText()).not.toContain(SENTENCE);
  }

  it.each([true, false])(
    'pastes, corrects, undoes, annotates, exports, re-imports and compares; with script: %s',
    async (javaScriptEnabled) => {
      const { page, troubles } = await program.visit({ javaScriptEnabled });
      const address = await paste(page);
      const before = await (await page.request.get(`${address}/export.json`)).text();
      await correct(page, address);
      await undoAndRedo(page, address);
      await annotate(page);
      await editFindings(page);
      await takeFiles(page, address);
      await compareWithAnother(page, address);
      await undoEverything(page, address, before);
      expect(troubles).toEqual([]);
    },
    240_000,
  );
});
