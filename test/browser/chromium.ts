import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { reportUntested } from '../needs.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const mac = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
const windows = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/** A browser on this machine: the one in `BAROBAR_CHROMIUM`, else where browsers usually are. */
export function findChromium(env: NodeJS.ProcessEnv, exists: (path: string) => boolean): string | undefined {
  if (env['BAROBAR_CHROMIUM']) return env['BAROBAR_CHROMIUM'];
  const folders = ['/usr/bin', '/snap/bin', ...(env['PATH'] ?? '').split(delimiter).filter(Boolean)];
  const programs = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
  return [
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
    ...mac.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
    ...programs.flatMap((folder) => (folder ? windows.map((path) => `${folder}\\${path}`) : [])),
  ].find(exists);
}

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
