import type { Page } from 'playwright-core';
import { LNGS, type Lng } from '../../src/i18n';
import { describeInBrowser } from '../support/browser';
import { BrowserProgram, SAMPLE } from '../support/browser-program';
import { accessibilityProblems, CONTRAST, overflowAt, unfold } from '../support/page-checks';

type Open = (program: BrowserProgram, page: Page, lng: Lng) => Promise<unknown>;

const view =
  (name: string): Open =>
  async (program, page, lng) =>
    page.goto(`${await program.compare()}?view=${name}&lng=${lng}`);

/** Every page that there is, and every state that looks different. */
const PAGES: Readonly<Record<string, Open>> = {
  'the start page': (_program, page, lng) => page.goto(`/?lng=${lng}`),
  'the start page with problems': async (_program, page, lng) => {
    await page.goto(`/?lng=${lng}`);
    await page.locator('[name="ja.text"]').fill('Neither Japanese nor Korean.');
    await page.locator('.submit button').click();
    await page.locator('.error-summary').waitFor();
  },
  'the aligned rows': view('rows'),
  'the Japanese order': view('ja'),
  'the Korean order': view('ko'),
  'the differences only': view('differences'),
  'the whole texts': view('whole'),
  'the desk': async (program, page, lng) => page.goto(`${await program.compare()}/desk?lng=${lng}`),
  'the findings in sentences': async (program, page, lng) => {
    await page.goto(`${await program.compare()}/findings?lng=${lng}`);
    await page.locator('.finding-list summary').first().click();
  },
  'the desk with something decided': async (program, page, lng) => {
    await page.goto(`${await program.compare()}/desk?lng=${lng}`);
    await page.locator('[data-key="c"]').first().click();
    await page.locator('[data-key="u"]').waitFor();
  },
  'a decision that was refused': async (program, page, lng) => {
    await page.goto(`${await program.compare()}/desk?lng=${lng}`);
    await page.locator('.desk-change').first().click();
    await page.locator('input[name="koPoints"][inputmode]').first().fill('99');
    await page.locator('input[name="koPoints"][inputmode]').first().press('Enter');
    await page.locator('.desk-again').waitFor();
  },
  'a sample': (_program, page, lng) => page.goto(`${SAMPLE}?lng=${lng}`),
  'the method': (_program, page, lng) => page.goto(`/method?lng=${lng}`),
  'a page that does not exist': (_program, page, lng) => page.goto(`/comparisons/none?lng=${lng}`),
  'the exported file': async (program, page, lng) =>
    page.goto(await program.saveExport(await program.compare(), lng)),
};

describeInBrowser('for everybody', () => {
  let program: BrowserProgram;
  beforeAll(async () => {
    program = await BrowserProgram.start();
  });
  afterEach(() => program.leave());
  afterAll(() => program.close());

  describe.each(LNGS)('in %s', (lng) => {
    it.each(Object.keys(PAGES))(
      '%s meets WCAG 2.2 AA as far as axe sees, and never scrolls sideways',
      async (name) => {
        const { page, troubles } = await program.visit();
        await PAGES[name]!(program, page, lng);
        expect(await page.locator('html').getAttribute('lang')).toBe(lng);
        for (const width of [390, 1440]) expect(await overflowAt(page, width)).toEqual([]);
        await unfold(page);
        for (const width of [320, 390, 1440]) expect(await overflowAt(page, width)).toEqual([]);
        expect(await accessibilityProblems(page)).toEqual([]);
        expect(troubles).toEqual([]);
      },
    );
  });

  it.each(Object.keys(PAGES))('%s meets it in the dark, too', async (name) => {
    const { page } = await program.visit({ colorScheme: 'dark' });
    await PAGES[name]!(program, page, 'en');
    await unfold(page);
    expect(await accessibilityProblems(page, CONTRAST)).toEqual([]);
  });

  it('a narrow window meets it, too', async () => {
    const { page } = await program.visit({ viewport: { width: 390, height: 800 } });
    await PAGES['the aligned rows']!(program, page, 'ko');
    await unfold(page);
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it.each(LNGS)('every word of a readout says its language, in %s', async (lng) => {
    const { page } = await program.visit();
    await page.goto(`${await program.compare()}?lng=${lng}`);
    expect(await wordsWithoutTheirLanguage(page)).toEqual([]);
  });
});

/** Stretches in Hangul outside lang="ko" and in kana outside lang="ja". A list of findings to copy is in all languages at once. */
function wordsWithoutTheirLanguage(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const strays: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = node.textContent ?? '';
      if (!parent || parent.closest('textarea, script, style')) continue;
      const lang = parent.closest('[lang]')?.getAttribute('lang');
      if (/[\uac00-\ud7a3]/.test(text) && lang !== 'ko') strays.push(text.trim());
      if (/[\u3041-\u3096]/.test(text) && lang !== 'ja') strays.push(text.trim());
    }
    return strays;
  });
}
