import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BriefingSummary } from '../../src/model/edition.ts';
import { titleOf } from '../../src/site/kit/title.ts';
import { sideBySide } from '../../src/site/pages/editions.ts';
import { briefing, forum, unit } from '../site/briefing.ts';
import { site } from '../site/site.ts';
import { describeInBrowser } from './chromium.ts';
import { findViolations, litSentences, openPage } from './look.ts';

const summary: BriefingSummary = {
  name: forum.document.name,
  date: forum.document.meta.get('date'),
  titles: new Map(forum.renditions.map((each) => [each.language, titleOf(forum.document, each)])),
  completeness: new Map(forum.renditions.map(({ language }) => [language, 1])),
};
const pages = ['index.html', 'lakes/forum/index.html', 'levels/index.html'];

/** A table of eight columns, with numbers that must not break. */
const levels = briefing(
  'levels',
  ['Станция', 'Январь', 'Февраль', 'Март', 'Апрель', 'Май', 'Июнь', 'Июль'].flatMap((name, column) =>
    [0, 1].map((row) =>
      unit(
        { kind: 'cell', table: 0, row, column, ...(column > 0 && { align: 'right' as const }) },
        {
          id: `s0${row}${column}`,
          texts: Object.fromEntries(
            ['en', 'ru', 'be', 'tg'].map((tag) => [tag, row === 0 ? name : `${column}\u00a0234\u00a0567,8`]),
          ),
        },
      ),
    ),
  ),
);
const desktop = { width: 1400, height: 900 };
const phone = { width: 320, height: 640 };

