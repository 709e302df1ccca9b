import { describe, expect, it } from 'vitest';
import { partText } from './hand-outs.ts';
import { type Session, startSession, translateFile } from './session.ts';

/** A workspace with a document that went out into two languages. */
async function startReports(): Promise<{ session: Session; id: string; next: string }> {
  const session = startSession();
  await session.run('init', '--targets', 'ru,be');
  session.write('source/dam.txt', 'The dam is 40 m high.\n\nIt opened in May.\n');
  await session.run('update');
  await session.run('export');
  const [id = '', next = ''] = Object.keys(JSON.parse(session.read('locales/en/dam.json')));
  return { session, id, next };
}

/** Imports the Russian file, translated or not, with a note on its first sentence. */
async function importNote(session: Session, note: string, isTranslated = true): Promise<string> {
  const file = session.read('out/ru/dam.xlf');
  const back = isTranslated ? translateFile(file, (source) => `Перевод: ${source}`) : file;
  session.write(
    'back.xlf',
    back.replace(/<note|<\/trans-unit/, (rest) => note + rest),
  );
  return (await session.run('import', 'back.xlf', '--by', 'anna')).err;
}

describe('a report on a source text', () => {
  it.each([
    ['by its first word', '<note>Source: it is 45 m.</note>', 'it is 45 m.'],
    ['in Russian', '<note>Ошибка в исходном тексте: 45 м.</note>', '45 м.'],
    ['in Belarusian', '<note>Крыніца: 45 м.</note>', '45 м.'],
    ['in Tajik', '<note>Манбаъ: 45 м.</note>', '45 м.'],
    ['by what the note is on', '<note annotates="source">It is 45 m.</note>', 'It is 45 m.'],
  ])('is known %s', async (_, note, text) => {
    const { session, id } = await startReports();
    const err = await importNote(session, note);
    expect(err).toContain(
      `The translator reports on the source text: “${text}”. Correct the source text, or answer with “barobar answer ${id} TEXT --lang en”. [import/source-reported]`,
    );
    expect(err).not.toContain('import/note');
    expect((await session.run('notes')).out).toBe(
      `dam en ${id} (ru, anna): “${text}” on “The dam is 40 m high.”\n`,
    );
    expect(JSON.parse(session.read('locales/en/dam.json'))[id].reports).toEqual([
      { text, on: 'The dam is 40 m high.', language: 'ru', by: 'anna' },
    ]);
    // The same file again says nothing new.
    const { err: again } = await session.run('import', 'back.xlf', '--by', 'anna');
    expect(again).toBe('');
    expect((await session.run('notes', '--lang', 'en')).out.match(/\n/g)).toHaveLength(1);
    expect((await session.run('notes', '--lang', 'ru')).out).toBe('');
  });

  it.each([
    '<note>The source of the figure is unclear</note>',
    '<note>Источник не указан</note>',
    '<note annotates="target">I am not sure</note>',
    '<note annotates="general">I am not sure</note>',
  ])('is not what another note is: %s', async (note) => {
    const { session } = await startReports();
    expect(await importNote(session, note)).toContain('[import/note]');
    expect((await session.run('notes', '--lang', 'en')).out).toBe('');
  });

  it('is kept where the sentence came back without a translation', async () => {
    const { session, id } = await startReports();
    await importNote(session, '<note>Source: it is 45 m.</note>', false);
    expect((await session.run('notes')).out).toContain(`dam en ${id} (ru, anna): “it is 45 m.”`);
  });

  it('of XLIFF 2 is known by what its note applies to', async () => {
    const { session, id } = await startReports();
    await session.run('export', '--to', 'ru', '--xliff', '2.0', '-o', '2');
    const file = session.read('2/ru/dam.xlf');
    const note = `<note id="${id}.n99" appliesTo="source">It is 45 m.</note></notes>`;
    session.write('back.xlf', file.replace('</notes>', note));
    await session.run('import', 'back.xlf');
    expect((await session.run('notes')).out).toBe(
      `dam en ${id} (ru): “It is 45 m.” on “The dam is 40 m high.”\n`,
    );
  });

  it('is made by a command, once, and shown by status, check and the gate', async () => {
    const { session, id } = await startReports();
    const before = session.snapshot();
    expect(await session.run('flag', 's0000000', 'It is 45 m.')).toMatchObject({ code: 2, out: '' });
    expect(await session.run('flag', id, '  ')).toMatchObject({ code: 2, out: '' });
    expect(session.snapshot()).toEqual(before);
    for (let time = 0; time < 2; time++)
      expect(await session.run('flag', id, 'It is  45 m.', '--by', 'boris')).toEqual({
        code: 0,
        out: `dam en ${id}: source text reported\n`,
        err: '',
      });
    expect((await session.run('notes')).out).toBe(
      `dam en ${id} (boris): “It is 45 m.” on “The dam is 40 m high.”\n`,
    );
    expect((await session.run('status')).err).toContain(
      '1 source sentence is reported as wrong; “barobar notes” lists the reports.',
    );
    const finding = `source/dam.txt:1:1: The source text is reported as wrong (boris): “It is 45 m.”. Correct it, or answer with “barobar answer ${id} TEXT --lang en”. [source/reported]`;
    expect((await session.run('check')).err).toContain(finding);
    expect((await session.run('check', '--gate')).err).toContain(finding);
  });

  it('closes the gate if the settings make it an error', async () => {
    const { session, id } = await startReports();
    const targets = ['Высота плотины — 40 м.', 'Она открылась в мае.'];
    session.write(
      'ru.xlf',
      translateFile(session.read('out/ru/dam.xlf'), () => targets.shift()!),
    );
    await session.run('import', 'ru.xlf');
    await session.run('flag', id, 'It is 45 m.');
    expect((await session.run('check', '--gate', '--lang', 'ru')).code).toBe(0);
    session.write('barobar.json', '{"targets": ["ru", "be"], "checks": {"source/reported": "error"}}');
    expect((await session.run('check', '--gate', '--lang', 'ru')).code).toBe(1);
  });

  it('goes out to all languages with its answer, and comes back from none', async () => {
    const { session, id } = await startReports();
    await importNote(session, '<note>Source: it is 45 m.</note>');
    await session.run('notes');
    expect(await session.run('answer', id, 'It is 40 m.')).toEqual({
      code: 0,
      out: `dam en ${id}: 1 note answered\n`,
      err: '',
    });
    expect((await session.run('status')).err).toBe('');
    expect((await session.run('check')).err).not.toContain('source/reported');
    expect((await session.run('notes', '--all')).out).toContain('  Answer: It is 40 m.\n');
    for (const argv of [
      ['--xliff', '1.2'],
      ['--xliff', '2.0'],
      ['--format', 'po'],
    ]) {
      const folder = argv.join('');
      await session.run('export', '--to', 'be', ...argv, '-o', folder);
      const name = `${folder}/be/dam.${argv[1] === 'po' ? 'po' : 'xlf'}`;
      const file = session.read(name);
      expect(file).toContain('Reported on the source: it is 45 m.');
      expect(file).toContain('Answer on the source: It is 40 m.');
      // A tool that drops what marks notes as ours.
      session.write('bare', file.replace(/ (?:from|category)="barobar"/g, '').replaceAll('#. ', '# '));
      await session.run('import', 'bare', '--lang', 'be');
      expect((await session.run('notes')).out).toBe('');
    }
  });

  it.each([
    ['docx', 'word/document.xml'],
    ['xlsx', 'xl/worksheets/sheet1.xml'],
  ])('goes out in a table, in the words of the translator: %s', async (format, part) => {
    const { session, id } = await startReports();
    await session.run('flag', id, 'It is 45 m.');
    const textOf = async (language: string): Promise<string> => {
      await session.run('export', '--to', language, '--format', format, '--force');
      return partText(session.bytes(`out/${language}/dam.${format}`), part).replace(/<[^>]*>/g, '');
    };
    expect(await textOf('ru')).toContain('Замечание к исходному тексту: It is 45 m.');
    await session.run('answer', id, 'It is 40 m.');
    expect(await textOf('be')).toMatch(/Заўвага да зыходнага тэксту: It is 45 m\.\s*Адказ: It is 40 m\./);
  });

  it('is settled by a new source text, and stays with its sentence', async () => {
    const { session, id } = await startReports();
    await session.run('flag', id, 'It is 45 m.');
    session.write('source/dam.txt', 'The dam is 45 m high.\n\nIt opened in May.\n');
    await session.run('update');
    expect(JSON.parse(session.read('locales/en/dam.json'))[id].reports).toHaveLength(1);
    expect((await session.run('notes')).out).toBe('');
    expect((await session.run('status')).err).toBe('');
    expect((await session.run('notes', '--all')).out).toBe(
      `dam en ${id}: “It is 45 m.” on “The dam is 40 m high.”\n  The source text has changed since.\n`,
    );
    await session.run('export', '--to', 'ru');
    expect(session.read('out/ru/dam.xlf')).toContain(
      'Answer on the source: the source text has changed since.',
    );
  });

  it('and open notes on one segment are answered each by its language', async () => {
    const { session, id } = await startReports();
    await importNote(session, '<note>Source: it is 45 m.</note><note>Is it a dam?</note>');
    expect(await session.run('answer', id, 'Yes.')).toMatchObject({ code: 2 });
    expect((await session.run('answer', id, 'Yes.', '--lang', 'ru')).code).toBe(0);
    expect((await session.run('answer', id, 'No.', '--lang', 'en')).code).toBe(0);
    expect((await session.run('notes')).out).toBe('');
  });
});

