import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readSamples } from '../../../src/services/read-samples';

describe('readSamples', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'readout-samples-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const write = (slug: string, sample: object): void => {
    mkdirSync(path.join(folder, slug));
    writeFileSync(path.join(folder, slug, 'ja.txt'), '日本');
    writeFileSync(path.join(folder, slug, 'ko.txt'), '한국');
    writeFileSync(path.join(folder, slug, 'sample.json'), JSON.stringify(sample));
  };

  it('reads each folder as a sample, by name, and takes null for unknown', () => {
    const source = { title: '題', issuer: null, publishedOn: '2025-06-09', url: null };
    write('b', { ja: source, ko: {}, composed: true });
    write('a', { ja: {}, ko: {} });
    writeFileSync(path.join(folder, 'README.md'), 'not a sample');
    const samples = readSamples(folder);
    expect(samples.map(({ slug }) => slug)).toEqual(['a', 'b']);
    expect(samples[1]?.drafts.ja).toMatchObject({ text: '日本', title: '題', issuer: '', url: '' });
  });

  it('names the sample that it cannot read', () => {
    write('a', { ja: { title: 1 }, ko: {} });
    expect(() => readSamples(folder)).toThrow(/sample a/);
  });

  it('finds none where there is no folder', () => {
    expect(readSamples(path.join(folder, 'none'))).toEqual([]);
  });
});
