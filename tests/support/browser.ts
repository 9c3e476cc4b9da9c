import chromium from '@sparticuz/chromium';
import { existsSync } from 'node:fs';
import { chromium as playwright, type Browser } from 'playwright-core';

// An installed Chromium starts faster than the one that npm brings packed.
const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A headless Chromium: the machine's own if there is one, else the one from npm (Linux x64). */
export async function launchBrowser(): Promise<Browser> {
  const installed = INSTALLED.find((path) => existsSync(path));
  if (installed !== undefined)
    return playwright.launch({ executablePath: installed, args: ['--no-sandbox'] });
  // One process for all ends with its first page; without web security a test of the policy would prove nothing.
  const args = chromium.args.filter(
    (arg) => !['--single-process', '--no-zygote', '--disable-web-security'].includes(arg),
  );
  return playwright.launch({ executablePath: await chromium.executablePath(), args });
}
