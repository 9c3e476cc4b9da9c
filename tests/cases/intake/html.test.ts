import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aReadUpload } from '../../support/an-intake';

// Pages composed for the purpose, with what stands around a readout on a ministry's site.
// UPDATE_CASES=1 rewrites what is expected; read the difference before keeping it.
const slugs = readdirSync(__dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const readUpload = aReadUpload();

describe.each(slugs)('the page %s', (slug) => {
  const folder = join(__dirname, slug);
  const found = async () => {
    const read = await readUpload(readFileSync(join(folder, 'page.html')), { fileName: 'page.html' });
    return read.ok ? read.value : { text: read.error.code, proposals: {} };
  };
  if (process.env['UPDATE_CASES'] === '1') {
    beforeAll(async () => {
      const { text, proposals } = await found();
      writeFileSync(join(folder, 'expected.txt'), `${text}\n`);
      writeFileSync(join(folder, 'proposals.json'), `${JSON.stringify(proposals, null, 2)}\n`);
    });
  }

  it('gives the text and nothing of what stands around it', async () => {
    expect(`${(await found()).text}\n`).toBe(readFileSync(join(folder, 'expected.txt'), 'utf8'));
  });

  it('proposes what it says of itself, and says where it was found', async () => {
    const expected: unknown = JSON.parse(readFileSync(join(folder, 'proposals.json'), 'utf8'));
    expect((await found()).proposals).toEqual(expected);
  });
});
