import { describe, expect, it } from 'vitest';
import { startSession } from './session.ts';

describe('unusable input', () => {
  it('is what could not come back from a translator', async () => {
    const session = startSession();
    await session.run('init', '--targets', 'ru');
    session.write('source/a.txt', `${'word '.repeat(220_000)}\n`);
    expect(await session.run('export')).toMatchObject({
      code: 3,
      err: expect.stringMatching(/^source\/a\.txt:1:1: A paragraph has more than 300000 characters/),
    });
    expect(session.exists('out')).toBe(false);
  });

  it.each([
    ['no workspace', {}, 'barobar.json: There is no barobar.json', 'workspace-missing'],
    ['settings that are not JSON', { 'barobar.json': '{' }, 'barobar.json:1:1:', 'settings-syntax'],
    [
      'a source that is not UTF-8',
      { 'barobar.json': '{}', 'source/a.txt': Buffer.from([0x41, 0x20, 0xcf, 0xf0]) },
      'source/a.txt:1:3:',
      'file-encoding',
    ],
    [
      'two files for one document',
      { 'barobar.json': '{}', 'source/a.txt': 'A.', 'source/a.md': 'A.' },
      'source/a.txt: source/a.md and source/a.txt',
      'document-name',
    ],
    [
      'a reserved name',
      { 'barobar.json': '{}', 'source/edition.md': 'A.' },
      'source/edition.md:',
      'document-name',
    ],
    [
      'names that differ in case alone',
      { 'barobar.json': '{}', 'source/Lake.md': 'A.', 'source/lake.txt': 'A.' },
      'source/lake.txt: source/Lake.md and source/lake.txt',
      'document-name',
    ],
    [
      'names that differ in the form of a letter alone',
      { 'barobar.json': '{}', 'source/\u0439.md': 'A.', 'source/\u0438\u0306.txt': 'A.' },
      'source/',
      'document-name',
    ],
    [
      'a folder where a file of ours would go',
      { 'barobar.json': '{}', 'source/a.md': 'A.', 'source/a.json/b.md': 'A.' },
      'source/a.json/b.md:',
      'document-name',
    ],
    [
      'a page in the place of another page',
      { 'barobar.json': '{}', 'source/a.md': 'A.', 'source/a/index.html.md': 'A.' },
      'source/a/index.html.md:',
      'document-name',
    ],
    [
      'a name with a backslash',
      { 'barobar.json': '{}', 'source/b\\a.md': 'A.' },
      'source/b\\a.md: “b\\a” has the character \\, which Windows',
      'document-name',
    ],
    [
      'a name with a line end',
      { 'barobar.json': '{}', 'source/b\na.md': 'A.' },
      'source/b\\u000aa.md: The name has the character U+000A',
      'document-name',
    ],
    [
      'a ledger of endless depth',
      { 'barobar.json': '{}', 'source/a.txt': 'A.', 'locales/en/a.json': `{"s": ${'['.repeat(200_000)}` },
      'locales/en/a.json:1:70:',
      'locale-syntax',
    ],
    [
      'front matter that is not YAML',
      { 'barobar.json': '{}', 'source/a.md': '---\ntitle: "a\n---\n\nText.\n' },
      'source/a.md:',
      'front-matter',
    ],
    [
      'a ledger with a merge conflict',
      { 'barobar.json': '{}', 'source/a.txt': 'A.', 'locales/en/a.json': '{\n<<<<<<< HEAD\n}' },
      'locales/en/a.json:2:1:',
      'locale-syntax',
    ],
    [
      'a glossary without its columns',
      { 'barobar.json': '{}', 'source/a.txt': 'A.', 'glossary/a.csv': 'x,y\n1,2\n' },
      'glossary/a.csv:1:',
      'glossary-',
    ],
  ])(
    '%s exits 3 with one line that has place and remedy, and changes nothing',
    async (_, files, start, code) => {
      const session = startSession();
      for (const [name, text] of Object.entries(files)) session.write(name, text);
      const before = session.snapshot();
      const outcome = await session.run(code === 'glossary-' ? 'export' : 'update');
      expect(outcome).toMatchObject({ code: 3, out: '' });
      expect(outcome.err.startsWith(start)).toBe(true);
      expect(outcome.err).toContain(`[${code}`);
      expect(outcome.err.trimEnd().split('\n')).toHaveLength(1);
      expect(session.snapshot()).toEqual(before);
    },
  );

  it('in a document that is not asked for stops an update only if its sentences matter, and says why', async () => {
    const session = startSession();
    await session.run('init', '--targets', 'ru');
    session.write('source/a.txt', 'The dam held.\n');
    await session.run('update');
    session.write('source/b.txt', Buffer.from([0x41, 0x20, 0xcf, 0xf0]));
    expect(await session.run('update', 'a')).toMatchObject({ code: 0 });
    session.write('source/a.txt', 'The dam held.\n\nIt rained.\n');
    const { code, err } = await session.run('update', 'a');
    expect(code).toBe(3);
    expect(err).toMatch(
      /^source\/b\.txt:1:3: The file is not UTF-8: .* It is read because sentences of a may have come from it\. /,
    );
  });

  it('is not made by what no format reads: it is skipped, and reported', async () => {
    const session = startSession();
    await session.run('init');
    session.write('source/a.doc', 'x');
    session.write('source/.hidden.md', 'x');
    expect(await session.run('update')).toMatchObject({
      code: 0,
      err: expect.stringContaining('source/a.doc: skipped'),
    });
  });

  it('is named for some files, and counted for the rest', async () => {
    const session = startSession();
    await session.run('init');
    for (let at = 0; at < 25; at++) session.write(`source/${at}.doc`, 'x');
    const { err } = await session.run('update');
    expect(err.match(/: skipped/g)).toHaveLength(20);
    expect(err).toContain('5 more files skipped.');
  });

  it('has a name that neither moves the cursor nor forges a line', {
    skip: process.platform === 'win32',
  }, async () => {
    const session = startSession();
    await session.run('init');
    session.write('source/a\nfound: nothing.\u001b[2J\u202e.doc', 'x');
    const { err } = await session.run('update');
    expect(err).toContain('source/a\\u000afound: nothing.\\u001b[2J\\u202e.doc: skipped');
  });

  it('an empty document is no fault for update and status', async () => {
    const session = startSession();
    await session.run('init', '--targets', 'ru');
    session.write('source/a.txt', '');
    session.write('source/b.md', '\ufeff');
    expect(await session.run('update')).toMatchObject({ code: 0 });
    expect((await session.run('status')).out.match(/ empty$/gm)).toHaveLength(2);
  });

  it('says it if the disk cannot be written', async () => {
    const session = startSession();
    await session.run('init', '--targets', 'ru');
    session.write('source/a.txt', 'Text.\n');
    session.write('out', 'a file where a folder is needed');
    const outcome = await session.run('export');
    expect(outcome).toMatchObject({ code: 3, out: '' });
    expect(outcome.err).toMatch(/Cannot (?:write|read) this file: .* \[file-un(?:writable|readable)\]\n$/);
  });
});

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
