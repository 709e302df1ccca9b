import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { lineSummaries, summaries } from '../../src/segmentation/summaries.ts';

const file = path.resolve(import.meta.dirname, '../../docs/segmentation.md');

it('the page lists every built-in rule', async () => {
  const page = fs.readFileSync(file, 'utf8');
  const head = '| rule | the words it names |\n|---|---|\n';
  const tables = [summaries, lineSummaries].map((rules) =>
    Object.entries(rules).map(([rule, summary]) => `| \`${rule}\` | ${summary} |\n`),
  );
  const table = new RegExp(`${head.replace(/\|/g, '\\|')}(?:\\|.*\n)*`, 'g');
  let next = 0;
  const written = page.replace(table, () => head + (tables[next++] ?? []).join(''));
  expect(next).toBe(tables.length);
  await expect(written).toMatchFileSnapshot(file);
});
