import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { startSession } from '../cli/session.ts';

const root = path.resolve(import.meta.dirname, '../..');

it('the example of the library prints what the page says', { timeout: 60_000 }, () => {
  const page = fs.readFileSync(path.join(root, 'docs/library.md'), 'utf8');
  const code = /^```ts\n([\s\S]*?)^```/m.exec(page)?.[1] ?? '';
  const output = /^```text\n([\s\S]*?)^```/m.exec(page)?.[1];
  const session = startSession();
  session.write('example.ts', code.replace("'barobar'", JSON.stringify(path.join(root, 'src/index.ts'))));
  const child = spawnSync(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), path.join(session.folder, 'example.ts')],
    { encoding: 'utf8' },
  );
  expect(child.stderr).toBe('');
  expect(child.stdout).toBe(output);
});
