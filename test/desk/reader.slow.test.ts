import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { describeInBrowsers } from '../browser/browsers.ts';
import { compileProgram } from '../cli/compiled.ts';
import { startSession } from '../cli/session.ts';
import { openPage, startDesk, tabTo } from './browsers.ts';

let program: string;
beforeAll(() => {
  program = compileProgram();
}, 120_000);

interface Hearing {
  /** What live regions said since the last time. */
  said(): Promise<readonly string[]>;
  /** Waits until they say something. */
  waitFor(part: string): Promise<void>;
  /** What is said of the element that has the focus: its role and its name. */
  focus(): Promise<string>;
}

/** Hears what a screen reader says: what comes into a live region, and what gets the focus. */
async function listenTo(page: Page): Promise<Hearing> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    const live = '[role=status], [role=alert], [aria-live=polite], [aria-live=assertive]';
    const hear = (node: Node): void => {
      const element = node instanceof Element ? node : node.parentElement;
      const region = element?.closest(live);
      const text = region?.textContent?.replace(/\s+/g, ' ').trim();
      const line = `${region?.getAttribute('role')}: ${text}`;
      if (text && heard.at(-1) !== line) heard.push(line);
    };
    new MutationObserver((changes) => {
      for (const { type, target, addedNodes } of changes) {
        if (type === 'characterData') hear(target);
        for (const node of addedNodes) hear(node);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  const all = (): Promise<string[]> =>
    page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.splice(0));
  const kept: string[] = [];
  return {
    async said() {
      kept.push(...(await all()));
      return kept.splice(0);
    },
    async waitFor(part) {
      await expect
        .poll(
          async () => {
            kept.push(...(await all()));
            return kept.some((line) => line.includes(part)) ? part : kept;
          },
          { timeout: 15_000 },
        )
        .toBe(part);
    },
    async focus() {
      // A list in YAML: what has children is a key, and what has a colon is in quotation marks.
      const [focused] = parse(await page.locator(':focus').ariaSnapshot()) as (string | object)[];
      const said = typeof focused === 'string' ? focused : (Object.keys(focused ?? {})[0] ?? '');
      return said.replace(/ \[active\]$/, '');
    },
  };
}

/** Controls without a name, as they are in the accessibility tree. */
async function unnamed(page: Page): Promise<readonly string[]> {
  const roles = 'button|link|textbox|searchbox|combobox|checkbox|listbox|radio|region|navigation|dialog|img';
  const lines = (await page.locator('body').ariaSnapshot()).split('\n');
  expect(lines.length).toBeGreaterThan(10);
  return lines.filter((line) => new RegExp(`^\\s*- (?:${roles})(?! ")`).test(line));
}

describeInBrowsers('a screen reader', ({ browser }) => {
  it('tells all that happens while a sentence is translated, reviewed and contested', async () => {
    const session = startSession();
    await session.run('init', '--targets', 'ru');
    session.write('source/lake.md', '# High water\n\nThe **lake** is 40 m deep.\n');
    session.write('glossary/terms.csv', 'concept,en,ru\nlake,lake,озеро\n');
    await session.run('update');
    const [title] = Object.keys(JSON.parse(session.read('locales/en/lake.json'))) as [string, string];
    const desk = await startDesk(program, session.folder);
    const page = await openPage(browser(), desk.address);
    await page.waitForSelector('.documents .gate');
    expect(await unnamed(page)).toEqual([]);
    const reader = await listenTo(page);

    await tabTo(page, '.cell');
    expect(await reader.focus()).toMatch(/^link "High water, ru 0 of 2 done 0 \/ 2 Not ready"/);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.segment');
    expect(await reader.focus()).toBe('main');
    await page.keyboard.press('Control+u');
    await page.waitForSelector('.segment.open .cm-content:focus');
    expect(await reader.focus()).toBe('textbox "Translation of sentence 1 (ru)"');
    await reader.waitFor('No findings.');
    await page.keyboard.type('Большая вода');
    await page.keyboard.press('Control+Enter');
    await reader.waitFor('status: Saved.');
    await page.waitForSelector('.segment:nth-of-type(1) .cm-content:focus');
    expect(await reader.focus()).toBe('textbox "Translation of sentence 2 (ru)"');
    expect(await unnamed(page)).toEqual([]);

    // What the checks find is said once the person pauses.
    await reader.said();
    await page.keyboard.type('Глубина озера 41 м.');
    await reader.waitFor('40');
    const findings = (await reader.said()).filter((line) => line.includes('finding'));
    expect(findings.at(-1)).toMatch(/findings: .*40/);
    await page.keyboard.press('Tab');
    expect(await reader.focus()).toMatch(/^button "Insert code 1 \(Ctrl\+Shift\+1\): B/);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('<1>Озеро</1> глубиной 40 м.');
    await reader.waitFor('status: No findings.');
    await page.keyboard.press('Control+Enter');
    await reader.waitFor('status: Saved. This is the last one.');

    // Somebody else saves the first sentence while it is edited here.
    await page.keyboard.press('Alt+ArrowUp');
    await page.waitForSelector(`#segment-${title} .cm-content:focus`);
    expect(await reader.focus()).toBe('textbox "Translation of sentence 1 (ru)"');
    await page.keyboard.type('!');
    session.write(
      'locales/ru/lake.json',
      session.read('locales/ru/lake.json').replace('Большая вода', 'Паводок'),
    );
    await reader.waitFor('alert: This sentence was changed meanwhile');
    expect((await reader.said()).find((line) => line.startsWith('alert'))).toMatch(/Паводок.*Большая вода!/);
    expect(await unnamed(page)).toEqual([]);
    await tabTo(page, '.conflict button:last-child');
    expect(await reader.focus()).toBe('button "Keep mine"');
    await page.keyboard.press('Enter');
    await page.waitForSelector(`#segment-${title} .cm-content:focus`);
    await page.keyboard.press('Control+Alt+Enter');
    await reader.waitFor('status: Approved.');
    const locale = JSON.parse(session.read('locales/ru/lake.json'));
    expect(locale[title]).toMatchObject({ target: 'Большая вода!', state: 'reviewed' });

    // Refusals interrupt.
    await page.keyboard.press('Alt+ArrowUp');
    await page.waitForSelector(`#segment-${title} .cm-content:focus`);
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Control+Enter');
    await reader.waitFor('alert: The translation is empty.');
    await page.keyboard.press('F1');
    await page.waitForSelector('dialog.help');
    expect(await unnamed(page)).toEqual([]);
    await desk.stop();
  });
});
