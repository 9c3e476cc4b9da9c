import type { Side } from '../../../src/domain/side';
import { LNGS } from '../../../src/i18n';
import { differenceLines, plainDifference } from '../../../src/view-models/difference-sentences';
import type { ComparisonPage } from '../../../src/view-models/comparison-page';
import type { ComparisonView } from '../../../src/view-models/comparison-texts';
import { aComparison } from '../../support/a-comparison';
import { composedDocument } from '../../support/composed-document';
import { aComparisonPage, aTranslator } from '../../support/faces';

/** One side's text as the page shows it: all blocks, put back into the order of the text. */
function textOnPage(page: ComparisonPage, side: Side): string {
  const blocks = page.texts.groups
    .flatMap(({ rows }) => rows)
    .flatMap(({ cells }) => cells.filter((cell) => cell.side === side).flatMap((cell) => cell.blocks));
  return blocks
    .toSorted((a, b) => a.start - b.start)
    .map(({ before, segments, after }) =>
      [...before, ...segments.flatMap(({ runs }) => runs.flatMap(({ pieces }) => pieces)), ...after]
        .map(({ text }) => text)
        .join(''),
    )
    .join('');
}

const ordersOf = (page: ComparisonPage) =>
  page.texts.groups.flatMap(({ rows }) => rows.map(({ order }) => order));

describe('toComparisonPage', () => {
  it.each(['rows', 'ja', 'ko'] as const)(
    'shows every character of both texts exactly once in view %s',
    async (view) => {
      const page = aComparisonPage(await aTranslator(), { view });
      const { ja, ko } = composedDocument();
      expect(textOnPage(page, 'ja')).toBe(ja.text);
      expect(textOnPage(page, 'ko')).toBe(ko.text);
    },
  );

  it('says which version of a readout it shows, and leads to what changed since', async () => {
    const freshness = {
      readouts: {
        ja: { readoutId: 'r1', number: 1, newest: 2 },
        ko: { readoutId: 'r2', number: 3, newest: 3 },
      },
      isEngineNewer: false,
      isTextNewer: true,
    };
    const { sources } = aComparisonPage(await aTranslator(), { freshness });
    expect(sources.sources.map(({ version }) => version)).toEqual([
      { text: '1 of 2 in the library', href: '/readouts/r1/versions?from=1&to=2&lng=en' },
      { text: '3 of 3 in the library', href: '/readouts/r2?lng=en' },
    ]);
    const exported = aComparisonPage(await aTranslator());
    expect(exported.sources.sources.map(({ hasVersion }) => hasVersion)).toEqual([false, false]);
  });

  it('shows a text in which no point was found as a whole', async () => {
    const document = composedDocument();
    const stored = aComparison({ document: { ...document, ja: { ...document.ja, points: [] }, links: [] } });
    const page = aComparisonPage(await aTranslator(), { stored });
    expect(page.texts.outside.map(({ text }) => text)).toEqual([document.ja.text]);
  });

  it('orders rows by the Japanese text and weaves Korean points in behind their predecessors', async () => {
    const page = aComparisonPage(await aTranslator());
    expect(ordersOf(page)).toEqual([
      '① ⇄ ①',
      '②',
      '③ ⇄ ②',
      '④ ⇄ ⑤',
      '⑥',
      '⑤ ⇄ ④',
      '⑥ ⇄ ⑦',
      '⑦ ⇄ ③',
      '⑧',
      '⑨ ⇄ ⑧',
      '⑨',
    ]);
  });

  it('gathers what only the Korean readout says at the end of the Japanese order', async () => {
    const page = aComparisonPage(await aTranslator(), { view: 'ja' });
    expect(page.texts.groups.map(({ rows }) => rows.length)).toEqual([9, 2]);
  });

  it('puts the Korean readout first in the Korean order', async () => {
    const page = aComparisonPage(await aTranslator(), { view: 'ko' });
    expect(page.texts.columns).toEqual(['Korean readout', 'Japanese readout']);
    expect(ordersOf(page)[0]).toBe('① ⇄ ①');
    expect(ordersOf(page)[2]).toBe('⑦ ⇄ ③');
  });

  it('leaves out alike rows in the view of differences and says how many', async () => {
    const page = aComparisonPage(await aTranslator(), { view: 'differences' });
    expect(page.texts.groups.flatMap(({ rows }) => rows.map(({ sign }) => sign))).not.toContain('=');
    expect(page.texts.hidden).toBe('2 rows without a difference are not shown in this view.');
  });

  it('counts a shared point once and an addition not at all', async () => {
    const { findings } = aComparisonPage(await aTranslator());
    expect(findings.figures.map(({ value }) => value)).toEqual(['7', '5', '2', '2']);
  });

  it.each(['rows', 'ja', 'ko', 'differences'] as ComparisonView[])(
    'keeps view %s when the language changes',
    async (view) => {
      const { frame } = aComparisonPage(await aTranslator(), { view });
      const kept = new URL(frame.languages[1]?.href ?? '', 'http://localhost').searchParams.get('view');
      expect(kept).toBe(view === 'rows' ? null : view);
    },
  );

  it('makes no link of an address that is not of the web', async () => {
    const stored = aComparison();
    const hostile = {
      ...stored,
      ja: { ...stored.ja, source: { ...stored.ja.source, url: 'javascript:alert(1)' } },
    };
    expect(aComparisonPage(await aTranslator(), { stored: hostile }).sources.sources[0]?.hasUrl).toBe(false);
  });
});

