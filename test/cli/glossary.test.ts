import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { startSession } from './session.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** The example workspace, in a folder of its own. */
function copy(): ReturnType<typeof startSession> {
  const session = startSession();
  for (const name of ['barobar.json', 'source', 'locales', 'glossary'])
    fs.cpSync(path.join(root, name), path.join(session.folder, name), { recursive: true });
  return session;
}

describe('a glossary of many files', () => {
  const table = (file: number, terms: number): string => {
    const rows = Array.from({ length: terms }, (_, row) => `c${file}-${row},word${file}x${row},слово`);
    return ['concept,en,ru', ...rows].join('\n');
  };

  it.each([
    [4, 0],
    [5, 3],
  ])('of %i times 14,000 terms: exit %i', async (count, expected) => {
    const session = startSession();
    await session.run('init', '--targets', 'ru');
    for (let file = 0; file < count; file++) session.write(`glossary/${file}.csv`, table(file, 7_000));
    const { code, err } = await session.run('glossary', 'list', '--json');
    expect(code).toBe(expected);
    if (expected === 3)
      expect(err).toContain('glossary/4.csv: With this file the glossary has more than 60000 terms.');
  });
});

describe('glossary match', () => {
  it.each([
    [
      'ru',
      'Совет безопасности',
      'в Совете безопасности\r\nнет\rСоветы безопасности\n',
      [
        [1, 2, 21],
        [3, 0, 19],
      ],
    ],
    [
      'be',
      'рука',
      '\ufeffрукі\n\nу руцэ',
      [
        [1, 0, 4],
        [3, 2, 6],
      ],
    ],
    ['tg', '=СААД', 'СААД-ро\nСАА', [[1, 0, 4]]],
    ['ru', 'террорист*', 'антитеррор', []],
  ])('gives line and offsets of every hit: %s %s', async (tag, term, input, expected) => {
    const { code, out, err } = await startSession().runWith(
      { input },
      'glossary',
      'match',
      '--lang',
      tag,
      term,
      '--json',
    );
    expect([code, err]).toEqual([0, '']);
    const hits = JSON.parse(out) as { line: number; start: number; end: number; text: string }[];
    expect(hits.map(({ line, start, end }) => [line, start, end])).toEqual(expected);
    const lines = input.replace('\ufeff', '').split(/\r\n|\r|\n/);
    for (const { line, start, end, text } of hits) expect(lines[line - 1]?.slice(start, end)).toBe(text);
  });

  it('reads files, and says in which of several a hit is', async () => {
    const session = startSession();
    session.write('a.txt', 'Силы и сил');
    session.write('b.txt', 'силам');
    const { out } = await session.run(
      'glossary',
      'match',
      '--lang',
      'ru',
      'силы',
      'a.txt',
      'b.txt',
      '--json',
    );
    expect((JSON.parse(out) as { path: string }[]).map((hit) => hit.path)).toEqual([
      'a.txt',
      'a.txt',
      'b.txt',
    ]);
    expect((await session.run('glossary', 'match', '--lang', 'ru', 'силы', 'b.txt')).out).toBe(
      '1:1: «силам» is the dative plural of “силы”: силы → силам.\n',
    );
    expect(await session.run('glossary', 'match', '--lang', 'ru', 'силы', 'c.txt')).toMatchObject({
      code: 3,
    });
  });

  it('needs a language and a term', async () => {
    expect((await startSession().run('glossary', 'match', 'силы')).code).toBe(2);
    expect((await startSession().run('glossary', 'match', '--lang', 'ru')).code).toBe(2);
    expect((await startSession().run('glossary', 'match', '--lang', 'ru', '=')).code).toBe(2);
    expect((await startSession().run('glossary')).code).toBe(2);
  });
});

