import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../support/faces';

const KILLS = 24;

describe('what the server confirmed', () => {
  it(
    `survives that it is killed ${KILLS} times`,
    async () => {
      expect(existsSync(path.join(ROOT, 'dist', 'server.js'))).toBe(true);
      const script = path.join(ROOT, 'scripts', 'kill-test.mjs');
      const { stdout, stderr } = await promisify(execFile)(process.execPath, [script, String(KILLS)]);
      expect(stderr).toBe('');
      expect(stdout).toMatch(new RegExp(`^${KILLS} kills, [1-9]\\d* comparisons confirmed, 0 lost\\n$`, 'u'));
    },
    10 * 60_000,
  );
});
