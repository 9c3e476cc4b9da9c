import { AskerGone, inProcessComparer } from '../../../src/services/comparer';

describe('the comparer in the process', () => {
  const asked: string[] = [];
  const engine = {
    version: '1',
    knowledge: { version: 'k1' },
    compare: ({ ja }: { readonly ja: string }) => {
      if (ja === 'broken') throw new Error(ja);
      asked.push(ja);
      return { of: ja };
    },
  };
  const comparer = inProcessComparer(engine as never);
  beforeEach(() => (asked.length = 0));

  it('begins nothing for somebody who has hung up, also while others were in front', async () => {
    const gone = new AbortController();
    const first = comparer.compare({ ja: 'first', ko: '' }).then(() => gone.abort());
    const second = comparer.compare({ ja: 'second', ko: '' }, AbortSignal.abort());
    await expect(second).rejects.toBeInstanceOf(AskerGone);
    await first;
    await expect(comparer.compare({ ja: 'third', ko: '' }, gone.signal)).rejects.toBeInstanceOf(AskerGone);
    await expect(comparer.run('profile', {} as never, gone.signal)).rejects.toBeInstanceOf(AskerGone);
    expect(asked).toEqual(['first']);
  });

  it('answers whoever waits, and rejects with what the engine throws', async () => {
    const { signal } = new AbortController();
    expect(await comparer.compare({ ja: 'a', ko: '' }, signal)).toEqual({ of: 'a' });
    await expect(comparer.compare({ ja: 'broken', ko: '' })).rejects.toThrow('broken');
  });
});