describe('glossary list', () => {
  it('shows the example glossary, without a fault', async () => {
    const { code, out, err } = await copy().run('glossary', 'list', '--lang', 'tg');
    expect(code).toBe(0);
    expect(err).toMatch(/^\d+ concepts\.\n$/);
    expect(out).toContain('  tg  Созмони Аҳдномаи амнияти дастаҷамъӣ | ');
    expect(out).not.toContain('  ru  ');
  });

  it('shows marks, forms and flags, and exits 1 for a contradiction, as check does', async () => {
    const session = startSession();
    await session.run('init');
    session.write(
      'glossary/terms.csv',
      'concept,flags,en,ru,ru:forms,ru:status,ru:forbidden\na,dnt,Barobar,,,,\nb,,cat,Кот*,Кота,proposed,пёс\nc,,dog,пёс,,,пёс\n',
    );
    const listed = await session.run('glossary', 'list');
    expect(listed.code).toBe(1);
    expect(listed.out).toBe(
      'a [do not translate]\n  en  Barobar\nb\n  en  cat\n  ru  Кот* {Кота} | forbidden: пёс (proposed)\nc\n  en  dog\n  ru  пёс | forbidden: пёс\n',
    );
    expect(listed.err).toContain('glossary/terms.csv:4:14: "пёс" is both preferred and forbidden in ru.');
    const checked = await session.run('check');
    expect(checked).toMatchObject({ code: 1, out: '1 error, 0 warnings.\n' });
    expect(checked.err).toContain('[glossary/contradictory]');
    const json = JSON.parse((await session.run('glossary', 'list', '--json')).out) as {
      concepts: { id: string; terms: Record<string, unknown[]> }[];
      findings: { code: string }[];
    };
    expect(json.concepts.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(json.concepts[1]?.terms['ru']?.[0]).toMatchObject({
      text: 'Кот',
      marked: 'Кот*',
      forms: ['Кота'],
    });
    expect(json.findings.map(({ code }) => code)).toEqual(['glossary/contradictory']);
  });

  it('says so if there are no terms', async () => {
    const session = startSession();
    await session.run('init');
    expect(await session.run('glossary', 'list')).toEqual({
      code: 0,
      out: '',
      err: 'There are no terms in glossary/.\n',
    });
  });
});

describe('glossary validate', () => {
  it('finds nothing wrong in the example glossary, nor in its TBX', async () => {
    const session = copy();
    expect(await session.run('glossary', 'validate')).toMatchObject({
      code: 0,
      out: '',
      err: expect.stringMatching(/^\d+ concepts: no findings\.\n$/),
    });
    await session.run('glossary', 'convert', 'glossary/csto.csv', '-o', 'csto.tbx');
    expect((await session.run('glossary', 'validate', 'csto.tbx', '--json')).out).toBe('[]\n');
  });

  it('takes each file by itself, and needs no workspace', async () => {
    const session = startSession();
    session.write('a.csv', 'concept,ru,ru:forbidden\na,дамба,дамба\n');
    session.write('b.csv', 'concept,ru\na,дамба\nb,дамба\n');
    const { code, err } = await session.run('glossary', 'validate', 'a.csv', 'b.csv');
    expect(code).toBe(1);
    expect(err).toMatch(
      /^a\.csv:2:9: .*\[glossary\/contradictory\]\nb\.csv:3:3: .*\[glossary\/ambiguous\]\n/,
    );
    expect(err).toContain('2 concepts: 1 error, 1 warning.');
  });

  it.each([
    ['no file', ['none.csv'], 3],
    ['no workspace', [], 3],
  ])('stops where there is %s', async (_, files, code) => {
    expect((await startSession().run('glossary', 'validate', ...files)).code).toBe(code);
  });
});

describe('glossary convert', () => {
  it.each(['3', '2'])('takes the example glossary to TBX %s and back without loss', async (version) => {
    const session = copy();
    const convert = (...argv: string[]) => session.run('glossary', 'convert', ...argv);
    expect(await convert('glossary/csto.csv', '--tbx', version, '-o', 'a.tbx')).toMatchObject({
      code: 0,
      out: '',
    });
    const { code, out, err } = await convert('a.tbx');
    expect([code, err]).toEqual([0, '74 concepts.\n']);
    session.write('glossary/csto.csv', out);
    expect(await session.run('check', '--fail-on', 'warning')).toMatchObject({ code: 0 });
    session.write('b.csv', out);
    await convert('b.csv', '--tbx', version, '-o', 'b.tbx');
    expect(session.read('b.tbx')).toBe(session.read('a.tbx'));
  });

  it('says what it cannot keep, with the place', async () => {
    const session = startSession();
    session.write(
      'a.tbx',
      '<martif><termEntry id="A"><langSet xml:lang="en"><tig><term>dam</term><descrip type="context">A dam.</descrip></tig></langSet></termEntry></martif>',
    );
    expect(await session.run('--quiet', 'glossary', 'convert', 'a.tbx')).toEqual({
      code: 0,
      out: 'concept,en\na,dam\n',
      err: [
        'a.tbx:1:71: 1 × context of a term cannot be kept. Put what people need of it into the note of the concept. [glossary/lost]',
        'a.tbx:1:9: The id "A" is written as "a". Change it in the file it comes from if it must stay. [glossary/lost]',
        '',
      ].join('\n'),
    });
  });

  it.each([
    ['a version it does not know', ['a.csv', '--tbx', '4'], 2],
    ['the file itself as its output', ['a.csv', '-o', './a.csv'], 2],
    ['a file that is not there', ['b.csv'], 3],
    ['a file that is no TBX', ['c.tbx'], 3],
  ])('refuses %s', async (_, argv, code) => {
    const session = startSession();
    session.write('a.csv', 'concept,en\na,dam\n');
    session.write('c.tbx', '<xliff/>');
    expect((await session.run('glossary', 'convert', ...argv)).code).toBe(code);
    expect(session.read('a.csv')).toBe('concept,en\na,dam\n');
  });
});

describe('several glossary files', () => {
  function withFiles(order?: readonly string[]): ReturnType<typeof startSession> {
    const session = startSession();
    session.write('barobar.json', JSON.stringify({ targets: ['ru'], ...(order && { glossary: order }) }));
    session.write('glossary/a.csv', 'concept,en,ru\ndam,dam,плотина\n');
    session.write(
      'glossary/b.tbx',
      '<martif><termEntry id="dam"><langSet xml:lang="ru"><tig><term>дамба</term></tig></langSet></termEntry></martif>',
    );
    return session;
  }

  it('override each other in the order of the settings', async () => {
    const list = async (...order: string[]) =>
      (await withFiles(order).run('glossary', 'list', '--lang', 'ru')).out;
    expect(await list('a.csv', 'b.tbx')).toBe('dam\n  ru  плотина\n');
    expect(await list('b.tbx')).toBe('dam\n  ru  дамба\n');
  });

  it('must not say two things if none comes first', async () => {
    const { code, err } = await withFiles().run('glossary', 'list');
    expect([code, err]).toEqual([
      3,
      expect.stringContaining('glossary/b.tbx:1:9: The concept "dam" is already'),
    ]);
  });

  it('must be there', async () => {
    const { code, err } = await withFiles(['c.csv']).run('glossary', 'list');
    expect([code, err]).toEqual([
      3,
      expect.stringContaining('barobar.json: The settings name glossary/c.csv'),
    ]);
  });

  it('of a command line override those of the workspace', async () => {
    const session = withFiles(['a.csv']);
    session.write('house.csv', 'concept,en,ru\ndam,dam,запруда\n');
    session.write('source/one.txt', 'The dam holds.\n');
    await session.run('update');
    const [id] = Object.keys(JSON.parse(session.read('locales/en/one.json')));
    const entry = { source: 'The dam holds.', target: 'Плотина держится.', state: 'translated' };
    session.write('locales/ru/one.json', JSON.stringify({ [id as string]: entry }));
    expect(await session.run('check')).toMatchObject({ code: 0 });
    const { code, err } = await session.run('check', '--glossary', 'house.csv');
    expect([code, err]).toEqual([1, expect.stringContaining('Write "запруда"')]);
  });
});

describe('glossary extract', () => {
  it('proposes what the example glossary lacks, as JSON with sentences and as a table', async () => {
    const session = copy();
    const { out } = await session.run('glossary', 'extract', 'lake-flood-drill', '--json');
    const found = JSON.parse(out) as { term: string; abbreviation?: string; sentences: { text: string }[] }[];
    expect(found).toContainEqual(
      expect.objectContaining({ term: 'Lake Rescue Service', abbreviation: 'LRS' }),
    );
    for (const { sentences } of found) expect(sentences.length).toBeGreaterThan(0);
    session.write('glossary/new.csv', (await session.run('glossary', 'extract', '--csv')).out);
    expect((await session.run('glossary', 'extract')).out).not.toContain('Lake Rescue Service');
  });

  it('refuses a number that is none', async () => {
    expect((await copy().run('glossary', 'extract', '--min', '0')).code).toBe(2);
  });
});

describe('glossary impact', () => {
  it.each(['crrf', 'КСОР', 'collective Rapid Reaction Forces', 'Қувваҳои дастаҷамъии вокуниши зуд'])(
    'finds the sentences of a concept by its id and any term: %s',
    async (name) => {
      const session = copy();
      const id = JSON.parse((await session.run('glossary', 'list', '--json')).out) as {
        concepts: { id: string; terms: Record<string, { text: string }[]> }[];
      };
      const concept = id.concepts.find(({ terms }) => terms['ru']?.some(({ text }) => text === 'КСОР'))
        ?.id as string;
      const { out } = await session.run('glossary', 'impact', name === 'crrf' ? concept : name, '--json');
      const rows = JSON.parse(out) as { language: string; concept: string; uses: { term: string }[] }[];
      expect(rows.map(({ language }) => language)).toEqual([1, 2, 3].flatMap(() => ['en', 'ru', 'be', 'tg']));
      for (const row of rows) {
        expect(row.concept).toBe(concept);
        expect(row.uses.length).toBeGreaterThan(0);
      }
    },
  );

  it('says where a translation is missing or has another rendering', async () => {
    const session = startSession();
    await session.run('init', '--targets', 'ru,tg');
    session.write('source/a.txt', 'The dam opened.\n');
    session.write('glossary/terms.csv', 'concept,en,ru,tg\ndam,dam,плотина,сарбанд\n');
    await session.run('update');
    const [id] = Object.keys(JSON.parse(session.read('locales/en/a.json')) as object);
    const entry = { source: 'The dam opened.', target: 'Дамба открыта.', state: 'translated' };
    session.write('locales/ru/a.json', JSON.stringify({ [id as string]: entry }));
    const { out } = await session.run('glossary', 'impact', 'dam');
    expect(out.split('\n').map((line) => line.replaceAll(id as string, 'ID'))).toEqual([
      'a ID en: The dam opened.',
      '  preferred: «dam» is the term as it stands.',
      '  a ID ru: Дамба открыта.',
      '    no term of the glossary',
      '  a ID tg (missing): —',
      '',
    ]);
  });

  it('exits 2 for what the glossary has not', async () => {
    expect(await copy().run('glossary', 'impact', 'xyz')).toMatchObject({
      code: 2,
      err: expect.stringContaining('The glossary has no concept and no term “xyz”.'),
    });
  });
});

it('what must not be translated goes to the translator as it is', async () => {
  const session = startSession();
  await session.run('init', '--targets', 'tg');
  session.write('source/a.txt', 'Barobar is open.\n');
  session.write('glossary/terms.csv', 'concept,flags,en\nb,dnt,Barobar\n');
  await session.run('export');
  expect(session.read('out/tg/a.xlf')).toContain('Term: Barobar = Barobar (do not translate)');
});

describe('a TBX term that begins as a formula does', () => {
  it('becomes a cell that no spreadsheet runs, and the same term again', async () => {
    const session = startSession();
    const term = '=SUM(A1,"x")';
    session.write(
      'a.tbx',
      `<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader><fileDesc><sourceDesc><p/></sourceDesc></fileDesc></tbxHeader><text><body><conceptEntry id="c"><langSec xml:lang="en"><termSec><term>${term}</term></termSec></langSec><langSec xml:lang="ru"><termSec><term>+7 сумма</term></termSec></langSec></conceptEntry></body></text></tbx>`,
    );
    expect((await session.run('--quiet', 'glossary', 'convert', 'a.tbx', '-o', 'a.csv')).code).toBe(0);
    expect(session.read('a.csv')).toBe(`concept,en,ru\nc,"\\=SUM(A1,""x"")",'+7 сумма\n`);
    const { out } = await session.run('--quiet', 'glossary', 'convert', 'a.csv');
    expect(out).toContain(`<term>${term}</term>`);
    expect(out).toContain('<term>+7 сумма</term>');
    expect(out).not.toContain('barobar: written');
  });
});
