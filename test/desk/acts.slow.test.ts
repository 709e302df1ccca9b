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

describeInBrowsers('in the desk', ({ browser, saved }) => {
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

  it('files for a translator are exported, downloaded, and shown as hers until they come back', async () => {
    const { session, ids, desk } = await startLake();
    const page = await openPage(browser(), desk.address);
    await page.getByRole('button', { name: 'Export …' }).click();
    await page.getByRole('checkbox', { name: 'tg' }).uncheck();
    await page.getByRole('combobox', { name: 'Format' }).selectOption('xliff-1.2');
    await page.getByLabel('For (a name or an address)').fill('anna@example.org');
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const link = page.getByRole('link', { name: 'Download out/ru/lake.xlf' });
    await link.waitFor();
    expect(await saved(page, () => link.click())).toBe(session.read('out/ru/lake.xlf'));
    await page.keyboard.press('Escape');
    await page.waitForFunction(() =>
      document.querySelector('.cell')?.textContent?.includes('2 segments with anna@example.org since'),
    );
    await page.getByRole('combobox', { name: 'Show' }).selectOption('out');
    expect(await page.locator('.documents tbody tr').count()).toBe(1);
    const file = translateFile(session.read('out/ru/lake.xlf'), (source) =>
      source.includes('calm') ? 'Тихо.' : '',
    );
    await page.getByLabel('Files from').fill('anna@example.org');
    const dropped = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'lake.xlf'));
      return transfer;
    }, file);
    await page.dispatchEvent('.overview', 'drop', { dataTransfer: dropped });
    await page.waitForSelector('.report');
    await page.waitForFunction(() =>
      document.querySelector('.cell')?.textContent?.includes('1 segment with anna@example.org since'),
    );
    expect(JSON.parse(session.read('locales/ru/lake.json'))).toMatchObject({
      [ids[1]]: { target: 'Тихо.', by: 'anna@example.org' },
    });
    await desk.stop();
  });

  it('a question is answered among those of all documents', async () => {
    const { session, ids, desk } = await startLake();
    const entry = { source: 'It is calm.', target: 'Тихо.', state: 'translated', note: ['The lake?'] };
    session.write('locales/ru/lake.json', JSON.stringify({ [ids[1]]: entry }));
    const page = await openPage(browser(), desk.address);
    await page.keyboard.press('Alt+q');
    await page.waitForSelector('.questions li');
    expect(await page.locator('.questions li').innerText()).toContain('The lake?');
    await page.getByLabel('Answer').fill('Yes.');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('.questions li').length === 0);
    expect(JSON.parse(session.read('locales/ru/lake.json'))[ids[1]].note).toEqual([
      'The lake?',
      'Answer: Yes.',
    ]);
    await desk.stop();
  });

  it('what is half typed about one sentence is not taken along to the next', async () => {
    const { session, ids, desk } = await startLake();
    const entries = [
      [ids[0], { source: 'The <1>lake</1> is deep.', target: '<1>Озеро</1> глубокое', state: 'translated' }],
      [ids[1], { source: 'It is calm.', target: 'Тихо', state: 'translated' }],
    ];
    session.write('locales/ru/lake.json', JSON.stringify(Object.fromEntries(entries)));
    const page = await openPage(browser(), desk.address);
    await page.evaluate((id) => {
      location.hash = `#/document/lake/ru//${id}`;
    }, ids[0]);
    await page.waitForSelector(`#segment-${ids[0]}.open .cm-content`);
    await page.locator('.findings button.small').click();
    await page.locator('.findings form input').fill('As in the title.');
    const question = page.locator('.side textarea');
    await question.fill('Which lake?');
    await page.locator(`#segment-${ids[1]}`).click();
    await page.waitForSelector(`#segment-${ids[1]}.open .cm-content`);
    await page.waitForSelector('.findings li');
    expect(await question.inputValue()).toBe('');
    expect(await page.locator('.findings form').count()).toBe(0);
    await desk.stop();
  });

  it('the keys that confirm a translation send a question while one is typed', async () => {
    const { session, ids, desk } = await startLake();
    const page = await openPage(browser(), desk.address);
    await page.evaluate((id) => {
      location.hash = `#/document/lake/ru//${id}`;
    }, ids[0]);
    await page.waitForSelector(`#segment-${ids[0]}.open .cm-content`);
    await page.keyboard.press('Control+Enter');
    await page.waitForSelector('[role=alert]:has-text("The translation is empty.")');
    await page.keyboard.type('half a transl');
    await page.keyboard.press('Control+/');
    await page.keyboard.type('Which lake?');
    await page.keyboard.press('Control+Enter');
    await page.waitForSelector('.notes li:has-text("Which lake?")');
    const [entry] = Object.values(JSON.parse(session.read('locales/ru/lake.json')));
    expect(entry).toMatchObject({ target: '', note: [expect.stringContaining('Which lake?')] });
    expect(await page.locator('.segment.open .cm-content').innerText()).toBe('half a transl');
    await page.keyboard.press('Control+/');
    await page.keyboard.press('Escape');
    await page.keyboard.type('ation');
    expect(await page.locator('.segment.open .cm-content').innerText()).toContain('ation');
    await desk.stop();
  });

  it('a sentence is shown as readers will see it, and the page as it will be published', async () => {
    const { ids, desk } = await startLake();
    const page = await openPage(browser(), desk.address);
    await page.evaluate((id) => {
      location.hash = `#/document/lake/ru//${id}`;
    }, ids[0]);
    await page.waitForSelector('.segment.open .cm-content');
    await page.keyboard.type('<1>Озеро</1> глубокое.');
    await page.waitForFunction(() => document.querySelector('.preview strong')?.textContent === 'Озеро');
    await page.keyboard.press('Backspace');
    await page.waitForFunction(() => document.querySelector('.preview')?.textContent?.endsWith('глубокое'));
    await page.keyboard.press('Control+Enter');
    await page.waitForSelector(`#segment-${ids[0]}.translated`);
    const [shown] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('button', { name: 'Preview' }).click(),
    ]);
    await shown.waitForURL(/\/lake\/$/);
    await shown.waitForSelector('text=глубокое');
    expect(new URL(shown.url()).port).not.toBe(new URL(desk.address).port);
    // It follows what is saved when it is asked for again.
    expect(await shown.evaluate(() => document.querySelectorAll('strong').length)).toBeGreaterThan(0);
    await desk.stop();
  });

  it('what is ready is looked at before it is published', async () => {
    const { session, ids, desk } = await startLake();
    const entries = [
      [ids[0], { source: 'The <1>lake</1> is deep.', target: '<1>Озеро</1> глубокое.', state: 'translated' }],
      [ids[1], { source: 'It is calm.', target: 'Тихо.', state: 'translated' }],
    ];
    session.write('locales/ru/lake.json', JSON.stringify(Object.fromEntries(entries)));
    const page = await openPage(browser(), desk.address);
    await page.getByRole('button', { name: 'Publish …' }).click();
    await page.waitForSelector('dialog .names');
    expect(await page.locator('dialog').innerText()).toMatch(
      /1 document is published:\s+lake \(ru\)\s+1 document is not ready:\s+lake \(tg\)/,
    );
    const [shown] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('button', { name: 'Show it first' }).click(),
    ]);
    await shown.waitForSelector('text=lake');
    expect(session.exists('dist/site')).toBe(false);
    await shown.close();
    await page.waitForSelector('dialog .primary:enabled');
    await page.locator('dialog .primary').click();
    await page.waitForSelector('.report');
    expect(session.exists('dist/site/lake/index.html')).toBe(true);
    await desk.stop();
  });

  it('the next term comes in the form that its place needs', async () => {
    const { ids, desk } = await startLake();
    const page = await openPage(browser(), desk.address);
    await page.evaluate((id) => {
      location.hash = `#/document/lake/ru//${id}`;
    }, ids[0]);
    await page.waitForSelector('.segment.open .cm-content');
    await page.keyboard.type('Глубина ');
    await page.keyboard.press('Control+Space');
    const text = (wanted: string) =>
      page.waitForFunction(
        (said) => document.querySelector('.segment.open .cm-content')?.textContent === said,
        wanted,
      );
    await text('Глубина озеро');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Вода в ');
    await page.keyboard.press('Control+Space');
    await text('Вода в озере');
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
    // A chip has the number by which findings name its code.
    expect(await page.locator('.segment.open .cm-content .chip').allInnerTexts()).toEqual(['B¹⟨', '⟩B¹']);
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
    await page.waitForSelector(`#segment-${ids[0]}.translated`);
    const saved = JSON.parse(session.read('locales/ru/lake.json'));
    expect(saved[ids[0]].target).toBe('<1>Озеро</1> глубокое!');

    // The choice stays with the browser.
    await page.reload();
    await page.waitForSelector('.segment.open');
    expect(await page.locator('.side .act kbd').first().innerText()).toBe('Ctrl+Y');
    await desk.stop();
  });

  it('the sentence that is open stays so in another language, after a reload and on the way back', async () => {
    const { ids, desk } = await startLake();
    const page = await openPage(browser(), desk.address);
    const openId = (id: string) => page.waitForSelector(`#segment-${id}.open .cm-content`);
    await page.locator('.cell').first().click();
    await page.locator('.segment .source').nth(1).click();
    await openId(ids[1]);
    await page.locator('.document-bar select').first().selectOption('tg');
    await page.waitForSelector('.field [lang=tg]');
    await openId(ids[1]);
    await page.reload();
    await openId(ids[1]);
    await page.keyboard.press('Alt+o');
    await page.waitForSelector('.overview');
    await page.goBack();
    await openId(ids[1]);
    // What is found in the same document is opened, also where the document was opened with it.
    await page.keyboard.press('Alt+ArrowUp');
    await openId(ids[0]);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('calm');
    await page.keyboard.press('Enter');
    await page.locator('.find li a, .find li button').first().click();
    await openId(ids[1]);
    await desk.stop();
  });

  it('a sentence that cannot be checked is not said to be without findings', async () => {
    const { session, ids, desk } = await startLake();
    const page = await openPage(browser(), desk.address);
    const findings = page.locator('.side section', { has: page.locator('h2', { hasText: /^Findings/i }) });
    await page.evaluate((id) => {
      location.hash = `#/document/lake/ru//${id}`;
    }, ids[1]);
    await page.waitForSelector('.segment.open .cm-content');
    await findings.locator('text=No findings.').first().waitFor();
    session.write('glossary/terms.csv', 'concept,en,ru\nlake,lake\n');
    await page.waitForSelector('.said.alert.shown');
    await page.keyboard.type('Тихо.');
    await findings.locator('p.quiet', { hasText: 'Not checked yet.' }).waitFor();
    // What went wrong elsewhere is no longer shown on another page.
    await page.keyboard.press('Alt+q');
    await page.waitForSelector('.questions');
    expect(await page.locator('.said.alert.shown').count()).toBe(0);
    session.write('glossary/terms.csv', 'concept,en,ru\nlake,lake,озеро\n');
    await page.goBack();
    await page.waitForSelector('.segment.open .cm-content');
    await findings.locator('text=No findings.').first().waitFor();
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
