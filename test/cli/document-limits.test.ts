import { expect, it } from 'vitest';
import { startSession } from './session.ts';

it.each([
  [
    'lines',
    'a.txt',
    'a\n'.repeat(200_001),
    /^source\/a\.txt:200001:1: The document has more than 200000 lines\. /,
  ],
  [
    'characters',
    'a.txt',
    'x'.repeat(20_000_001),
    /^source\/a\.txt: The document has more than 20000000 characters\. /,
  ],
  [
    'paragraphs',
    'a.txt',
    'a\n\n'.repeat(30_001),
    /^source\/a\.txt:60001:1: The document has more than 30000 paragraphs, items and cells\. /,
  ],
  [
    'characters in one paragraph',
    'a.txt',
    `First.\n\n${'word '.repeat(60_001)}`,
    /^source\/a\.txt:3:1: A paragraph has more than 300000 characters\. Separate its paragraphs with blank lines\. /,
  ],
  [
    'sentences',
    'a.txt',
    `${'A b. '.repeat(1_000)}\n\n`.repeat(51),
    /^source\/a\.txt: The document has more than 50000 sentences\. /,
  ],
  [
    'headings',
    'a.md',
    '# a\n'.repeat(30_000),
    /^source\/a\.md:20001:1: The document has more than 20000 headings, /,
  ],
])(
  'update refuses a document with too many %s in one line, and writes nothing',
  async (_, name, text, line) => {
    const session = startSession();
    await session.run('init', '--targets', 'ru');
    session.write(`source/${name}`, text);
    const before = session.snapshot();
    const { code, out, err } = await session.run('update');
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toMatch(line);
    expect(err).toMatch(/\[file-too-large\]\n$/);
    expect(err.split('\n')).toHaveLength(2);
    expect(session.snapshot()).toEqual(before);
  },
);

it('update reads a document of forty thousand sentences', async () => {
  const session = startSession();
  await session.run('init', '--targets', 'ru');
  session.write('source/a.md', `${'The council met. The dam opened. '.repeat(20)}\n\n`.repeat(1_000));
  expect(await session.run('update')).toMatchObject({ code: 0 });
});
