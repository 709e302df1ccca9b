import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sentencesOf } from '../../src/offline/work.ts';
import { dataOf, idsOf, startTalks } from '../cli/offline-page.ts';
import { openSession, type Session } from '../cli/session.ts';
import { describeInBrowsers } from './browsers.ts';
import { findViolations, openPage } from './look.ts';

const languages = ['ru', 'be', 'tg'] as const;
const phone = { viewport: { width: 390, height: 844 } };

describeInBrowsers('the offline page', ({ browser, saved }) => {
  let session: Session;
  beforeAll(async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'barobar-page-'));
    session = await startTalks(openSession(folder));
    const { code, err } = await session.run('export', '--format', 'html');
    if (code !== 0) throw new Error(err);
  }, 60_000);
  afterAll(() => fs.rmSync(session.folder, { recursive: true, force: true }));

  const urlOf = (language = 'ru'): string =>
    pathToFileURL(path.join(session.folder, `out/${language}/talks.html`)).href;
  const open = <T>(
    act: (page: Page, requests: readonly string[]) => Promise<T>,
    options: BrowserContextOptions = {},
    language = 'ru',
  ): Promise<T> =>
    openPage(
      browser() as Browser,
      urlOf(language),
      { acceptDownloads: true, ...options },
      async (page, requests) => {
        await page.locator('.row').first().waitFor();
        return act(page, requests);
      },
    );
  const boxFor = (page: Page, source: string): Locator => page.getByRole('textbox', { name: source });
  const save = (page: Page): Promise<string> =>
    saved(page, () => page.getByRole('button', { name: 'Сохранить', exact: true }).click());

  test('has a text box for each sentence, named by its source text, and asks nobody for anything', async () => {
    const sources = sentencesOf(dataOf(session.read('out/ru/talks.html'))).map(({ source }) => source);
    await open(async (page, requests) => {
      for (const source of sources) expect([source, await boxFor(page, source).count()]).toEqual([source, 1]);
      await page.keyboard.press('Tab');
      expect(requests.filter((url) => url !== urlOf())).toEqual([]);
    });
  });

  test('says what is wrong with a translation as it is typed, where the text box says it is', async () => {
    await open(async (page) => {
      const box = boxFor(page, 'The dam is 40 m high.');
      const described = page.locator(`#${await box.getAttribute('aria-describedby')}`);
      await expect.poll(() => described.textContent()).toContain('40');
      await box.fill('Высота плотины 40 м.');
      expect(await described.textContent()).toBe('');
      await box.press('End');
      await box.pressSequentially(' 17');
      expect(await described.textContent()).toContain('17');
      expect(await box.getAttribute('aria-invalid')).toBe(null);
    });
  });

  test('puts right what nobody need decide', async () => {
    await open(async (page) => {
      const box = boxFor(page, 'The lake was not closed.');
      await box.fill('Озеро  не закрывали.');
      await page.getByRole('button', { name: 'Исправить' }).click();
      expect(await box.inputValue()).toBe('Озеро не закрывали.');
      await page.keyboard.press('Control+Z');
      expect(await box.inputValue()).toBe('Озеро  не закрывали.');
    });
  });

  test('is translated from the first sentence to the last by the keyboard alone, and import takes it all', async () => {
    const file = await open(async (page) => {
      await page.getByRole('textbox', { name: 'Ваше имя' }).focus();
      await page.keyboard.type('Анна');
      // Into the rows, to the first sentence to do, and from there on by one key.
      await page.keyboard.press('Alt+ArrowDown');
      const todo = page.locator('.row:not(:is([data-state="translated"], [data-state="reviewed"]))');
      while ((await todo.count()) > 0) {
        const source = await page.evaluate(() => {
          const row = document.activeElement?.closest('.row');
          return row?.querySelector('.source')?.textContent?.replace(/^\d+/, '') ?? '';
        });
        expect(source).not.toBe('');
        if (!/Talks on the lake|dam is/.test(source))
          await page.keyboard.type(`Да ${source.replace(' 1>', '')}`);
        await page.keyboard.press('Control+Enter');
      }
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Сохранить');
      return saved(page, () => page.keyboard.press('Enter'));
    });
    session.write('back.xlf', file);
    const checked = await session.run('validate', 'back.xlf');
    expect([checked.code, checked.out]).toEqual([0, expect.stringContaining('valid')]);
    const { code, out, err } = await session.run('import', 'back.xlf', '--dry-run', '--json');
    expect([code, err]).toEqual([0, expect.not.stringContaining('[')]);
    const [counts] = JSON.parse(out).files;
    expect(counts).toMatchObject({ missing: 0, conflict: 0, quarantined: 0, stale: 0 });
    expect(file).toContain('contact-name="Анна"');
  });

  test('puts codes in by their keys, and lets nobody break one', async () => {
    await open(async (page) => {
      const box = boxFor(page, 'The ministers met');
      await box.focus();
      await page.keyboard.type('Министры');
      await page.keyboard.press('Control+A');
      await page.keyboard.press('Control+Shift+Digit1');
      expect(await box.inputValue()).toBe('<1>Министры</1>');
      await page.keyboard.press('Backspace');
      expect(await box.inputValue()).toBe('<1>Министры');
      await page.keyboard.press('Control+Shift+Digit1');
      expect(await box.inputValue()).toBe('<1>Министры</1>');
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.type('О ');
      expect(await box.inputValue()).toBe('<1>О Министры</1>');
      await page.keyboard.press('Home');
      await page.keyboard.press('Delete');
      expect(await box.inputValue()).toBe('О Министры</1>');
      await page.keyboard.press('Control+Z');
      expect(await box.inputValue()).toBe('<1>О Министры</1>');
      await page.keyboard.press('Enter');
      expect(await box.inputValue()).toBe('<1>О Министры</1>');
    });
  });

  test('has what was typed again after a reload, and gives it back where a later page has the sentence', async () => {
    await open(async (page) => {
      const box = boxFor(page, 'The lake was not closed.');
      await box.fill('Озеро не закрывали.');
      await box.press('Alt+n');
      await page.keyboard.type('Какое озеро?');
      await page.reload();
      await page.locator('.row').first().waitFor();
      expect(await boxFor(page, 'The lake was not closed.').inputValue()).toBe('Озеро не закрывали.');
      const file = await save(page);
      expect(file).toContain('Какое озеро?');
      expect(await page.getByRole('status').textContent()).toContain('черновиком');
    });
  });

  test('warns where the browser keeps nothing', async () => {
    await openPage(browser(), 'about:blank', {}, async (page) => {
      await page.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('denied', 'SecurityError');
          },
        });
      });
      await page.goto(urlOf());
      await page.locator('.row').first().waitFor();
      expect(await page.getByRole('alert').textContent()).toContain('ничего не хранит');
    });
  });

  test('goes on from a file that it saved, and takes that back', async () => {
    const file = await open(async (page) => {
      await boxFor(page, 'The lake was not closed.').fill('Озеро не закрывали.');
      await boxFor(page, 'The lake was not closed.').press('Control+Enter');
      return save(page);
    });
    await open(async (page) => {
      const box = boxFor(page, 'The lake was not closed.');
      const choose = (name: string, text: string): Promise<void> =>
        page
          .locator('input[type="file"]')
          .setInputFiles({ name, mimeType: 'text/xml', buffer: Buffer.from(text) });
      await choose('talks.ru.xlf', file);
      await expect.poll(() => box.inputValue()).toBe('Озеро не закрывали.');
      expect(await page.getByRole('status').textContent()).toContain('1 предложение');
      await page.getByRole('button', { name: 'Отменить' }).click();
      expect(await box.inputValue()).toBe('');
      await choose('talks.ru.xlf', file.replace('<source>The lake was not', '<source>The lake was'));
      await expect.poll(() => page.getByRole('status').textContent()).toContain('другому тексту');
      expect(await box.inputValue()).toBe('');
      await choose('broken.xlf', '<xliff');
      await expect.poll(() => page.getByRole('status').textContent()).toContain('broken.xlf');
    });
  });

  test('finds and filters sentences, and counts them', async () => {
    await open(async (page) => {
      const rows = page.locator('.row:visible');
      const all = await rows.count();
      await page.keyboard.press('Control+k');
      await page.keyboard.type('DAM');
      await expect.poll(() => rows.count()).toBe(1);
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain(
        'The dam is',
      );
      await page.getByRole('searchbox').fill('');
      await page.getByRole('button', { name: /^Осталось/ }).click();
      await expect.poll(() => rows.count()).toBe(all - 2);
      await page.getByRole('button', { name: /^Замечания/ }).click();
      await expect.poll(() => rows.count()).toBe(1);
      await page.getByRole('searchbox').fill('nothing like it');
      expect(await page.getByText('Таких предложений нет.').isVisible()).toBe(true);
    });
  });

  test('shows terms, and which of them the translation has, in whatever form', async () => {
    await open(async (page) => {
      const box = boxFor(page, 'The lake was not closed.');
      await box.focus();
      await page.keyboard.press('Alt+t');
      expect(await box.inputValue()).toBe('озеро');
      // The title is translated already: «Переговоры на озере».
      await box.fill('На ');
      await page.keyboard.press('Alt+t');
      expect(await box.inputValue()).toBe('На озере');
      expect(await page.locator('.terms .insert').allTextContents()).toEqual(['озеро', 'озере']);
      await box.fill('На озере закрыли');
      expect(await page.locator('.terms .used').textContent()).toBe('✓ озере');
      expect(await page.locator('.preview').textContent()).toBe('На озере закрыли');
    });
  });

  test('shows its help by ? and F1', async () => {
    await open(async (page) => {
      await page.getByRole('button', { name: 'Справка' }).focus();
      await page.keyboard.press('?');
      expect(await page.getByRole('dialog').isVisible()).toBe(true);
      await page.keyboard.press('Escape');
      expect(await page.getByRole('dialog').isVisible()).toBe(false);
      await boxFor(page, 'The lake was not closed.').focus();
      await page.keyboard.type('?');
      expect(await page.getByRole('dialog').isVisible()).toBe(false);
      await page.keyboard.press('F1');
      expect(await page.getByRole('dialog').isVisible()).toBe(true);
    });
  });

  describe.each(languages)('in %s', (language) => {
    test.each([
      ['light', 'light', {}],
      ['dark', 'dark', {}],
      ['light on a phone', 'light', phone],
      ['dark on a phone', 'dark', phone],
    ] as const)('axe finds nothing wrong: %s', async (_, colorScheme, size) => {
      await open(
        async (page) => {
          await boxFor(page, 'The ministers met').click();
          await page.keyboard.type('На плотине 17');
          await page.keyboard.press('Control+Enter');
          await boxFor(page, 'The dam is 40 m high.').click();
          expect(await findViolations(page)).toEqual([]);
          await page.keyboard.press('F1');
          expect(await findViolations(page)).toEqual([]);
        },
        { colorScheme, ...size },
        language,
      );
    });
  });

  test('never scrolls sideways', async () => {
    for (const width of [320, 390, 768, 1024, 1440]) {
      await open(
        async (page) => {
          await boxFor(page, 'The ministers met').click();
          const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          expect([width, over <= 0]).toEqual([width, true]);
        },
        { viewport: { width, height: 800 } },
      );
    }
  });

  test('shows hostile texts as texts', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'barobar-page-'));
    try {
      const hostile = openSession(folder);
      const evil = '<img src=x onerror=alert(1)></textarea></script><script>alert(2)</script>';
      hostile.write('barobar.json', '{"targets":["ru"]}');
      hostile.write('source/talks.txt', `${evil} was here.\n`);
      hostile.write('glossary/a.csv', `concept,en,ru\na,was here,"${evil}"\n`);
      await hostile.run('update');
      const [id] = [...idsOf(hostile).values()];
      hostile.write(
        'locales/ru/talks.json',
        JSON.stringify({ [id!]: { source: 'x', target: evil, state: 'translated', note: [evil] } }),
      );
      await hostile.run('export', '--format', 'html');
      const url = pathToFileURL(path.join(folder, 'out/ru/talks.html')).href;
      await openPage(browser(), url, {}, async (page, requests) => {
        const said: string[] = [];
        page.on('dialog', (dialog) => {
          said.push(dialog.message());
          void dialog.dismiss();
        });
        await page.locator('.row').first().waitFor();
        await boxFor(page, 'was here').fill(evil);
        await page.waitForTimeout(300);
        expect(await page.locator('img').count()).toBe(0);
        expect(await page.locator('.preview').textContent()).toBe(evil);
        expect(said).toEqual([]);
        expect(requests.filter((each) => each !== url)).toEqual([]);
      });
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  });
});
