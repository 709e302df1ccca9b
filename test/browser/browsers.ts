import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Browser, chromium, firefox, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { findChromium } from '../../src/workspace/chromium.ts';
import { reportUntested } from '../needs.ts';
import { quiet } from './chromium.ts';

/** A browser, and how to get at what it saves. */
interface Surface {
  browser(): Browser;
  /** The text of the file that an act makes the page save. */
  saved(page: Page, act: () => Promise<void>): Promise<string>;
}

const places = {
  Chromium: findChromium(process.env, fs.existsSync),
  Firefox: [process.env['BAROBAR_FIREFOX'], '/usr/bin/firefox', '/usr/bin/firefox-esr'].find(
    (file) => file && fs.existsSync(file),
  ),
};

/** The same tests in each of the browsers that pages have to work in; what is missing here says so. */
export function describeInBrowsers(title: string, body: (surface: Surface) => void): void {
  for (const [name, executablePath] of Object.entries(places)) {
    if (executablePath === undefined) {
      reportUntested(`${title} in ${name}`, `no ${name} found`, process.env['CI'] !== undefined);
      continue;
    }
    describe(`${title} in ${name}`, () => {
      let browser: Browser | undefined;
      let downloadsPath = '';
      beforeAll(async () => {
        downloadsPath = fs.mkdtempSync(path.join(os.tmpdir(), 'barobar-saved-'));
        browser =
          name === 'Chromium'
            ? await chromium.launch({ executablePath, args: quiet })
            : // The Firefox that people have, by WebDriver BiDi.
              await firefox.launch({ executablePath, channel: 'moz-firefox', downloadsPath });
      }, 60_000);
      afterAll(async () => {
        await browser?.close();
        fs.rmSync(downloadsPath, { recursive: true, force: true });
      });
      body({
        browser: () => browser!,
        async saved(page, act) {
          if (name === 'Chromium') {
            const [download] = await Promise.all([page.waitForEvent('download'), act()]);
            return fs.readFileSync(await download.path(), 'utf8');
          }
          // Firefox says nothing of a file here. It takes its name at once, empty, and moves what it saved there at the end.
          const before = new Set(fs.readdirSync(downloadsPath));
          const isWhole = (file: string): boolean => fs.statSync(path.join(downloadsPath, file)).size > 0;
          const added = (): string | undefined =>
            fs
              .readdirSync(downloadsPath)
              .find((file) => !before.has(file) && !file.endsWith('.part') && isWhole(file));
          await act();
          await expect.poll(added, { timeout: 10_000 }).toBeDefined();
          return fs.readFileSync(path.join(downloadsPath, added()!), 'utf8');
        },
      });
    });
  }
}
