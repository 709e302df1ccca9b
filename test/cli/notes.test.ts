import { describe, expect, it } from 'vitest';
import { type Session, startSession, translateFile } from './session.ts';

/** A workspace whose document came back with a note of the translator on its first sentence. */
async function startNotes(
  note = '<note>Is it a name?</note>',
): Promise<{ session: Session; id: string; err: string }> {
  const session = startSession();
  await session.run('init', '--targets', 'ru,be');
  session.write('source/roads.txt', 'The council met.\n\nThe road is open.\n');
  await session.run('update');
  await session.run('export');
  const back = translateFile(session.read('out/ru/roads.xlf'), (source) => `Перевод: ${source}`);
  session.write('back.xlf', back.replace('</target>', `</target>${note}`));
  const { err } = await session.run('import', 'back.xlf', '--by', 'anna');
  const [id = ''] = Object.keys(JSON.parse(session.read('locales/en/roads.json')));
  return { session, id, err };
}

describe('the notes of a translator', () => {
  it('are printed by import, once, and listed and counted until they are answered', async () => {
    const { session, id, err } = await startNotes();
    expect(err).toMatch(
      new RegExp(
        `^back\\.xlf:\\d+:\\d+: The translator remarks: “Is it a name\\?”\\. Answer with “barobar answer ${id} TEXT --lang ru”.*\\[import/note\\]\\n$`,
      ),
    );
    expect((await session.run('import', 'back.xlf', '--by', 'anna')).err).toBe('');
    expect(await session.run('notes')).toEqual({
      code: 0,
      out: `roads ru ${id} (anna): “Is it a name?” on “The council met.”\n`,
      err: '',
    });
    expect((await session.run('status')).err).toContain('1 note of translators has no answer');
    expect(await session.run('answer', id, 'It is  a council.')).toEqual({
      code: 0,
      out: `roads ru ${id}: 1 note answered\n`,
      err: '',
    });
    expect(await session.run('notes')).toEqual({ code: 0, out: '', err: 'There are no open notes.\n' });
    expect((await session.run('status')).err).toBe('');
    expect((await session.run('notes', '--all')).out).toContain('Answer: It is a council.');
    const [note] = JSON.parse((await session.run('notes', '--json')).out);
    expect(note).toMatchObject({
      document: 'roads',
      language: 'ru',
      segment: id,
      by: 'anna',
      text: 'Is it a name?',
      answer: 'It is a council.',
    });
  });

  it('are not answered by an empty text', async () => {
    const { session, id } = await startNotes();
    const before = session.snapshot();
    for (const text of ['', '  '])
      expect(await session.run('answer', id, text)).toMatchObject({ code: 2, out: '' });
    expect(session.snapshot()).toEqual(before);
  });

  it('go out with their answers, and do not come back as new ones', async () => {
    const { session, id } = await startNotes();
    await session.run('answer', id, 'It is a council.');
    for (const version of ['1.2', '2.0']) {
      await session.run('export', '--to', 'ru', '--xliff', version, '-o', version);
      const file = session.read(`${version}/ru/roads.xlf`);
      expect(file).toContain('>Is it a name?<');
      expect(file).toContain('>Answer: It is a council.<');
      session.write('again.xlf', file);
      expect(await session.run('import', 'again.xlf')).toEqual({
        code: 0,
        out: 'again.xlf (ru): 2 unchanged\n',
        err: '',
      });
    }
  });

  it('of a second question are open again, and its answer is the next one', async () => {
    const { session, id } = await startNotes();
    await session.run('answer', id, 'A council.');
    const file = session.read('back.xlf').replace('Is it a name?', 'Which council?');
    session.write('back.xlf', file);
    await session.run('import', 'back.xlf', '--by', 'anna');
    expect((await session.run('notes')).out).toBe(
      `roads ru ${id} (anna): “Which council?” on “The council met.”\n`,
    );
    await session.run('answer', id, 'That of ministers.');
    const notes = JSON.parse((await session.run('notes', '--json')).out) as {
      text: string;
      answer: string;
    }[];
    expect(notes.map(({ text, answer }) => `${text} ${answer}`)).toEqual([
      'Is it a name? A council.',
      'Which council? That of ministers.',
    ]);
  });

  it.each([
    ['a segment without notes', ['answer', 's0000000', 'Yes.']],
    ['a segment that is answered', ['answer', 'ID', 'Yes.']],
    ['another language', ['answer', 'ID', 'Yes.', '--lang', 'be']],
  ])('cannot be answered for %s', async (_, argv) => {
    const { session, id } = await startNotes();
    if (argv.length === 3) await session.run('answer', id, 'Once.');
    const before = session.snapshot();
    expect(await session.run(...argv.map((word) => (word === 'ID' ? id : word)))).toMatchObject({
      code: 2,
      out: '',
    });
    expect(session.snapshot()).toEqual(before);
  });
});

describe('our own notes', () => {
  it('do not come back as a translator’s where a tool drops their mark', async () => {
    const { session } = await startNotes('');
    session.write('glossary/terms.csv', 'concept,en,ru\nroad,road,дорога\n');
    for (const version of ['1.2', '2.0']) {
      await session.run('export', '--to', 'ru', '--xliff', version, '-o', version);
      const file = session.read(`${version}/ru/roads.xlf`);
      expect(file.match(/<note /g)?.length).toBeGreaterThan(2);
      session.write('bare.xlf', file.replace(/ (?:from|category)="barobar"/g, ''));
      expect(await session.run('import', 'bare.xlf')).toEqual({
        code: 0,
        out: 'bare.xlf (ru): 2 unchanged\n',
        err: '',
      });
    }
    expect((await session.run('notes')).out).toBe('');
  });

  it('are distinguished from those of a translator by how they begin', async () => {
    const { err } = await startNotes('<note>The term road is wrong</note><note>Next sentence: Then.</note>');
    expect(err.match(/import\/note/g)).toHaveLength(1);
  });
});
