import type { LogEvent } from '../../src/domain/decision-log';
import type { DecisionStore } from '../../src/store/decision-store';
import { aDecision } from './decisions';

/** What every adapter of the store of decisions must do. `open` gives an empty store. */
export function itKeepsDecisions(open: () => Promise<DecisionStore>): void {
  const decide = (id: string): LogEvent => ({
    kind: 'decide',
    decision: aDecision(
      { kind: 'note', on: { ja: [], ko: [] }, text: '「か\u3099」 \u{20BB7}' },
      { id, author: "a'b" },
    ),
  });
  const undo: LogEvent = { kind: 'undo', id: 'u', at: '2025-07-16T00:00:00.000Z', author: null };

  it('gives back what was appended, in order and equal in every part', async () => {
    const store = await open();
    const events = [decide('a'), undo, decide('b')];
    for (const [seen, event] of events.entries()) expect(await store.append('c1', seen, event)).toBe(true);
    expect(await store.events('c1')).toEqual(events);
  });

  it('has an empty log for a comparison that nobody has decided about', async () => {
    expect(await (await open()).events('c1')).toEqual([]);
  });

  it('keeps the logs of comparisons apart', async () => {
    const store = await open();
    await store.append('c1', 0, decide('a'));
    await store.append('c2', 0, undo);
    expect([await store.events('c1'), await store.events('c2')]).toEqual([[decide('a')], [undo]]);
  });

  it.each([0, 2])(
    'refuses an event of someone who has seen %i of one event, and keeps the log',
    async (seen) => {
      const store = await open();
      await store.append('c1', 0, decide('a'));
      expect(await store.append('c1', seen, decide('b'))).toBe(false);
      expect(await store.events('c1')).toEqual([decide('a')]);
    },
  );

  it('takes exactly one of many that know the same log', async () => {
    const store = await open();
    const taken = await Promise.all(
      Array.from({ length: 10 }, (_, index) => store.append('c1', 0, decide(String(index)))),
    );
    expect(taken.filter(Boolean)).toHaveLength(1);
    expect(await store.events('c1')).toHaveLength(1);
  });
}
