import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPo } from '../../../src/exchange/po/read.ts';
import { writePo } from '../../../src/exchange/po/write.ts';
import { chooseFormat, formatsOf } from '../../../src/exchange/registry.ts';
import { BarobarError } from '../../../src/model/error.ts';
import { expectLinear } from '../../linear.ts';
import { briefing, briefingNotes, briefingSet } from '../xliff/briefing.ts';

const header = 'msgid ""\nmsgstr ""\n"Language: ru_RU\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n';
const brief = (text: string): unknown[] =>
  readPo(text, 'p.po').segments.map(({ id, source, target }) => [id, source, target]);

describe('a PO file', () => {
  test('has its language in the header, and no source language', () => {
    const work = readPo(`${header}msgid "a"\nmsgstr "б"\n`, 'p.po');
    expect(work).toMatchObject({ format: 'po', sourceLanguage: '', targetLanguage: 'ru-RU', findings: [] });
  });

  test.each([
    ['ru_RU.UTF-8', 'ru-RU'],
    ['tg@cyrillic', 'tg-Cyrl'],
    ['sr_RS@latin', 'sr-Latn-RS'],
    ['be@tarask', 'be-tarask'],
    ['zh_Hant_TW', 'zh-Hant-TW'],
    ['pt-BR', 'pt-BR'],
    ['', undefined],
  ])('with the locale %o is in the language %o', (locale, tag) => {
    const text = `msgid ""\nmsgstr "Language: ${locale}\\n"\n\nmsgid "a"\nmsgstr "б"\n`;
    expect(readPo(text, 'p.po').targetLanguage).toBe(tag);
  });

  test('of ours has its codes where a tool dropped what the header says of them', () => {
    const text = 'msgctxt "s9h87wfd"\nmsgid "a <1>b</1>"\nmsgstr "<1>б</1>"\n';
    expect(brief(header + text)).toEqual([['s9h87wfd', 'a <1>b</1>', '<1>б</1>']]);
  });

  test.each<[string, string, unknown[]]>([
    [
      'entries by number',
      'msgid "a"\nmsgstr "б"\n\nmsgid "c"\nmsgstr ""\n',
      [
        ['#1', 'a', 'б'],
        ['#2', 'c', undefined],
      ],
    ],
    ['entries by context', 'msgctxt "s1"\nmsgid "a"\nmsgstr "б"\n', [['s1', 'a', 'б']]],
    ['texts over several lines', 'msgid ""\n"a "\n"b"\nmsgstr ""\n"в "\n"г"\n', [['#1', 'a b', 'в г']]],
    ['escapes', 'msgid "a\\"b\\\\c\\n\\td"\nmsgstr "б"\n', [['#1', 'a"b\\c\n\td', 'б']]],
    [
      'plural forms',
      'msgid "%d day"\nmsgid_plural "%d days"\nmsgstr[0] "%d день"\nmsgstr[1] "%d дня"\nmsgstr[2] "%d дней"\n',
      [
        ['#1', '%d day', '%d день'],
        ['#1[1]', '%d days', '%d дня'],
        ['#1[2]', '%d days', '%d дней'],
      ],
    ],
    [
      'no empty line between entries',
      'msgid "a"\nmsgstr "б"\nmsgid "c"\nmsgstr "д"\n#: x\nmsgid "e"\nmsgstr "ж"',
      [
        ['#1', 'a', 'б'],
        ['#2', 'c', 'д'],
        ['#3', 'e', 'ж'],
      ],
    ],
    [
      'obsolete entries, which are left out',
      'msgid "a"\nmsgstr "б"\n\n#~ msgid "c"\n#~ msgstr "д"\n',
      [['#1', 'a', 'б']],
    ],
    ['lines that end as on an old Mac', 'msgid "a"\rmsgstr "б"\r', [['#1', 'a', 'б']]],
    ['lines that end as on Windows', 'msgid "a"\r\nmsgstr "б"\r\n', [['#1', 'a', 'б']]],
    ['literal tags, which are no codes', 'msgid "a <1>b</1>"\nmsgstr "б"\n', [['#1', 'a \\<1>b\\</1>', 'б']]],
    ['a text of nothing with a context', 'msgctxt "x"\nmsgid ""\nmsgstr ""\n', [['x', '', undefined]]],
  ])('has %s', (_, body, expected) => {
    expect(brief(header + body)).toEqual(expected);
  });

  test('has notes of the translator, drafts and files', () => {
    const [segment] = readPo(
      `${header}# Is this a name?\n#. for the translator\n#: source/a.md:3 b.c:4\n#, c-format, fuzzy\n#| msgid "old"\nmsgid "a"\nmsgstr "б"\n`,
      'p',
    ).segments;
    expect(segment).toMatchObject({
      notes: ['Is this a name?'],
      original: 'source/a.md',
      isDraft: true,
      state: 'initial',
      location: { line: 6 },
    });
  });

  test.each([
    ['a line that is none', `${header}msgid "a"\nmsgstr б\n`, 7],
    ['a text without a keyword', `${header}"a"\n`, 6],
    ['a keyword twice', `${header}msgid "a"\nmsgid_plural "b"\nmsgid_plural "c"\n`, 8],
    ['nothing', '', 1],
  ])('is refused with its place: %s', (_, text, line) => {
    expect(() => readPo(text, 'p.po')).toThrow(BarobarError);
    try {
      readPo(text, 'p.po');
    } catch (error) {
      expect(error).toMatchObject({ code: 'po-syntax', location: { path: 'p.po', line } });
    }
  });

  describe.each([
    ['windows-1251', [0xcf, 0xeb, 0xee]],
    ['CP1251', [0xcf, 0xeb, 0xee]],
    ['KOI8-R', [0xf0, 0xcc, 0xcf]],
    ['iso-8859-5', [0xbf, 0xdb, 0xde]],
    // Saved anew by a tool that left the header as it was.
    ['koi8-r', [...new TextEncoder().encode('Пло')]],
    ['UTF-8', [...new TextEncoder().encode('Пло')]],
  ])('whose header says %s', (charset, letters) => {
    const [before = '', after = ''] = `${header.replace('UTF-8', charset)}msgid "a"\nmsgstr "@"\n`.split('@');
    const encode = (text: string): number[] => [...new TextEncoder().encode(text)];
    const bytes = Uint8Array.from([...encode(before), ...letters, ...encode(after)]);

    test('is read in that charset, unless it is UTF-8 all the same', () => {
      const format = chooseFormat(bytes, 'p.po', formatsOf('bilingual'));
      expect(format.read(bytes, 'p.po').segments[0]?.target).toBe('Пло');
    });
  });

  test.each(['UTF-8', 'CHARSET', 'x-unknown'])('in another charset than %s says is refused', (charset) => {
    const bytes = Uint8Array.from([
      ...new TextEncoder().encode(`${header.replace('UTF-8', charset)}msgid "a"\nmsgstr "`),
      ...[0xcf, 0xeb, 0x22],
    ]);
    const read = () => chooseFormat(bytes, 'p.po', formatsOf('bilingual')).read(bytes, 'p.po');
    expect(read).toThrow(expect.objectContaining({ code: 'file-encoding' }));
  });

  test('is known by its content, whatever its name', () => {
    const bytes = new TextEncoder().encode(`# a comment\n\n${header}`);
    expect(chooseFormat(bytes, 'notes.txt', formatsOf('bilingual')).name).toBe('po');
  });

  test('brings back what we wrote, codes and all', () => {
    const text = writePo(briefing, briefingSet, { notes: briefingNotes });
    const work = readPo(text, 'p.po');
    const segments = briefing.units.flatMap((unit) => unit.segments);
    expect(work.segments.map(({ id, source }) => ({ id, source }))).toEqual(
      segments.map(({ id, source }) => ({ id, source })),
    );
    // Only what the translator remarked: context is in comments of the program.
    expect(work.segments.flatMap(({ notes }) => notes)).toEqual(
      segments.flatMap(({ id }) => briefingSet.entries.get(id)?.note ?? []),
    );
    expect(work.sourceLanguage).toBe(briefing.language);
  });

  test('keeps every text', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '"', '\\', '\n', '\t', '\r', 'я', '#', 'n', ' ', '<1>', '{'),
      minLength: 1,
    });
    fc.assert(
      fc.property(text, text, (source, target) => {
        const [unit] = briefing.units;
        const [segment] = unit!.segments;
        const document = { ...briefing, units: [{ ...unit!, segments: [{ ...segment!, source }] }] };
        const entries = new Map([[segment!.id, { source, target, state: 'translated' as const }]]);
        const back = readPo(writePo(document, { document: 'd', language: 'ru', entries }), 'p').segments;
        expect(back.map((each) => [each.source, each.target])).toEqual([
          [source, target.trim() === '' ? undefined : target],
        ]);
      }),
    );
  });

  test.each(['msgid "a"\nmsgstr "b"\n', '"a"\n', '# a\n', '\\', 'msgid "'])(
    'is read in linear time: %j',
    (piece) => {
      expectLinear(40_000, (size) => {
        try {
          readPo(header + piece.repeat(size), 'p');
        } catch (error) {
          if (!(error instanceof BarobarError)) throw error;
        }
      });
    },
  );
});
