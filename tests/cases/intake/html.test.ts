import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readUpload } from '../../../src/intake';

// Pages composed for the purpose, with what stands around a readout on a ministry's site.
// UPDATE_CASES=1 rewrites what is expected; read the difference before keeping it.
const slugs = readdirSync(__dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe.each(slugs)('the page %s', (slug) => {
  const folder = join(__dirname, slug);
  const read = readUpload(readFileSync(join(folder, 'page.html')), 'page.html');
  const found = read.ok ? read.value : { text: read.error.code, source: {} };
  if (process.env['UPDATE_CASES'] === '1') {
    writeFileSync(join(folder, 'expected.txt'), `${found.text}\n`);
    writeFileSync(join(folder, 'source.json'), `${JSON.stringify(found.source, null, 2)}\n`);
  }

  it('gives the text and nothing of what stands around it', () => {
    expect(`${found.text}\n`).toBe(readFileSync(join(folder, 'expected.txt'), 'utf8'));
  });

  it('proposes what it says of itself', () => {
    expect(found.source).toEqual(JSON.parse(readFileSync(join(folder, 'source.json'), 'utf8')));
  });
});
