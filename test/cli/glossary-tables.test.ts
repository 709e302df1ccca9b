import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeWorkbook } from '../../src/exchange/workbook/write.ts';
import { startSession } from './session.ts';

const table =
  'note;concept;tg;ru;ru:admitted;ru:by;ru:date;en\r\n;dam;;плотина;дамба;Anna | Boris;2026-03-04;dam\r\n';
/** What a conversion writes of it. */
const kept = table.replaceAll(';', ',').replaceAll('\r\n', '\n');

function cyrillic(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    return code < 0x80 ? code : code - 0x410 + 0xc0;
  });
}

describe('tables as spreadsheets write them', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['semicolons', table, ''],
    ['semicolons and a byte order mark', `\ufeff${table}`, ''],
    ['tabs', table.replaceAll(';', '\t'), ''],
    ['the separator in a line of its own', `sep=;\r\n${table}`, ''],
    ['empty columns at the end', table.replaceAll('\r\n', ';;\r\n'), ''],
    ['windows-1251', cyrillic(table), 'windows-1251'],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, ...Buffer.from(table, 'utf16le')), 'utf-16le'],
  ])('are read, with columns and their order kept: %s', async (_, content, encoding) => {
    const session = startSession();
    session.write('a.csv', content);
    const { code, err } = await session.run('--quiet', 'glossary', 'convert', 'a.csv', '-o', 'b.csv');
    expect([code, session.read('b.csv')]).toEqual([0, kept]);
    const note = 'Save it as UTF-8 if letters are wrong. [glossary/encoding]\n';
    expect(err).toBe(encoding === '' ? '' : `a.csv:1:1: The table is read as ${encoding}. ${note}`);
    expect((await session.run('glossary', 'validate', 'a.csv')).code).toBe(0);
  });

  it('are refused with the place where cells are at fault', async () => {
    const session = startSession();
    session.write('a.csv', 'concept;ru;ru:date\ndam;плотина;4 March\n');
    expect(await session.run('glossary', 'validate', 'a.csv')).toMatchObject({
      code: 3,
      err: 'a.csv:2:13: "4 March" is no day. Write year, month and day, such as 2026-03-04. [glossary-value]\n',
    });
    session.write('a.csv', 'concept;ru;ru:by\ndam;плотина;A | B\n');
    expect((await session.run('glossary', 'validate', 'a.csv')).err).toMatch(
      /a.csv:2:13: There are 2 values for 1 terms/,
    );
    session.write('a.csv', 'concept;ru\ndam;плотина;more\n');
    expect((await session.run('glossary', 'validate', 'a.csv')).err).toMatch(
      /a.csv:2:1: This row has 3 cells/,
    );
  });
});

describe('workbooks and TBX', () => {
  it('bring columns, their order, and who decided and when there and back', async () => {
    const session = startSession();
    session.write('a.csv', table);
    const convert = (...argv: string[]) => session.run('--quiet', 'glossary', 'convert', ...argv);
    expect((await convert('a.csv', '-o', 'a.xlsx')).code).toBe(0);
    expect(await convert('a.xlsx')).toEqual({ code: 0, out: kept, err: '' });
    expect((await convert('a.xlsx', '-o', 'a.tbx')).code).toBe(0);
    expect((await session.run('validate', 'a.tbx')).code).toBe(0);
    expect(session.read('a.tbx')).toContain('<transacNote type="responsibility">Boris</transacNote>');
    const back = await convert('a.tbx');
    expect(back).toEqual({
      code: 0,
      out: 'concept,ru,ru:admitted,ru:by,ru:date,en\ndam,плотина,дамба,Anna | Boris,2026-03-04,dam\n',
      err: '',
    });
    expect((await convert('a.csv', '--tbx', '2', '-o', 'b.tbx')).code).toBe(0);
    expect((await session.run('validate', 'b.tbx')).code).toBe(0);
    expect((await convert('b.tbx')).out).toBe(back.out);
  });

  it('are glossaries of a workspace', async () => {
    const session = startSession();
    session.write('barobar.json', '{ "targets": ["ru"] }');
    session.write('a.csv', 'concept,en,ru\ndam,dam,плотина\n');
    await session.run('glossary', 'convert', 'a.csv', '-o', 'glossary.xlsx');
    session.write('glossary/terms.xlsx', fs.readFileSync(path.join(session.folder, 'glossary.xlsx')));
    expect((await session.run('--quiet', 'glossary', 'list', '--lang', 'ru')).out).toBe(
      'dam\n  ru  плотина\n',
    );
  });
});

