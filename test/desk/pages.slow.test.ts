import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { describeInBrowsers } from '../browser/browsers.ts';
import { compileProgram } from '../cli/compiled.ts';
import { type Session, startSession } from '../cli/session.ts';
import { openPage, startDesk } from './browsers.ts';

let program: string;
beforeAll(() => {
  program = compileProgram();
}, 120_000);

/** What axe finds wrong, a line each. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

/** Every view of a desk, by how to come there. */
async function eachView(page: Page, look: (view: string) => Promise<void>): Promise<void> {
  const go = async (hash: string, wanted: string): Promise<void> => {
    await page.evaluate((next) => {
      location.hash = next;
    }, hash);
    await page.waitForSelector(wanted);
  };
  await page.waitForSelector('.documents .gate');
  await look('overview');
  await page.locator('.documents thead input').check();
  await page.getByRole('button', { name: 'Export …' }).click();
  await page.waitForSelector('dialog.form');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.waitForSelector('dialog .files a');
  await look('export');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Publish …' }).click();
  await page.waitForSelector('dialog .names');
  await look('publish');
  await page.keyboard.press('Escape');
  await go('#/questions', '.questions li');
  await look('questions');
  await go('#/glossary', '.glossary tbody tr');
  await page.locator('.glossary th button').first().click();
  await page.waitForSelector('.impact');
  await look('glossary');
  await go('#/document/lake/ru/tg/', '.segment');
  await page.waitForSelector('.document-bar .gate');
  await look('document');
  for (const sentence of await page
    .locator('button.target')
    .all()
    .then((all) => all.slice(0, 3).map((_, at) => at))) {
    await page.locator('.segment .source').nth(sentence).click();
    await page.waitForSelector('.side .act');
    await page.waitForTimeout(400);
    await look(`sentence ${sentence}`);
  }
  await page.locator('.gate button').click();
  await page.waitForSelector('.below');
  await look('gate');
  await page.keyboard.press('Escape');
  await page.locator('.history summary').click();
  await page.locator('.findings button').first().click();
  await page.keyboard.press('Control+Alt+t');
  // It takes the focus when it comes.
  await page.waitForSelector('.side form input:focus');
  await look('details');
  await page.keyboard.press('Control+k');
  await page.waitForSelector('.find input:focus');
  await page.keyboard.type('lake');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.find li');
  await look('find');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F1');
  await page.waitForSelector('.help');
  await look('help');
  await page.keyboard.press('Escape');
}

/** Words that would do something in a page that took them for markup. */
const hostile = `"><img src=x onerror="window.hit=1"><script>window.hit=1</script>{{x}}<1>\u202e&lt;`;

/** A workspace in which every text that anybody can write is `text` at its end. */
async function startLake(text: string): Promise<Session> {
  const session = startSession();
  await session.run('init', '--targets', 'ru,tg');
  const line = text.replaceAll('<', '\\<').replaceAll('{', '\\{');
  session.write(
    'source/lake.md',
    `---\ntitle: 'The lake ${text.replaceAll("'", "''")}'\ndue: 2026-01-01\n---\n\n# High water ${line}\n\nThe **lake** is 40 m deep. ${line} [A link](javascript:window.hit=1).\n\nIt is calm ${line}.\n`,
  );
  session.write(
    'glossary/terms.csv',
    `concept,en,ru,definition,note\nlake,lake,"озеро${text.replaceAll('"', '""')}","A ${text.replaceAll('"', '""')}","N ${text.replaceAll('"', '""')}"\n`,
  );
  await session.run('update');
  const ledger = JSON.parse(session.read('locales/en/lake.json')) as Record<string, { source: string }>;
  const entries = Object.entries(ledger).map(([id, { source }], at) => [
    id,
    {
      source: at === 1 ? `Old ${source}` : source,
      target: `${at === 2 ? 'Озеро 41 м .' : 'Озеро'} ${text}`,
      state: 'translated',
      by: `anna ${text}`,
      reviewer: `maria ${text}`,
      note: [`Why? ${text}`],
      origin: { kind: 'machine', engine: text },
    },
  ]);
  session.write('locales/ru/lake.json', JSON.stringify(Object.fromEntries(entries)));
  return session;
}

