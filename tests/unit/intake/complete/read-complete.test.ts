import fc from 'fast-check';
import { z } from 'zod';
import type { CompleteComparison } from '../../../../src/domain/complete-comparison';
import type { Carried } from '../../../../src/domain/carried';
import type { LogEvent } from '../../../../src/domain/decision-log';
import { exportComplete } from '../../../../src/export/export-complete';
import { MAX_COMPLETE_BYTES } from '../../../../src/intake/complete/read-complete';
import { actionSchema } from '../../../../src/web/decision-schema';
import { createDecisionService } from '../../../../src/services/decision-service';
import { toDecided } from '../../../../src/services/versions/decided';
import { on } from '../../../support/decisions';
import { aComplete, bytesOf, COMPLETE_SCHEMA_FILE, readComplete } from '../../../support/complete';
import { SEED } from '../../../support/seed';

const read = (text: string) => readComplete(bytesOf(text));
type Loose = Record<string, never> & {
  id: unknown;
  document: {
    ja: { text: string; points: Record<string, unknown>[]; terms: unknown[] };
    ko: { text: string };
    links: Record<string, unknown>[];
    terms: Record<string, unknown>;
  };
  readouts: { ja: Record<string, unknown> };
  log: Record<string, unknown>[];
};

/** The file after something in it was spoilt. */
function spoilt(spoil: (file: Loose) => void): string {
  const file = JSON.parse(exportComplete(aComplete())) as Loose;
  spoil(file);
  return JSON.stringify(file);
}

const storable = fc.string({ unit: 'binary' }).map((text) => text.replace(/[\0\p{Surrogate}]/gu, '').trim());
const words = storable.map((text) => (text === '' ? '-' : text));
const anInstant = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const aSpan = fc.tuple(fc.nat(300), fc.nat(300));
const anchors = fc.record({ ja: fc.array(aSpan, { maxLength: 3 }), ko: fc.array(aSpan, { maxLength: 3 }) });
const anAction = fc.oneof(
  fc.record({ kind: fc.constantFrom('confirm' as const, 'unlink' as const), on: anchors }),
  fc.record({
    kind: fc.constant('split' as const),
    side: fc.constantFrom('ja' as const, 'ko' as const),
    at: fc.nat(300),
  }),
  fc.record({ kind: fc.constant('note' as const), on: anchors, text: words }),
  fc.record({
    kind: fc.constant('finding' as const),
    about: fc.constantFrom('differs' as const, 'own' as const, 'order' as const),
    on: anchors,
    lng: fc.constantFrom('en' as const, 'ja' as const, 'ko' as const),
    text: storable,
    suggested: storable,
  }),
);
const author = fc.option(words.map((text) => text.slice(0, 20).replace(/\p{Surrogate}/gu, '') || '-'));
const hash = fc.constantFrom('a'.repeat(64), '0'.repeat(64));
const aState = fc.constantFrom('suggested' as const, 'confirmed' as const, 'changed' as const);
const spans = fc.array(aSpan, { maxLength: 2 });
const ofBoth = <T>(each: fc.Arbitrary<T>) => fc.record({ ja: each, ko: each });
const aDecided = fc.record({
  id: fc.uuid(),
  at: anInstant,
  author,
  texts: fc.record({ ja: hash, ko: hash }),
  action: anAction,
});
const aLabel = fc.record({
  span: aSpan,
  actor: fc.constantFrom('jp' as const, 'none' as const),
  act: fc.constantFrom('agree' as const, 'report' as const),
});
const aMisfit = fc
  .tuple(aDecided, fc.option(ofBoth(fc.array(storable, { maxLength: 2 }))))
  .map(([decision, lost]) => ({
    decision,
    reason: 'text-changed' as const,
    ...(lost === null ? {} : { words: lost }),
  }));
const aCarried: fc.Arbitrary<Carried> = fc.record({
  constraints: fc.record({
    points: ofBoth(spans),
    cuts: ofBoth(fc.array(fc.nat(300), { maxLength: 2 })),
    links: fc.array(anchors, { maxLength: 2 }),
    apart: fc.array(anchors, { maxLength: 2 }),
    alone: ofBoth(spans),
    labels: ofBoth(fc.array(aLabel, { maxLength: 2 })),
  }),
  links: fc.array(aState, { maxLength: 2 }),
  points: ofBoth(fc.array(fc.record({ span: aSpan, state: aState }), { maxLength: 2 })),
  settled: fc.array(aDecided, { maxLength: 2 }),
  decisions: fc.array(aDecided, { maxLength: 2 }),
  misfits: fc.array(aMisfit, { maxLength: 2 }),
});
const { stored: original } = aComplete();
const aRenewal: fc.Arbitrary<LogEvent> = fc
  .record({ id: fc.uuid(), at: anInstant, author, carried: aCarried })
  .map(({ id, at, author: who, carried }) => {
    const { ja, ko, document } = original;
    return { kind: 'renew', renewal: { id, at, author: who, ja, ko, document, carried } };
  });
