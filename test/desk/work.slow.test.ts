import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { describeInBrowsers } from '../browser/browsers.ts';
import { compileProgram } from '../cli/compiled.ts';
import { type Session, startSession } from '../cli/session.ts';
import { openPage, startDesk, tabTo } from './browsers.ts';

const root = path.resolve(import.meta.dirname, '../..');
let program: string;
beforeAll(() => {
  program = compileProgram();
}, 120_000);

type Texts = Readonly<Record<string, { readonly source: string; readonly target: string }>>;

/** The example briefing without any translation, and the Russian one that it has. */
async function startBriefing(): Promise<{ readonly session: Session; readonly texts: Texts }> {
  const session = startSession();
  const gate = { state: 'reviewed', reviewer: 'other', findings: 'error' };
  session.write('barobar.json', JSON.stringify({ source: 'en', targets: ['ru'], gate }));
  for (const file of ['source/csto-session.md', 'locales/en/csto-session.json'])
    session.write(file, fs.readFileSync(path.join(root, file), 'utf8'));
  fs.cpSync(path.join(root, 'glossary'), path.join(session.folder, 'glossary'), { recursive: true });
  const texts = JSON.parse(fs.readFileSync(path.join(root, 'locales/ru/csto-session.json'), 'utf8')) as Texts;
  return { session, texts };
}

/** The id of the sentence that is open, once it is another than before. */
async function nextOpen(page: Page, before: string | undefined): Promise<string> {
  const opened = await page.waitForFunction(
    (last) => {
      const id = document.querySelector('.segment.open')?.id.slice('segment-'.length);
      return id !== undefined && id !== last && document.activeElement?.closest('.segment.open') ? id : false;
    },
    before,
    { timeout: 30_000 },
  );
  return (await opened.jsonValue()) as string;
}

async function setName(page: Page, name: string, keys: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await tabTo(page, '.bar .name', keys);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(name);
  await page.keyboard.press('Tab');
}

describeInBrowsers('a whole briefing', ({ browser }) => {
  it('is translated, reviewed and published by keys alone, with the same files as by commands', async () => {
    const { session, texts } = await startBriefing();
    const desk = await startDesk(program, session.folder);
    const page = await openPage(browser(), desk.address);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));

    await setName(page, 'anna');
    await tabTo(page, '.cell');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.segment');
    await page.keyboard.press('Control+u');
    const seen: string[] = [];
    for (let id = await nextOpen(page, undefined); ; id = await nextOpen(page, id)) {
      seen.push(id);
      await page.keyboard.type(texts[id]!.target);
      await page.keyboard.press('Control+Enter');
      if (seen.length === Object.keys(texts).length) break;
    }
    expect(seen).toEqual(Object.keys(texts));
    await page.waitForFunction(() => document.querySelectorAll('.segment.translated').length === 30);

    await page.keyboard.press('Alt+o');
    // The page has the focus when it comes: Tab goes on with its tools, and Shift+Tab to the bar.
    await page.waitForSelector('.overview:focus');
    await setName(page, 'maria', 'Shift+Tab');
    await tabTo(page, '.cell');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.segment');
    await page.keyboard.press('Alt+ArrowDown');
    for (let count = 1, id = await nextOpen(page, undefined); ; count++, id = await nextOpen(page, id)) {
      await page.keyboard.press('Control+Alt+Enter');
      if (count === seen.length) break;
    }
    await page.waitForFunction(() => document.querySelectorAll('.segment.reviewed').length === 30);

    await page.keyboard.press('Alt+o');
    await page.waitForSelector('.overview:focus');
    await tabTo(page, '.overview button.primary');
    await page.keyboard.press('Enter');
    // What would be published is shown first; then Enter does it.
    await page.waitForSelector('dialog .names');
    expect(await page.locator('dialog .names').innerText()).toBe('csto-session (ru)');
    await page.waitForFunction(() => document.activeElement?.matches('dialog .primary'));
    await page.keyboard.press('Enter');
    await page.waitForSelector('.report, .said.alert.shown', { timeout: 120_000 });
    expect(await page.locator('.said.alert.shown p').allInnerTexts()).toEqual([]);
    expect(await desk.stop()).toBe(0);
    expect(errors).toEqual([]);

    const other = await startBriefing();
    await other.session.run('export', '--to', 'ru');
    const file = 'out/ru/csto-session.xlf';
    const targets = new Map(Object.entries(texts));
    const filled = other.session
      .read(file)
      .replace(/(<trans-unit id="([^"]+)"[\s\S]*?<\/source>)/g, (unit, open: string, id: string) => {
        const [, inner = ''] = /<source[^>]*>([\s\S]*)<\/source>/.exec(unit) ?? [];
        const codes = [...inner.matchAll(/<[^>]+>/g)].map(([code]) => code);
        let at = 0;
        const escaped = targets.get(id)!.target.replace(/<\/?\d+\/?>/g, () => codes[at++] ?? '');
        return `${open}<target>${escaped}</target>`;
      });
    other.session.write(file, filled);
    expect(await other.session.run('import', file, '--by', 'anna')).toMatchObject({ code: 0 });
    await other.session.run('review', 'csto-session', '--lang', 'ru', '--all', '--by', 'maria');
    await other.session.run('publish', '--ready');
    expect(session.read('locales/ru/csto-session.json')).toBe(
      other.session.read('locales/ru/csto-session.json'),
    );
    expect(Object.keys(session.snapshot('dist/site'))).toEqual(
      Object.keys(other.session.snapshot('dist/site')),
    );
    expect(session.read('dist/site/csto-session/index.html')).toBe(
      other.session.read('dist/site/csto-session/index.html'),
    );
  }, 400_000);
});