describeInBrowsers('the pages of the desk', ({ browser }) => {
  it.each([
    ['light', 1400],
    ['dark', 1400],
    ['light', 820],
    ['dark', 820],
    ['light', 375],
  ] as const)('have no violation of axe, %s, %d pixels wide', async (colorScheme, width) => {
    const session = await startLake('');
    const desk = await startDesk(program, session.folder);
    const page = await openPage(browser(), desk.address, { colorScheme, width });
    const found: string[] = [];
    await eachView(page, async (view) => {
      for (const each of await violations(page)) found.push(`${view}: ${each}`);
    });
    expect(found).toEqual([]);
    await desk.stop();
  });

  it('are as wide as a phone, and show the open sentence beside what helps with it', async () => {
    const session = await startLake('');
    const desk = await startDesk(program, session.folder);
    const page = await openPage(browser(), desk.address, { width: 375 });
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await page.waitForSelector('.documents .gate');
    expect(await overflow()).toBe(0);
    await page.locator('.cell').first().click();
    await page.waitForSelector('.segment');
    for (let sentence = 0; sentence < 4; sentence++) {
      await page.keyboard.press('Alt+ArrowDown');
      await page.waitForSelector('.segment.open .cm-content:focus');
      await page.waitForFunction(() => {
        const [field, panel] = ['.segment.open .field', '.side'].map((each) =>
          document.querySelector(each)!.getBoundingClientRect(),
        );
        return field!.top >= 0 && field!.bottom <= panel!.top;
      });
    }
    expect(await overflow()).toBe(0);
    await desk.stop();
  });

  it('run no script of a text, whatever its origin', async () => {
    const session = await startLake(hostile);
    const desk = await startDesk(program, session.folder);
    const page = await openPage(browser(), desk.address);
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => void dialogs.push(dialog.message()));
    await eachView(page, async (view) => {
      const hit = await page.evaluate(() => (globalThis as { hit?: number }).hit ?? 0);
      expect([
        view,
        hit,
        await page.locator('#desk script, #desk img:not(.cm-widgetBuffer), #desk iframe').count(),
      ]).toEqual([view, 0, 0]);
      expect([view, await page.locator('#desk a[href^="javascript" i]').count()]).toEqual([view, 0]);
    });
    expect(dialogs).toEqual([]);
    await desk.stop();
  });

  it('run no script of a text that is typed into any field', async () => {
    const session = await startLake('');
    const desk = await startDesk(program, session.folder);
    const page = await openPage(browser(), desk.address);
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => void dialogs.push(dialog.message()));
    await eachView(page, async (view) => {
      const scope = (await page.locator('dialog[open]').count()) > 0 ? 'dialog[open] ' : '';
      const fields = page.locator(`${scope}input:not([type=checkbox], [type=file]), ${scope}textarea`);
      for (const field of await fields.all()) {
        if (!(await field.isVisible())) continue;
        const before = await field.inputValue();
        await field.fill(hostile);
        await field.fill(before);
      }
      const hit = await page.evaluate(() => (globalThis as { hit?: number }).hit ?? 0);
      expect([view, hit, await page.locator('#desk script, #desk iframe').count()]).toEqual([view, 0, 0]);
    });
    expect(dialogs).toEqual([]);
    await desk.stop();
  });

  it('show nothing without the address that the command printed', async () => {
    const session = await startLake('');
    const desk = await startDesk(program, session.folder);
    const page = await browser().newPage();
    try {
      await page.goto(new URL(desk.address).origin);
      await page.waitForSelector('.locked');
      expect(await page.locator('body').innerText()).not.toContain('lake');
    } finally {
      await page.close();
    }
    await desk.stop();
  });
});