describe('a workbook with columns of its own', () => {
  const workbook = (...rows: string[][]) => writeWorkbook(rows, 'Terms');

  it.each([
    [['English', 'Russian'], '1:1: The column "English" is not known. Columns are concept, '],
    [['en', 'ru'], '1:1: The column "concept" is missing. Add it: it gives every row an id of its own.'],
    [['concept', 'en', 'Русский'], '1:3: The column "Русский" is not known. Columns are concept, '],
  ])('is refused with what they must be called: %j', async (header, fault) => {
    const session = startSession();
    session.write('barobar.json', '{ "targets": ["ru"] }');
    session.write('glossary/terms.xlsx', workbook(header, ['dam', 'плотина']));
    for (const argv of [
      ['glossary', 'validate'],
      ['glossary', 'convert', 'glossary/terms.xlsx'],
      ['glossary', 'validate', 'glossary/terms.xlsx'],
    ]) {
      const { code, err } = await session.run(...argv);
      expect({ code, err }).toEqual({
        code: 3,
        err: expect.stringContaining(`glossary/terms.xlsx:${fault}`),
      });
    }
  });

  it('is no glossary if it is a table for translators', async () => {
    const session = startSession();
    await session.run('init', '--targets', 'ru');
    session.write('source/dam.txt', 'The dam opens.\n');
    await session.run('update');
    await session.run('export', '--format', 'xlsx');
    const { code, err } = await session.run('glossary', 'convert', 'out/ru/dam.xlsx');
    expect({ code, err }).toEqual({
      code: 3,
      err: expect.stringContaining('it is XLSX, ODS or CSV (table for translators)'),
    });
  });
});

describe('one concept by command', () => {
  const start = (content?: string): ReturnType<typeof startSession> => {
    const session = startSession();
    session.write('barobar.json', '{ "targets": ["ru"] }');
    if (content !== undefined) session.write('glossary/a.csv', content);
    return session;
  };

  it('is added, in the form of the table, and other rows keep their bytes', async () => {
    const session = start('\ufeffconcept;en;ru\r\n"csto";"CSTO"; ОДКБ\r\n');
    const argv = ['dam', 'en=dam; wall', 'ru=плотина', '--by', 'Anna'];
    const world = { now: '2026-03-04T10:00:00Z' };
    expect(await session.runWith(world, 'glossary', 'add', ...argv)).toEqual({
      code: 0,
      out: 'glossary/a.csv: dam added\n',
      err: '',
    });
    expect(session.read('glossary/a.csv')).toBe(
      '\ufeffconcept;en;ru;en:by;en:date;ru:by;ru:date\r\n"csto";"CSTO"; ОДКБ;;;;\r\n' +
        'dam;"dam; wall";плотина;Anna;2026-03-04;Anna;2026-03-04\r\n',
    );
    expect((await session.run('glossary', 'add', 'dam', 'en=dam')).code).toBe(2);
  });

  it('is changed, and terms that stay keep who decided on them', async () => {
    const session = start(
      'concept,en,ru,ru:by,ru:date\ndam,dam,плотина | гидроузел,Anna | Boris,2020-01-01 | 2021-01-01\nlake,lake,озеро,,\n',
    );
    expect((await session.run('glossary', 'set', 'dam', 'ru=гидроузел | запруда', '--by', 'Vera')).code).toBe(
      0,
    );
    const [, dam, lake] = session.read('glossary/a.csv').split('\n');
    expect(dam).toMatch(/^dam,dam,гидроузел \| запруда,Boris \| Vera,2021-01-01 \| \d{4}-\d\d-\d\d$/);
    expect(lake).toBe('lake,lake,озеро,,');
    await session.run('glossary', 'set', 'lake', 'ru=', 'note=In the north');
    expect(session.read('glossary/a.csv')).toContain('\nlake,lake,,,,In the north\n');
  });

  it('makes a table if there is none', async () => {
    const session = start();
    expect((await session.run('glossary', 'add', 'dam', 'en=dam')).out).toBe(
      'glossary/terms.csv: dam added\n',
    );
    expect(session.read('glossary/terms.csv')).toBe('concept,en\ndam,dam\n');
  });

  it.each<[string, string[], number, RegExp]>([
    ['a concept that is not there', ['set', 'wall', 'en=wall'], 2, /no concept “wall”/],
    ['a concept that is there', ['add', 'dam', 'en=dam'], 2, /already in glossary\/a.csv/],
    ['what is no column', ['set', 'dam', 'russian=x'], 2, /The column "russian" is not known/],
    [
      'a name with the sign between names',
      ['set', 'dam', 'ru=дамба', '--by', 'a|x'],
      2,
      /“a\|x” of who decides/,
    ],
    ['what is no cell', ['set', 'dam', 'ru'], 2, /column=text/],
    ['another id', ['set', 'dam', 'concept=wall'], 2, /id of a concept/],
    [
      'a table outside of the glossary',
      ['add', 'wall', 'en=wall', '--file', '../a.csv'],
      2,
      /no table of the glossary/,
    ],
    ['a term without letters', ['set', 'dam', 'ru=!'], 3, /has no letter or digit/],
    ['an id that no table can have', ['add', 'Wall', 'en=wall'], 3, /cannot be a concept id/],
    ['a concept without terms', ['add', 'wall', 'note=x'], 2, /would have no terms/],
  ])('refuses %s and changes nothing', async (_, argv, code, message) => {
    const content = 'concept,en,ru\ndam,dam,плотина\n';
    const session = start(content);
    const done = await session.run('glossary', ...argv);
    expect(done.code).toBe(code);
    expect(done.err).toMatch(message);
    expect(session.read('glossary/a.csv')).toBe(content);
  });

  it.each([
    ['a term beside the register of names', ['en=wall'], 'terms.csv'],
    ['a name', ['en=Lake City', 'kind=place'], 'names.csv'],
    ['a term whose kind is cleared', ['en=wall', 'kind='], 'terms.csv'],
  ])('takes the table that is meant for %s', async (_, cells, table) => {
    const session = startSession();
    session.write('barobar.json', '{ "targets": ["ru"] }');
    session.write('glossary/names.csv', 'concept,kind,en\nrahmon,person,Emomali Rahmon\n');
    const add = (id: string) => session.run('glossary', 'add', id, ...cells);
    // Terms begin a table of their own.
    expect((await add('one')).out).toBe(`glossary/${table}: one added\n`);
    session.write('glossary/terms.csv', 'concept,en\ndam,dam\n');
    expect((await add('two')).out).toBe(`glossary/${table}: two added\n`);
    session.write('glossary/more.csv', 'concept,en\nlake,lake\n');
    const third = await add('three');
    if (table === 'names.csv') expect(third.out).toBe('glossary/names.csv: three added\n');
    else
      expect(third).toMatchObject({
        code: 2,
        err: expect.stringContaining('glossary/more.csv, glossary/terms.csv.'),
      });
  });

  it('asks for the table where several could be meant, and leaves tables of old encodings alone', async () => {
    const session = start('concept,en\ndam,dam\n');
    session.write('glossary/b.csv', 'concept,en\nlake,lake\n');
    expect((await session.run('glossary', 'add', 'wall', 'en=wall')).err).toMatch(
      /Several tables could be meant/,
    );
    expect((await session.run('glossary', 'add', 'wall', 'en=wall', '--file', 'glossary/b.csv')).code).toBe(
      0,
    );
    session.write('glossary/b.csv', cyrillic('concept,ru\nlake,озеро\n'));
    expect(await session.run('glossary', 'set', 'lake', 'ru=море')).toMatchObject({ code: 3 });
  });
});

