import { createDecisionService } from '../../../src/services/decision-service';
import type { Constraints } from '../../../src/domain/constraints';
import type { SpanPair } from '../../../src/domain/span';
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
    comparer: { run: () => Promise.reject(new Error('not asked for')) },
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

describe('working out the rest anew', () => {
  const origin = aStoredComparison();
  const anew = (text: { ja?: string; ko?: string } = {}) => {
    let id = 0;
    const asked: { constraints: Constraints }[] = [];
    const run = (kind: string, input: unknown) => {
      if (kind === 'readWords') {
        const { text: given } = input as { text: string };
        const words = [...given.matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)].map(
          ({ 0: word, index }): SpanPair => [index, index + word.length],
        );
        return Promise.resolve({ words, sentences: [] });
      }
      asked.push(input as { constraints: Constraints });
      const { texts } = input as { texts: { ja: string; ko: string } };
      const { document } = origin;
      return Promise.resolve({
        ...document,
        engine: { version: '2', knowledge: 'k2' },
        ja: { ...document.ja, text: texts.ja },
        ko: { ...document.ko, text: texts.ko },
      });
    };
    const service = createDecisionService({
      decisions: aStore(),
      comparer: { run: run },
      createId: () => `d${++id}`,
      now: () => new Date('2025-07-16T00:00:00Z'),
    });
    const readouts = {
      ja: { ...origin.ja, text: text.ja ?? origin.ja.text, sha256: text.ja ? 'new' : origin.ja.sha256 },
      ko: { ...origin.ko, text: text.ko ?? origin.ko.text, sha256: text.ko ? 'new' : origin.ko.sha256 },
    };
    return { service, asked, readouts };
  };
  const [first] = origin.document.links;
  const confirm = {
    kind: 'confirm',
    on: {
      ja: first!.ja.map((each) => spanOfPoint(origin.document, each)),
      ko: first!.ko.map((each) => spanOfPoint(origin.document, each)),
    },
  } as const;

  it('tells the engine what is fixed, keeps what was decided, and can be undone like a decision', async () => {
    const { service, asked } = anew();
    await service.decide(origin, confirm, knowing(0));
    expect(await service.renew(origin, knowing(1))).toEqual({ ok: true, value: 2 });
    expect(asked[0]?.constraints.links).toEqual([confirm.on]);
    const { stored: after, desk } = await service.decided(origin);
    expect(after.document.engine.version).toBe('2');
    expect(desk.decided.states.links[0]).toBe('confirmed');
    expect(desk.changes).toEqual([]);
    await service.step(origin, 'undo', knowing(2));
    const back = await service.decided(origin);
    expect(back.stored.document.engine).toEqual(origin.document.engine);
    expect(back.desk.decided.states.links[0]).toBe('confirmed');
    expect(back.desk.log.canRedo).toBe(true);
  });

  it('refuses whoever does not know the latest', async () => {
    const { service } = anew();
    await service.decide(origin, confirm, knowing(0));
    expect(await service.renew(origin, knowing(0))).toMatchObject({ ok: false, error: { kind: 'stale' } });
  });

  it('goes over to a newer text with the decisions whose words still stand', async () => {
    const { service, asked, readouts } = anew({ ja: `前文。\n${origin.ja.text}` });
    await service.decide(origin, confirm, knowing(0));
    await service.renew(origin, knowing(1), readouts);
    const moved = confirm.on.ja.map(([start, end]): SpanPair => [start + 4, end + 4]);
    expect(asked[0]?.constraints.links).toEqual([{ ja: moved, ko: confirm.on.ko }]);
    expect((await service.decided(origin)).desk.decided.misfits).toEqual([]);
  });

  it('lists what no longer fits with its words, and does not forget it at the next run', async () => {
    const [start, end] = confirm.on.ja[0]!;
    const words = origin.ja.text.slice(start, end);
    const { service, asked, readouts } = anew({ ja: origin.ja.text.replace(words, '別の文。') });
    await service.decide(origin, confirm, knowing(0));
    await service.renew(origin, knowing(1), readouts);
    await service.renew(origin, knowing(2));
    expect(asked.at(-1)?.constraints.links).toEqual([]);
    const { misfits } = (await service.decided(origin)).desk.decided;
    expect(misfits).toMatchObject([{ reason: 'text-changed', words: { ja: [words] } }]);
  });
});
