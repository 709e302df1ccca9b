import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSession } from '../cli/session.ts';
import { describeInBrowsers } from './browsers.ts';
import { openPage } from './look.ts';
import { serveFolder } from './serve.ts';

type Server = Awaited<ReturnType<typeof serveFolder>>;

/** What a page elsewhere shows of a quotation. */
interface Quoted {
  /** The texts of our element by language; none where it shows what is in it. */
  readonly texts: readonly string[];
  readonly caption: string;
  readonly links: readonly string[];
  /** The rule of our style sheet beside it. */
  readonly rule: string;
}

function readQuotation(page: Page): Promise<Quoted> {
  return page.locator('barobar-quote').evaluate((element) => {
    const root = element.shadowRoot;
    const figure = root?.querySelector('figure');
    const all = [...(root?.querySelectorAll('blockquote') ?? [])];
    return {
      texts: all.map(({ lang, textContent }) => `${lang}: ${textContent}`),
      caption: root?.querySelector('figcaption')?.textContent ?? '',
      links: [...(root?.querySelectorAll('a') ?? [])].map(({ href }) => href),
      rule: figure ? getComputedStyle(figure).borderInlineStartWidth : '',
    };
  });
}

const briefing = (height: string): string =>
  `---\ndate: 2026-10-01\n---\n\n# Dam opens\n\nIt is ${height} m high.\n`;

