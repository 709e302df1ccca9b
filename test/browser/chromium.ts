import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { findChromium } from '../../src/workspace/chromium.ts';
import { reportUntested } from '../needs.ts';

// Nothing but the pages under test: no updates, no sign-in, no first-run pages.
export const quiet: string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Tests in a real browser. Without one they are skipped, and the title says so; on a build server that is a failure, so
 * that nobody takes an empty run for a green one.
 */
export function describeInBrowser(title: string, body: (browser: () => Browser) => void): void {
  const executablePath = findChromium(process.env, existsSync);
  if (executablePath === undefined) {
    const reason = 'no Chromium found; set BAROBAR_CHROMIUM to its path';
    reportUntested(title, reason, process.env['CI'] !== undefined);
    return;
  }
  describe(title, () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath, args: quiet });
    }, 60_000);
    afterAll(() => browser?.close());
    body(() => browser!);
  });
}
