import { describe, expect, it } from 'vitest';
import { type Session, startSession, translateFile } from './session.ts';

/** Two documents for Russian and Tajik; the first is translated into Russian. */
async function makeWorkspace(): Promise<Session> {
  const session = startSession();
  await session.run('--quiet', 'init', '--targets', 'ru,tg');
  session.write('source/dam.txt', 'The dam held.\n');
  session.write('source/lake.txt', 'The lake rose by two metres.\n\nIt rained.\n');
  await session.run('--quiet', 'export', 'dam', '--to', 'ru');
  session.write(
    'ru.xlf',
    translateFile(session.read('out/ru/dam.xlf'), () => 'Плотина выдержала.'),
  );
  await session.run('--quiet', 'update');
  await session.run('--quiet', 'import', 'ru.xlf');
  return session;
}

const cells = (out: string): string[][] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => line.split(/ {2,}/));

describe('status', () => {
  it('has the words to do of each document, and the totals of each language and of all', async () => {
    const { out } = await (await makeWorkspace()).run('status');
    expect(cells(out)).toEqual([
      [
        'document',
        'language',
        'segments',
        'words',
        'words to do',
        'missing',
        'stale',
        'translated',
        'reviewed',
        'final',
        'complete',
      ],
      ['dam', 'ru', '1', '3', '0', '0', '0', '1', '0', '0', '100 %'],
      ['dam', 'tg', '1', '3', '3', '1', '0', '0', '0', '0', '0 %'],
      ['lake', 'ru', '2', '8', '8', '2', '0', '0', '0', '0', '0 %'],
      ['lake', 'tg', '2', '8', '8', '2', '0', '0', '0', '0', '0 %'],
      ['1 of 2 complete', 'ru', '3', '11', '8', '2', '0', '1', '0', '0', '33 %'],
      ['0 of 2 complete', 'tg', '3', '11', '11', '3', '0', '0', '0', '0', '0 %'],
      ['1 of 4 complete', 'all', '6', '22', '19', '5', '0', '1', '0', '0', '16 %'],
    ]);
  });

  it('counts the words of a stale segment as to do', async () => {
    const session = await makeWorkspace();
    session.write('source/dam.txt', 'The old dam held.\n');
    const [row] = JSON.parse((await session.run('status', 'dam', '--lang', 'ru', '--json')).out);
    expect(row).toMatchObject({ stale: 1, words: 4, wordsToDo: 4 });
  });

  it('shows the languages asked for, and refuses one that is none', async () => {
    const session = await makeWorkspace();
    const { out } = await session.run('status', '--lang', 'tg');
    expect(cells(out).map(([, language]) => language)).toEqual(['language', 'tg', 'tg', 'tg']);
    const refused = await session.run('status', '--lang', 'tj');
    expect(refused).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Did you mean “tg”?') });
  });

  it('has no totals of one document in one language', async () => {
    const { out } = await (await makeWorkspace()).run('status', 'dam', '--lang', 'ru');
    expect(cells(out)).toHaveLength(2);
  });

  it('prints the totals alone, also as JSON; without --totals JSON is a list of rows', async () => {
    const session = await makeWorkspace();
    expect(cells((await session.run('status', '--totals')).out)).toHaveLength(4);
    const { languages, total } = JSON.parse((await session.run('status', '--totals', '--json')).out);
    expect(languages).toMatchObject([
      { language: 'ru', documents: 2, completeDocuments: 1, words: 11, wordsToDo: 8 },
      { language: 'tg', documents: 2, completeDocuments: 0, words: 11, wordsToDo: 11 },
    ]);
    expect(total).toMatchObject({ documents: 2, completeDocuments: 1, wordsToDo: 19, missing: 5 });
    const rows = JSON.parse((await session.run('status', '--json')).out);
    expect(rows).toHaveLength(4);
    expect(rows[0]).toMatchObject({ document: 'dam', language: 'ru', wordsToDo: 0 });
  });

  it('of many documents shows the first that need work, and the totals of all', async () => {
    const session = await makeWorkspace();
    for (let at = 10; at < 40; at++) session.write(`source/more-${at}.txt`, 'It rained.\n');
    const lines = (await session.run('status')).out.trimEnd().split('\n');
    expect(lines).toHaveLength(1 + 20 + 1 + 3);
    expect(lines[1]).toMatch(/^dam +tg /);
    expect(lines[21]).toBe('… and 44 more rows; --verbose lists all');
    expect(lines.at(-1)).toMatch(/^1 of 64 complete +all /);
    expect((await session.run('--verbose', 'status')).out.trimEnd().split('\n')).toHaveLength(1 + 64 + 3);
  });
});
