import { describe, expect, it } from 'vitest';
import { createRowReader } from '../../src/desk/rows.ts';
import { openMachine } from '../../src/workspace/machine.ts';
import { openWorkspace } from '../../src/workspace/workspace.ts';
import { startSession } from '../cli/session.ts';

/** A workspace of a few documents, and a reader of its rows that reads one document a call. */
async function start() {
  const session = startSession();
  await session.run('init', '--targets', 'ru');
  const names = ['a', 'b', 'c', 'd'];
  for (const name of names) session.write(`source/${name}.md`, `# Text ${name}\n`);
  await session.run('update');
  const { disk, process } = openMachine();
  const workspace = openWorkspace(session.folder, { disk, process, progress: () => {} });
  const reader = createRowReader();
  const titles = (isOver = true) => {
    const { rows, left } = reader.read(workspace, () => isOver);
    return [...rows.map(({ title }) => title), left];
  };
  return { session, reader, titles };
}

describe('the rows of the overview', () => {
  it('are read some at a time, and none twice', async () => {
    const { titles } = await start();
    expect(titles()).toEqual(['Text a', 3]);
    expect(titles()).toEqual(['Text a', 'Text b', 2]);
    expect(titles(false)).toEqual(['Text a', 'Text b', 'Text c', 'Text d', 0]);
  });

  it('follow what changes while others are being read', async () => {
    const { session, reader, titles } = await start();
    titles();
    session.write('source/a.md', '# New a\n');
    session.write('source/d.md', '# New d\n');
    session.remove('source/c.md');
    session.write('source/e.md', '# Text e\n');
    reader.forget(['source/a.md', 'source/c.md', 'source/d.md', 'source/e.md']);
    for (let left: unknown = 1; left !== 0; ) left = titles().at(-1);
    expect(titles()).toEqual(['New a', 'Text b', 'New d', 'Text e', 0]);
  });

  it('are known until one of their files is named, and doubted when none is', async () => {
    const { session, reader, titles } = await start();
    titles(false);
    session.write('source/a.md', '# New a\n');
    expect(titles(false)[0]).toBe('Text a');
    reader.forget(['glossary/terms.csv', '.barobar/waivers/a.json']);
    expect(titles(false)[0]).toBe('Text a');
    reader.forget();
    expect(titles(false)[0]).toBe('New a');
    session.write('source/b.md', '# New b\n');
    reader.forget(['locales/ru/b.json']);
    expect(titles(false)[1]).toBe('New b');
  });

  it('are read again in full where a document could not be read', async () => {
    const { session, reader, titles } = await start();
    session.write('locales/ru/b.json', '{');
    expect(() => titles(false)).toThrow(/locale|JSON/i);
    session.remove('locales/ru/b.json');
    reader.forget(['locales/ru/b.json']);
    expect(titles(false)).toEqual(['Text a', 'Text b', 'Text c', 'Text d', 0]);
  });
});