/** Opens a sentence of the example briefing. */
async function openSentence(page: Page, address: string, id: string): Promise<void> {
  await page.goto(`${new URL(address).origin}/#/document/csto-session/ru//${id}`);
  await page.waitForSelector(`#segment-${id} .cm-content`);
}

describeInBrowsers('two tabs and a command on one sentence', ({ browser }) => {
  it('are each shown what the others do, and nothing is lost', async () => {
    const { session, texts } = await startBriefing();
    const [id, second] = Object.keys(texts) as [string, string];
    const desk = await startDesk(program, session.folder);
    const first = await openPage(browser(), desk.address);
    const other = await first.context().newPage();
    for (const page of [first, other]) await openSentence(page, desk.address, id);

    await first.keyboard.type('Первая вкладка');
    await other.waitForSelector(`#segment-${id}`);
    await other.locator(`#segment-${id} .cm-content`).click();
    await other.keyboard.type('Вторая вкладка');
    await first.keyboard.press('Control+Enter');
    await nextOpen(first, id);
    await other.waitForSelector('.conflict');
    expect(await other.locator('.conflict blockquote').allInnerTexts()).toEqual([
      'Первая вкладка',
      'Вторая вкладка',
    ]);
    await other.keyboard.press('Control+Enter');
    await other.waitForSelector('.conflict');
    expect(session.read('locales/ru/csto-session.json')).toContain('Первая вкладка');

    // The command changes it while the second tab decides.
    const text = session.read('locales/ru/csto-session.json').replace('Первая вкладка', 'Команда');
    session.write('locales/ru/csto-session.json', text);
    await other.waitForFunction(
      () => document.querySelector('.conflict blockquote')?.textContent === 'Команда',
    );
    await other.locator('.conflict button').nth(1).click();
    await other.keyboard.press('Control+Enter');
    await nextOpen(other, id);
    await other.waitForSelector(`#segment-${id}.translated`);
    expect(JSON.parse(session.read('locales/ru/csto-session.json'))[id].target).toBe('Вторая вкладка');

    // A tab that has typed nothing simply follows.
    await openSentence(first, desk.address, second);
    const entry = { source: texts[second]!.source, target: 'Из git', state: 'translated' };
    const all = JSON.parse(session.read('locales/ru/csto-session.json'));
    session.write(
      'locales/ru/csto-session.json',
      `${JSON.stringify({ ...all, [second]: entry }, null, 2)}\n`,
    );
    await first.waitForFunction(
      (wanted) => document.querySelector(`#segment-${wanted} .cm-content`)?.textContent === 'Из git',
      second,
    );
    expect(await first.locator('.conflict').count()).toBe(0);
    await desk.stop();
  });
});

describeInBrowsers('a desk that is killed', ({ browser }) => {
  it.each([5, 9, 14])('after %d keys has all but those of the last second', async (keys) => {
    const { session, texts } = await startBriefing();
    const [id] = Object.keys(texts) as [string];
    const desk = await startDesk(program, session.folder);
    const page = await openPage(browser(), desk.address);
    await openSentence(page, desk.address, id);
    const text = 'Набрано до сбоя';
    // Four keys a second.
    await page.keyboard.type(text.slice(0, keys), { delay: 250 });
    await desk.kill();
    const [draft] = JSON.parse(session.read('.barobar/tmp/drafts/ru/csto-session.json'));
    expect(text.slice(0, keys)).toContain(draft.target);
    expect(draft.target.length).toBeGreaterThanOrEqual(keys - 4);
    // Nobody has confirmed it.
    expect(session.exists('locales/ru/csto-session.json')).toBe(false);
  });

  it('has what was typed a second before', async () => {
    const { session, texts } = await startBriefing();
    const [id] = Object.keys(texts) as [string];
    const desk = await startDesk(program, session.folder);
    const page = await openPage(browser(), desk.address);
    await openSentence(page, desk.address, id);
    const drafts = '.barobar/tmp/drafts/ru/csto-session.json';
    const kept = (): unknown => session.exists(drafts) && JSON.parse(session.read(drafts))[0]?.target;
    await page.keyboard.type('Набрано до');
    await expect.poll(kept, { timeout: 15_000 }).toBe('Набрано до');
    await page.keyboard.type(' сбоя');
    await expect.poll(kept, { timeout: 15_000 }).toBe('Набрано до сбоя');
    await desk.kill();
    await page.waitForSelector('.banner[role=alert]');
    expect(await page.locator(`#segment-${id} .cm-content`).innerText()).toBe('Набрано до сбоя');

    const again = await startDesk(program, session.folder);
    const anew = await openPage(browser(), again.address);
    await openSentence(anew, again.address, id);
    expect(await anew.locator(`#segment-${id} .cm-content`).innerText()).toBe('Набрано до сбоя');
    expect(session.exists('locales/ru/csto-session.json')).toBe(false);

    // A draft whose translation changed meanwhile overwrites nothing either.
    const entry = { source: texts[id]!.source, target: 'Из git', state: 'translated' };
    session.write('locales/ru/csto-session.json', `${JSON.stringify({ [id]: entry }, null, 2)}\n`);
    await anew.waitForSelector('.conflict');
    await anew.reload();
    await anew.waitForSelector('.conflict');
    await anew.keyboard.press('Control+Enter');
    expect(JSON.parse(session.read('locales/ru/csto-session.json'))[id].target).toBe('Из git');
    await again.stop();
  });
});