describe('the sentence of a difference', () => {
  const expected = {
    en: 'Japanese: both sides agreed. 「両首脳」 「一致しました」 Korean: the Korean side (Park Ji-hun) expressed hope. ‘박 대통령은’ ‘기대한다고 말했습니다’ By the ladder of commitment used here, the Japanese wording commits more.',
    ja: '日本側の発表：双方が一致または合意しました。 「両首脳」 「一致しました」 韓国側の発表：韓国側（朴志訓大統領）が期待を示しました。 ‘박 대통령은’ ‘기대한다고 말했습니다’ 本ツールの「約束の度合い」の目安では、日本側の表現のほうが強い約束に当たります。',
    ko: '일본 측 발표문: 양측이 의견을 같이하거나 합의했습니다. 「両首脳」 「一致しました」 한국 측 발표문: 한국 측(박지훈 대통령)이 기대를 나타냈습니다. ‘박 대통령은’ ‘기대한다고 말했습니다’ 이 도구의 ‘약속의 정도’ 기준으로는 일본 측 표현이 더 강한 약속에 해당합니다.',
  };

  it.each(LNGS)('says in %s who did what on each side', async (lng) => {
    const { findings } = aComparisonPage(await aTranslator(lng));
    const item = findings.differing.find(({ order }) => order === '⑤ ⇄ ④');
    expect(item?.differences.map(plainDifference)).toEqual([expected[lng]]);
  });

  it('explains a contested name neutrally and gives it in the language of the reader', async () => {
    const { findings } = aComparisonPage(await aTranslator('ko'));
    const naming = findings.differing
      .flatMap(({ differences }) => differences)
      .find(({ facet }) => facet === '명칭');
    expect(naming?.parts.map(({ text, quotes }) => [text, quotes[0]?.text])).toEqual([
      ['처리수', '処理水'],
      ['', '오염수'],
    ]);
    expect(naming?.note).toContain('처리와 오염');
  });

  it('joins neighbouring additions to one stretch', async () => {
    const { findings } = aComparisonPage(await aTranslator());
    const added = findings.differing
      .flatMap(({ differences }) => differences)
      .find(({ facet }) => facet === 'No counterpart found');
    expect(added?.parts.map(({ quotes }) => quotes.map(({ text }) => text))).toEqual([
      ['科学的根拠に基づき丁寧'],
      ['국민의 건강과 안전'],
    ]);
  });
});

describe('the order of the points', () => {
  it('calls only those moved that leave the common order', async () => {
    const { strip } = aComparisonPage(await aTranslator());
    expect(strip.moves.map(({ text }) => text)).toEqual([
      'Japanese ④ is Korean ⑤.',
      'Japanese ⑦ is Korean ③.',
    ]);
  });

  it('leads from every point, every line and every move of the overview to its row', async () => {
    const { strip, texts } = aComparisonPage(await aTranslator());
    const rows = texts.groups.flatMap((group) => group.rows.map(({ id }) => `#${id}`));
    const ways = [...strip.points, ...strip.lines, ...strip.moves].map(({ href }) => href);
    expect(ways.filter((href) => !rows.includes(href))).toEqual([]);
    expect(new Set(strip.points.map(({ href }) => href))).toEqual(new Set(rows));
  });
});

describe('the findings as text', () => {
  it.each(LNGS)('hold every difference and every point of one side in %s', async (lng) => {
    const { copy, findings } = aComparisonPage(await aTranslator(lng));
    for (const { differences } of findings.differing) {
      const lines = differences.flatMap(differenceLines);
      for (const line of lines) expect(copy.text).toContain(line);
    }
    for (const { items } of findings.only)
      for (const { quote } of items) expect(copy.text).toContain(quote.text);
  });
});
