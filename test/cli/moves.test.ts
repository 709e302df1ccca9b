import { describe, expect, it } from 'vitest';
import { type Session, startSession, translateFile } from './session.ts';

const texts = {
  a: 'The first stays. The moving sentence is here. The last stays.',
  b: 'A road was built. A bridge was built.',
  c: 'Nobody came. Somebody left.',
};

async function startThree(): Promise<Session> {
  const session = startSession();
  await session.run('init', '--targets', 'ru');
  write(session, texts);
  await session.run('update');
  await session.run('export');
  for (const name of ['a', 'b', 'c']) {
    session.write(
      `${name}.xlf`,
      translateFile(session.read(`out/ru/${name}.xlf`), (source) => `Р ${source}`),
    );
  }
  expect(await session.run('import', 'a.xlf', 'b.xlf', 'c.xlf')).toMatchObject({ code: 0 });
  return session;
}

function write(session: Session, documents: Partial<typeof texts>): void {
  for (const [name, text] of Object.entries(documents)) session.write(`source/${name}.txt`, `${text}\n`);
}

/** Live sentences by id over all ledgers; an id that stands twice fails the test. */
function idsOf(session: Session): Map<string, string> {
  const ids = new Map<string, string>();
  for (const text of Object.values(session.snapshot('locales/en'))) {
    for (const [id, entry] of Object.entries(JSON.parse(text) as Record<string, { source: string }>)) {
      expect(ids.has(id)).toBe(false);
      ids.set(id, entry.source);
    }
  }
  return ids;
}

async function missing(session: Session): Promise<number> {
  const rows = JSON.parse((await session.run('status', '--json')).out) as {
    missing: number;
    stale: number;
  }[];
  return rows.reduce((sum, row) => sum + row.missing + row.stale, 0);
}

describe('update of named documents', () => {
  it('takes along the document a sentence went to', async () => {
    const session = await startThree();
    const before = idsOf(session);
    write(session, {
      a: 'The first stays. Quite new words stand here now. The last stays.',
      b: `${texts.b} The moving sentence is here.`,
    });
    await session.run('update', 'a');
    expect(await session.run('update', '--frozen')).toMatchObject({ code: 0 });
    for (const [id, source] of before) expect(idsOf(session).get(id)).toBe(source);
    expect(await missing(session)).toBe(1);
  });

  it('takes along documents at the far end of a chain', async () => {
    const session = await startThree();
    const before = idsOf(session);
    write(session, {
      a: `${texts.a} A bridge was built.`,
      b: 'A road was built. Nobody came.',
      c: 'Somebody left.',
    });
    await session.run('update', 'a');
    await session.run('update');
    for (const [id, source] of before) expect(idsOf(session).get(id)).toBe(source);
    expect(await missing(session)).toBe(0);
  });
});

describe('a sentence that is nothing but code', () => {
  it('needs no translation and stays in every edition', async () => {
    const session = startSession();
    await session.run('init', '--targets', 'ru');
    session.write('source/a.md', 'Words.\n\n`code`\n\n<https://example.org>\n');
    await session.run('update');
    await session.run('export');
    expect(session.read('out/ru/a.xlf').match(/<trans-unit /g)).toHaveLength(1);
    session.write(
      'a.xlf',
      translateFile(session.read('out/ru/a.xlf'), () => 'Слова.'),
    );
    await session.run('import', 'a.xlf');
    expect(await missing(session)).toBe(0);
    expect(await session.run('assemble')).toMatchObject({ code: 0 });
    expect(session.read('dist/documents/ru/a.md')).toBe('Слова.\n\n`code`\n\n<https://example.org>\n');
    expect(await session.run('publish')).toMatchObject({ code: 0 });
    expect(session.read('dist/site/a/index.html').match(/<code>code<\/code>/g)).toHaveLength(2);
  });
});
