import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BrowserContextOptions } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { describeInBrowser } from './chromium.ts';
import { findViolations, litSentences } from './look.ts';
import { briefing, height, phone, russian, serveSite } from './reading.ts';

const kinds = [
  briefing,
  russian,
  'index.html',
  'be/index.html',
  'glossary.html',
  'tg/corrections.html',
  'en/topics/floods.html',
  'search/tg.html',
  '404.html',
];

describeInBrowser('the published site in a browser', (browser) => {
  const { folder, url: siteUrl, urlOf, idOf, open } = serveSite(browser);
  const inAll = (id: string): string[] => [`s-${id}`, `s-${id}-ru`, `s-${id}-be`, `s-${id}-tg`];

  describe('has no accessibility fault', () => {
    const looks: readonly [string, BrowserContextOptions, 'screen' | 'print'][] = [
      ['light', { colorScheme: 'light' }, 'screen'],
      ['dark', { colorScheme: 'dark' }, 'screen'],
      ['on paper', {}, 'print'],
      ['in forced colours', { forcedColors: 'active' }, 'screen'],
      ['on a phone', phone, 'screen'],
    ];
    test.each(looks)('%s', async (_title, options, media) => {
      for (const file of kinds) {
        const violations = await open(file, options, async (page) => {
          await page.emulateMedia({ media });
          return findViolations(page);
        });
        expect([file, ...violations]).toEqual([file]);
      }
    });

    test.each(['light', 'dark'] as const)(
      'where a sentence is asked for, with what is offered for it, %s',
      async (colorScheme) => {
        for (const file of [briefing, russian]) {
          const violations = await open(
            file,
            { colorScheme, viewport: { width: 390, height: 844 } },
            async (page) => {
              expect(await page.locator('#tools').isVisible()).toBe(true);
              return findViolations(page);
            },
            `s-${idOf(height)}`,
          );
          expect([file, ...violations]).toEqual([file]);
        }
      },
    );

    test('with a term and the help open', async () => {
      const violations = await open(briefing, {}, async (page) => {
        await page.locator('a.term').first().click();
        const found = [...(await findViolations(page))];
        await page.keyboard.press('Escape');
        await page.keyboard.press('?');
        expect(await page.locator('#help').isVisible()).toBe(true);
        return [...found, ...(await findViolations(page))];
      });
      expect(violations).toEqual([]);
    });
  });

  test('no kind of page asks for anything beyond its folder, and none logs a fault', async () => {
    for (const file of kinds) {
      const [requests, faults] = await open(file, {}, async (page, requests) => {
        const faults: string[] = [];
        page.on('console', (message) => faults.push(message.text()));
        page.on('pageerror', ({ message }) => faults.push(message));
        await page.reload({ waitUntil: 'load' });
        return [requests, faults];
      });
      expect(requests.length).toBeGreaterThan(1);
      expect(requests.filter((url) => !url.startsWith(siteUrl()) && !url.startsWith('data:'))).toEqual([]);
      expect(faults).toEqual([]);
    }
  });

  test('the first paint needs one page and one style sheet, and nothing moves afterwards', async () => {
    for (const options of [{}, phone]) {
      const [requests, shift] = await open(briefing, options, async (page, requests) => {
        const shift = await page.evaluate(
          () =>
            new Promise<number>((resolve) => {
              let sum = 0;
              new PerformanceObserver((list) => {
                for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
              }).observe({ type: 'layout-shift', buffered: true });
              setTimeout(() => resolve(sum), 300);
            }),
        );
        return [requests.map((url) => path.basename(url)).filter((name) => !name.startsWith('data:')), shift];
      });
      // Browsers ask for the icon beside the page, and paint without it.
      const painted = requests.filter((name) => !/\.js$|^(?:favicon\.svg|,)$/.test(name));
      expect(painted).toEqual(['index.html', 'edition.css']);
      expect(shift).toBe(0);
    }
  });

  test('a briefing with all it needs is at most 60 kB compressed', () => {
    const bytes = ['edition.css', 'edition.js', briefing].reduce(
      (sum, file) => sum + gzipSync(fs.readFileSync(path.join(folder(), file)), { level: 9 }).length,
      0,
    );
    expect(bytes).toBeLessThan(60_000);
  });

  test('no kind of page scrolls sideways, on a phone or with letters of twice the size', async () => {
    for (const file of kinds) {
      const widths = [320, 390, 700, 1000, 1400];
      const found = await open(file, {}, async (page) => {
        const contents: number[] = [];
        for (const width of widths) {
          await page.setViewportSize({ width, height: 700 });
          contents.push(await page.evaluate(() => document.documentElement.scrollWidth));
        }
        await page.setViewportSize({ width: 1280, height: 700 });
        const session = await page.context().newCDPSession(page);
        await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
        expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
        contents.push(await page.evaluate(() => document.documentElement.scrollWidth));
        return contents;
      });
      expect([file, ...found]).toEqual([file, ...widths, 1280]);
    }
  });

  test('moves nothing for those who ask for less motion, nor for others', async () => {
    const moving = await open(briefing, { reducedMotion: 'no-preference' }, (page) =>
      page.evaluate(
        () =>
          [...document.querySelectorAll('*')].filter((each) => {
            const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(each);
            return transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior === 'smooth';
          }).length,
      ),
    );
    expect(moving).toBe(0);
  });

  describe('addresses', () => {
    test('of a sentence mark it in every language, with scripts or without', async () => {
      for (const javaScriptEnabled of [true, false]) {
        for (const anchor of inAll(idOf(height))) {
          expect(await open(briefing, { javaScriptEnabled }, litSentences, anchor)).toEqual(
            inAll(idOf(height)),
          );
        }
      }
    });

    test('of a sentence mark it in an article', async () => {
      expect(await open(russian, {}, litSentences, `s-${idOf(height)}`)).toEqual([`s-${idOf(height)}`]);
    });

    test('of a sentence that was taken out lead to its neighbour and say so', async () => {
      const retired = idOf('Its readings are public.');
      for (const [file, words] of [
        [briefing, 'The sentence this link led to is no longer in the text.'],
        [russian, 'Предложения, на которое вела ссылка, в тексте больше нет.'],
      ] as const) {
        const [lit, text] = await open(
          file,
          {},
          async (page) =>
            [await litSentences(page), await page.locator(`#s-${retired}`).innerText()] as const,
          `s-${retired}`,
        );
        expect(lit).toContain(`s-${idOf(height)}`);
        expect(text).toBe(words);
      }
    });

    test('of a sentence the page does not show lead to its title', async () => {
      const lit = await open(briefing, {}, litSentences, `s-${idOf('High water on Lake Orvane')}-be`);
      expect(lit).toEqual(inAll(idOf('Stations on Lake Orvane begin hourly measurements')));
    });

    test('do not hide the sentence below the head of the table', async () => {
      const [top, head] = await open(
        briefing,
        { viewport: { width: 1400, height: 500 } },
        (page) =>
          page.evaluate(() => [
            document.querySelector(':target')!.getBoundingClientRect().top,
            document.querySelector('.heads')!.getBoundingClientRect().bottom,
          ]),
        `s-${idOf('publish the results;')}-tg`,
      );
      expect(top).toBeGreaterThanOrEqual(head!);
    });
  });

  test('every control is reached by the keyboard alone, and is seen to have the focus', async () => {
    for (const file of [briefing, russian, 'index.html', 'search/tg.html', 'glossary.html']) {
      const [reached, expected, unseen] = await open(file, {}, async (page) => {
        const expected = await page.evaluate(() => {
          // Of a group of radio buttons the keyboard reaches the one that is chosen, and the arrows the others.
          const all = [
            ...document.querySelectorAll(
              'a[href], button, input:not([type="radio"]:not(:checked)), select, summary, [tabindex="0"]',
            ),
          ];
          const shown = all.filter((each) => each.checkVisibility({ visibilityProperty: true }));
          for (const [at, each] of shown.entries()) each.setAttribute('data-at', String(at));
          return shown.length;
        });
        const reached = new Set<string>();
        const unseen: string[] = [];
        for (let presses = 0; presses < expected + 5 && reached.size < expected; presses++) {
          await page.keyboard.press('Tab');
          const [at, outline, html] = await page.evaluate(() => {
            const focused = document.activeElement as HTMLElement;
            return [
              focused.dataset['at'],
              getComputedStyle(focused).outlineStyle,
              focused.outerHTML.slice(0, 80),
            ];
          });
          if (at !== undefined) reached.add(at);
          if (at !== undefined && outline === 'none') unseen.push(html!);
        }
        return [reached.size, expected, unseen];
      });
      expect([file, reached]).toEqual([file, expected]);
      expect(unseen).toEqual([]);
    }
  });

  test.each([
    [['', '', '', ''], 4],
    [['tg', 'be', 'ru', ''], 3],
    [['be', 'tg', '', ''], 2],
  ])('the cells of every row begin at the same height: %o', async (tags, shown) => {
    const rows = await open(briefing, {}, async (page) => {
      if (tags[0] !== '') await page.goto(`${urlOf(briefing)}?l=${tags.join()}`);
      return page.locator('.row').evaluateAll((all) =>
        all.map((row) =>
          [...row.querySelectorAll(':scope > td[lang] > :first-child')]
            .map((content) => content.getBoundingClientRect())
            .filter(({ height }) => height > 0)
            .map(({ top }) => top),
        ),
      );
    });
    const aligned = rows.filter((tops) => tops.length === shown);
    expect(aligned.length).toBeGreaterThan(15);
    for (const tops of aligned) expect(Math.max(...tops) - Math.min(...tops)).toBeLessThanOrEqual(1);
  });

  test('on paper the head is at the top of each page, wherever the reader was', async () => {
    const position = await open(briefing, {}, async (page) => {
      await page.evaluate(() => scrollTo(0, 800));
      await page.emulateMedia({ media: 'print' });
      return page.locator('.edition > thead').evaluate((head) => {
        const { position, display } = getComputedStyle(head);
        return [position, display];
      });
    });
    expect(position).toEqual(['static', 'table-header-group']);
  });

  test('paper lies across for three languages or more, and is upright for fewer', async () => {
    for (const [languages, isAcross] of [
      ['en,ru,be,tg', true],
      ['ru,tg', false],
    ] as const) {
      const pdf = await open(`${briefing}?l=${languages}`, {}, (page) =>
        page.pdf({ preferCSSPageSize: true }),
      );
      const boxes = [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[([^\]]*)\]/g)].map(([, box]) =>
        box!.trim().split(/\s+/).map(Number),
      );
      expect(boxes.length).toBeGreaterThan(0);
      for (const [, , width, height] of boxes) expect(width! > height!).toBe(isAcross);
    }
  });

  test('a phone shows the text first, and what can be done with it in a sheet, with scripts or without', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const [before, after, hidden] = await open(briefing, { ...phone, javaScriptEnabled }, async (page) => {
        const shown = (): Promise<boolean> => page.locator('#acts .rows').isVisible();
        const isShownBefore = await shown();
        await page.locator('.menu').tap();
        const isShownAfter = await shown();
        expect(await page.locator('#find').isVisible()).toBe(javaScriptEnabled);
        if (javaScriptEnabled) expect(await findViolations(page)).toEqual([]);
        await page.keyboard.press('Escape');
        return [isShownBefore, isShownAfter, await shown()];
      });
      expect([before, after, hidden]).toEqual([false, true, false]);
    }
  });

  test('on paper no line of an article is cut off', async () => {
    const [right, width] = await open(russian, { viewport: { width: 700, height: 900 } }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      return page.evaluate(() => [
        Math.max(
          ...[...document.querySelectorAll('article *')].map((each) => each.getBoundingClientRect().right),
        ),
        document.body.getBoundingClientRect().right,
      ]);
    });
    expect(right).toBeLessThanOrEqual(width! + 1);
  });

  test('the rules between columns have no gaps', async () => {
    const gaps = await open(briefing, {}, (page) =>
      page.locator('.edition > tbody:first-of-type > .row').evaluateAll((rows) =>
        rows
          .map((row) => row.querySelector(':scope > [lang]:nth-of-type(3)'))
          .flatMap((cell, at, all) => {
            const next = all[at + 1];
            if (!cell || !next) return [];
            return [next.getBoundingClientRect().top - cell.getBoundingClientRect().bottom];
          }),
      ),
    );
    expect(gaps.length).toBeGreaterThan(5);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(1);
  });

  test('the language that the page speaks is marked in its head, with scripts or without', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const marked = await open(briefing, { javaScriptEnabled }, async (page) => {
        await page.locator('#slot-1').selectOption('be');
        return page
          .locator('.tongues a')
          .evaluateAll((all) =>
            all
              .filter((each) => getComputedStyle(each).textDecorationLine === 'underline')
              .map((each) => (each as HTMLAnchorElement).hreflang),
          );
      });
      expect(marked).toEqual(['be']);
    }
  });

  test('on paper the title of an article is at the top of each page', async () => {
    const head = await open(russian, {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      return page.locator('article').evaluate((article) => {
        const { display, content } = getComputedStyle(article, '::before');
        return { display, content, title: article.querySelector('h1 .s')?.textContent };
      });
    });
    expect(head.display).toBe('table-header-group');
    expect(head.title?.length).toBeGreaterThan(5);
    expect(head.content).toContain(head.title?.replaceAll('\u00a0', ' '));
  });
});
