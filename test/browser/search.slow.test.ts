import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyExample } from '../cli/published-site.ts';
import { openSession, type Session } from '../cli/session.ts';
import { absentWords, foundWords } from '../site/search/example-words.ts';
import { describeInBrowsers } from './browsers.ts';
import { findViolations, openPage } from './look.ts';
import { serveFolder } from './serve.ts';

/** What a search shows. */
interface Shown {
  readonly status: string;
  readonly suggestion: string;
  readonly hits: readonly {
    readonly text: string;
    readonly language: string;
    readonly marked: readonly string[];
    readonly link: string;
    readonly counterpart: string;
    readonly counterpartLanguage: string;
  }[];
}

async function ask(page: Page, words: string): Promise<Shown> {
  await page.fill('#query', words);
  // The answer to this question, not to the one before.
  await page.evaluate(() => {
    document.querySelector('.found')!.textContent = '';
  });
  await page.press('#query', 'Enter');
  return shownOn(page);
}

async function shownOn(page: Page): Promise<Shown> {
  await page.waitForFunction(() => document.querySelector('.found')?.textContent !== '');
  // The suggestion is written in the same turn as the answer.
  return page.evaluate(() => ({
    status: document.querySelector('.found')?.textContent ?? '',
    suggestion: document.querySelector('.suggestion')?.textContent ?? '',
    hits: [...document.querySelectorAll('.results .hit')].map((hit) => {
      const link = hit.querySelector('a')!;
      const counterpart = hit.querySelector<HTMLElement>('.counterpart');
      return {
        text: link.textContent,
        language: link.closest('p')!.lang,
        marked: [...hit.querySelectorAll('mark')].map((mark) => mark.textContent.toLowerCase()),
        link: link.href,
        counterpart: counterpart?.textContent ?? '',
        counterpartLanguage: counterpart?.lang ?? '',
      };
    }),
  }));
}

let session: Session;
let server: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  session = copyExample({}, openSession(fs.mkdtempSync(path.join(os.tmpdir(), 'barobar-search-'))));
  await session.run('publish');
  server = await serveFolder(path.join(session.folder, 'dist/site'));
}, 120_000);
afterAll(() => {
  server?.close();
  fs.rmSync(session.folder, { recursive: true, force: true });
});

