import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layerGlossaries, mergeGlossaries } from '../../src/glossary/merge.ts';
import { readGlossary } from '../../src/glossary/read.ts';
import { BarobarError } from '../../src/model/error.ts';
import type { Glossary } from '../../src/model/glossary.ts';

/** One line a term: concept, language, status, text, line:column. */
function outline(glossary: Glossary): string[] {
  return glossary.concepts.flatMap((concept) =>
    [...concept.terms].flatMap(([language, terms]) =>
      terms.map(
        ({ text, status, location }) =>
          `${concept.id} ${language} ${status} ${text} ${location.line}:${location.column}`,
      ),
    ),
  );
}

function faultOf(run: () => unknown): { code: string; message: string; place: string; advice: string } {
  try {
    run();
  } catch (error) {
    if (!(error instanceof BarobarError)) throw error;
    const { path, line, column } = error.location;
    return {
      code: error.code,
      message: error.message,
      place: `${path}:${line}:${column}`,
      advice: error.advice,
    };
  }
  throw new Error('nothing was thrown');
}

const table = `concept,domain,definition,note,en,ru,ru:admitted,ru:forbidden,tg
csto,body,"A ""treaty"" body, of states",see charter,Collective Security Treaty Organization | CSTO,Организация Договора,ОДКБ,ОДКВ|ДКБО,
member-state,,,,member state,,,,"давлати аъзо"
`;

describe('a glossary table', () => {
  const glossary = readGlossary(table, 'glossary/csto.csv');

  test('gives each term its status and place', () => {
    expect(outline(glossary)).toEqual([
      'csto en preferred Collective Security Treaty Organization 2:54',
      'csto en preferred CSTO 2:96',
      'csto ru preferred Организация Договора 2:101',
      'csto ru admitted ОДКБ 2:122',
      'csto ru forbidden ОДКВ 2:127',
      'csto ru forbidden ДКБО 2:132',
      'member-state en preferred member state 3:17',
      'member-state tg preferred давлати аъзо 3:34',
    ]);
  });

  test('keeps what is said of a concept, and leaves out what is not', () => {
    const [csto, state] = glossary.concepts;
    expect(csto).toMatchObject({
      domain: 'body',
      definition: 'A "treaty" body, of states',
      note: 'see charter',
      location: { path: 'glossary/csto.csv', line: 2, column: 1 },
    });
    expect(state).not.toHaveProperty('definition');
    expect([...(state?.terms.keys() ?? [])]).toEqual(['en', 'tg']);
  });

  test('reads the same with a byte order mark, any line end, blank lines and no line end at the end', () => {
    const terms = (text: string): string[] =>
      outline(readGlossary(text, 'a.csv')).map((line) => line.split(/ \d+:/)[0] ?? '');
    for (const variant of [
      `\ufeff${table}`,
      table.replaceAll('\n', '\r\n'),
      table.replaceAll('\n', '\r'),
      table.replaceAll('\n', '\n\n'),
      `${table}\n , ,,,,,,,\n`,
      table.trimEnd(),
    ]) {
      expect(terms(variant)).toEqual(terms(table));
    }
  });

  test('lists the preferred term first, whatever the order of the columns', () => {
    const read = readGlossary('ru:forbidden,ru,concept,be-TARASK\nплохо,хорошо,a,добра', 'a.csv');
    expect(outline(read)).toEqual([
      'a ru preferred хорошо 2:7',
      'a ru forbidden плохо 2:1',
      'a be-tarask preferred добра 2:16',
    ]);
  });

  test('counts lines inside quoted cells', () => {
    const read = readGlossary('concept,note,ru\na,"one\ntwo",мир\nb,,лад\n', 'a.csv');
    expect(outline(read)).toEqual(['a ru preferred мир 3:6', 'b ru preferred лад 4:4']);
  });
});

