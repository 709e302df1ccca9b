import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { describeInBrowsers } from '../browser/browsers.ts';
import { compileProgram } from '../cli/compiled.ts';
import { startSession } from '../cli/session.ts';
import { hold, openPage, openSentence, startDesk } from './browsers.ts';

let program: string;
beforeAll(() => {
  program = compileProgram();
}, 120_000);

/** A workspace of two sentences without a translation, and its desk. */
async function startLake() {
  const session = startSession();
  await session.run('init', '--targets', 'ru,tg');
  session.write('source/lake.md', 'The lake is deep.\n\nIt is calm.\n');
  session.write('glossary/terms.csv', 'concept,en,ru\nlake,lake,озеро\n');
  await session.run('update');
  const ids = Object.keys(JSON.parse(session.read('locales/en/lake.json'))) as [string, string];
  return { session, ids, desk: await startDesk(program, session.folder) };
}

/** Waits until the field of a sentence is open, and has a text. */
async function waitForText(page: Page, id: string, text: string): Promise<void> {
  await page.waitForFunction(
    ([segment, wanted]) =>
      document.querySelector(`#segment-${segment}.open .cm-content`)?.textContent === wanted,
    [id, text] as const,
  );
}

type Keys = Readonly<Record<'key' | 'code', string>> & { readonly altKey?: true; readonly ctrlKey?: true };

/** Presses keys one after the other before the browser paints. */
async function pressAtOnce(page: Page, ...keys: readonly Keys[]): Promise<void> {
  await page.evaluate(async (pressed) => {
    for (const each of pressed) {
      const target = document.activeElement ?? document.body;
      target.dispatchEvent(new KeyboardEvent('keydown', { ...each, bubbles: true, cancelable: true }));
      for (let turn = 0; turn < 20; turn++) await undefined;
    }
  }, keys);
}