const anEvent: fc.Arbitrary<LogEvent> = fc.oneof(
  aRenewal,
  fc.record({
    kind: fc.constant('decide' as const),
    decision: aDecided,
  }),
  fc.record({
    kind: fc.constantFrom('undo' as const, 'redo' as const),
    id: fc.uuid(),
    at: anInstant,
    author,
  }),
);
const aSource = fc.record({
  title: fc.option(words),
  issuer: fc.option(words),
  publishedOn: fc.option(anInstant.map((at) => at.slice(0, 10))),
  url: fc.option(fc.webUrl()),
});
const anyComplete = fc
  .record({ ja: aSource, ko: aSource, createdAt: anInstant, events: fc.array(anEvent, { maxLength: 12 }) })
  .map(({ ja, ko, createdAt, events }): CompleteComparison => {
    const { stored } = aComplete();
    return {
      stored: {
        ...stored,
        createdAt,
        ja: { ...stored.ja, source: ja },
        ko: { ...stored.ko, source: ko },
      },
      events,
    };
  });

interface SpoiltRenewal {
  ja: { text: string; side: string };
  ko: { sha256: string };
  document: { ja: { points: unknown[] } };
  carried: object;
}

/** Decided, worked out anew, decided again, undone over the renewal, and the renewal redone: by the service itself. */
async function renewed(): Promise<CompleteComparison> {
  const { stored } = aComplete();
  const events: LogEvent[] = [];
  let id = 0;
  const service = createDecisionService({
    decisions: {
      events: () => Promise.resolve([...events]),
      append: (_id, seen, event) => Promise.resolve(events.length === seen && events.push(event) > seen),
    },
    comparer: { run: () => Promise.resolve(stored.document) },
    createId: () => `d${++id}`,
    now: () => new Date('2025-07-16T00:00:00Z'),
  });
  const knowing = () => ({ revision: events.length, author: null });
  const { links } = stored.document;
  const at = (index: number) => on(stored.document, links[index]!.ja.join(' '), links[index]!.ko.join(' '));
  await service.decide(stored, { kind: 'confirm', on: at(0) }, knowing());
  await service.renew(stored, knowing());
  await service.decide(stored, { kind: 'unlink', on: at(1) }, knowing());
  await service.step(stored, 'undo', knowing());
  await service.step(stored, 'undo', knowing());
  await service.step(stored, 'redo', knowing());
  return { stored, events };
}

