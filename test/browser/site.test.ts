import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { copyExample } from '../cli/published-site.ts';
import { describeInBrowser } from './chromium.ts';
import { openPage } from './look.ts';
import { serveFolder } from './serve.ts';

/** What a search shows: how many briefings it says it found, and the sentences with the words it marks in them. */
interface Shown {
  readonly status: string;
  readonly marked: readonly string[];
  readonly links: readonly string[];
}

async function ask(page: Page, words: string): Promise<Shown> {
  await page.fill('#query', words);
  // The answer to this question, not to the one before.
  await page.evaluate(() => {
    document.querySelector('.found')!.textContent = '';
  });
  await page.press('#query', 'Enter');
  await page.waitForFunction(() => document.querySelector('.found')?.textContent !== '');
  return page.evaluate(() => ({
    status: document.querySelector('.found')?.textContent ?? '',
    marked: [...document.querySelectorAll('.results mark')].map((mark) => mark.textContent.toLowerCase()),
    links: [...document.querySelectorAll('.results .hit a')].map((link) => (link as HTMLAnchorElement).href),
  }));
}

describeInBrowser('the search of the published example', (browser) => {
  test('finds words in forms that were not typed, in every language, and asks for nothing from elsewhere', async () => {
    const session = copyExample({});
    await session.run('publish');
    const server = await serveFolder(path.join(session.folder, 'dist/site'));
    onTestFinished(() => server.close());
    await openPage(browser(), `${server.url}search/tg.html`, {}, async (page, requests) => {
      const faults: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' || /Content Security/.test(message.text()))
          faults.push(message.text());
      });
      page.on('pageerror', (error) => faults.push(error.message));
      /** What is typed, and how a form begins that is to be found, other than what was typed. */
      const words: readonly (readonly [typed: string, found: string])[] = [
        ['session', 'session'],
        ['agreement', 'agreement'],
        ['сессиями', 'сесси'],
        ['озера', 'озере'],
        ['сесіямі', 'сесі'],
        ['возера', 'возеры'],
        ['иҷлосияҳоро', 'иҷлоси'],
        ['кӯлҳоро', 'кӯл'],
        ['кулхо', 'кӯл'],
        ['ичлосияхоро', 'иҷлоси'],
        ['сесиями', 'сесі'],
      ];
      const lost: string[] = [];
      for (const [typed, found] of words) {
        const { marked, links } = await ask(page, typed);
        if (!marked.some((each) => each.startsWith(found))) lost.push(`${typed}: ${marked.join(' ')}`);
        for (const link of links) expect(link).toMatch(/\/index\.html#s-s[0-9a-z]{7}$/);
      }
      expect(lost).toEqual([]);
      const none = await ask(page, 'зззззз');
      expect(none.marked).toEqual([]);
      expect(none.status).toBe('Чизе ёфт нашуд.');
      expect(requests.filter((url) => !url.startsWith(server.url) && !url.startsWith('data:'))).toEqual([]);
      expect(faults).toEqual([]);
    });
  }, 120_000);
});
