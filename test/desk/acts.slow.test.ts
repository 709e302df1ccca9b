import { beforeAll, expect, it } from 'vitest';
import { describeInBrowsers } from '../browser/browsers.ts';
import { compileProgram } from '../cli/compiled.ts';
import { startSession, translateFile } from '../cli/session.ts';
import { openPage, startDesk } from './browsers.ts';

let program: string;
beforeAll(() => {
  program = compileProgram();
}, 120_000);

/** A workspace of two sentences without a translation, and its desk. */
async function startLake() {
  const session = startSession();
  await session.run('init', '--targets', 'ru,tg');
  session.write('source/lake.md', 'The **lake** is deep.\n\nIt is calm.\n');
  session.write('glossary/terms.csv', 'concept,en,ru\nlake,lake,озеро\n');
  await session.run('update');
  const ids = Object.keys(JSON.parse(session.read('locales/en/lake.json'))) as [string, string];
  return { session, ids, desk: await startDesk(program, session.folder) };
}

describeInBrowsers('in the desk', ({ browser }) => {
  it('a dropped file is imported, and the report is that of the command', async () => {
    const { session, ids, desk } = await startLake();
    await session.run('export', '--to', 'ru');
    const file = translateFile(session.read('out/ru/lake.xlf'), (source) =>
      source.includes('calm') ? 'Тихо.' : '',
    );
    const page = await openPage(browser(), desk.address);
    const dropped = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'lake.xlf'));
      return transfer;
    }, file);
    await page.dispatchEvent('.overview', 'drop', { dataTransfer: dropped });
    await page.waitForSelector('.report');
    expect(await page.locator('.report').innerText()).toMatch(/lake\.xlf[\s\S]*ru: 1 accepted, 1 missing/);
    expect(JSON.parse(session.read('locales/ru/lake.json'))[ids[1]].target).toBe('Тихо.');
    // The table shows it without being loaded again.
    await page.waitForFunction(() => document.querySelector('.cell .numbers')?.textContent === '1 / 2');
    await desk.stop();
  });

  it('a chip is deleted whole, put back by its keys, and keys can be bound otherwise', async () => {
    const { session, ids, desk } = await startLake();
    const page = await openPage(browser(), desk.address);
    await page.keyboard.press('F1');
    await page.locator('.help dd button').first().click();
    await page.keyboard.press('Control+y');
    await page.waitForFunction(() => document.querySelector('.help dd kbd')?.textContent === 'Ctrl+Y');
    await page.keyboard.press('Escape');

    await page.evaluate((id) => {
      location.hash = `#/document/lake/ru//${id}`;
    }, ids[0]);
    await page.waitForSelector('.segment.open .cm-content');
    await page.keyboard.type('<1>Озеро</1> глубокое.');
    expect(await page.locator('.segment.open .cm-content .chip').count()).toBe(2);
    await page.keyboard.press('Home');
    await page.keyboard.press('Delete');
    expect(await page.locator('.segment.open .cm-content .chip').count()).toBe(1);
    await page.waitForSelector('.findings .error');
    await page.keyboard.press('Control+z');
    expect(await page.locator('.segment.open .cm-content .chip').count()).toBe(2);
    await page.keyboard.press('End');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('!');
    await page.keyboard.press('Control+y');
    await page.waitForSelector(`#segment-${ids[1]}.open`);
    const saved = JSON.parse(session.read('locales/ru/lake.json'));
    expect(saved[ids[0]].target).toBe('<1>Озеро</1> глубокое!');

    // The choice stays with the browser.
    await page.reload();
    await page.waitForSelector('.segment.open');
    expect(await page.locator('.side .act kbd').first().innerText()).toBe('Ctrl+Y');
    await desk.stop();
  });

  it('a term that is selected becomes an entry of the glossary by two keys', async () => {
    const { session, ids, desk } = await startLake();
    const page = await openPage(browser(), desk.address);
    await page.evaluate((id) => {
      location.hash = `#/document/lake/ru//${id}`;
    }, ids[1]);
    await page.waitForSelector('.segment.open .cm-content');
    await page.keyboard.type('тихое');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+Alt+t');
    await page.waitForSelector('.side form input');
    await page.locator('.side form input').first().fill('calm');
    expect(await page.locator('.side form input').nth(1).inputValue()).toBe('тихое');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('.said')?.textContent?.includes('calm'));
    expect(session.read('glossary/terms.csv')).toMatch(/^calm,calm,тихое/m);
    await desk.stop();
  });
});