test.each([
  ['an empty file', '', 'glossary-syntax', 'The glossary is empty.', '1:1'],
  ['a header without concept', 'en,ru\na,b', 'glossary-syntax', 'The column "concept" is missing.', '1:1'],
  ['an unknown column', 'concept,remark\na,b', 'glossary-syntax', 'The column "remark" is not known.', '1:9'],
  ['an unknown status', 'concept,ru:bad\na,b', 'glossary-syntax', 'The column "ru:bad" is not known.', '1:9'],
  [
    'a column twice',
    'concept,ru,ru:preferred\na,b,c',
    'glossary-syntax',
    'The column "ru:preferred" occurs twice.',
    '1:12',
  ],
  [
    'a short row',
    'concept,en,ru\na,b\n',
    'glossary-syntax',
    'This row has 2 cells; the header has 3.',
    '2:1',
  ],
  [
    'a long row',
    'concept,en\n\na,b,c\n',
    'glossary-syntax',
    'This row has 3 cells; the header has 2.',
    '3:1',
  ],
  [
    'an open quotation mark',
    'concept,en\na,"b\n',
    'glossary-syntax',
    'This table has a quotation mark in the wrong place.',
    '2:1',
  ],
  [
    'a stray quotation mark',
    'concept,en\na,b"c\n',
    'glossary-syntax',
    'This table has a quotation mark in the wrong place.',
    '2:1',
  ],
  ['no id', 'concept,en\n,b\n', 'glossary-value', 'This row has no concept id.', '2:1'],
  [
    'a bad id',
    'en,concept\nb,Member State\n',
    'glossary-value',
    '"Member State" cannot be a concept id.',
    '2:3',
  ],
  [
    'an id twice',
    'concept,en\na,b\na,c\n',
    'glossary-value',
    'The concept "a" is already defined at g.csv:2:1.',
    '3:1',
  ],
  ['an empty term', 'concept,en\na,b | | c\n', 'glossary-value', 'A term is empty.', '2:7'],
  ['a term without letters', 'concept,en\na,b | !\n', 'glossary-value', '"!" has no letter or digit.', '2:7'],
  [
    'no preferred term',
    'concept,ru,ru:forbidden\na,,b\n',
    'glossary-value',
    'The concept "a" has "b" (forbidden) in ru, but no preferred term.',
    '2:4',
  ],
])('%s is refused with its place', (_fault, text, code, message, place) => {
  const fault = faultOf(() => readGlossary(text, 'g.csv'));
  expect(fault).toMatchObject({ code, message, place: `g.csv:${place}` });
  expect(fault.advice).toMatch(/[.)]$/);
});

test('any content of cells is read back, each with its place', () => {
  const cell = fc.string({ unit: fc.constantFrom(...'aя ,"\n\r|’é'), minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 5 }), (notes) => {
      const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
      const text = ['concept,note,en', ...notes.map((note, at) => `c${at},${quote(note)},term`)].join('\n');
      const { concepts } = readGlossary(text, 'a.csv');
      expect(concepts.map((concept) => concept.note ?? '')).toEqual(notes.map((note) => note.trim()));
      const lines = text.split(/\r\n|[\n\r]/);
      for (const { terms } of concepts) {
        const { line, column } = terms.get('en')?.[0]?.location ?? { line: 0, column: 0 };
        expect(lines[line - 1]?.slice(column - 1)).toBe('term');
      }
    }),
  );
});

