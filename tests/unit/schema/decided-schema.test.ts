import Ajv2020 from 'ajv/dist/2020';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyDecisions } from '../../../src/domain/apply-decisions';
import { playLog } from '../../../src/domain/decision-log';
import { exportJson } from '../../../src/export/export-json';
import { aComplete } from '../../support/complete';

const read = (name: string) =>
  JSON.parse(readFileSync(join(__dirname, '../../../public/schema', name), 'utf8')) as object;
const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false });
ajv.addSchema([read('comparison-1.json'), read('complete-1.json')]);
const validate = ajv.compile(read('decided-1.json'));

describe('the JSON Schema of the decided results', () => {
  const { stored, events } = aComplete();
  const log = playLog(events);
  const texts = { ja: stored.ja.sha256, ko: stored.ko.sha256 };
  const decided = applyDecisions(stored.document, texts, log.decisions);
  const text = exportJson(
    { ...stored, document: decided.document },
    { events, log, decided, texts: {}, changes: null },
  );

  it('accepts what is exported', () => {
    validate(JSON.parse(text));
    expect(validate.errors).toBeNull();
  });

  it.each(['document', 'states', 'remarks', 'decisions'])('misses %s', (member) => {
    const rest = Object.entries(JSON.parse(text) as object).filter(([name]) => name !== member);
    expect(validate(Object.fromEntries(rest))).toBe(false);
  });
});
