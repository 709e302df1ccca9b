import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { describeInBrowser } from './chromium.ts';
import { litSentences } from './look.ts';
import { briefing, height, phone, russian, serveSite } from './reading.ts';

describeInBrowser('what a reader does on a page', (browser) => {
  const { urlOf, idOf, open } = serveSite(browser);

  describe('the keys', () => {
    const hashes = async (page: Page, ...keys: readonly string[]): Promise<string[]> => {
      const found: string[] = [];
      for (const key of keys) {
        await page.keyboard.press(key);
        found.push(await page.evaluate(() => location.hash.slice(1)));
      }
      return found;
    };

    test('j and k lead from sentence to sentence, [ and ] from language to language', async () => {
      const [title, lead] = [
        idOf('Stations on Lake Orvane begin hourly measurements'),
        idOf('Nineteen stations now measure the lake every hour.'),
      ];
      const found = await open(briefing, {}, (page) => hashes(page, 'j', 'j', ']', ']', '[', 'k', '[', '['));
      expect(found).toEqual([
        `s-${title}`,
        `s-${lead}`,
        `s-${lead}-ru`,
        `s-${lead}-be`,
        `s-${lead}-ru`,
        `s-${title}-ru`,
        `s-${title}`,
        `s-${title}-tg`,
      ]);
    });

    test('work where a Cyrillic keyboard gives other letters', async () => {
      const found = await open(briefing, {}, async (page) => {
        await page.evaluate(() => {
          for (const [key, code] of [
            ['о', 'KeyJ'],
            ['о', 'KeyJ'],
            ['ъ', 'BracketRight'],
          ])
            document.body.dispatchEvent(
              new KeyboardEvent('keydown', { key: key!, code: code!, bubbles: true }),
            );
        });
        return page.evaluate(() => location.hash.slice(1));
      });
      expect(found).toBe(`s-${idOf('Nineteen stations now measure the lake every hour.')}-ru`);
    });

    test('do nothing in a field, or where they are switched off, and that is remembered', async () => {
      await open(briefing, {}, async (page) => {
        await page.locator('#find').focus();
        expect(await hashes(page, 'j')).toEqual(['']);
        await page.locator('#ask').click();
        await page.locator('#keys').uncheck();
        await page.keyboard.press('Escape');
        await page.locator('body').press('j');
        await page.reload();
        expect(await hashes(page, 'j')).toEqual(['']);
      });
    });

    test('? shows the help, and Escape closes it', async () => {
      await open(briefing, {}, async (page) => {
        await page.keyboard.press('?');
        expect(await page.locator('#help').isVisible()).toBe(true);
        await page.keyboard.press('Escape');
        expect(await page.locator('#help').isVisible()).toBe(false);
      });
    });

    test('[ and ] lead from article to article, at the same sentence', async () => {
      const anchor = `s-${idOf(height)}`;
      const url = await open(
        russian,
        {},
        async (page) => {
          await page.keyboard.press(']');
          await page.waitForURL(/\/be\//);
          return page.url();
        },
        anchor,
      );
      expect(url).toBe(urlOf('be/2026/orvane/index.html', anchor));
    });
  });

  describe('copying', () => {
    const copied = async (page: Page, how: () => Promise<void>): Promise<string> => {
      await page.evaluate(() => {
        const write = async (text: string) => {
          document.body.dataset['copied'] = text;
        };
        Object.defineProperty(navigator, 'clipboard', { value: { writeText: write } });
      });
      await how();
      return page.evaluate(() => document.body.dataset['copied'] ?? '');
    };

    test('gives the link, with the languages that are shown', async () => {
      const anchor = `s-${idOf(height)}`;
      for (const tag of ['', '-tg']) {
        const link = await open(
          briefing,
          {},
          (page) => copied(page, () => page.keyboard.press('c')),
          `${anchor}${tag}`,
        );
        expect(link).toBe(`${urlOf(briefing)}?l=en,ru,be,tg#${anchor}${tag}`);
      }
    });

    test.each([
      [
        '',
        '“The highest of them stands at 2,450 metres.” – Stations on Lake Orvane begin hourly measurements. Briefings, English, 1\u00a0October\u00a02026, 3.2.',
      ],
      [
        '-be',
        '«Самая высокая з іх стаіць на вышыні 2450 метраў». — Станцыі на возеры Арванэ пачынаюць штогадзінныя вымярэнні. Брыфінгі, Беларуская, 1\u00a0кастрычніка\u00a02026\u00a0года, 3.2.',
      ],
      [
        '-tg',
        '«Баландтарини онҳо дар баландии 2400 метр меистад». [таҳрири пешинаи матн] — Истгоҳҳои кӯли Орване ба ченкунии ҳарсоата шурӯъ мекунанд. Брифингҳо, Тоҷикӣ, 1\u00a0октябри\u00a0соли\u00a02026, 3.2.',
      ],
    ])('gives the sentence with its source: %s', async (tag, quotation) => {
      const anchor = `s-${idOf(height)}`;
      const text = await open(
        briefing,
        {},
        (page) => copied(page, () => page.locator('#copy-quote').click()),
        `${anchor}${tag}`,
      );
      expect(text).toBe(`${quotation}\n${urlOf(briefing)}?l=en,ru,be,tg#${anchor}${tag}`);
    });

    test('gives the same from an article, with its own address', async () => {
      const anchor = `s-${idOf(height)}`;
      const text = await open(russian, {}, (page) => copied(page, () => page.keyboard.press('q')), anchor);
      expect(text).toBe(
        `«Самая высокая из них стоит на высоте 2450 метров». — Станции на озере Орване начинают ежечасные измерения. Брифинги, Русский, 1\u00a0октября\u00a02026\u00a0года, 3.2.\n${urlOf(russian, anchor)}`,
      );
    });

    test.each([
      [0, '«Озёрная спасательная служба'],
      [8, '«…спасательная служба'],
    ])(
      'gives a selection with the source of its first sentence, from character %i',
      async (offset, begins) => {
        const [from, to] = [
          idOf('The Lake Rescue Service opened <1>nineteen stations</1> on Lake Orvane.<2/>'),
          idOf(height),
        ];
        const text = await open(russian, {}, async (page) => {
          await page.evaluate(
            ([start, end, offset]) => {
              const [first, last] = [
                document.getElementById(`s-${start}`)!,
                document.getElementById(`s-${end}`)!,
              ];
              const walker = document.createTreeWalker(first, NodeFilter.SHOW_TEXT);
              const isText = (node: Node): boolean => node.nodeValue!.startsWith('Озёрная');
              let node = walker.nextNode()!;
              while (!isText(node)) node = walker.nextNode()!;
              getSelection()!.setBaseAndExtent(node, offset, last, last.childNodes.length);
            },
            [from, to, offset] as const,
          );
          return copied(page, () => page.keyboard.press('q'));
        });
        expect(text).toBe(
          `${begins} открыла девятнадцать станций на озере Орване. Самая высокая из них стоит на высоте 2450 метров». — ` +
            'Станции на озере Орване начинают ежечасные измерения. Брифинги, Русский, 1\u00a0октября\u00a02026\u00a0года, ' +
            `3.1.\n${urlOf(russian, `s-${from}`)}`,
        );
      },
    );
  });

  describe('a tap', () => {
    const tap = async (page: Page, id: string): Promise<void> => {
      const [x, y] = await page.locator(`#${id}`).evaluate((sentence) => {
        sentence.scrollIntoView({ block: 'center' });
        const { right, top, height } = sentence.getClientRects()[0]!;
        return [right - 20, top + height / 2];
      });
      await page.touchscreen.tap(x!, y!);
    };

    test('marks the sentence in place, shows its other languages, and closes them at the second tap', async () => {
      const id = idOf(height);
      await open(briefing, phone, async (page) => {
        await page.goto(`${urlOf(briefing)}?l=be`);
        await tap(page, `s-${id}-be`);
        const before = await page.evaluate(() => scrollY);
        // A browser makes a click of a touch in its own time.
        await expect.poll(() => litSentences(page)).toContain(`s-${id}-be`);
        expect(await page.locator('#tools-others p').allInnerTexts()).toEqual([
          'English The highest of them stands at 2,450 metres.',
          'Русский Самая высокая из них стоит на высоте 2450 метров.',
          'Тоҷикӣ таҳрири пешинаи матн Баландтарини онҳо дар баландии 2400 метр меистад.',
        ]);
        expect(
          await page
            .locator('#tools-others p')
            .evaluateAll((all) => all.map((each) => (each as HTMLElement).lang)),
        ).toEqual(['en', 'ru', 'tg']);
        expect(await page.evaluate(() => scrollY)).toBe(before);
        await tap(page, `s-${id}-be`);
        await expect.poll(() => litSentences(page)).toEqual([]);
        expect(await page.locator('#tools').isVisible()).toBe(false);
        expect(await page.evaluate(() => location.hash)).toBe('');
      });
    });

    test('covers no text with other languages where two are read, until the reader asks for them', async () => {
      const id = idOf(height);
      await open(briefing, {}, async (page) => {
        await page.goto(`${urlOf(briefing)}?l=ru,be#s-${id}-ru`);
        const others = page.locator('#tools-others');
        const button = page.locator('#show-others');
        expect(await page.locator('#tools').isVisible()).toBe(true);
        expect(await others.isVisible()).toBe(false);
        expect(await button.getAttribute('aria-expanded')).toBe('false');
        await button.click();
        expect(await others.isVisible()).toBe(true);
        expect(await button.getAttribute('aria-expanded')).toBe('true');
        await page.reload();
        expect(await others.isVisible()).toBe(true);
        // All are shown: there are no others to ask for.
        await page.goto(`${urlOf(briefing)}?l=en,ru,be,tg#s-${id}-ru`);
        expect(await button.isVisible()).toBe(false);
      });
    });

    test('does not repeat what stands in the columns beside it', async () => {
      await open(briefing, { viewport: { width: 1400, height: 500 } }, async (page) => {
        const sentence = page.locator(`#s-${idOf(height)}-be`);
        await sentence.evaluate((each) => scrollBy(0, each.getBoundingClientRect().top - innerHeight + 110));
        await sentence.click({ position: { x: 4, y: 8 } });
        expect(await page.locator('#tools').isVisible()).toBe(true);
        expect(await page.locator('#tools-others').innerText()).toBe('');
      });
    });

    test('does nothing if that is switched off', async () => {
      await open(briefing, phone, async (page) => {
        await page.locator('.menu').click();
        await page.locator('#pair').uncheck();
        await page.keyboard.press('Escape');
        await tap(page, `s-${idOf(height)}`);
        expect(await litSentences(page)).toEqual([]);
      });
    });
  });

  describe('finding', () => {
    const find = async (page: Page, words: string): Promise<readonly [string, string]> => {
      await page.locator('#find').fill(words);
      await page.keyboard.press('Enter');
      // The forms of words are loaded first.
      await page.waitForFunction(() =>
        /[1-9] |[^0-9 ]{6}/.test(document.getElementById('found')?.textContent ?? ''),
      );
      return [
        await page.locator('#found').innerText(),
        await page.evaluate(() => location.hash.slice(1)),
      ] as const;
    };

    test.each([
      ['станциям', '1 of 7', 'Stations on Lake Orvane begin hourly measurements', '-ru'],
      ['вадой', '1 of 2', 'measure the water level;', '-be'],
      ['натиҷа', '1 of 1', 'publish the results;', '-tg'],
      ['натича', '1 of 1', 'publish the results;', '-tg'],
      ['highest metres', '1 of 1', height, ''],
    ])('%s is found in its other forms, in any language', async (words, count, sentence, tag) => {
      const found = await open(briefing, {}, (page) => find(page, words));
      expect(found).toEqual([count, `s-${idOf(sentence)}${tag}`]);
    });

    test('what is not there is said not to be', async () => {
      expect(await open(briefing, {}, (page) => find(page, 'дирижабль'))).toEqual(['Nothing found', '']);
    });
  });
});
