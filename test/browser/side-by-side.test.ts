import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sideBySide } from '../../src/editions/side-by-side/side-by-side.ts';
import { titleOf } from '../../src/editions/title.ts';
import type { BriefingSummary } from '../../src/model/edition.ts';
import { forum } from '../editions/briefing.ts';
import { site } from '../editions/site.ts';
import { describeInBrowser } from './chromium.ts';

const summary: BriefingSummary = {
  name: forum.document.name,
  date: forum.document.meta.get('date'),
  titles: new Map(forum.renditions.map((each) => [each.language, titleOf(forum.document, each)])),
  completeness: new Map([['en', 1]]),
};
const pages = ['index.html', 'lakes/forum/index.html'];
const desktop = { width: 1400, height: 900 };
const phone = { width: 320, height: 640 };

describeInBrowser('the side-by-side edition in a browser', (browser) => {
  const folder = mkdtempSync(join(tmpdir(), 'barobar-edition-'));
  beforeAll(() => {
    for (const { path, content } of [...sideBySide.page(forum, site), ...sideBySide.index([summary], site)]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function open<T>(
    path: string,
    options: BrowserContextOptions,
    look: (page: Page) => Promise<T>,
  ): Promise<T> {
    const context = await browser().newContext(options);
    try {
      const page = await context.newPage();
      const [file = '', anchor] = path.split('#');
      const url = pathToFileURL(join(folder, file));
      if (anchor) url.hash = anchor;
      await page.goto(url.href);
      return await look(page);
    } finally {
      await context.close();
    }
  }

  const looks: readonly [string, BrowserContextOptions, 'screen' | 'print'][] = [
    ['light', { viewport: desktop, colorScheme: 'light' }, 'screen'],
    ['dark', { viewport: desktop, colorScheme: 'dark' }, 'screen'],
    ['on a phone', { viewport: phone, colorScheme: 'light' }, 'screen'],
    ['on paper', { viewport: desktop, colorScheme: 'dark' }, 'print'],
  ];
  for (const path of [...pages, 'lakes/forum/index.html#s-s00000013-tg']) {
    test.each(looks)(`${path} has no accessibility fault, %s`, async (_title, options, media) => {
      const violations = await open(path, options, async (page) => {
        await page.emulateMedia({ media });
        await page.evaluate(axe.source);
        const results = await page.evaluate(() =>
          (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
        );
        return results.violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
        );
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
    );
    for (const { language } of forum.renditions) {
      expect(text).toContain(summary.titles.get(language));
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

  test('on a phone each language stands under its name', async () => {
    const cells = await open(pages[1]!, { viewport: phone }, (page) =>
      page
        .locator('.row.paragraph')
        .first()
        .locator('td[lang]')
        .evaluateAll((all) =>
          all.map((cell) => ({
            name: getComputedStyle(cell, '::before').content,
            top: cell.getBoundingClientRect().top,
            left: cell.getBoundingClientRect().left,
          })),
        ),
    );
    expect(cells.map(({ name }) => name)).toEqual(['"English"', '"Русский"', '"Беларуская"', '"Тоҷикӣ"']);
    expect(new Set(cells.map(({ left }) => left)).size).toBe(1);
    expect(cells.every(({ top }, at) => at === 0 || top > cells[at - 1]!.top)).toBe(true);
  });

  test.each(['s-s00000012', 's-s00000012-ru', 's-s00000012-tg'])(
    '#%s lights up that sentence in every language, and no other',
    async (anchor) => {
      const lit = await open(
        `${pages[1]}#${anchor}`,
        { viewport: desktop, javaScriptEnabled: true },
        (page) =>
          page
            .locator('.s')
            .evaluateAll((all) =>
              all
                .filter((each) => getComputedStyle(each).backgroundColor !== 'rgba(0, 0, 0, 0)')
                .map(({ id }) => id),
            ),
      );
      expect(lit).toEqual(['s-s00000012', 's-s00000012-ru', 's-s00000012-be', 's-s00000012-tg']);
    },
  );

  test('pointing at a sentence shows it in every language', async () => {
    const lit = await open(pages[1]!, { viewport: desktop }, async (page) => {
      await page.locator('#s-s00000031-be').hover();
      return page
        .locator('.s')
        .evaluateAll((all) =>
          all
            .filter((each) => getComputedStyle(each).backgroundColor !== 'rgba(0, 0, 0, 0)')
            .map(({ id }) => id),
        );
    });
    expect(lit).toEqual(['s-s00000031', 's-s00000031-ru', 's-s00000031-be', 's-s00000031-tg']);
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
      const skip = await page.evaluate(() => document.activeElement?.textContent);
      await page.keyboard.press('Enter');
      return [skip, await page.evaluate(() => document.activeElement?.id)];
    });
    expect([first, then]).toEqual(['Skip to the text', 'text']);
  });

  test('four languages are printed on wide pages', async () => {
    const pdf = await open(pages[1]!, { viewport: phone }, (page) => page.pdf({ preferCSSPageSize: true }));
    const boxes = [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[([^\]]*)\]/g)].map(([, box]) =>
      box!.trim().split(/\s+/).map(Number),
    );
    expect(boxes.length).toBeGreaterThan(0);
    for (const [, , width, height] of boxes) expect(width).toBeGreaterThan(height!);
  });
});
