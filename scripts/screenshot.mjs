// Makes the picture of the README: a sample's comparison page as a browser shows it, with the fonts that the page brings.
//
//   npm run build && node scripts/screenshot.mjs [--lng en|ja|ko] [--out FILE] [--dist DIR]
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import npmChromium from '@sparticuz/chromium';
import { chromium } from 'playwright-core';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const { values: options } = parseArgs({
  options: {
    lng: { type: 'string', default: 'en' },
    out: { type: 'string', default: join(root, 'docs/images/comparison.png') },
    dist: { type: 'string', default: join(root, 'dist') },
  },
});
const SAMPLE = '/comparisons/sample-leaders-call-2025-06-09';
const WIDTH = 1280;
// From the heading of the two texts to the first difference.
const HEIGHT = 1140;
const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const { server, close } = await startProgram();
const browser = await chromium.launch({
  executablePath: INSTALLED.find((path) => existsSync(path)) ?? (await npmChromium.executablePath()),
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
});
try {
  const page = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT }, reducedMotion: 'reduce' });
  const origin = `http://127.0.0.1:${server.address().port}`;
  await page.goto(`${origin}${SAMPLE}?lng=${options.lng}`, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);
  // The two texts are what the program is about; the findings stand above them on the page.
  await page.locator('#texts').evaluate((element) => element.scrollIntoView());
  await page.screenshot({ path: options.out });
} finally {
  await browser.close();
  await close();
}

/** The compiled program on a free port, with an empty store. */
async function startProgram() {
  const require = createRequire(import.meta.url);
  const { compose } = require(resolve(options.dist, 'compose.js'));
  const { loadConfig } = require(resolve(options.dist, 'config.js'));
  const { createLog } = require(resolve(options.dist, 'web/log.js'));
  const folder = mkdtempSync(join(tmpdir(), 'readout-screenshot-'));
  const program = await compose(loadConfig({ DATA_DIR: folder }), createLog('error'), { isThreaded: false });
  const listening = createServer(program.app);
  await new Promise((done) => listening.listen(0, '127.0.0.1', done));
  return {
    server: listening,
    close: async () => {
      listening.closeAllConnections();
      await new Promise((done) => listening.close(done));
      await program.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
