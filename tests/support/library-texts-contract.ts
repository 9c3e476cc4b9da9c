import { aReadout, aStoredComparison } from './a-stored-comparison';
import type { Stores } from './library-store-contract';
import { aSource as source } from './library-search-contract';

/** Which texts count as one. `stores` gives those of the test that runs. */
export function itKnowsTexts(stores: () => Stores): void {
  it('knows a text again whose line ends are others, or that ends in one', async () => {
    const { library } = stores();
    const forms = ['一つ。\n二つ。', '一つ。\n二つ。\n', '一つ。\r\n二つ。', '一つ。\r\n二つ。\r\n'];
    for (const [index, kept] of forms.entries()) {
      const [from, to] = [`甲${index}`, `乙${index}`];
      const first = (
        await library.add(aReadout('ja', { text: `${from}${kept}`, source: source({ title: to }) }))
      ).readout;
      for (const form of forms) {
        const again = await library.add(aReadout('ja', { text: `${from}${form}` }));
        expect([again.outcome, again.readout.id]).toEqual(['same', first.id]);
        expect(again.readout.current.text).toBe(`${from}${kept}`);
      }
    }
    const other = await library.add(aReadout('ja', { text: '甲0一つ。\n\n二つ。' }));
    expect(other.outcome).toBe('new');
  });

  it('keeps the very text of a comparison, whose positions are its own', async () => {
    const { library, comparisons } = stores();
    await library.add(aReadout('ja', { text: '一つ。\n二つ。' }));
    const stored = aStoredComparison({ ja: aReadout('ja', { text: '一つ。\r\n二つ。\r\n' }) });
    await comparisons.insert(stored);
    expect((await comparisons.find(stored.id))?.ja.text).toBe('一つ。\r\n二つ。\r\n');
  });

  it('takes http and https for one address', async () => {
    const { library } = stores();
    const at = (text: string, url: string) => library.add(aReadout('ja', { text, source: source({ url }) }));
    const { readout } = await at('旧い文。', 'http://example.org/old.html');
    expect(await at('新しい文。', 'https://example.org/old.html')).toMatchObject({
      outcome: 'new-version',
      readout: { id: readout.id },
    });
    expect(await at('また別の文。', 'http://example.org/old.html')).toMatchObject({ outcome: 'new-version' });
    expect(await at('ほかの文。', 'https://example.org/other.html')).toMatchObject({ outcome: 'new' });
  });
}
