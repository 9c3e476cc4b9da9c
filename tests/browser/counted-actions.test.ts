import type { Locator, Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser';
import { BrowserProgram } from '../support/browser-program';
import { accessibilityProblems, overflowAt } from '../support/page-checks';

const JA =
  '両首脳は、経済安全保障の分野で協力を深めることで一致した。森川総理は、水素の供給網について説明した。朴大統領は、若者の往来を増やしたいと述べた。両首脳は、防災に関する対話を続けることを確認した。森川総理は、地方空港の路線の再開に期待を示した。';
const KO =
  '양 정상은 경제안보 분야의 협력을 심화하기로 했다. 모리카와 총리는 지방공항 노선 재개에 기대를 표명했다. 양 정상은 재난 대응 대화를 이어가기로 했다. 박 대통령은 청년 교류를 늘리고 싶다고 말했다. 모리카와 총리는 수소 공급망에 대해 설명했다.';
/** By the number of the Japanese point: which Korean one reports the same. */
const RIGHT = [1, 5, 4, 3, 2];
const MOST_ACTIONS = 10;
const MOST_KEYS = 2;

/** What an engine might suggest instead, as pairs of numbers: points of which nobody is told are only here. */
const SUGGESTED: readonly (readonly [name: string, links: readonly (readonly [number, number])[]])[] = [
  [
    'two swapped, one link missing',
    [
      [1, 1],
      [2, 2],
      [3, 4],
      [4, 5],
    ],
  ],
  [
    'every link wrong',
    [
      [1, 2],
      [2, 3],
      [3, 5],
      [4, 1],
      [5, 4],
    ],
  ],
  ['no link found', []],
  [
    'the first and the last missed, the others moved by one',
    [
      [2, 1],
      [3, 3],
      [4, 4],
    ],
  ],
];

/** Counts what an analyst does: each key and each press of the mouse. */
class Hand {
  actions = 0;
  constructor(private readonly page: Page) {}

  async key(key: string): Promise<void> {
    this.actions++;
    await this.page.keyboard.press(key);
  }

  /** A key that is a decision: the page comes anew and gives the focus to a row. */
  async decideBy(key: string): Promise<void> {
    const done = this.page.waitForResponse((answer) => answer.request().method() === 'POST');
    await this.key(key);
    await done;
    await this.settled();
  }

  async press(target: Locator): Promise<void> {
    this.actions++;
    const before = await this.revision();
    await target.click();
    await this.page.locator(`input[name="revision"]:not([value="${before}"])`).first().waitFor({
      state: 'attached',
    });
  }

  private async settled(): Promise<void> {
    await this.page.waitForLoadState('load');
    // Behind the last row the history follows.
    await this.page.locator('.desk-row:focus, #history:focus').waitFor();
  }

  private revision(): Promise<string> {
    return this.page.locator('input[name="revision"]').first().inputValue();
  }
}

describeInBrowser('at the desk an analyst corrects', () => {
  let program: BrowserProgram;
  beforeAll(async () => {
    program = await BrowserProgram.start();
  });
  afterEach(() => program.leave());
  afterAll(() => program.close());

  interface Linked {
    readonly ja: readonly string[];
    readonly ko: readonly string[];
  }

  const linksOf = async (page: Page, address: string): Promise<(readonly [number, number])[]> => {
    const answer = await page.request.get(`${address}/export.json`);
    const file = (await answer.json()) as {
      readonly document?: { readonly links: Linked[] };
      readonly links?: Linked[];
    };
    const links = file.document?.links ?? file.links ?? [];
    return links.map(({ ja, ko }) => [Number(ja.join('').slice(1)), Number(ko.join('').slice(1))] as const);
  };

  /** A comparison of the two texts in which the engine's links are these. */
  async function suggesting(page: Page, links: readonly (readonly [number, number])[]): Promise<string> {
    const made = await program.compare(JA, KO);
    const file = (await (await page.request.get(`${made}/export.complete.json`)).json()) as {
      id: string;
      document: { links: unknown[] };
    };
    file.id = `suggested${links.flat().join('')}`;
    file.document.links = links.map(([ja, ko]) => ({
      ja: [`j${ja}`],
      ko: [`k${ko}`],
      score: 0.6,
      evidence: [],
      against: [],
      differences: [],
      isPrecise: true,
    }));
    const answer = await page.request.post('/api/comparisons/import', { data: file });
    expect([200, 201]).toContain(answer.status());
    const { id } = (await answer.json()) as { readonly id: string };
    return `/comparisons/${id}`;
  }

  const isRight = (links: readonly (readonly [number, number])[]) =>
    links.length === RIGHT.length && links.every(([ja, ko]) => RIGHT[ja - 1] === ko);

  describe.each(SUGGESTED)('five by five points: %s', (_name, links) => {
    it('by the mouse, without script', async () => {
      const { page, troubles } = await program.visit({ javaScriptEnabled: false });
      const address = await suggesting(page, links);
      await page.goto(`${address}/desk?lng=en`);
      const hand = new Hand(page);
      for (const [index, ko] of RIGHT.entries()) {
        const row = page.locator('.desk-row', { has: page.locator(`#row-j${index + 1}`) });
        const partner = row.getByRole('button', { name: `Link with Korean point ${ko}`, exact: true });
        // Where the points are linked already there is nothing to press.
        if ((await partner.count()) > 0) await hand.press(partner);
      }
      expect(isRight(await linksOf(page, address))).toBe(true);
      expect(hand.actions).toBeLessThanOrEqual(MOST_ACTIONS);
      expect(troubles).toEqual([]);
    });

    it('by the keyboard, from the first Tab into the rows on', async () => {
      const { page, troubles } = await program.visit();
      const address = await suggesting(page, links);
      await page.goto(`${address}/desk?lng=en`);
      await page.locator('.desk-row').first().focus();
      const hand = new Hand(page);
      while (!isRight(await linksOf(page, address))) {
        expect(hand.actions).toBeLessThan(MOST_ACTIONS);
        const id = (await page.locator('.desk-row:focus > .row').getAttribute('id')) ?? '';
        const number = Number(id.slice('row-j'.length));
        const here = await linksOf(page, address);
        const isDone =
          id.startsWith('row-k') || here.some(([ja, ko]) => ja === number && RIGHT[ja - 1] === ko);
        if (isDone) await hand.key('n');
        else await hand.decideBy(String(RIGHT[number - 1]));
      }
      expect(hand.actions).toBeLessThanOrEqual(MOST_ACTIONS);
      expect(troubles).toEqual([]);
    });
  });

  describe('one relation', () => {
    const open = async () => {
      const { page, troubles } = await program.visit();
      const address = await suggesting(page, SUGGESTED[0]![1]);
      await page.goto(`${address}/desk?lng=en`);
      await page.locator('.desk-row', { has: page.locator('#row-j2') }).focus();
      return { page, troubles, address, hand: new Hand(page) };
    };
    const leave = async (page: Page, hand: Hand) => {
      expect(hand.actions).toBeLessThanOrEqual(MOST_KEYS);
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByRole('button', { name: 'Redo' }).waitFor();
    };

    it('confirms a link and goes to the next', async () => {
      const { page, hand } = await open();
      await hand.decideBy('c');
      expect(hand.actions).toBe(1);
      expect(await page.locator('#row-j2 .state').innerText()).toContain('Confirmed');
      expect(await page.locator('.desk-row:focus > #row-k3').count()).toBe(1);
      await leave(page, hand);
    });

    it.each([
      ['another point instead', ['5'], '5'],
      ['another point as well', ['+', '5'], '2,5'],
      ['nothing on the other side', ['0'], ''],
      ['no link', ['x'], ''],
    ])('%s', async (_what, keys, expected) => {
      const { page, hand, address, troubles } = await open();
      for (const key of keys.slice(0, -1)) await hand.key(key);
      await hand.decideBy(keys.at(-1)!);
      const answer = (await (await page.request.get(`${address}/export.json`)).json()) as {
        readonly document: { readonly links: Linked[] };
      };
      const link = answer.document.links.find(({ ja }) => ja.includes('j2'));
      expect((link?.ko ?? []).map((id) => id.slice(1)).join(',')).toBe(expected);
      expect(troubles).toEqual([]);
      await leave(page, hand);
    });

    it.each([
      ['who did it, of the Japanese point', ['w', '2'], 'ja', 'Korean side'],
      ['who did it, of the Korean point', ['W', '3'], 'ko', 'Both sides'],
      ['what was done, of the Japanese point', ['d', 'b'], 'ja', 'agreed'],
      ['what was done, of the Korean point', ['D', 'i'], 'ko', 'requested'],
    ] as const)('%s', async (_what, [ask, choice], side, expected) => {
      const { page, hand, troubles } = await open();
      const row = page.locator('#row-j2');
      expect(await row.locator(`[data-side="${side}"] .label`).allInnerTexts()).not.toContain(expected);
      await hand.key(ask);
      await page
        .getByRole('group', { name: side === 'ja' ? 'Japanese, point 2' : 'Korean, point 2' })
        .waitFor();
      await hand.decideBy(choice);
      expect(await row.locator(`[data-side="${side}"] .label`).allInnerTexts()).toContain(expected);
      expect(await page.locator('.desk-row:focus > #row-j2').count()).toBe(1);
      expect(troubles).toEqual([]);
      await leave(page, hand);
    });

    it('choices of labels are accessible, can be pressed, and are left by Escape', async () => {
      const { page, hand } = await open();
      await hand.key('d');
      const choices = page.locator('[data-label-keys]');
      expect(await choices.locator('button:visible').count()).toBe(14);
      expect(await choices.locator('.is-current').count()).toBe(1);
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(await overflowAt(page, 390)).toEqual([]);
      await page.keyboard.press('Escape');
      expect(await choices.isVisible()).toBe(false);
      await page.keyboard.press('w');
      await choices.getByRole('button', { name: 'Third party' }).click();
      await page.locator('#row-j2 .label', { hasText: 'Third party' }).waitFor();
    });

    it('what only the Korean side has is linked from there, and the keys go on in a row that is there', async () => {
      const { page, hand, address } = await open();
      await page.locator('.desk-row', { has: page.locator('#row-k3') }).focus();
      await hand.decideBy('5');
      expect(await linksOf(page, address)).toContainEqual([5, 3]);
      expect(await page.locator('.desk-row:focus').count()).toBe(1);
      await leave(page, hand);
    });

    it('undoes and redoes by one key each, one after the other', async () => {
      const { page, hand, address } = await open();
      await hand.decideBy('x');
      for (const key of ['u', 'y', 'u']) await hand.decideBy(key);
      expect(hand.actions).toBe(4);
      expect(await linksOf(page, address)).toEqual(SUGGESTED[0]![1]);
      await page.keyboard.press('p');
      expect(await page.locator('.desk-row:last-of-type:focus').count()).toBe(1);
    });

    it('a number that no point has does nothing and says so', async () => {
      const { page, hand, address } = await open();
      await hand.key('7');
      await page.getByText('There is no such Korean point.').waitFor();
      expect(await linksOf(page, address)).toEqual(SUGGESTED[0]![1]);
    });
  });

  it('one of many points by two digits, or one and Enter', async () => {
    const { page } = await program.visit();
    const many = (sentence: string) =>
      Array.from({ length: 12 }, (_, index) => sentence.replace('#', String(index + 1))).join('');
    const address = await program.compare(
      many('森川総理は、第#の案件について説明した。'),
      many('박 대통령은 #번째 안건에 대해 설명했다. '),
    );
    await page.goto(`${address}/desk?lng=en`);
    const row = page.locator('.desk-row', { has: page.locator('#row-j4') });
    expect(await row.locator('.desk-partners .partner').count()).toBe(9);
    await row.focus();
    const hand = new Hand(page);
    await hand.key('1');
    await row.getByText('Korean point; Enter links: 1', { exact: true }).waitFor();
    await hand.decideBy('2');
    expect(await linksOf(page, address)).toContainEqual([4, 12]);
    await row.focus();
    await hand.key('1');
    await hand.decideBy('Enter');
    expect(await linksOf(page, address)).toContainEqual([4, 1]);
    expect(hand.actions).toBe(4);
  });

  it('on a page that is accessible and fits a telephone', async () => {
    const { page } = await program.visit();
    await page.goto(`${await suggesting(page, SUGGESTED[0]![1])}/desk?lng=ja`);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await overflowAt(page, 390)).toEqual([]);
  });
});
