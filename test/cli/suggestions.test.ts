import { expect, it } from 'vitest';
import { type Session, startSession, translateFile } from './session.ts';

async function makeWorkspace(): Promise<Session> {
  const session = startSession();
  await session.run('--quiet', 'init', '--targets', 'ru,tg');
  session.write('source/csto-session.md', 'There were 40 people.\n');
  session.write('source/2026/lake.txt', 'The lake rose.\n');
  session.write('glossary/terms.csv', 'concept,en,ru\ndam,dam,плотина\n');
  await session.run('--quiet', 'update');
  return session;
}

it.each([
  [['status', 'csto-sesion'], 'There is no document “csto-sesion”. Did you mean “csto-session”?'],
  [['export', 'laek'], 'There is no document “laek”. Did you mean “2026/lake”?'],
  [['status', 'source/csto-session.txt'], 'Did you mean “csto-session”?'],
  [['assemble', 'CSTO-Session'], 'Did you mean “csto-session”?'],
  [['status', 'weather'], 'There is no document “weather”. Documents here: 2026/lake, csto-session.'],
  [['export', '--to', 'rus'], '“rus” is not a target language here. Did you mean “ru”? Targets: ru, tg.'],
  [['export', '--to', 'RU'], 'Did you mean “ru”?'],
  [['check', '--lang', 'russian'], 'Did you mean “ru”?'],
  [['check', '--lang', 'тоҷикӣ'], 'Did you mean “tg”?'],
  [['assemble', '--lang', 'ru_RU'], 'Did you mean “ru”?'],
  [['status', '--lang', 'fr'], '“fr” is not a target language here. Targets: ru, tg.'],
  [['find', 'lake', '--lang', 'tj'], 'The settings name no language “tj”. Did you mean “tg”?'],
  [['rules', '--lang', 'English'], 'There are no built-in rules for “English”. Did you mean “en”?'],
  [['glossary', 'impact', 'damm'], 'The glossary has no concept and no term “damm”. Did you mean “dam”?'],
  [['glossary', 'impact', 'плотиан'], 'Did you mean “плотина”?'],
])('%j asks what is meant', async (argv, message) => {
  const { code, err } = await (await makeWorkspace()).run(...argv);
  expect(code).toBe(2);
  expect(err).toContain(message);
});

it('a code of a finding that the segment has not is compared with those that it has', async () => {
  const session = await makeWorkspace();
  await session.run('--quiet', 'export', 'csto-session', '--to', 'ru');
  const file = translateFile(session.read('out/ru/csto-session.xlf'), () => 'Было 45 человек.');
  session.write('ru.xlf', file);
  await session.run('--quiet', 'import', 'ru.xlf');
  const [finding] = JSON.parse((await session.run('check', '--json')).out);
  const { code, err } = await session.run('waive', finding.segment, finding.code.slice(1), '--reason', 'x');
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(`Did you mean “${finding.code}”?`) });
});