describeInBrowsers('the search of the published example', (surface) => {
  const onSearch = <T>(
    language: string,
    look: (page: Page, requests: readonly string[]) => Promise<T>,
  ): Promise<T> => openPage(surface.browser(), `${server.url}search/${language}.html`, {}, look);

  test.each(['en', 'ru', 'be', 'tg'])(
    'finds in %s 19 of 20 words and none that is absent, and asks for nothing that is not there',
    async (language) => {
      await onSearch(language, async (page, requests) => {
        const faults: string[] = [];
        page.on('console', (message) => {
          if (message.type() === 'error' || /Content.Security/.test(message.text()))
            faults.push(message.text());
        });
        page.on('pageerror', (error) => faults.push(error.message));
        const words = foundWords(language);
        const lost: string[] = [];
        for (const [typed, form] of words) {
          await ask(page, typed);
          await page.evaluate(() => {
            for (const button of document.querySelectorAll<HTMLElement>('.rest')) button.click();
          });
          const { hits, status } = await shownOn(page);
          const own = hits.filter((hit) => hit.language === language);
          if (!own.some(({ marked }) => marked.some((each) => each.replace('’', "'") === form)))
            lost.push(`${typed}: ${status} ${hits.flatMap(({ marked }) => marked).join(' ')}`);
        }
        expect(lost.length, lost.join('; ')).toBeLessThanOrEqual(words.length * 0.05);
        for (const word of absentWords(language)) {
          const { hits } = await ask(page, word);
          expect(
            hits.filter((hit) => hit.language === language),
            word,
          ).toEqual([]);
        }
        expect(requests.filter((url) => !url.startsWith(server.url) && !url.startsWith('data:'))).toEqual([]);
        expect(faults).toEqual([]);
      });
    },
    120_000,
  );

  test('shows each sentence with its counterpart in the second language, its date, and a link to it in both', async () => {
    await onSearch('ru', async (page) => {
      await page.selectOption('#beside', 'tg');
      const { hits, status } = await ask(page, 'вертолёт');
      expect(status).toMatch(/^Найдено брифингов: 1\. Показано предложений: [23]\.$/);
      const [first] = hits;
      expect(first?.language).toBe('ru');
      expect(first?.counterpartLanguage).toBe('tg');
      expect(first?.counterpart).toContain('чархбол');
      expect(await page.locator('.results time').first().textContent()).toBe(
        '14\u00a0мая 2026\u00a0года'.replace('14\u00a0мая 2026', '14\u00a0мая\u00a02026'),
      );
      expect(first?.link).toMatch(/\/index\.html\?l=ru,tg#s-s[0-9a-z]{7}$/);
      await page.goto(first!.link);
      const lit = await page.evaluate(() => document.querySelector(':target')?.textContent);
      expect(lit).toContain('вертолётов');
      expect(await page.evaluate(() => document.documentElement.dataset['l'])).toBe('ru tg');
    });
  });

  test('shows the reader’s own language beside what is found in another', async () => {
    await onSearch('tg', async (page) => {
      const { hits } = await ask(page, 'вертолётов');
      expect(hits[0]).toMatchObject({ language: 'ru', counterpartLanguage: 'tg' });
      expect(hits[0]?.counterpart).toContain('чархбол');
    });
  });

  test.each([
    ['en', 'evacuaton', 'Did you mean evacuation?'],
    ['en', 'kelmr', 'Did you mean kelmar?'],
    ['ru', 'ghbrfp', 'Возможно, вы имели в виду: приказа'],
    ['tg', 'мухочиратт', 'Шояд дар назар доштед: муҳоҷирати'],
  ])(
    'suggests in %s a word of the site for %s, which the keyboard reaches',
    async (language, typed, words) => {
      await onSearch(language, async (page) => {
        const { suggestion, hits } = await ask(page, typed);
        expect(hits).toEqual([]);
        expect(suggestion).toBe(words);
        await page.evaluate(() => {
          document.querySelector('.found')!.textContent = '';
        });
        await page.locator('.suggestion a').focus();
        await page.keyboard.press('Enter');
        const { hits: found, status } = await shownOn(page);
        expect(found.length, status).toBeGreaterThan(0);
      });
    },
  );

  test('suggests nothing if nothing is near', async () => {
    await onSearch('be', async (page) => {
      const { suggestion, status, hits } = await ask(page, 'зззззззз');
      expect([suggestion, status, hits]).toEqual(['', 'Нічога не знойдзена.', []]);
    });
  });

  test('adds each briefing once when the button for more is pressed twice', async () => {
    const searched = fs.mkdtempSync(path.join(os.tmpdir(), 'barobar-many-'));
    const many = openSession(searched);
    try {
      await many.run('init', '--targets', 'ru');
      for (let number = 1; number <= 13; number++)
        many.write(`source/lake-${number}.md`, `# Lake ${number}\n\nThe lake is calm.\n`);
      await many.run('update');
      await many.run('publish', '--allow-incomplete');
      const site = await serveFolder(path.join(many.folder, 'dist/site'));
      try {
        await openPage(surface.browser(), `${site.url}search/en.html`, {}, async (page) => {
          await ask(page, 'calm');
          expect(await page.locator('.results > li').count()).toBe(10);
          const isHidden = await page.evaluate(async () => {
            const more = document.getElementById('more')!;
            more.click();
            more.click();
            while (document.querySelectorAll('.results > li').length < 13)
              await new Promise((done) => requestAnimationFrame(done));
            for (let turn = 0; turn < 30; turn++) await new Promise((done) => requestAnimationFrame(done));
            return more.hidden;
          });
          expect(isHidden).toBe(true);
          const links = await page
            .locator('.results .title a')
            .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
          expect(links).toHaveLength(13);
          expect(new Set(links).size).toBe(13);
        });
      } finally {
        site.close();
      }
    } finally {
      fs.rmSync(searched, { recursive: true, force: true });
    }
  });

  test('has no violations of accessibility, and moves the focus to what a button added', async () => {
    await onSearch('en', async (page) => {
      await ask(page, 'lake');
      expect(await findViolations(page)).toEqual([]);
      const before = await page.locator('.hit').count();
      await page.locator('.rest').first().focus();
      await page.keyboard.press('Enter');
      expect(await page.locator('.hit').count()).toBeGreaterThan(before);
      expect(await page.evaluate(() => document.activeElement?.closest('.hit') !== null)).toBe(true);
    });
  });

  test.each([
    ['lake-flood-drill', 'сказать', 'сказал'],
    ['lake-flood-drill', 'люди', 'человек'],
    ['lake-flood-drill', 'кулхо', 'кӯл'],
    ['lake-flood-drill', 'litre', 'liter'],
    ['lake-flood-drill', 'evacu', 'evacu'],
  ])('is the search of a page, too: in %s %s finds %s', async (name, typed, found) => {
    const address = `${server.url}${name}/index.html?l=en,ru,tg`;
    await openPage(surface.browser(), address, {}, async (page) => {
      await page.locator('#find').fill(typed);
      await page.waitForFunction(() => /\d/.test(document.getElementById('found')?.textContent ?? ''));
      const words = await page.evaluate(() =>
        [...(CSS.highlights.get('found') ?? [])].map((range) => String(range as Range).toLowerCase()),
      );
      expect(words.length).toBeGreaterThan(0);
      expect(words.some((word) => word.startsWith(found))).toBe(true);
    });
  });

  test('finds on a page that was opened from a disk', async () => {
    const file = path.join(session.folder, 'dist/site/lake-flood-drill/index.html');
    expect(fs.existsSync(file)).toBe(true);
    await openPage(surface.browser(), `file://${file}`, {}, async (page) => {
      await page.locator('#find').fill('агрэсія');
      await page.waitForFunction(() => document.getElementById('found')?.textContent !== '');
      expect(await page.locator('#found').textContent()).toBe('Nothing found');
    });
  });
});
