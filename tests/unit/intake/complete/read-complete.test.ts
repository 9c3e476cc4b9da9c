import fc from 'fast-check';
import { z } from 'zod';
import type { CompleteComparison } from '../../../../src/domain/complete-comparison';
import type { LogEvent } from '../../../../src/domain/decision-log';
import { exportComplete } from '../../../../src/export/export-complete';
import { MAX_COMPLETE_BYTES } from '../../../../src/intake/complete/read-complete';
import { actionSchema } from '../../../../src/web/decision-schema';
import { createDecisionService } from '../../../../src/services/decision-service';
import { toDecided } from '../../../../src/services/versions/decided';
import { on } from '../../../support/decisions';
import { anyComplete } from '../../../support/any-complete';
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
