import fc from 'fast-check';
import type { Added } from '../../../src/domain/library';
import { EMPTY_READOUT_QUERY } from '../../../src/domain/library';
import type { Side } from '../../../src/domain/side';
import {
  createLibraryService,
  type LibraryDraft,
  type LibraryService,
} from '../../../src/services/library-service';
import { IN_MEMORY, openDatabase } from '../../../src/store/sqlite/open-database';
import { SqliteComparisonStore } from '../../../src/store/sqlite/sqlite-comparison-store';
import { SqliteLibraryStore } from '../../../src/store/sqlite/sqlite-library-store';
import { JA_TEXT, KO_TEXT } from '../../support/a-stored-comparison';
import { stubCheckTexts, stubComparer, stubOtherNames } from '../../support/app';
import { SEED } from '../../support/seed';

const draft = (side: Side, text: string, over: Partial<LibraryDraft> = {}): LibraryDraft => ({
  side,
  text,
  title: '',
  issuer: '',
  publishedOn: '',
  url: '',
  ...over,
});

describe('LibraryService', () => {
  let comparisons: SqliteComparisonStore;
  let compared: number;
  let now: Date;
  let at: (engine: string) => LibraryService;
  let service: LibraryService;

  beforeEach(async () => {
    const db = await openDatabase(IN_MEMORY);
    comparisons = new SqliteComparisonStore(db);
    compared = 0;
    now = new Date('2026-01-01T00:00:00.000Z');
    at = (engine) => {
      const comparer = stubComparer({ version: engine, knowledge: 'k1' });
      return createLibraryService({
        library: new SqliteLibraryStore(db),
        comparisons,
        comparer: {
          ...comparer,
          compare: (texts) => {
            compared += 1;
            return comparer.compare(texts);
          },
        },
        checkTexts: stubCheckTexts,
        otherNames: stubOtherNames,
        createId: () => `id${compared}`,
        now: () => now,
      });
    };
    service = at('1');
  });
  afterEach(() => comparisons.close());

  const add = async (side: Side, text: string, over: Partial<LibraryDraft> = {}): Promise<Added> => {
    const added = await service.add(draft(side, text, over));
    if (!added.ok) throw new Error(JSON.stringify(added.error));
    return added.value;
  };
  const pair = async () =>
    [(await add('ja', JA_TEXT)).readout.id, (await add('ko', KO_TEXT)).readout.id] as const;

  it('refuses a text of the other language and a source that cannot be kept, and keeps nothing', async () => {
    expect(await service.add(draft('ja', KO_TEXT, { url: 'javascript:1' }))).toEqual({
      ok: false,
      error: [
        { code: 'wrong-language', field: 'text' },
        { code: 'invalid-url', field: 'url' },
      ],
    });
    expect(await service.add(draft('ko', `${KO_TEXT}\0`))).toMatchObject({ ok: false });
    expect((await service.search(EMPTY_READOUT_QUERY)).total).toBe(0);
  });

  it('tells the side by the text where nobody says it', async () => {
    const sideOf = async (text: string) => {
      const added = await service.add({ ...draft('ja', text), side: null });
      return added.ok ? added.value.readout.side : added.error;
    };
    expect(await sideOf(JA_TEXT)).toBe('ja');
    expect(await sideOf(KO_TEXT)).toBe('ko');
    expect(await sideOf('Both leaders agreed.')).toEqual([{ code: 'unknown-language', field: 'text' }]);
    expect(await sideOf(`${JA_TEXT}${KO_TEXT}`)).toEqual([{ code: 'unknown-language', field: 'text' }]);
    expect(await sideOf(' ')).toEqual([{ code: 'empty', field: 'text' }]);
  });

  it('adds as often as one likes and has it once', async () => {
    const aText = fc.array(fc.constantFrom('協力', 'した。', '\r\n', ' ', '𠮷', 'か\u3099', '2025'), {
      maxLength: 12,
    });
    const run = async (parts: readonly string[], times: number) => {
      const text = `の${parts.join('')}`;
      const ids = new Set<string>();
      for (let turn = 0; turn < times; turn += 1) ids.add((await add('ja', text)).readout.id);
      const [id = ''] = ids;
      const versions = await service.versions(id);
      expect(ids.size).toBe(1);
      expect(versions.map((version) => version.text)).toEqual([text]);
    };
    await fc.assert(fc.asyncProperty(aText, fc.integer({ min: 2, max: 4 }), run), {
      seed: SEED,
      numRuns: 50,
    });
  });

  it('finds a word under its other names, unless that is switched off', async () => {
    await add('ja', '北朝鮮への対応について述べた。');
    await add('ko', '북한 문제를 논의했다.');
    const found = await service.search({ ...EMPTY_READOUT_QUERY, text: 'north korea' });
    expect(found).toMatchObject({ total: 2, words: [{ word: 'north korea', others: ['北朝鮮', '북한'] }] });
    const narrow = await service.search({ ...EMPTY_READOUT_QUERY, text: '북한', isWidened: false });
    expect(narrow).toMatchObject({ total: 1, words: [{ word: '북한', others: ['北朝鮮', 'North Korea'] }] });
  });

  it('edits a source without making a version', async () => {
    const { readout } = await add('ja', JA_TEXT, { title: '題' });
    const edited = await service.editSource(readout.id, {
      ...draft('ja', ''),
      title: '改めた題',
      publishedOn: '2025-06-09',
    });
    expect(edited).toMatchObject({
      ok: true,
      value: { versionCount: 1, current: { source: { title: '改めた題', publishedOn: '2025-06-09' } } },
    });
    expect(await service.editSource(readout.id, { ...draft('ja', ''), publishedOn: '9 June' })).toEqual({
      ok: false,
      error: [{ code: 'invalid-date', field: 'publishedOn' }],
    });
    expect(await service.editSource('nobody', draft('ja', ''))).toBeNull();
  });

  it('compares two readouts once, and anew when the engine has changed', async () => {
    const [ja, ko] = await pair();
    expect(await service.compare(ja, ko)).toEqual({ ok: true, value: 'id1' });
    expect(await service.compare(ja, ko)).toEqual({ ok: true, value: 'id1' });
    expect(await at('2').compare(ja, ko)).toEqual({ ok: true, value: 'id2' });
    expect(await comparisons.find('id1')).toMatchObject({ ja: { text: JA_TEXT }, ko: { text: KO_TEXT } });
    expect((await service.find(ja))?.comparisonIds).toEqual(['id2', 'id1']);
  });

  it('joins and compares only a Japanese and a Korean readout that are there', async () => {
    const [ja, ko] = await pair();
    expect(await service.join(ko, ja)).toEqual({ ok: false, error: 'one-side' });
    expect(await service.compare(ja, 'nobody')).toEqual({ ok: false, error: 'missing' });
    const joined = await service.join(ja, ko);
    expect(joined).toEqual({ ok: true, value: (await service.find(ko))?.callId });
    await service.remove(ko);
    expect(await service.join(ja, ko)).toEqual({ ok: false, error: 'missing' });
  });

  it('empties the trash after thirty days', async () => {
    const [ja] = await pair();
    await service.remove(ja);
    now = new Date('2026-01-30T00:00:00.000Z');
    await service.purge();
    expect(await service.find(ja)).not.toBeNull();
    now = new Date('2026-02-01T00:00:00.000Z');
    await service.purge();
    expect(await service.find(ja)).toBeNull();
  });
});
