import { NOTHING_GIVEN, type ImportItem } from '../../../src/domain/import';
import { createImportService, type ImportServiceParts } from '../../../src/services/import-service';
import { aLibraryReadout } from '../../support/a-library';

const item = (name: string, content: ImportItem['content'], given = {}): ImportItem => ({
  name,
  given: { ...NOTHING_GIVEN, ...given },
  content,
});
const text = (name: string, given = {}): ImportItem => item(name, { kind: 'text', text: name }, given);

function aService(items: readonly ImportItem[], parts: Partial<ImportServiceParts> = {}) {
  const added: { text: string; title: string; url: string; side: unknown }[] = [];
  const errors: unknown[] = [];
  let ids = 0;
  const service = createImportService({
    readMany: () => Promise.resolve(items),
    readUpload: () => Promise.resolve({ ok: false, error: { code: 'broken-file', field: 'file' } }),
    fetchDraft: (url) =>
      Promise.resolve({
        ok: true,
        value: {
          text: url,
          proposals: { title: { value: 'found', origin: 'heading' }, url: { value: url, origin: 'given' } },
        },
      }),
    add: (draft) => {
      const outcome = added.some((known) => known.text === draft.text) ? ('same' as const) : ('new' as const);
      added.push({ text: draft.text, title: draft.title, url: draft.url, side: draft.side });
      return Promise.resolve({ ok: true, value: { readout: aLibraryReadout('ja'), outcome } });
    },
    createId: () => `id${(ids += 1)}`,
    now: () => new Date('2025-07-15T03:00:00Z'),
    onError: (error) => errors.push(error),
    ...parts,
  });
  const run = async () => {
    const id = service.start({ files: [], addresses: '' })!;
    await service.finished(id);
    return service.find(id)!;
  };
  return { service, run, added, errors };
}

describe('an import', () => {
  it('takes readouts in their order and reports on each, with what was taken from where', async () => {
    const { run, added } = aService([
      text('a', { title: 'given', side: 'ja' }),
      item('page', { kind: 'address', url: 'https://example.org/' }, { title: 'own' }),
      item('file', { kind: 'file', fileName: 'x.pdf', bytes: new Uint8Array() }),
      text('a'),
      item('list', { kind: 'problem', problem: { code: 'list-broken' } }),
    ]);
    const report = await run();
    expect(report.entries.map(({ name, outcome }) => `${name} ${outcome}`)).toEqual([
      'a new',
      'page new',
      'file refused',
      'a same',
      'list refused',
    ]);
    expect(report).toMatchObject({ done: 5, isCancelled: false, finishedAt: '2025-07-15T03:00:00.000Z' });
    expect(report.entries[1]?.details).toEqual({
      title: { value: 'own', origin: 'given' },
      url: { value: 'https://example.org/', origin: 'given' },
    });
    expect(added.map(({ text: each, side }) => [each, side])).toEqual([
      ['a', 'ja'],
      ['https://example.org/', null],
      ['a', null],
    ]);
  });

  it('goes on after a defect, which is told', async () => {
    const { run, errors } = aService([item('x', { kind: 'address', url: 'x' }), text('b')], {
      fetchDraft: () => Promise.reject(new Error('defect')),
    });
    expect((await run()).entries.map(({ outcome }) => outcome)).toEqual(['failed', 'new']);
    expect(errors).toHaveLength(1);
  });

  it('ends with a line of its report when the files cannot even be listed', async () => {
    const { run } = aService([], { readMany: () => Promise.reject(new Error('defect')) });
    expect((await run()).entries).toMatchObject([{ outcome: 'failed', problems: [{ code: 'unexpected' }] }]);
  });

  it('stops when asked to, and says what was left', async () => {
    const items = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => text(name));
    const { service, added } = aService(items, {});
    const id = service.start({ files: [], addresses: '' })!;
    expect(service.cancel(id)).toBe(true);
    await service.finished(id);
    expect(service.find(id)?.entries.every(({ outcome }) => outcome === 'cancelled')).toBe(true);
    expect(added).toEqual([]);
    expect(service.cancel(id)).toBe(false);
    expect(service.cancel('unknown')).toBe(false);
  });

  it('runs beside one other and no more, and the last twenty are remembered', async () => {
    const { service, run } = aService([text('a')]);
    const ids = [1, 2, 3].map(() => service.start({ files: [], addresses: '' }));
    expect(ids[2]).toBeNull();
    await Promise.all(ids.map((id) => service.finished(id ?? '')));
    for (let round = 0; round < 25; round += 1) await run();
    expect(service.recent()).toHaveLength(20);
    expect(service.find('id1')).toBeNull();
  });
});
