import { expect, it } from 'vitest';
import { startSession } from './session.ts';

it.each([
  ['all', [], ['source/a.txt', 'source/c.docx']],
  ['one', ['c'], ['source/c.docx']],
])(
  'an update of %s documents names each that cannot be used, and writes nothing',
  async (_, names, named) => {
    const session = startSession();
    await session.run('init', '--targets', 'ru');
    session.write('source/a.txt', Uint8Array.of(0x54, 0x00, 0xff, 0x00));
    session.write('source/b.txt', 'The road is open.\n');
    session.write('source/c.docx', 'The dam is open.\n');
    const before = session.snapshot();
    const { code, out, err } = await session.run('update', ...names);
    expect({ code, out }).toEqual({ code: 3, out: '' });
    const lines = err.trimEnd().split('\n');
    expect(lines.map((line) => line.split(':')[0])).toEqual(named);
    for (const line of lines) expect(line).toMatch(/^[^ ]+: .*\. .*\. \[[a-z-]+\]$/);
    expect(session.snapshot()).toEqual(before);
  },
);
