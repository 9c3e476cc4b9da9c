import { createHash } from 'node:crypto';
import type { BySide } from '../../../src/domain/side';
import { createComparisonService, type ComparisonService } from '../../../src/services/comparison-service';
import type { Sample } from '../../../src/services/sample';
import type { ComparisonStore } from '../../../src/store/comparison-store';
import { IN_MEMORY, openDatabase } from '../../../src/store/sqlite/open-database';
import { SqliteComparisonStore } from '../../../src/store/sqlite/sqlite-comparison-store';
import { JA_TEXT, KO_TEXT } from '../../support/a-stored-comparison';
import { stubCheckTexts, stubComparer } from '../../support/app';

const draft = (text: string, url = '') => ({ text, title: '', issuer: '', publishedOn: '', url });
const DRAFTS = { ja: draft(JA_TEXT), ko: draft(KO_TEXT) };

describe('ComparisonService', () => {
  let store: ComparisonStore;
  let compared: BySide<string>[];
  let minute: number;
  const serviceAt = (engine: string, knowledge = 'k1'): ComparisonService => {
    const comparer = stubComparer({ version: engine, knowledge });
    return createComparisonService({
      store,
      comparer: {
        ...comparer,
        compare: (texts) => {
          compared.push(texts);
          return comparer.compare(texts);
        },
      },
      checkTexts: stubCheckTexts,
      createId: () => `id${compared.length}`,
      now: () => new Date(Date.UTC(2025, 5, 10, 0, minute++)),
    });
  };
  beforeEach(async () => {
    store = new SqliteComparisonStore(await openDatabase(IN_MEMORY));
    compared = [];
    minute = 0;
  });
  afterEach(() => store.close());

  it('keeps what it made, with the SHA-256 of each text in UTF-8', async () => {
    const created = await serviceAt('1').create(DRAFTS);
    if (!created.ok) throw new Error('refused');
    const { stored } = created.value;
    expect(await store.find(stored.id)).toEqual(stored);
    expect(stored.ko.sha256).toBe(createHash('sha256').update(KO_TEXT).digest('hex'));
  });

  it('hands the engine the texts as given', async () => {
    const text = ` ${JA_TEXT}\r\n`;
    await serviceAt('1').create({ ...DRAFTS, ja: draft(text) });
    expect(compared).toEqual([{ ja: text, ko: KO_TEXT }]);
  });

  it('exchanges swapped drafts with their sources', async () => {
    const created = await serviceAt('1').create({
      ja: draft(KO_TEXT, 'https://korea.kr/'),
      ko: draft(JA_TEXT, 'https://www.mofa.go.jp/'),
    });
    if (!created.ok) throw new Error('refused');
    const { swapped, stored } = created.value;
    expect(swapped).toBe(true);
    expect(stored.ja).toMatchObject({
      side: 'ja',
      text: JA_TEXT,
      source: { url: 'https://www.mofa.go.jp/' },
    });
    expect(stored.ko).toMatchObject({ side: 'ko', text: KO_TEXT, source: { url: 'https://korea.kr/' } });
  });

  it('reports problems by the pane they were typed in, and neither compares nor keeps', async () => {
    const created = await serviceAt('1').create({ ja: draft(KO_TEXT, 'javascript:1'), ko: draft(JA_TEXT) });
    expect(created).toEqual({ ok: false, error: { ja: [{ code: 'invalid-url', field: 'url' }], ko: [] } });
    expect(compared).toEqual([]);
    expect(await store.recent(1)).toEqual([]);
  });

  it.each(['\uD800', '\uDC00', '\0'])('refuses a text with %j, which no store gives back', async (sign) => {
    const created = await serviceAt('1').create({ ...DRAFTS, ja: draft(`${JA_TEXT}${sign}`) });
    expect(created).toMatchObject({ ok: false, error: { ja: [{ code: 'binary', field: 'text' }] } });
  });

  describe('ensureSamples', () => {
    const sample = (text = JA_TEXT): Sample => ({ slug: 'call', drafts: { ...DRAFTS, ja: draft(text) } });

    it('makes a sample once', async () => {
      await serviceAt('1').ensureSamples([sample()]);
      await serviceAt('1').ensureSamples([sample()]);
      expect(compared).toHaveLength(1);
    });

    it.each([
      ['the engine', () => serviceAt('2').ensureSamples([sample()])],
      ['the data', () => serviceAt('1', 'k2').ensureSamples([sample()])],
      ['its text', () => serviceAt('1').ensureSamples([sample('別の文で一致した。')])],
    ])('makes it anew when %s changed, under the same id', async (_what, again) => {
      await serviceAt('1').ensureSamples([sample()]);
      await again();
      expect(compared).toHaveLength(2);
      expect((await store.samples()).map(({ id }) => id)).toEqual(['sample-call']);
    });
  });
});