describe('a complete comparison as a file', () => {
  it('is read as it was written, whatever was decided and whatever the sources say', () => {
    fc.assert(
      fc.property(anyComplete, (complete) => {
        const text = exportComplete(complete);
        const result = read(text);
        expect(result).toEqual({ ok: true, value: complete });
        if (result.ok) expect(exportComplete(result.value)).toBe(text);
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  it('is read again after the rest was worked out anew, and the decisions stand as they did', async () => {
    const complete = await renewed();
    expect(complete.events.map(({ kind }) => kind)).toEqual([
      'decide',
      'renew',
      'decide',
      'undo',
      'undo',
      'redo',
    ]);
    const text = exportComplete(complete);
    const result = read(text);
    expect(result).toEqual({ ok: true, value: complete });
    if (!result.ok) return;
    expect(exportComplete(result.value)).toBe(text);
    expect(toDecided(result.value.stored, result.value.events)).toEqual(
      toDecided(complete.stored, complete.events),
    );
  });

  test.each<[string, (renewal: SpoiltRenewal) => void, string, string]>([
    ['another text', (renewal) => (renewal.ja.text += '。'), 'other-text', '/ja/sha256'],
    ['another hash', (renewal) => (renewal.ko.sha256 = '0'.repeat(64)), 'other-text', '/ko/sha256'],
    ['points in disorder', (renewal) => renewal.document.ja.points.reverse(), 'unlawful', '/document/ja'],
    ['an unknown member', (renewal) => Object.assign(renewal.carried, { more: 1 }), 'shape', '/carried'],
    ['the sides exchanged', (renewal) => (renewal.ja.side = 'ko'), 'shape', '/ja/side'],
  ])('refuses a renewal with %s', async (_name, spoil, code, at) => {
    const file = JSON.parse(exportComplete(await renewed())) as { log: { renewal: SpoiltRenewal }[] };
    spoil(file.log[1]!.renewal);
    const result = read(JSON.stringify(file));
    expect(result).toMatchObject({ ok: false, error: { code } });
    if (!result.ok) expect(result.error.at.startsWith(`/log/1/renewal${at}`)).toBe(true);
  });

  it('has a published schema whose actions are those that the desk and the API take', () => {
    const { $defs } = COMPLETE_SCHEMA_FILE as { $defs: { action: object } };
    const { $schema, ...action } = z.toJSONSchema(actionSchema, { io: 'input' });
    expect($schema).toContain('2020-12');
    expect($defs.action).toEqual(action);
  });

  test.each<[string, string, string, string]>([
    ['nothing', '', 'no-file', ''],
    ['no JSON', '{"schema": ', 'not-json', ''],
    ['very deep lists', '['.repeat(200_000), 'not-json', ''],
    ['very deep lists that are closed', `${'['.repeat(50_000)}${']'.repeat(50_000)}`, 'other-file', ''],
    ['JSON of another program', '{"name": "x"}', 'other-file', ''],
    ['null', 'null', 'other-file', ''],
    ['the results without the sources', '{"schema":"readout-compare/comparison@1"}', 'results-only', ''],
    ['the decided results', '{"schema":"readout-compare/decided@1"}', 'results-only', ''],
    ['a later format', '{"schema":"readout-compare/complete@2"}', 'newer', ''],
    ['the schema alone', '{"schema":"readout-compare/complete@1"}', 'shape', ''],
    ['an unknown member', spoilt((file) => Object.assign(file, { more: 1 })), 'shape', ''],
    ['an address as id', spoilt((file) => (file.id = '../x')), 'shape', '/id'],
    [
      'a web address that is none',
      spoilt((file) => (file.readouts.ja['url'] = 'javascript:alert(1)')),
      'shape',
      '/readouts/ja/url',
    ],
    [
      'a point without its act',
      spoilt((file) => delete file.document.ja.points[0]!['act']),
      'shape',
      '/document/ja/points/0',
    ],
    ['an unknown event', spoilt((file) => (file.log[0]!['kind'] = 'forget')), 'shape', '/log/0/kind'],
    ['another text', spoilt((file) => (file.document.ko.text += '.')), 'other-text', '/readouts/ko/sha256'],
    [
      'points in disorder',
      spoilt((file) => file.document.ja.points.reverse()),
      'unlawful',
      '/document/ja/points/0/id',
    ],
    [
      'a span behind the text',
      spoilt((file) => (file.document.ja.points.at(-1)!['end'] = 99_999)),
      'unlawful',
      '/document/ja/points/',
    ],
    [
      'one point in two links',
      spoilt((file) => (file.document.links[1]!['ko'] = file.document.links[0]!['ko'])),
      'unlawful',
      '/document/links/1',
    ],
    [
      'a link to no point',
      spoilt((file) => (file.document.links[0]!['ko'] = ['k999'])),
      'unlawful',
      '/document/links/0',
    ],
    ['links in disorder', spoilt((file) => file.document.links.reverse()), 'unlawful', '/document/links/1'],
    ['a term that is not explained', spoilt((file) => (file.document.terms = {})), 'unlawful', '/document/'],
    [
      'half a surrogate pair',
      spoilt((file) => (file.readouts.ja['title'] = '\ud800')),
      'unstorable',
      '/readouts/ja/title',
    ],
    [
      'a name for the prototype',
      exportComplete(aComplete()).replace('"readouts": {', '"readouts": {"__proto__": {"x": 1},'),
      'shape',
      '/readouts',
    ],
  ])('refuses %s', (_name, text, code, at) => {
    const result = read(text);
    expect(result).toMatchObject({ ok: false, error: { code } });
    if (!result.ok) expect(result.error.at.startsWith(at)).toBe(true);
  });

  it('refuses what is too large or no UTF-8, and more events than anybody decides', () => {
    expect(readComplete(new Uint8Array(MAX_COMPLETE_BYTES + 1))).toMatchObject({
      error: { code: 'too-large' },
    });
    expect(readComplete(Uint8Array.of(0xff, 0xfe, 0x7b))).toMatchObject({ error: { code: 'not-text' } });
    const many = spoilt((file) => (file.log = Array.from({ length: 10_001 }, () => file.log[0]!)));
    expect(read(many)).toEqual({ ok: false, error: { code: 'too-many', at: '/log' } });
  });
});
