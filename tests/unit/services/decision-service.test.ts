import { createDecisionService } from '../../../src/services/decision-service';
import type { LogEvent } from '../../../src/domain/decision-log';
import type { DecisionStore } from '../../../src/store/decision-store';
import { aStoredComparison } from '../../support/a-stored-comparison';
import { spanOfPoint } from '../../support/decisions';

function aStore(): DecisionStore {
  const logs = new Map<string, LogEvent[]>();
  const logOf = (id: string) => logs.get(id) ?? logs.set(id, []).get(id)!;
  return {
    events: (id) => Promise.resolve([...logOf(id)]),
    append: (id, seen, event) => {
      const log = logOf(id);
      if (log.length !== seen) return Promise.resolve(false);
      log.push(event);
      return Promise.resolve(true);
    },
  };
}

const stored = aStoredComparison();
const nothing = { kind: 'nothing', side: 'ja', span: spanOfPoint(stored.document, 'j1') } as const;
const knowing = (revision: number) => ({ revision, author: null });
const aService = () => {
  let id = 0;
  return createDecisionService({
    decisions: aStore(),
    createId: () => `d${++id}`,
    now: () => new Date('2025-07-16T00:00:00Z'),
  });
};

describe('the service of decisions', () => {
  it('keeps a decision with who, when and the versions of the texts, and puts it into the document', async () => {
    const service = aService();
    expect(await service.decide(stored, nothing, { revision: 0, author: 'A' })).toEqual({
      ok: true,
      value: 1,
    });
    const { desk, stored: decided } = await service.decided(stored);
    expect(desk.log.decisions).toEqual([
      {
        id: 'd1',
        at: '2025-07-16T00:00:00.000Z',
        author: 'A',
        texts: { ja: stored.ja.sha256, ko: stored.ko.sha256 },
        action: nothing,
      },
    ]);
    expect(decided.document.links.flatMap(({ ja }) => ja)).not.toContain('j1');
  });

  it('gives the engine’s document itself while nobody has decided anything', async () => {
    expect((await aService().decided(stored)).stored.document).toBe(stored.document);
  });

  it('refuses whoever does not know the latest, and says what came in between', async () => {
    const service = aService();
    await service.decide(stored, nothing, knowing(0));
    expect(await service.decide(stored, nothing, knowing(0))).toMatchObject({
      ok: false,
      error: { kind: 'stale', revision: 1, since: [{ kind: 'decide', decision: { id: 'd1' } }] },
    });
    expect(await service.step(stored, 'undo', knowing(0))).toMatchObject({ error: { kind: 'stale' } });
  });

  it('keeps nothing that does not fit', async () => {
    const service = aService();
    const outside = { ...nothing, span: [0, 9999] as const };
    expect(await service.decide(stored, outside, knowing(0))).toEqual({
      ok: false,
      error: { kind: 'misfit', reason: 'outside' },
    });
    expect((await service.decided(stored)).desk.log.revision).toBe(0);
  });

  it('undoes and redoes, and says when there is nothing left', async () => {
    const service = aService();
    expect(await service.step(stored, 'undo', knowing(0))).toMatchObject({
      error: { kind: 'nothing-to-undo' },
    });
    await service.decide(stored, nothing, knowing(0));
    await service.step(stored, 'undo', knowing(1));
    expect((await service.decided(stored)).stored.document).toBe(stored.document);
    await service.step(stored, 'redo', knowing(2));
    expect((await service.decided(stored)).desk.log.decisions).toHaveLength(1);
    expect(await service.step(stored, 'redo', knowing(3))).toMatchObject({
      error: { kind: 'nothing-to-redo' },
    });
  });
});
