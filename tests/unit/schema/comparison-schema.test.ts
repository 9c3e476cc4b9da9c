import Ajv2020 from 'ajv/dist/2020';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACTORS, ACTS } from '../../../src/domain/act';
import { DOCUMENT_SCHEMA, type ComparisonDocument } from '../../../src/domain/comparison';
import { FACETS, FACT_KINDS } from '../../../src/domain/difference';
import { EVIDENCE_KINDS } from '../../../src/domain/link';
import { POINT_ROLES } from '../../../src/domain/point';
import { composedDocument } from '../../support/composed-document';
import { compare } from '../../support/shared-engine';

const ROOT = join(__dirname, '../../..');
const schema = JSON.parse(readFileSync(join(ROOT, 'public/schema/comparison-1.json'), 'utf8')) as {
  readonly $defs: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
};
const validate = new Ajv2020({
  strict: true,
  strictRequired: false,
  strictTypes: false,
  allErrors: true,
}).compile(schema);

const problemsOf = (document: unknown): string[] =>
  validate(document)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);

/** A deep copy to be spoilt. */
const copy = () => structuredClone(composedDocument()) as unknown as Spoilt;
type Spoilt = Record<string, unknown> & {
  ja: { points: Record<string, unknown>[] };
  links: Record<string, unknown>[];
};

describe('the JSON Schema of the comparison document', () => {
  it('accepts a composed document', () => {
    expect(problemsOf(composedDocument())).toEqual([]);
  });

  it('accepts what the engine makes of every sample and of odd texts', () => {
    const folder = join(ROOT, 'data/samples');
    const pairs = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => ({
        ja: readFileSync(join(folder, name, 'ja.txt'), 'utf8'),
        ko: readFileSync(join(folder, name, 'ko.txt'), 'utf8'),
      }));
    expect(pairs.length).toBeGreaterThan(0);
    for (const texts of [...pairs, { ja: '', ko: '' }, { ja: '\uFEFF😀か\u3099', ko: '1.\n- ' }]) {
      expect(problemsOf(JSON.parse(JSON.stringify(compare(texts.ja, texts.ko))))).toEqual([]);
    }
  });

  test.each<[string, (document: Spoilt) => void]>([
    ['another schema', (document) => (document['schema'] = 'readout-compare/comparison@2')],
    ['a missing side', (document) => delete document['ko']],
    ['an unknown field', (document) => (document['note'] = '')],
    ['an unknown field of a point', (document) => (document.ja.points[0]!['note'] = '')],
    ['an unknown act', (document) => (document.ja.points[0]!['act'] = 'threaten')],
    ['a Korean id on the Japanese side', (document) => (document.ja.points[0]!['id'] = 'k1')],
    ['a negative offset', (document) => (document.ja.points[0]!['start'] = -1)],
    ['a score above 1', (document) => (document.links[0]!['score'] = 1.2)],
    ['a link without a Korean point', (document) => (document.links[0]!['ko'] = [])],
    [
      'a difference of no known facet',
      (document) => (document.links[0]!['differences'] = [{ facet: 'tone' }]),
    ],
    ['a span of three', (document) => (document.ja.points[0]!['cues'] = { act: [1, 2, 3] })],
  ])('rejects %s', (_name, spoil) => {
    const document = copy();
    spoil(document);
    expect(problemsOf(document)).not.toEqual([]);
  });

  it('lists the same words as the domain', () => {
    const text = JSON.stringify(schema);
    const enumOf = (name: string) => schema.$defs[name]?.['enum'];
    expect(enumOf('act')).toEqual([...ACTS]);
    expect(enumOf('actor')).toEqual([...ACTORS]);
    for (const words of [EVIDENCE_KINDS, POINT_ROLES, FACT_KINDS])
      expect(text).toContain(JSON.stringify(words));
    for (const facet of FACETS) expect(text).toContain(`{"const":"${facet}"}`);
    expect(text).toContain(DOCUMENT_SCHEMA satisfies ComparisonDocument['schema']);
  });
});
