import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { describeInBrowser } from './chromium.ts';
import { briefing, height, phone, serveSite } from './reading.ts';

describeInBrowser('what a reader of the site chooses and opens', (browser) => {
  const { urlOf, idOf, open } = serveSite(browser);

  describe('the choice of languages', () => {
    const chosen = (page: Page): Promise<string[]> =>
      page
        .locator('.slots select')
        .evaluateAll((all) => all.map((each) => (each as HTMLSelectElement).value));

    test('is remembered, with the link between sentences, and is in the address', async () => {
      await open(briefing, {}, async (page) => {
        await page.selectOption('#slot-1', 'tg');
        await page.selectOption('#slot-3', '');
        expect(new URL(page.url()).search).toBe('?l=tg,ru,en');
        await page.locator('#settings summary').click();
        await page.locator('#pair').uncheck();
        await page.goto(urlOf(briefing));
        expect(await chosen(page)).toEqual(['tg', 'ru', 'en', '']);
        expect(await page.locator('#pair').isChecked()).toBe(false);
        expect(await page.locator('#text').innerText()).toContain('What the stations do');
      });
    });

    test('swaps two languages where one is chosen that is elsewhere', async () => {
      await open(briefing, {}, async (page) => {
        await page.selectOption('#slot-2', 'tg');
        expect(await chosen(page)).toEqual(['en', 'tg', 'be', 'ru']);
      });
    });

    test.each<[query: string, locale: string, options: BrowserContextOptions, expected: readonly string[]]>([
      ['?l=ru,tg', 'en-US', {}, ['ru', 'tg', '', '']],
      ['?l=ru,xx,ru', 'en-US', {}, ['ru', '', '', '']],
      ['?l=xx', 'be-BY', {}, ['be', 'en', 'ru', 'tg']],
      ['', 'tg-TJ', {}, ['tg', 'en', 'ru', 'be']],
      ['', 'fr-FR', {}, ['en', 'ru', 'be', 'tg']],
      ['', 'tg-TJ', phone, ['tg', 'en', '', '']],
    ])('%s in a browser of %s is %o', async (query, locale, options, expected) => {
      await open(briefing, { locale, ...options }, async (page) => {
        await page.goto(`${urlOf(briefing)}${query}`);
        expect(await chosen(page)).toEqual(expected);
      });
    });

    test('shows a language that the address of a sentence names', async () => {
      const anchor = `s-${idOf(height)}-tg`;
      await open(
        briefing,
        phone,
        async (page) => {
          expect(await chosen(page)).toEqual(['en', 'tg', '', '']);
          expect(await page.locator(`#${anchor}`).isVisible()).toBe(true);
        },
        anchor,
      );
    });
  });

  test('rows are sentences if there are three languages or more, and as the reader last chose', async () => {
    const rows = (page: Page): Promise<string | undefined> =>
      page.evaluate(() => document.documentElement.dataset['rows']);
    await open(briefing, {}, async (page) => {
      expect(await rows(page)).toBe('sentences');
      await page.goto(`${urlOf(briefing)}?l=ru,tg`);
      expect(await rows(page)).toBe('paragraphs');
      await page.locator('#by-sentences').check({ force: true });
      await page.goto(`${urlOf(briefing)}?l=be,tg`);
      expect(await rows(page)).toBe('sentences');
    });
  });

  test('as many languages are shown at first as there is room for, and as many as were chosen', async () => {
    for (const [width, count] of [
      [1200, 4],
      [1000, 3],
      [700, 2],
      [390, 2],
    ] as const) {
      await open(briefing, { viewport: { width, height: 800 } }, async (page) => {
        const shown = page.locator('.title > [lang]:visible');
        expect(await shown.count()).toBe(count);
        await page.goto(`${urlOf(briefing)}?l=en,ru,be,tg`);
        expect(await shown.count()).toBe(4);
      });
    }
  });

  test('sentences are numbered as they are cited, in the margin of their rows, and nowhere within a paragraph', async () => {
    await open(briefing, {}, async (page) => {
      const number = page.locator('td[lang="en"] .s.n2 > .number').first();
      const seen = (): Promise<string> => number.evaluate((each) => getComputedStyle(each).opacity);
      const sentence = page.locator('td[lang="en"] .s.n2').first();
      await sentence.hover();
      expect(await number.innerText()).toMatch(/^\d+\.2$/);
      expect(await seen()).toBe('1');
      await page.locator('#by-paragraphs').check({ force: true });
      await page.locator('td[lang="en"]:has(.s.n2)').first().hover();
      expect(await seen()).toBe('0');
      await number.focus();
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Tab');
      expect(await seen()).toBe('1');
    });
  });

  test('size and colours are as the reader last chose', async () => {
    await open(briefing, { colorScheme: 'light' }, async (page) => {
      const look = (): Promise<string[]> =>
        page.evaluate(() => {
          const { backgroundColor, fontSize } = getComputedStyle(document.body);
          return [backgroundColor, fontSize];
        });
      const before = await look();
      await page.locator('#settings summary').click();
      await page.locator('input[name="theme"][value="dark"]').check({ force: true });
      await page.locator('input[name="size"][value="large"]').check({ force: true });
      const after = await look();
      expect(after[0]).not.toBe(before[0]);
      expect(parseFloat(after[1]!)).toBeGreaterThan(parseFloat(before[1]!));
      await page.reload();
      expect(await look()).toEqual(after);
    });
  });

  test('a term opens its concept in every language with its definition, and closes to where the reader was', async () => {
    await open(briefing, {}, async (page) => {
      const term = page.locator('td[lang="be"] a.term').first();
      await term.click();
      const concept = page.locator('.concept.open');
      const text = await concept.innerText();
      for (const words of [
        'Lake Rescue Service',
        'Озёрная спасательная служба',
        'Азёрная ратавальная служба',
        'Хадамоти наҷоти кӯл',
        'Rescue service of the lake country',
      ])
        expect(text).toContain(words);
      await page.keyboard.press('Escape');
      expect(await concept.count()).toBe(0);
      expect(await term.evaluate((each) => each === document.activeElement)).toBe(true);
    });
  });

  test('a term opens its concept without scripts too, also where English is not shown', async () => {
    await open(briefing, { javaScriptEnabled: false }, async (page) => {
      await page.selectOption('#slot-1', 'tg');
      await page.locator('td[lang="tg"] a.term').first().click();
      const concept = page.locator('.concept:target');
      expect(await concept.innerText()).toContain('Хадамоти наҷоти кӯл');
      expect(await concept.innerText()).toContain('Rescue service of the lake country');
      expect(await concept.evaluate((each) => getComputedStyle(each).position)).toBe('fixed');
    });
  });

  test('in an article a term opens its concept in all languages, with scripts or without', async () => {
    for (const javaScriptEnabled of [true, false]) {
      await open('tg/2026/orvane/index.html', { javaScriptEnabled }, async (page) => {
        await page.locator('a.term').first().click();
        const concept = page.locator('.concept:is(.open, :target)');
        expect(await concept.evaluate((each) => getComputedStyle(each).position)).toBe('fixed');
        for (const words of ['Lake Rescue Service', 'Азёрная ратавальная служба', 'Хадамоти наҷоти кӯл'])
          expect(await concept.innerText()).toContain(words);
        await concept.locator('.back-to-text').click();
        expect(await concept.count()).toBe(0);
      });
    }
  });

  test('on the page of terms the one asked for stays in its place', async () => {
    const [position, top] = await open(
      'glossary.html',
      {},
      (page) =>
        page
          .locator('.concept:target')
          .evaluate((each) => [getComputedStyle(each).position, each.getBoundingClientRect().top]),
      'term-level',
    );
    expect(position).toBe('static');
    expect(top).toBeGreaterThan(0);
  });
});
