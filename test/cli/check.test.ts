import { expect, it } from 'vitest';
import { startSession } from './session.ts';

it('reports more findings than a function call takes arguments', async () => {
  const session = startSession();
  await session.run('init', '--targets', 'ru');
  // Three checks, whatever others find.
  const checks = {
    '*': 'off',
    'numbers/missing': 'error',
    'punctuation/end': 'note',
    'spacing/doubled': 'note',
  };
  session.write('barobar.json', JSON.stringify({ targets: ['ru'], checks }));
  const documents = ['first', 'second', 'third'];
  const sentences = 15_000;
  for (const name of documents) session.write(`source/${name}.txt`, 'Item 7 is calm.\n'.repeat(sentences));
  await session.run('update');
  for (const name of documents) {
    const ledger = JSON.parse(session.read(`locales/en/${name}.json`)) as Record<string, { source: string }>;
    const entries = Object.entries(ledger).map(([id, { source }]) => [id, { source, target: 'Всё  тихо' }]);
    session.write(`locales/ru/${name}.json`, JSON.stringify(Object.fromEntries(entries)));
  }
  const { code, out } = await session.run('check', '--format', 'json');
  expect(code).toBe(1);
  expect((JSON.parse(out) as unknown[]).length).toBe(3 * sentences * documents.length);
});

it('gives findings as JSON with --json as with --format json, and refuses two formats at once', async () => {
  const session = startSession();
  await session.run('init', '--targets', 'ru');
  session.write('glossary/terms.csv', 'concept,en,ru\na,dam,плотина\nb,weir,плотина\n');
  const { code, out, err } = await session.run('check', '--json');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(JSON.parse(out)).toHaveLength(1);
  expect((await session.run('check', '--format', 'json')).out).toBe(out);
  expect((await session.run('check', '--json', '--format', 'json')).out).toBe(out);
  const both = await session.run('check', '--json', '--format', 'sarif');
  expect(both).toEqual({
    code: 2,
    out: '',
    err: 'barobar: --json and --format sarif contradict each other. Use one of them. [usage]\n',
  });
});