describeInBrowsers('a quotation on another site', ({ browser }) => {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'barobar-embed-'));
  const folderOf = (name: string): string => path.join(root, name);
  let site: Server;
  let elsewhere: Server;
  let id = '';

  beforeAll(async () => {
    for (const name of ['work', 'elsewhere']) fs.mkdirSync(folderOf(name));
    site = await serveFolder(folderOf('work/dist/site'), { 'access-control-allow-origin': '*' });
    elsewhere = await serveFolder(folderOf('elsewhere'));
    const session = openSession(folderOf('work'));
    const run = async (...argv: string[]): Promise<void> => {
      expect(await session.run(...argv)).toMatchObject({ code: 0 });
    };
    await run('init', '--targets', 'ru,tg');
    const settings = JSON.parse(session.read('barobar.json')) as object;
    session.write('barobar.json', JSON.stringify({ ...settings, site: { url: site.url } }));
    const publish = async (height: string, day: string): Promise<void> => {
      session.write('source/dam.md', briefing(height));
      await run('update');
      const ledger: Record<string, { source: string }> = JSON.parse(session.read('locales/en/dam.json'));
      for (const [language, title, text] of [
        ['ru', 'Плотина открыта', `Её высота ${height} м.`],
        ['tg', 'Сарбанд кушода шуд', `Баландии он ${height} м аст.`],
      ] as const) {
        const entries = Object.entries(ledger).map(([each, { source }]) => {
          const target = source.startsWith('Dam') ? title : text;
          return [each, { source, target, state: 'final' }];
        });
        session.write(`locales/${language}/dam.json`, JSON.stringify(Object.fromEntries(entries)));
      }
      id = Object.keys(ledger).find((each) => ledger[each]?.source.startsWith('It is')) ?? '';
      await run('publish', '--record', '--date', day);
    };
    await publish('40', '2026-10-01');
    await publish('45', '2026-10-05');
  }, 60_000);
  afterAll(() => {
    site?.close();
    elsewhere?.close();
    fs.rmSync(root, { recursive: true, force: true });
  });

  /** Shows a page elsewhere that has some markup, and allows nothing but the sources given. */
  const show = async <T>(
    body: string,
    sources: string,
    look: (page: Page, requests: readonly string[], faults: readonly string[]) => Promise<T>,
  ): Promise<T> => {
    const policy = `default-src 'none'; img-src data:; require-trusted-types-for 'script'; ${sources}`;
    const meta = `<meta charset="utf-8"><link rel="icon" href="data:,"><meta http-equiv="Content-Security-Policy" content="${policy}">`;
    fs.writeFileSync(
      path.join(folderOf('elsewhere'), 'page.html'),
      `<!DOCTYPE html>${meta}<title>A</title>${body}`,
    );
    return openPage(browser(), 'about:blank', {}, async (page, requests) => {
      const faults: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text());
      });
      page.on('pageerror', (error) => faults.push(error.message));
      await page.goto(`${elsewhere.url}page.html`, { waitUntil: 'networkidle' });
      return look(page, requests, faults);
    });
  };
  const both = (): string => `script-src ${site.url}; connect-src ${site.url}`;
  const quotation = (
    attributes = '',
  ): string => `<barobar-quote src="${site.url}dam/briefing.json" sentence="${id}" ${attributes}>
<blockquote lang="ru"><p>Её высота 40 м.</p></blockquote></barobar-quote><script src="${site.url}embed.js" async></script>`;

  test('says what the sentence says today and that it was corrected, under a strict policy', async () => {
    await show(quotation('languages="ru tg"'), both(), async (page, requests, faults) => {
      await expect.poll(async () => (await readQuotation(page)).texts.length).toBe(2);
      expect(await readQuotation(page)).toEqual({
        texts: ['ru: Её высота 45 м.', 'tg: Баландии он 45 м аст.'],
        caption:
          '— Плотина открыта. Брифинги, 1\u00a0октября\u00a02026\u00a0года, 2.1. Исправлено 5\u00a0октября\u00a02026\u00a0года',
        links: [`${site.url}dam/?l=ru,tg#s-${id}`],
        rule: '3px',
      });
      const asked = requests.filter((url) => !url.startsWith(elsewhere.url) && url !== 'about:blank');
      expect(asked).toEqual([`${site.url}embed.js`, `${site.url}dam/briefing.json`]);
      expect(faults).toEqual([]);
    });
  });

  test.each([
    ['a policy that forbids the script', () => quotation(), () => `connect-src ${site.url}`],
    ['a policy that forbids to load data', () => quotation(), () => `script-src ${site.url}`],
    ['a language without a text', () => quotation('languages="be"'), both],
    ['a sentence that is not there', () => quotation().replace(id, 's0000000'), both],
    ['data of another site', () => quotation().replace(`src="${site.url}`, `src="${elsewhere.url}`), both],
  ])('stays as it was pasted: %s', async (_, markup, sources) => {
    await show(markup(), sources(), async (page, requests) => {
      expect((await readQuotation(page)).texts).toEqual([]);
      expect(await page.locator('blockquote').innerText()).toBe('Её высота 40 м.');
      expect(requests).not.toContain(`${elsewhere.url}dam/briefing.json`);
    });
  });

  test('is what the page of the briefing copies', async () => {
    const copied = await openPage(browser(), `${site.url}ru/dam/index.html#s-${id}`, {}, async (page) => {
      await page.evaluate(() => {
        Object.defineProperty(navigator, 'clipboard', {
          value: {
            writeText: async (text: string) =>
              void document.documentElement.setAttribute('data-copied', text),
          },
        });
      });
      await page.locator('#copy-embed').click();
      await expect.poll(() => page.getAttribute('html', 'data-copied')).not.toBeNull();
      return (await page.getAttribute('html', 'data-copied')) ?? '';
    });
    expect(copied).toContain(
      `<barobar-quote src="${site.url}dam/briefing.json" sentence="${id}" languages="ru">`,
    );
    await show(copied, both(), async (page) => {
      await expect.poll(async () => (await readQuotation(page)).texts).toEqual(['ru: Её высота 45 м.']);
    });
    await show(copied, '', async (page) => {
      expect((await page.locator('barobar-quote').innerText()).trim().split(/\n+/)).toEqual([
        'Её высота 45 м.',
        '— Плотина открыта. Брифинги, 1\u00a0октября\u00a02026\u00a0года, 2.1',
      ]);
    });
  });
});
