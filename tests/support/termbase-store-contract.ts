import type { TermbaseEvent } from '../../src/domain/termbase-log';
import type { TermbaseStore } from '../../src/store/termbase-store';

/** What every adapter of the store of the termbase must do. `open` gives an empty store. */
export function itKeepsTheTermbase(open: () => Promise<TermbaseStore>): void {
  const change = (id: string): TermbaseEvent => ({
    kind: 'change',
    change: {
      id,
      at: '2025-07-16T00:00:00.000Z',
      author: "a'b",
      kind: 'add',
      edits: [{ id: `term:${id}`, cells: { ja: '「か\u3099」 \u{20BB7}' }, isOff: false }],
    },
  });
  const undo: TermbaseEvent = { kind: 'undo', id: 'u', at: '2025-07-16T00:00:00.000Z', author: null };

  it('has an empty log at first', async () => {
    const store = await open();
    expect(await store.events()).toEqual([]);
  });

  it('gives back what was appended, in order and equal in every part', async () => {
    const store = await open();
    const events = [change('a'), undo, change('b')];
    for (const [seen, event] of events.entries()) expect(await store.append(seen, event)).toBe(true);
    expect(await store.events()).toEqual(events);
  });

  it.each([0, 2])('refuses an event of someone who has seen %i of one event', async (seen) => {
    const store = await open();
    await store.append(0, change('a'));
    expect(await store.append(seen, change('b'))).toBe(false);
    expect(await store.events()).toEqual([change('a')]);
  });

  it('has a stamp that changes with the log, also where another log is as long', async () => {
    const [one, other] = [await open(), await open()];
    const stamps = [await one.stamp()];
    await one.append(0, change('a'));
    stamps.push(await one.stamp());
    await other.append(0, change('b'));
    stamps.push(await other.stamp());
    await other.append(1, undo);
    stamps.push(await other.stamp());
    expect(new Set(stamps).size).toBe(4);
    expect(await other.stamp()).toBe(stamps.at(-1));
  });

  it('takes exactly one of many that know the same log', async () => {
    const store = await open();
    const taken = await Promise.all(
      Array.from({ length: 10 }, (_, index) => store.append(0, change(String(index)))),
    );
    expect(taken.filter(Boolean)).toHaveLength(1);
    expect(await store.events()).toHaveLength(1);
  });
}
