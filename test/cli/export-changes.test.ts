import { describe, expect, it } from 'vitest';
import { type Session, startSession, translateFile } from './session.ts';

const lines = {
  dam: 'The dam is 40 m high.',
  forces: 'The response forces met in Minsk.',
  both: 'The heads of state signed a statement and approved the budget of the organization.',
};

async function startDone(): Promise<Session> {
  const session = startSession();
  await session.run('init', '--targets', 'ru');
  session.write('glossary/terms.csv', 'concept,en,ru\nrf,response forces,силы реагирования\n');
  session.write('source/dam.txt', `Report\n\n${Object.values(lines).join(' ')}\n`);
  await session.run('update');
  await session.run('export');
  session.write(
    'back.xlf',
    translateFile(session.read('out/ru/dam.xlf'), (source) => `Р ${source}`),
  );
  expect(await session.run('import', 'back.xlf')).toMatchObject({ code: 0 });
  return session;
}

function edit(session: Session, changes: Readonly<Record<string, string>>): void {
  let text = session.read('source/dam.txt');
  for (const [before, after] of Object.entries(changes)) text = text.replace(before, after);
  session.write('source/dam.txt', text);
}

describe.each(['1.2', '2.0'])('a stale sentence in XLIFF %s', (version) => {
  const exported = async (session: Session, ...more: string[]): Promise<string> => {
    await session.run('export', '--xliff', version, ...more);
    return session.read('out/ru/dam.xlf');
  };

  it('goes out with its previous source text, its previous translation and the difference', async () => {
    const session = await startDone();
    edit(session, { '40 m': '45 m', 'response forces met': 'forces did not meet' });
    const text = await exported(session);
    for (const note of [
      'Previous source: The dam is 40 m high.',
      'Previous translation: Р The dam is 40 m high.',
      'Difference: The dam is [-40-]{+45+} m high.',
      'Changed: number',
      'Changed: negation, term',
    ])
      expect(text).toContain(note);
    expect(text.match(/<mtc:match /g) ?? []).toHaveLength(version === '2.0' ? 2 : 0);
    session.write('sent.xlf', text);
    expect(await session.run('validate', 'sent.xlf')).toMatchObject({ code: 0, err: '' });
    // None of it comes back as a translation or a note.
    expect(await session.run('import', 'sent.xlf')).toMatchObject({
      code: 1,
      out: 'sent.xlf (ru): 2 unchanged, 2 missing\n',
    });
  });

  it('tells the difference from the source text of its own translation, not from the last change', async () => {
    const session = await startDone();
    edit(session, { '40 m': '45 m' });
    await session.run('update');
    edit(session, { '45 m': '50 m' });
    await session.run('update');
    expect(await exported(session)).toContain('Difference: The dam is [-40-]{+50+} m high.');
  });

  it('says nothing of a cosmetic change', async () => {
    const session = await startDone();
    edit(session, { '40 m high.': '40 m high!' });
    const text = await exported(session);
    expect(text).not.toContain('Previous source');
    expect(text).not.toContain('Changed:');
    expect(text).toContain('Р The dam is 40 m high.</target>');
  });

  it('has the work on a sentence that was split go out with both parts', async () => {
    const session = await startDone();
    edit(session, {
      'signed a statement and approved': 'signed a statement. They approved',
    });
    const text = await exported(session, '--only', 'missing');
    expect(text.match(/<(?:trans-unit|segment) /g)).toHaveLength(2);
    expect(text.match(new RegExp(`Its translation: Р ${lines.both}`, 'g'))).toHaveLength(2);
  });
});

describe('export of a source text that no ledger has', () => {
  it('says that an update is missing', async () => {
    const session = await startDone();
    expect((await session.run('export')).err).toBe('1 file with 4 sentences written.\n');
    edit(session, { '40 m': '45 m' });
    expect((await session.run('export')).err).toContain('Run “barobar update” too');
    await session.run('update');
    expect((await session.run('export')).err).not.toContain('update');
  });
});

describe('export --only', () => {
  const count = async (session: Session, only: string): Promise<number> => {
    await session.run('export', '--only', only, '-o', only);
    return session.read(`${only}/ru/dam.xlf`).match(/<trans-unit /g)?.length ?? 0;
  };

  it('takes several kinds of work at once', async () => {
    const session = await startDone();
    edit(session, { '40 m': '45 m', 'in Minsk.': 'in Minsk. Snow fell.' });
    expect(await count(session, 'missing')).toBe(1);
    expect(await count(session, 'stale')).toBe(1);
    expect(await count(session, 'missing,stale')).toBe(2);
    expect(await count(session, 'all')).toBe(5);
  });

  it('refuses what is no kind', async () => {
    const session = await startDone();
    const outcome = await session.run('export', '--only', 'missing,done');
    expect(outcome.code).toBe(2);
    expect(outcome.err).toContain('Allowed: missing, stale, all');
  });
});
