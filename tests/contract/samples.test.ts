import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { MAX_TEXT_LENGTH } from '../../src/domain/readout';
import { SIDES } from '../../src/domain/side';
import { DATA_DIR } from '../support/data-file';

const FOLDER = path.join(DATA_DIR, 'samples');
const slugs = existsSync(FOLDER)
  ? readdirSync(FOLDER, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
  : [];
const read = (slug: string, name: string) => readFileSync(path.join(FOLDER, slug, name), 'utf8');

describe('data/samples', () => {
  it('holds at least three pairs', () => {
    expect(slugs.length).toBeGreaterThanOrEqual(3);
  });

  describe.each(slugs)('%s', (slug) => {
    const sample = JSON.parse(read(slug, 'sample.json')) as Record<string, Record<string, unknown>>;

    it('has both texts, each in its language', () => {
      const [ja, ko] = SIDES.map((side) => read(slug, `${side}.txt`));
      expect(ja).toMatch(/\p{Script=Hiragana}/u);
      expect(ja).not.toMatch(/\p{Script=Hangul}/u);
      expect(ko).toMatch(/\p{Script=Hangul}/u);
      expect(ko).not.toMatch(/[\p{Script=Hiragana}\p{Script=Katakana}]/u);
      for (const text of [ja!, ko!]) expect(text.length).toBeLessThan(MAX_TEXT_LENGTH);
    });

    it('names its sources', () => {
      for (const side of SIDES) {
        expect(sample[side]?.['title']).toEqual(expect.stringMatching(/\S/u));
        expect(sample[side]?.['publishedOn'] ?? '').toMatch(/^(\d{4}-\d{2}-\d{2})?$/u);
      }
    });

    it('says that it is composed, not quoted', () => {
      expect(JSON.stringify(sample)).toMatch(/composed/iu);
    });

    it('has a name that an address can carry', () => {
      expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);
    });
  });
});