describe('a ledger', () => {
  it('is not made by an import: only update does that', async () => {
    const { session } = await startReports();
    session.remove('locales/en/dam.json');
    const err = await importNote(session, '<note>Source: it is 45 m.</note>');
    expect(err).toContain('The translator remarks: “Source: it is 45 m.”.');
    expect(session.exists('locales/ru/dam.json')).toBe(true);
    expect(session.exists('locales/en/dam.json')).toBe(false);
  });
});

describe('a question on a sentence that has no translation yet', () => {
  it('is stored, listed and answered', async () => {
    const { session, id, next } = await startReports();
    const err = await importNote(session, '<note>Which dam?</note>', false);
    expect(err).toContain('The translator remarks: “Which dam?”.');
    expect((await session.run('notes')).out).toBe(
      `dam ru ${id} (anna): “Which dam?” on “The dam is 40 m high.”\n`,
    );
    expect((await session.run('status', '--lang', 'ru', '--json')).out).toContain('"missing": 2');
    await session.run('answer', id, 'The one at Nurek.');
    await session.run('export', '--to', 'ru');
    const file = session.read('out/ru/dam.xlf');
    expect(file).toContain('>Which dam?<');
    expect(file).toContain('>Answer: The one at Nurek.<');
    session.write(
      'back.xlf',
      translateFile(file, (source) => `Перевод: ${source}`),
    );
    expect((await session.run('import', 'back.xlf', '--by', 'anna')).out).toBe('back.xlf (ru): 2 accepted\n');
    expect((await session.run('notes', '--all', '--json')).out).toContain('The one at Nurek.');
    expect(next).not.toBe('');
  });
});
