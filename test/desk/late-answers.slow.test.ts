import { beforeAll, expect, it } from 'vitest';
import { describeInBrowsers } from '../browser/browsers.ts';
import { compileProgram } from '../cli/compiled.ts';
import { startSession } from '../cli/session.ts';
import { hold, openPage, openSentence, startDesk } from './browsers.ts';

let program: string;
beforeAll(() => {
  program = compileProgram();
}, 120_000);

/** A workspace of two sentences and two terms, and its desk. */
async function startLake() {
  const session = startSession();
  await session.run('init', '--targets', 'ru');
  session.write('source/lake.md', 'The lake is deep.\n\nIt is calm.\n');
  session.write('glossary/terms.csv', 'concept,en,ru\nlake,lake,озеро\nriver,river,река\n');
  await session.run('update');
  const ids = Object.keys(JSON.parse(session.read('locales/en/lake.json'))) as [string, string];
  return { session, ids, desk: await startDesk(program, session.folder) };
}

describeInBrowsers('a late answer of the desk', ({ browser }) => {
  it('to an earlier search does not take the place of a later one', async () => {
    const { desk } = await startLake();
    const page = await openPage(browser(), desk.address);
    const searches = await hold(page, '/api/find');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('deep');
    await page.keyboard.press('Enter');
    await searches.waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('calm');
    await page.keyboard.press('Enter');
    await searches.releaseSecond();
    await page.locator('.find li', { hasText: 'It is calm.' }).waitFor();
    await searches.releaseAll();
    // The answer to a third question comes after that to the first one.
    await page.keyboard.press('Enter');
    await page.waitForResponse((response) => response.url().includes('/api/find'));
    expect(await page.locator('.find li').allInnerTexts()).toEqual([expect.stringContaining('It is calm.')]);
    await desk.stop();
  });

  it('to an earlier word in the glossary does not take the place of a later one, nor of what is typed', async () => {
    const { session, desk } = await startLake();
    const page = await openPage(browser(), desk.address);
    await page.keyboard.press('Alt+g');
    await page.locator('.glossary tbody tr').nth(1).waitFor();
    const lists = await hold(page, '/api/glossary');
    const field = page.locator('.glossary input[type=search]');
    await field.fill('river');
    await lists.waitFor();
    await field.fill('lake');
    await lists.releaseSecond();
    await page.waitForFunction(() => document.querySelectorAll('.glossary tbody tr').length === 1);
    await lists.releaseAll();
    await page.locator('.glossary tbody th', { hasText: 'lake' }).waitFor();
    const term = page.locator('.glossary td input[lang=ru]');
    await term.focus();
    await page.keyboard.press('End');
    await page.keyboard.type(' гор');
    session.write('glossary/terms.csv', 'concept,en,ru\nlake,lake,озёра\nriver,river,река\n');
    await page.waitForResponse((response) => response.url().includes('/api/glossary'));
    expect(await page.locator('.glossary tbody th').allInnerTexts()).toEqual(['lake']);
    expect(await term.inputValue()).toBe('озеро гор');
    await desk.stop();
  });

  it('does not take the focus from where the person has gone meanwhile', async () => {
    const { ids, desk } = await startLake();
    const page = await openPage(browser(), desk.address);
    await openSentence(page, 'lake', 'ru', ids[0]);
    const overviews = await hold(page, '/api/overview');
    await page.keyboard.press('Alt+o');
    await page.waitForSelector('.waiting');
    await overviews.waitFor();
    await page.locator('.bar .name').focus();
    await page.keyboard.type('an');
    await overviews.releaseAll();
    await page.waitForSelector('.overview .cell');
    await page.keyboard.type('na');
    expect(await page.locator('.bar .name').inputValue()).toBe('anna');
    // Nor does a sentence that is opened with its document.
    const documents = await hold(page, '/api/document');
    await page.locator('#main').focus();
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#/document/lake/ru//${ids[0]}`);
    await documents.waitFor();
    await page.locator('.bar .name').focus();
    await page.keyboard.press('End');
    await documents.releaseAll();
    await page.waitForSelector('.segment.open .cm-content');
    await page.keyboard.type('!');
    expect(await page.locator('.bar .name').inputValue()).toBe('anna!');
    // Asked for by its key, the next one gets it.
    await page.keyboard.press('Alt+ArrowDown');
    await page.waitForSelector(`#segment-${ids[1]}.open .cm-content:focus`);
    await desk.stop();
  });

  it('of a plan to publish does not put the button that publishes under the key of another', async () => {
    const { session, desk } = await startLake();
    const page = await openPage(browser(), desk.address);
    await page.waitForSelector('.overview .cell');
    const plans = await hold(page, '/api/planned');
    await page.getByRole('button', { name: 'Publish …' }).click();
    await plans.waitFor();
    await page.locator('dialog button', { hasText: 'Close' }).focus();
    await plans.releaseAll();
    await page.locator('dialog [role=status] p:not(.quiet)').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => !document.querySelector('dialog'));
    expect(session.exists('dist/site')).toBe(false);
    await desk.stop();
  });
});

describeInBrowsers('a page whose desk was started again at its port', ({ browser }) => {
  it('follows the workspace once the person has opened the new address', async () => {
    const { session, ids, desk } = await startLake();
    const page = await openPage(browser(), desk.address);
    await openSentence(page, 'lake', 'ru', ids[0]);
    await desk.kill();
    await page.waitForSelector('.banner[role=alert]');
    await page.keyboard.type('Озеро');
    await page.waitForSelector('.said.alert.shown');
    const again = await startDesk(program, session.folder, Number(new URL(desk.address).port));
    const other = await page.context().newPage();
    await other.goto(again.address);
    await other.waitForSelector('.overview h1');
    await page.waitForFunction(() => !document.querySelector('.banner[role=alert]'));
    // What was typed in between is kept, without another key.
    await expect
      .poll(() => session.exists('.barobar/tmp/drafts/ru/lake.json'), { timeout: 15_000 })
      .toBe(true);
    expect(session.read('.barobar/tmp/drafts/ru/lake.json')).toContain('Озеро');
    const entry = { source: 'It is calm.', target: 'Тихо.', state: 'translated' };
    session.write('locales/ru/lake.json', JSON.stringify({ [ids[1]]: entry }));
    await page.locator(`#segment-${ids[1]}`, { hasText: 'Тихо.' }).waitFor();
    await again.stop();
  });
});
