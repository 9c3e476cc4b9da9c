import { strToU8, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { LNGS, type Translator } from '../../src/i18n';
import { aDocx, para } from '../support/a-docx';
import { aPdf } from '../support/a-pdf';
import { describeInBrowser } from '../support/browser';
import { BrowserProgram } from '../support/browser-program';
import { aTranslator } from '../support/faces';
import { accessibilityProblems, overflowAt, unfold } from '../support/page-checks';

const WIDTHS = [390, 1440];
const JA = ['日韓外相会談', '両外相は、緊密に連携していくことで一致しました。'];
const KO = ['한일 외교장관회담', '양 장관은 긴밀히 협력해 나가기로 하였다.'];

let tr: Translator;
let program: BrowserProgram;

/** Everyone can read the page, at any width and in every language. */
async function expectGood(page: Page, address: string): Promise<void> {
  const found: string[] = [];
  for (const lng of LNGS) {
    await page.goto(`${address}${address.includes('?') ? '&' : '?'}lng=${lng}`);
    await unfold(page);
    for (const width of WIDTHS) found.push(...(await overflowAt(page, width)));
    if (lng === 'en') found.push(...(await accessibilityProblems(page)));
  }
  expect(found).toEqual([]);
}

describeInBrowser('readouts come in', () => {
  beforeAll(async () => {
    tr = await aTranslator('en');
    program = await BrowserProgram.start();
  });
  afterEach(() => program.leave());
  afterAll(() => program.close());

  const files = () => [
    {
      name: 'a.docx',
      text: JA[1]!,
      bytes: aDocx({ body: JA.map((line) => para(line)).join(''), title: JA[0]! }),
    },
    {
      name: 'b.pdf',
      text: KO[1]!,
      bytes: aPdf({ pages: [KO.map((text, i) => ({ y: 700 - 40 * i, text }))] }),
    },
  ];

  it('as Word and PDF files, shown before they are kept', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page } = await program.visit({ javaScriptEnabled });
      for (const { name, bytes, text } of files()) {
        await page.goto('/readouts/new');
        await page
          .locator('input[type="file"]')
          .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });
        const save = page.getByRole('button', { name: tr.t('library.new.submit') }).last();
        await save.click();
        await page.waitForLoadState();
        // What the file says of itself is put before the reader first.
        if (!page.url().includes('notice=')) {
          expect(await page.locator('textarea').inputValue()).toContain(text);
          await page
            .getByRole('button', { name: tr.t('library.new.submit') })
            .last()
            .click();
        }
        await page.waitForURL(/notice=/);
        expect(await page.locator('.full-text').innerText()).toContain(text);
      }
      await program.leave();
    }
  });

  it('many at once, with a report on each', async () => {
    const { page, troubles } = await program.visit();
    await page.goto('/imports/new');
    await page.locator('input[name="files"]').setInputFiles({
      name: 'all.zip',
      mimeType: 'application/zip',
      buffer: Buffer.from(
        zipSync({
          'ja.txt': strToU8(`${JA.join('\n')}\n本日、東京で行われた。`),
          'ko.txt': strToU8(`${KO.join('\n')}\n오늘 도쿄에서 열렸다.`),
          'broken.txt': strToU8('???'),
        }),
      ),
    });
    await page.locator('main form button[type="submit"]').first().click();
    await page.waitForURL(/\/imports\/[0-9a-z]{12}/);
    const [address = ''] = page.url().slice(program.origin.length).split('?');
    for (let i = 0; i < 50 && (await page.locator('progress').count()) > 0; i++) await page.reload();
    expect(await page.getByRole('status').innerText()).toContain('2');
    expect(await page.locator('#outcome-new ~ ul > li').count()).toBe(2);
    expect(await page.locator('#outcome-refused ~ ul > li').innerText()).toContain('broken.txt');
    await expectGood(page, address);
    await expectGood(page, '/imports/new');
    expect(troubles).toEqual([]);
  });

  it('as a new version, word by word, and against another call', async () => {
    const { page, troubles } = await program.visit();
    const add = async (text: string, url: string) => {
      const answer = await page.request.post('/api/readouts', {
        data: { text, url, publishedOn: '2025-06-09' },
      });
      return ((await answer.json()) as { id: string }).id;
    };
    const url = 'https://example.org/a';
    const id = await add('両外相は、連携を確認しました。次回の日程を調整しました。', url);
    await add('両外相は、緊密な連携を確認しました。次回の日程を調整しました。', url);
    const other = await add('両外相は、連携を歓迎しました。', 'https://example.org/b');
    await page.goto(`/readouts/${id}`);
    await page.getByRole('link', { name: tr.t('library.readout.versions', { count: 2 }) }).click();
    expect(await page.locator('.changed-text ins').innerText()).toContain('緊密な');
    await expectGood(page, `/readouts/${id}/versions`);
    await expectGood(page, `/readouts/${id}/against/${other}`);
    expect(troubles).toEqual([]);
  });
});
