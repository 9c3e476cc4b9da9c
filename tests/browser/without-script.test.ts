import { describeInBrowser } from '../support/browser';
import { BrowserProgram } from '../support/browser-program';
import { COMPOSED_JA, COMPOSED_KO } from '../support/composed-texts';
import { overflowAt, rowsOf, shownText, tabTo, withoutBlanks } from '../support/page-checks';

describeInBrowser('without JavaScript', () => {
  let program: BrowserProgram;
  beforeAll(async () => {
    program = await BrowserProgram.start();
  });
  afterEach(() => program.leave());
  afterAll(() => program.close());

  it('the form leads to a comparison', async () => {
    const { page, troubles } = await program.visit({ javaScriptEnabled: false });
    await page.goto('/');
    await page.locator('[name="ja.text"]').fill(COMPOSED_JA);
    await page.locator('[name="ko.text"]').fill(COMPOSED_KO);
    await page.locator('.submit button').click();
    await page.waitForURL(/\/comparisons\//);
    expect(await shownText(page, 'ko')).toBe(withoutBlanks(COMPOSED_KO));
    expect(troubles).toEqual([]);
  });

  it('the page has the same rows, differences and terms', async () => {
    const address = await program.compare();
    const withScript = (await program.visit()).page;
    const without = (await program.visit({ javaScriptEnabled: false })).page;
    await withScript.goto(address);
    await without.goto(address);
    expect(await rowsOf(without)).toEqual(await rowsOf(withScript));
    for (const part of ['.row-differences', '.findings-words', '.glossary', '.strip']) {
      expect(await without.locator(part).allInnerTexts()).toEqual(
        await withScript.locator(part).allInnerTexts(),
      );
      expect(await without.locator(part).first().isVisible()).toBe(true);
    }
  });

  it('the evidence unfolds, and the findings are there as text', async () => {
    const { page } = await program.visit({ javaScriptEnabled: false });
    await page.goto(await program.compare());
    const why = page.locator('details.why').first();
    await why.locator('summary').click();
    await why.locator('tbody tr').first().waitFor();
    await page.locator('.copy > summary').click();
    const findings = page.locator('[data-copy-text]');
    await findings.waitFor();
    expect(await findings.inputValue()).toContain((await page.locator('h1').innerText()).trim());
    // A button that can do nothing is not shown.
    expect(await page.locator('[data-copy-button]').isVisible()).toBe(false);
  });

  it('a term shows its gloss where the focus is', async () => {
    const { page } = await program.visit({ javaScriptEnabled: false });
    await page.goto(await program.compare());
    const term = page.locator('a.term').first();
    await tabTo(page, '.term');
    const gloss = await term.getAttribute('data-gloss');
    const shown = await term.evaluate((element) => getComputedStyle(element, '::after').content);
    expect(shown).toBe(`"${gloss ?? ''}"`);
  });

  it('the four views are links', async () => {
    const { page } = await program.visit({ javaScriptEnabled: false });
    await page.goto(await program.compare());
    await page.locator('.views a[href*="view=differences"]').click();
    await page.waitForURL(/view=differences/);
    expect((await rowsOf(page)).filter((row) => row.startsWith('='))).toEqual([]);
  });
});

describeInBrowser('on paper', () => {
  let program: BrowserProgram;
  beforeAll(async () => {
    program = await BrowserProgram.start();
  });
  afterEach(() => program.leave());
  afterAll(() => program.close());

  it('the comparison lists its terms, shows both texts and leaves out what can only be clicked', async () => {
    const { page } = await program.visit();
    await page.goto(await program.compare());
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.glossary tbody tr').first().isVisible()).toBe(true);
    for (const side of ['ja', 'ko']) {
      expect(await page.locator(`.cell[data-side="${side}"] .text`).first().isVisible()).toBe(true);
    }
    for (const part of ['.exports', '.views', '.copy', '.languages']) {
      expect(await page.locator(part).isVisible()).toBe(false);
    }
    // A4 less two margins of 1 cm, in CSS pixels.
    expect(await overflowAt(page, 718)).toEqual([]);
  });

  it('the exported file lists its terms, too', async () => {
    const { page } = await program.visit({ javaScriptEnabled: false });
    await page.goto(await program.saveExport(await program.compare(), 'ko'));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.glossary tbody tr').first().isVisible()).toBe(true);
    expect(await overflowAt(page, 718)).toEqual([]);
  });
});
