import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { summaries } from '../../src/segmentation/summaries.ts';

const file = path.resolve(import.meta.dirname, '../../docs/segmentation.md');

it('the page lists every built-in rule', async () => {
  const page = fs.readFileSync(file, 'utf8');
  const rows = Object.entries(summaries).map(([rule, summary]) => `| \`${rule}\` | ${summary} |\n`);
  const head = '| rule | the words it names |\n|---|---|\n';
  const table = new RegExp(`${head.replace(/\|/g, '\\|')}(?:\\|.*\n)*`);
  await expect(page.replace(table, () => head + rows.join(''))).toMatchFileSnapshot(file);
});
