import type { Page } from 'playwright-core';
import { LNGS, type Translator } from '../../src/i18n';
import { describeInBrowser } from '../support/browser';
import { BrowserProgram } from '../support/browser-program';
import { COMPOSED_JA, COMPOSED_KO } from '../support/composed-texts';
import { aTranslator } from '../support/faces';
import { accessibilityProblems, overflowAt, unfold } from '../support/page-checks';

const WIDTHS = [390, 1440];
/** One call, told by both sides; composed. */
const PHONE = [
  '日韓外相電話会談\n2027年3月4日、午後3時から約20分間、倉田誠一外務大臣は、南宮振宇（ナムグン・ジヌ）韓国外交部長官と電話会談を行いました。\n両外相は、緊密に連携していくことを確認しました。',
  '한일 외교장관 통화\n남궁진우 외교부 장관은 2027년 3월 4일 오후 3시부터 20분간 구라타 세이이치 일본 외무대신과 통화를 가졌다.\n양 장관은 긴밀히 협력해 나가기로 하였다.',
];

describeInBrowser('the library', () => {
  let tr: Translator;
  let program: BrowserProgram;
  beforeAll(async () => {
    tr = await aTranslator('en');
    program = await BrowserProgram.start();
    await program.compare();
  });
  afterEach(() => program.leave());
  afterAll(() => program.close());

  /** The addresses of the pages, as a reader finds them. */
  async function addresses(page: Page): Promise<string[]> {
    await page.goto('/readouts');
    const readout = await page.locator('.readout-item h3 a').first().getAttribute('href');
    await page.goto('/calls');
    const call = await page.locator('.calls th a').first().getAttribute('href');
    const [one = '', event = ''] = [readout, call].map((href) => href?.split('?')[0] ?? '');
    return ['/readouts', '/readouts/new', '/readouts/trash', one, `${one}/delete`, '/calls', event, '/pairs'];
  }

  it('has pages that everyone can read, at any width and in every language', async () => {
    const { page, troubles } = await program.visit();
    const found: string[] = [];
    for (const address of await addresses(page)) {
      for (const lng of LNGS) {
        await page.goto(`${address}?lng=${lng}`);
        await unfold(page);
        for (const width of WIDTHS)
          found.push(...(await overflowAt(page, width)).map((one) => `${address} ${one}`));
        if (lng === 'en') found.push(...(await accessibilityProblems(page)));
      }
    }
    expect(found).toEqual([]);
    expect(troubles).toEqual([]);
  });

  it('finds a readout by one syllable and by its name in the other language, and marks the words', async () => {
    const { page, troubles } = await program.visit();
    await page.goto('/readouts');
    await page
      .getByLabel(tr.t('library.search.words'))
      .fill(COMPOSED_KO.replace(/[^가-힣]/gu, '').slice(0, 1));
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=/);
    expect(await page.locator('.readout-item mark.hit').count()).toBeGreaterThan(0);
    await page.goto('/readouts?q=両首脳');
    await page.getByRole('link', { name: tr.t('library.names.switchOff') }).click();
    await page.waitForURL(/names=off/);
    expect(await page.locator('.readout-item[data-side="ko"]').count()).toBe(0);
    expect(troubles).toEqual([]);
  });

  it('offers readouts of one call, and pairs those that are confirmed', async () => {
    const { page, troubles } = await program.visit();
    for (const text of PHONE) {
      const answer = await page.request.post('/api/readouts', { data: { text } });
      expect(answer.status()).toBe(201);
    }
    await page.goto('/pairs');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: tr.t('pairing.list.confirm') }).click();
    await page.waitForURL(/notice=confirmed/);
    expect(await page.locator('.pair-list > li').count()).toBe(0);
    await page.goto('/calls');
    await page.getByText('日韓外相電話会談').first().click();
    expect(await page.locator('.siblings [lang="ko"]').innerText()).toBe('한일 외교장관 통화');
    await page.getByRole('button', { name: tr.t('library.readout.part') }).click();
    await page.waitForURL(/notice=parted/);
    const counterpart = page.locator('.counterparts li').first();
    expect(await accessibilityProblems(page)).toEqual([]);
    await counterpart.getByRole('button', { name: tr.t('pairing.refuse'), exact: true }).click();
    await page.waitForURL(/notice=refused/);
    await page
      .locator('.counterparts')
      .getByRole('button', { name: tr.t('pairing.allow') })
      .click();
    await page.waitForURL(/notice=allowed/);
    await page
      .locator('.counterparts')
      .getByRole('button', { name: tr.t('pairing.compare'), exact: true })
      .click();
    await page.waitForURL(/\/comparisons\//);
    expect(troubles).toEqual([]);
  });

  it('adds a readout, deletes it and brings it back without a script', async () => {
    const { page } = await program.visit({ javaScriptEnabled: false });
    await page.goto('/readouts/new');
    await page.getByLabel(tr.t('home.field.text.label')).fill(`${COMPOSED_JA}（追記）`);
    await page
      .getByRole('button', { name: tr.t('library.new.submit') })
      .last()
      .click();
    await page.waitForURL(/notice=new/);
    await page.getByRole('link', { name: tr.t('library.readout.delete') }).click();
    await page.getByRole('button', { name: tr.t('library.delete.submit') }).click();
    await page.waitForURL(/\/readouts\/trash/);
    await page.getByRole('button', { name: tr.t('library.trash.restore') }).click();
    await page.waitForURL(/notice=restored/);
    expect(await page.locator('.full-text').innerText()).toContain('（追記）');
  });
});