describe('a concept that lies in two tables', () => {
  const start = (own: string, settings = '"glossary": ["own.csv"]') => {
    const session = startSession();
    session.write('barobar.json', `{ "targets": ["ru", "be", "tg"], ${settings} }`);
    session.write('glossary/own.csv', own);
    session.write('glossary/terms.csv', 'concept,en,ru,note\ndam,dam,плотина,From the ministry\n');
    return session;
  };

  it.each([
    ['the term that only the second has', 'concept,be\ndam,плаціна\n', 'ru=дамба', 'terms.csv'],
    ['the term that only the first has', 'concept,be\ndam,плаціна\n', 'be=дамба', 'own.csv'],
    ['the term of both, of which the first counts', 'concept,ru\ndam,запруда\n', 'ru=дамба', 'own.csv'],
    ['the note that only the second has', 'concept,ru\ndam,запруда\n', 'note=Ours', 'terms.csv'],
  ])('is changed in the one that counts: %s', async (_, own, cell, table) => {
    const session = start(own);
    expect(await session.run('glossary', 'set', 'dam', cell)).toMatchObject({
      code: 0,
      out: `glossary/${table}: dam changed\n`,
    });
    expect(session.read(`glossary/${table}`)).toContain(cell.split('=')[1]);
  });

  it.each([
    ['a term that neither has', ['tg=сарбанд']],
    ['terms that are in both', ['ru=дамба', 'be=дамба']],
  ])('is changed in none without a word of the person: %s', async (_, cells) => {
    const session = start('concept,be\ndam,плаціна\n');
    const before = session.snapshot('glossary');
    expect(await session.run('glossary', 'set', 'dam', ...cells)).toMatchObject({
      code: 2,
      err: expect.stringContaining('Choose one with --file: glossary/own.csv, glossary/terms.csv.'),
    });
    expect(session.snapshot('glossary')).toEqual(before);
    const named = await session.run('glossary', 'set', 'dam', ...cells, '--file', 'glossary/own.csv');
    expect(named.code).toBe(0);
  });
});

describe('the stop list of extract', () => {
  it('leaves out words, phrases of them, and phrases, in any form', async () => {
    const session = startSession();
    session.write('barobar.json', '{ "targets": ["ru"] }');
    session.write(
      'source/a.txt',
      'The flood drill began. A flood drill ended. Flood drills help. The river board met. River boards meet. A river board is new.\n',
    );
    const terms = async (...argv: string[]) =>
      JSON.parse((await session.run('--quiet', 'glossary', 'extract', '--json', ...argv)).out).map(
        ({ term }: { term: string }) => term,
      );
    expect(await terms()).toEqual(expect.arrayContaining(['flood drill', 'river board']));
    session.write('glossary/stop-list.txt', '# not ours\nflood drills\n');
    expect(await terms()).not.toContain('flood drill');
    expect(await terms()).toContain('river board');
    session.write('own.txt', 'river\nboard\n');
    expect(await terms('--stop', 'own.txt')).not.toContain('river board');
  });
});
