import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ComparisonDocument } from '../../../src/domain/comparison';
import { ROOT } from '../../support/faces';

const CLI = join(ROOT, 'dist/cli.js');
const SAMPLE = join(ROOT, 'data/samples/leaders-call-2025-06-09');
const ja = join(SAMPLE, 'ja.txt');
const ko = join(SAMPLE, 'ko.txt');

const runProcess = (...args: readonly string[]) =>
  spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8', timeout: 60_000 });

// `npm test` builds first; without a build there is no process to run.
(existsSync(CLI) ? describe : describe.skip)('node dist/cli.js', () => {
  jest.setTimeout(120_000);

  it('prints one JSON document and nothing else', () => {
    const { status, stdout, stderr } = runProcess('compare', '--format', 'json', ja, ko);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const document = JSON.parse(stdout) as ComparisonDocument;
    expect(document.ja.text).toBe(readFileSync(ja, 'utf8'));
    expect(document.ko.text).toBe(readFileSync(ko, 'utf8'));
    expect(document.links.length).toBeGreaterThan(0);
  });

  test.each([
    ['html', /^\s*<!doctype html>/i],
    ['csv', /^\uFEFF/],
    ['text', /2025/],
  ])('makes %s', (format, beginning) => {
    const { status, stdout, stderr } = runProcess('compare', '--format', format, '--lng', 'ko', ja, ko);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(beginning);
  });

  it('ends with the code of its failure', () => {
    expect(runProcess('compare', 'nowhere.txt', ko).status).toBe(3);
    expect(runProcess('compare').status).toBe(2);
    expect(runProcess('--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('is quiet when its reader goes away', async () => {
    const child = spawn(process.execPath, [CLI, 'compare', '--format', 'json', ja, ko]);
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString('utf8')));
    child.stdout.destroy();
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});