describeInBrowser('the side-by-side edition in a browser', (browser) => {
  const folder = mkdtempSync(join(tmpdir(), 'barobar-edition-'));
  beforeAll(() => {
    const files = [
      ...sideBySide.page(forum, site),
      ...sideBySide.page(levels, site),
      ...sideBySide.index([summary], site),
    ];
    for (const { path, content } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const open = <T>(
    path: string,
    options: BrowserContextOptions,
    look: (page: Page) => Promise<T>,
  ): Promise<T> => {
    const [file = '', anchor] = path.split('#');
    const url = pathToFileURL(join(folder, file));
    if (anchor) url.hash = anchor;
    return openPage(browser(), url.href, options, look);
  };

  const looks: readonly [string, BrowserContextOptions, 'screen' | 'print'][] = [
    ['light', { viewport: desktop, colorScheme: 'light' }, 'screen'],
    ['dark', { viewport: desktop, colorScheme: 'dark' }, 'screen'],
    ['on a phone', { viewport: phone, colorScheme: 'light' }, 'screen'],
    ['on paper', { viewport: desktop, colorScheme: 'dark' }, 'print'],
  ];
  for (const path of ['levels/index.html', 'lakes/forum/index.html#s-s00000013-tg']) {
    test.each(looks)(`${path} has no accessibility fault, %s`, async (_title, options, media) => {
      const violations = await open(path, options, async (page) => {
        await page.emulateMedia({ media });
        return findViolations(page);
      });
      expect(violations).toEqual([]);
    });
  }

  test.each(pages)('%s asks for nothing beyond its folder', async (path) => {
    const requests = await open(path, { viewport: desktop }, async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      const faults: string[] = [];
      page.on('console', (message) => faults.push(message.text()));
      await page.reload({ waitUntil: 'networkidle' });
      expect(faults).toEqual([]);
      return asked;
    });
    const home = pathToFileURL(folder).href;
    expect(requests.some((url) => url.endsWith('/edition.css'))).toBe(true);
    expect(requests.filter((url) => !url.startsWith(home) && !url.startsWith('data:'))).toEqual([]);
  });

  test.each(pages)('%s is whole without scripts', async (path) => {
    const text = await open(path, { javaScriptEnabled: false, viewport: desktop }, (page) =>
      page.locator('main').innerText(),
    ).then((shown) => shown.replaceAll('\u00ad', '').replaceAll('\u00a0', ' '));
    for (const { language } of forum.renditions) {
      expect(text).toContain(path.startsWith('levels') ? '1 234 567,8' : summary.titles.get(language));
    }
  });

  test('every cell of text says its language', async () => {
    const cells = await open(pages[1]!, { viewport: desktop }, (page) =>
      page
        .locator('.row > td:not(.label):not([colspan])')
        .evaluateAll((all) => all.map((cell) => cell.getAttribute('lang'))),
    );
    expect(cells.length).toBeGreaterThan(40);
    expect(cells.every((lang, at) => lang === ['en', 'ru', 'be', 'tg'][at % 4])).toBe(true);
  });

  test('the cells of a row begin at the same height', async () => {
    const rows = await open(pages[1]!, { viewport: desktop }, (page) =>
      page
        .locator('.row')
        .evaluateAll((all) =>
          all.map((row) =>
            [...row.querySelectorAll(':scope > td[lang] > :first-child')].map(
              (content) => content.getBoundingClientRect().top,
            ),
          ),
        ),
    );
    const aligned = rows.filter((tops) => tops.length === 4);
    expect(aligned.length).toBeGreaterThan(10);
    for (const tops of aligned) expect(Math.max(...tops) - Math.min(...tops)).toBeLessThanOrEqual(1);
  });

  test.each(pages)('%s never scrolls sideways', async (path) => {
    const widths = [320, 390, 639, 640, 820, 1183, 1184, 1400, 2200];
    const found = await open(path, {}, async (page) => {
      const contents: number[] = [];
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        contents.push(await page.evaluate(() => document.documentElement.scrollWidth));
      }
      return contents;
    });
    expect(found).toEqual(widths);
  });

  const shownLanguages = (page: Page): Promise<(string | null)[]> =>
    page
      .locator('.row.paragraph')
      .first()
      .locator('.s.n1')
      .evaluateAll((all) =>
        all
          .filter((each) => each.getClientRects().length > 0)
          .sort((a, b) => {
            const [x, y] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
            return x.top - y.top || x.left - y.left;
          })
          .map((each) => each.closest('td')!.lang),
      );

  test.each([
    [{}, ['en', 'ru', 'be', 'tg']],
    [{ 1: 'tg', 2: 'be', 3: 'ru', 4: 'en' }, ['tg', 'be', 'ru', 'en']],
    [{ 1: 'tg', 2: 'en', 3: '', 4: '' }, ['tg', 'en']],
    [{ 1: 'ru', 2: '', 3: '', 4: 'be' }, ['ru', 'be']],
    [{ 1: 'be', 2: '', 3: '', 4: '' }, ['be']],
    [{ 1: 'be', 2: 'be', 3: 'be', 4: '' }, ['be']],
  ])('without scripts the reader chooses languages and order: %o', async (choice, expected) => {
    for (const viewport of [desktop, { width: 820, height: 900 }, phone]) {
      const found = await open(pages[1]!, { viewport, javaScriptEnabled: false }, async (page) => {
        for (const [slot, tag] of Object.entries(choice)) await page.selectOption(`#slot-${slot}`, tag);
        return shownLanguages(page);
      });
      expect(found).toEqual(expected);
    }
  });

  test('one language alone has the measure of an article', async () => {
    const width = await open(pages[1]!, { viewport: desktop }, async (page) => {
      // The languages after it move up each time.
      for (let left = 3; left > 0; left--) await page.selectOption('#slot-2', '');
      return page
        .locator('.row.paragraph td[lang="en"] p')
        .first()
        .evaluate((p) => p.clientWidth / 16);
    });
    expect(width).toBeLessThan(45);
    expect(width).toBeGreaterThan(30);
  });

  test.each([phone, { width: 390, height: 800 }, desktop])(
    'no number of a wide table breaks: %o',
    async (viewport) => {
      const heights = await open(pages[2]!, { viewport }, (page) =>
        page
          .locator('td:is(.right, .figure) .s')
          .evaluateAll((all) => all.map((cell) => cell.getClientRects().length).filter((lines) => lines > 0)),
      );
      expect(heights.length % 7).toBe(0);
      expect(heights.length).toBeGreaterThan(0);
      expect(new Set(heights)).toEqual(new Set([1]));
    },
  );

  test('a wide table is scrolled with the keyboard in its own box', async () => {
    const [left, page] = await open(pages[2]!, { viewport: phone }, async (page) => {
      const box = page.locator('.scroll').first();
      await box.focus();
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction(() => document.querySelector('.scroll')!.scrollLeft > 0);
      return [await box.evaluate((each) => each.scrollLeft), await page.evaluate(() => scrollX)];
    });
    expect(left).toBeGreaterThan(0);
    expect(page).toBe(0);
  });

  test('on a phone two languages stand one below the other, each with the rule of its own colour', async () => {
    const cells = await open(pages[1]!, { viewport: phone }, (page) =>
      page
        .locator('.row.paragraph')
        .first()
        .locator('td[lang]')
        .evaluateAll((all) =>
          all
            .filter((cell) => cell.getClientRects().length > 0)
            .map((cell) => ({
              colour: getComputedStyle(cell).borderInlineStartColor,
              top: cell.getBoundingClientRect().top,
              left: cell.getBoundingClientRect().left,
            })),
        ),
    );
    expect(cells).toHaveLength(2);
    expect(new Set(cells.map(({ left }) => left)).size).toBe(1);
    expect(new Set(cells.map(({ colour }) => colour)).size).toBe(2);
    expect(cells[1]!.top).toBeGreaterThan(cells[0]!.top);
  });

  test.each([desktop, { width: 800, height: 900 }, phone])(
    'in rows of sentences each sentence stands level with its translations, or below them if there is no room: %o',
    async (viewport) => {
      for (const javaScriptEnabled of [true, false]) {
        const places = await open(pages[1]!, { viewport, javaScriptEnabled }, async (page) => {
          const menu = page.locator('.menu');
          if (await menu.isVisible()) await menu.click();
          await page.locator('#by-sentences').check({ force: true });
          await page.keyboard.press('Escape');
          return page.locator('.row.parts.k3 .s').evaluateAll((all) =>
            all
              .filter((each) => each.getClientRects().length > 0)
              .map((each) => ({
                number: each.className.match(/n(\d)/)![1],
                top: each.getBoundingClientRect().top,
                left: each.getBoundingClientRect().left,
              }))
              .sort((a, b) => a.top - b.top),
          );
        });
        const columns = places.length / 3;
        expect(columns).toBeGreaterThan(1);
        expect(places.map(({ number }) => number)).toEqual(
          ['1', '2', '3'].flatMap((number) => Array(columns).fill(number)),
        );
        // The script shows no more than there is room for beside each other.
        if (viewport.width < (javaScriptEnabled ? 640 : 1000)) {
          expect(new Set(places.map(({ left }) => left)).size).toBe(1);
          expect(new Set(places.map(({ top }) => top)).size).toBe(places.length);
          continue;
        }
        for (let at = 0; at < places.length; at += columns)
          expect(places[at + columns - 1]!.top - places[at]!.top).toBeLessThanOrEqual(1);
      }
    },
  );

  test.each(['s-s00000012', 's-s00000012-ru', 's-s00000012-tg'])(
    '#%s lights up that sentence in every language, and no other',
    async (anchor) => {
      const lit = await open(
        `${pages[1]}#${anchor}`,
        { viewport: desktop, javaScriptEnabled: true },
        litSentences,
      );
      expect(lit).toEqual(['s-s00000012', 's-s00000012-ru', 's-s00000012-be', 's-s00000012-tg']);
    },
  );

  test.each([
    ['shows it in every language', true],
    ['does not when that is switched off', false],
  ])('pointing at a sentence %s', async (_title, on) => {
    const lit = await open(pages[1]!, { viewport: desktop }, async (page) => {
      if (!on) {
        await page.locator('#settings summary').click();
        await page.locator('#pair').setChecked(on);
        await page.locator('#settings summary').click();
      }
      await page.locator('#s-s00000031-be').hover();
      return litSentences(page);
    });
    expect(lit).toEqual(on ? ['s-s00000031', 's-s00000031-ru', 's-s00000031-be', 's-s00000031-tg'] : []);
  });

  test.each([
    ['s-s00000031-be', 'be'],
    ['s-s00000031-tg', 'tg'],
    ['s-s00000031-ru', 'ru'],
  ])('#%s is set in one typeface, without letters from another', async (id) => {
    const faces = await open(pages[1]!, { viewport: desktop }, async (page) => {
      const session = await page.context().newCDPSession(page);
      await session.send('DOM.enable');
      await session.send('CSS.enable');
      const { root } = await session.send('DOM.getDocument');
      const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: `#${id}` });
      return (await session.send('CSS.getPlatformFontsForNode', { nodeId })).fonts;
    });
    expect(faces).toHaveLength(1);
  });

  test('the keyboard reaches the skip link first, and it leads to the text', async () => {
    const [first, then] = await open(pages[1]!, { viewport: desktop }, async (page) => {
      await page.keyboard.press('Tab');
      const skip = await page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText);
      await page.keyboard.press('Enter');
      return [skip, await page.evaluate(() => document.activeElement?.id)];
    });
    expect([first, then]).toEqual(['Skip to the text', 'text']);
  });

  test('four languages are printed on wide pages', async () => {
    const pdf = await open(pages[1]!, { viewport: desktop }, (page) => page.pdf({ preferCSSPageSize: true }));
    const boxes = [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[([^\]]*)\]/g)].map(([, box]) =>
      box!.trim().split(/\s+/).map(Number),
    );
    expect(boxes.length).toBeGreaterThan(0);
    for (const [, , width, height] of boxes) expect(width).toBeGreaterThan(height!);
  });
});
