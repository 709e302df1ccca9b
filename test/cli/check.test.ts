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
