import fc from 'fast-check';
import { playTermbase, touchedSince, type TermbaseEvent } from '../../../src/domain/termbase-log';

const at = { id: 'x', at: '2025-07-16T00:00:00.000Z', author: null } as const;

const edit = fc.record({
  id: fc.constantFrom('term:a', 'term:b', 'term:c'),
  cells: fc.option(fc.record({ ja: fc.constantFrom('甲', '乙') })),
  isOff: fc.boolean(),
});
const event = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .array(edit, { minLength: 1, maxLength: 3 })
      .map((edits): TermbaseEvent => ({ kind: 'change', change: { ...at, kind: 'add', edits } })),
  },
  fc.constantFrom<TermbaseEvent>({ kind: 'undo', ...at }, { kind: 'redo', ...at }),
);
const log = fc.array(event, { maxLength: 12 });
const change: TermbaseEvent = {
  kind: 'change',
  change: { ...at, kind: 'add', edits: [{ id: 'term:d', cells: { ja: '丁' }, isOff: false }] },
};
const [undo, redo]: readonly TermbaseEvent[] = [
  { kind: 'undo', ...at },
  { kind: 'redo', ...at },
];

describe('the log of the termbase', () => {
  it('forgets a change that is undone, and has it again when it is redone', () => {
    fc.assert(
      fc.property(log, (events) => {
        const before = playTermbase(events).overlay;
        const after = playTermbase([...events, change]).overlay;
        expect(playTermbase([...events, change, undo!]).overlay).toEqual(before);
        expect(playTermbase([...events, change, undo!, redo!]).overlay).toEqual(after);
      }),
    );
  });

  it('names each entry once, in the order of the ids, and none that is as it is shipped', () => {
    fc.assert(
      fc.property(log, (events) => {
        const { overlay } = playTermbase(events);
        const ids = overlay.map(({ id }) => id);
        expect(ids).toEqual([...new Set(ids)].toSorted());
        expect(overlay.filter(({ cells, isOff }) => cells === null && !isOff)).toEqual([]);
      }),
    );
  });

  it('touches what the events since a revision touch, and nothing when there are none', () => {
    fc.assert(
      fc.property(log, (events) => {
        expect(touchedSince(events, events.length)).toEqual(new Set());
        expect(touchedSince([...events, change], events.length)).toEqual(new Set(['term:d']));
        expect(touchedSince([...events, change, undo!], events.length + 1)).toEqual(new Set(['term:d']));
      }),
    );
  });
});