describe('several glossaries', () => {
  const first = readGlossary('concept,en\na,one\n', 'one.csv');

  test('become one, in order', () => {
    const merged = mergeGlossaries([first, readGlossary('concept,en\nb,two\n', 'two.csv')]);
    expect(merged.concepts.map((concept) => concept.id)).toEqual(['a', 'b']);
  });

  test('must not define a concept twice', () => {
    const fault = faultOf(() =>
      mergeGlossaries([first, readGlossary('concept,en\nb,x\na,two\n', 'two.csv')]),
    );
    expect(fault).toMatchObject({
      code: 'glossary-value',
      message: 'The concept "a" is already defined at one.csv:2:1.',
      place: 'two.csv:3:1',
    });
  });

  test('override each other language by language and field by field', () => {
    const house = 'concept,definition,ru,ru:forbidden,ru:status,tg\na,House,плотина,дамба,,\n';
    const shared = [
      'concept,definition,note,flags,en,ru,ru:admitted,tg,ru:status,tg:status',
      'a,Shared,Seen,dnt,dam,дамба,запруда,сарбанд,proposed,proposed',
      'b,,,,weir,,,,,',
    ].join('\n');
    const { concepts } = layerGlossaries([
      readGlossary(house, 'house.csv'),
      readGlossary(shared, 'shared.csv'),
    ]);
    expect(concepts.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(concepts[0]).toMatchObject({
      definition: 'House',
      note: 'Seen',
      doNotTranslate: true,
      proposed: ['tg'],
      location: { path: 'house.csv', line: 2 },
    });
    expect(
      [...(concepts[0]?.terms ?? [])].map(([tag, list]) => [tag, ...list.map(({ text }) => text)]),
    ).toEqual([
      ['ru', 'плотина', 'дамба'],
      ['en', 'dam'],
      ['tg', 'сарбанд'],
    ]);
  });

  test('of one file are that file', () => {
    expect(layerGlossaries([first])).toEqual(first);
  });
});

describe('what else a table may say', () => {
  const read = (text: string): Glossary => readGlossary(text, 'g.csv');

  test('marks are read, and taken out of what people see', () => {
    const [concept] = read('concept,ru,ru:forbidden\na,Коллективные ~силы,=ксор | сил*\n').concepts;
    expect(concept?.terms.get('ru')).toMatchObject([
      { text: 'Коллективные силы', marked: 'Коллективные ~силы' },
      { text: 'ксор', marked: '=ксор' },
      { text: 'сил', marked: 'сил*' },
    ]);
    const [plain] = read('concept,ru\na,силы\n').concepts;
    expect(plain?.terms.get('ru')?.[0]).not.toHaveProperty('marked');
  });

  test('forms given by hand belong to the preferred term', () => {
    const [concept] = read('concept,be:forms,be,be:admitted\na,Кіта | =КіТ,Кіт,мост\n').concepts;
    expect(concept?.terms.get('be')?.map(({ forms }) => forms)).toEqual([['Кіта', '=КіТ'], undefined]);
  });

  test('a concept may be left untranslated, and a language be proposed only', () => {
    const [brand, other] = read(
      'concept,flags,en,tg,tg:status\na,dnt,Barobar,,\nb,,state,давлат,proposed\nc,,x,у,approved\n',
    ).concepts;
    expect(brand).toMatchObject({ doNotTranslate: true });
    expect(other).toMatchObject({ proposed: ['tg'] });
    expect(other).not.toHaveProperty('doNotTranslate');
  });

  test('a concept may be a name of the register', () => {
    const [person, other] = read('concept,kind,gender,en\na,person,feminine,b\nc,,,d\n').concepts;
    expect(person).toMatchObject({ kind: 'person', gender: 'feminine' });
    expect(other).not.toHaveProperty('kind');
    expect(other).not.toHaveProperty('gender');
  });

  test.each([
    ['an unknown kind', 'concept,kind,en\na,ship,b\n', '"ship" is no kind.', '2:3'],
    ['an unknown gender', 'concept,gender,en\na,f,b\n', '"f" is no gender.', '2:3'],
    ['an unknown flag', 'concept,flags,en\na,keep,b\n', 'There is no flag "keep".', '2:3'],
    ['an unknown status', 'concept,ru,ru:status\na,b,new\n', '"new" is no status of a language.', '2:5'],
    [
      'forms of nothing',
      'concept,ru,ru:forms\na,,b\n',
      'There are forms in ru, but no preferred term.',
      '2:4',
    ],
    ['a mark alone', 'concept,ru\na,*\n', '"*" has no letter or digit.', '2:3'],
  ])('%s is refused with its place', (_fault, text, message, place) => {
    expect(faultOf(() => read(text))).toMatchObject({
      code: 'glossary-value',
      message,
      place: `g.csv:${place}`,
    });
  });
});