describeInBrowsers('what is typed at once', ({ browser }) => {
  it('after a sentence is confirmed belongs to the next one', async () => {
    const { session, ids, desk } = await startLake();
    const page = await openPage(browser(), desk.address);
    await openSentence(page, 'lake', 'ru', ids[0]);
    const saves = await hold(page, '/api/save');
    await page.keyboard.type('Озеро глубокое.');
    await page.keyboard.press('Control+Enter');
    await page.keyboard.type('Тихо.');
    await waitForText(page, ids[1], 'Тихо.');
    await saves.waitFor();
    // Back before the answer: the sentence has what was typed, and its save is no change by somebody else.
    await page.keyboard.press('Alt+ArrowUp');
    await waitForText(page, ids[0], 'Озеро глубокое.');
    await page.keyboard.press('Backspace');
    await saves.releaseAll();
    await page.waitForSelector('.said.status.shown');
    await page.keyboard.press('Control+Enter');
    await page.waitForSelector(`#segment-${ids[0]}.translated`);
    expect(await page.locator('.conflict').count()).toBe(0);
    await waitForText(page, ids[1], 'Тихо.');
    expect(JSON.parse(session.read('locales/ru/lake.json'))).toEqual({
      [ids[0]]: { source: 'The lake is deep.', target: 'Озеро глубокое', state: 'translated' },
    });
    await desk.stop();
  });

  it.each([
    ['the sentence is open again', ''],
    ['the next one stays open', 'Тихо.'],
  ])('is not lost when a save is refused: %s after “%s”', async (_, next) => {
    const { session, ids, desk } = await startLake();
    const page = await openPage(browser(), desk.address);
    await openSentence(page, 'lake', 'ru', ids[0]);
    const saves = await hold(page, '/api/save');
    await page.keyboard.type('Озеро глубокое.');
    await page.keyboard.press('Control+Enter');
    await page.waitForSelector(`#segment-${ids[1]}.open .cm-content:focus`);
    if (next !== '') await page.keyboard.type(next);
    await saves.waitFor();
    const entry = { source: 'The lake is deep.', target: 'Глубоко.', state: 'translated' };
    session.write('locales/ru/lake.json', JSON.stringify({ [ids[0]]: entry }));
    await saves.releaseAll();
    await page.waitForSelector('.said.alert.shown');
    if (next !== '') {
      await waitForText(page, ids[1], next);
      expect(await page.locator('.said.alert p').innerText()).toContain('Sentence 1 is not saved.');
      expect(await page.locator('.conflict').count()).toBe(0);
      await page.keyboard.press('Alt+ArrowUp');
    }
    await waitForText(page, ids[0], 'Озеро глубокое.');
    await page.waitForSelector('.conflict');
    expect(await page.locator('.conflict blockquote').allInnerTexts()).toEqual([
      'Глубоко.',
      'Озеро глубокое.',
    ]);
    // What is typed while the conflict is shown is part of it.
    await page.locator(`#segment-${ids[0]} .cm-content`).focus();
    await page.keyboard.type('!');
    await page.locator('.conflict button').nth(1).click();
    await page.waitForSelector(`#segment-${ids[0]} .cm-content:focus`);
    await waitForText(page, ids[0], 'Озеро глубокое.!');
    await page.keyboard.press('Control+Enter');
    await page.waitForSelector(`#segment-${ids[0]}.translated:not(.open)`);
    if (next !== '') await waitForText(page, ids[1], next);
    expect(JSON.parse(session.read('locales/ru/lake.json'))[ids[0]].target).toBe('Озеро глубокое.!');
    await desk.stop();
  });

  it('is saved once, and not as a change by somebody else, when the last sentence is confirmed twice', async () => {
    const { session, ids, desk } = await startLake();
    const page = await openPage(browser(), desk.address);
    await openSentence(page, 'lake', 'ru', ids[1]);
    const saves = await hold(page, '/api/save');
    await page.keyboard.type('Тихо');
    await page.keyboard.press('Control+Enter');
    await page.keyboard.type('.');
    await page.keyboard.press('Control+Enter');
    await saves.waitFor();
    await saves.releaseAll();
    await page.waitForSelector(`#segment-${ids[1]}.translated`);
    await waitForText(page, ids[1], 'Тихо.');
    await expect.poll(() => JSON.parse(session.read('locales/ru/lake.json'))[ids[1]].target).toBe('Тихо.');
    expect(await page.locator('.conflict').count()).toBe(0);
    await desk.stop();
  });

  it('is kept when the person goes elsewhere at once', async () => {
    const { ids, desk } = await startLake();
    const page = await openPage(browser(), desk.address);
    await openSentence(page, 'lake', 'ru', ids[0]);
    await page.keyboard.type('Озеро');
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('Alt+ArrowUp');
    await waitForText(page, ids[0], 'Озеро');
    await page.keyboard.type(' глубокое');
    await page.reload();
    await waitForText(page, ids[0], 'Озеро глубокое');
    await page.locator(`#segment-${ids[0]} .cm-content`).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' и');
    await page.keyboard.press('Alt+o');
    await page.waitForSelector('.overview');
    await page.goBack();
    await waitForText(page, ids[0], 'Озеро глубокое и');
    await page.locator(`#segment-${ids[0]} .cm-content`).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' тихое');
    await page.locator('.document-bar select').nth(1).selectOption('tg');
    await page.waitForSelector('.with-third');
    await waitForText(page, ids[0], 'Озеро глубокое и тихое');
    await page.locator(`#segment-${ids[0]} .cm-content`).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('.');
    await page.locator('.bar select').first().focus();
    await page.locator('.bar select').first().selectOption('ru');
    await page.waitForSelector('html[lang=ru]');
    await waitForText(page, ids[0], 'Озеро глубокое и тихое.');
    // The person is still in the bar.
    expect(await page.evaluate(() => document.activeElement?.matches('.bar select'))).toBe(true);
    await desk.stop();
  });

  it('applies a fix to the words that it is for, wherever they are by then', async () => {
    const { session, ids, desk } = await startLake();
    const entries = [
      [ids[0], { source: 'The lake is deep.', target: 'Озеро  глубокое.', state: 'translated' }],
      [ids[1], { source: 'It is calm.', target: 'Тихо и спокойно.', state: 'translated' }],
    ];
    session.write('locales/ru/lake.json', JSON.stringify(Object.fromEntries(entries)));
    const page = await openPage(browser(), desk.address);
    await openSentence(page, 'lake', 'ru', ids[0]);
    await page.locator('.cm-content .finding').waitFor();
    const checks = await hold(page, '/api/check');
    // Not to the next sentence, of which nothing is known yet.
    await pressAtOnce(
      page,
      { key: 'ArrowDown', code: 'ArrowDown', altKey: true },
      { key: '.', code: 'Period', ctrlKey: true },
    );
    await waitForText(page, ids[1], 'Тихо и спокойно.');
    await page.keyboard.press('Alt+ArrowUp');
    await checks.releaseAll();
    await page.locator('.cm-content .finding').waitFor();
    await hold(page, '/api/check');
    await page.keyboard.press('Home');
    await page.keyboard.type('Само ');
    await page.keyboard.press('Control+.');
    await waitForText(page, ids[0], 'Само Озеро глубокое.');
    await desk.stop();
  });

  it('after a term is asked for comes after the term', async () => {
    const { ids, desk } = await startLake();
    const page = await openPage(browser(), desk.address);
    await openSentence(page, 'lake', 'ru', ids[0]);
    const terms = await hold(page, '/api/next-term');
    await page.keyboard.type('Глубина ');
    await page.keyboard.press('Control+Space');
    await page.keyboard.type(' Иссык');
    await terms.waitFor();
    await terms.releaseAll();
    await waitForText(page, ids[0], 'Глубина озеро Иссык');
    await page.keyboard.type('!');
    await waitForText(page, ids[0], 'Глубина озеро Иссык!');
    await desk.stop();
  });

  it('asks a question once, and stays after the answer', async () => {
    const { session, ids, desk } = await startLake();
    const page = await openPage(browser(), desk.address);
    await openSentence(page, 'lake', 'ru', ids[0]);
    await page.keyboard.type('Озеро');
    const notes = await hold(page, '/api/note');
    await page.keyboard.press('Control+/');
    await page.keyboard.type('Which lake?');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await notes.waitFor();
    await notes.releaseAll();
    await page.waitForSelector('.notes li');
    await waitForText(page, ids[0], 'Озеро');
    expect(await page.locator('.conflict').count()).toBe(0);
    expect(JSON.parse(session.read('locales/ru/lake.json'))[ids[0]].note).toEqual(['Which lake?']);
    await page.reload();
    await waitForText(page, ids[0], 'Озеро');
    expect(await page.locator('.conflict').count()).toBe(0);
    await desk.stop();
  });
});
