import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { BarobarError } from '../../../src/model/error.ts';
import { parseInstant } from '../../../src/text/calendar.ts';
import { lineText } from '../arbitrary.ts';
import { readMarkdownText, shownUnits, written } from './shown.ts';

describe('front matter', () => {
  it('gives plain members as strings, lists and maps not', () => {
    const text =
      '---\ntitle: A\ndate: 2026-09-15\nnumber: 014\ndraft: true\ntags: [a]\nvenue: { a: b }\nempty:\n---\n\n# B\n';
    expect([...readMarkdownText(text).meta]).toEqual([
      ['title', 'A'],
      ['date', '2026-09-15'],
      ['number', '014'],
      ['draft', 'true'],
    ]);
  });

  it.each<[written: string, names: string | undefined]>([
    ['topics: Floods', 'Floods'],
    ['topics: [Floods, "Search  and rescue", [x]]', 'Floods\nSearch and rescue'],
    ['speakers:\n  - Mira Solane\n  - Arvid Tesk', 'Mira Solane\nArvid Tesk'],
    ['place: { a: b }', undefined],
    ['series: []', undefined],
    ['tags: [a]', undefined],
  ])('lists of names that briefings are gathered by are kept, a line each: %s', (written, names) => {
    const [name = ''] = written.split(':');
    expect(readMarkdownText(`---\n${written}\n---\n\n# B\n`).meta.get(name) || undefined).toBe(names);
  });

  it.each<[title: string, text: string, units: string[]]>([
    [
      'the members readers see are units',
      '---\ntitle: A\nauthor: B\nlead: C d.\n---\n\nE\n',
      ['field name=title: A', 'field name=lead: C d.', 'paragraph: E'],
    ],
    [
      'quoted',
      "---\ntitle: \"A: b\"\nlead: 'it''s'\n---\n",
      ['field name=title: A: b', "field name=lead: it's"],
    ],
    [
      'folded',
      '---\nsummary: >-\n  One two.\n  Three.\ntitle: A\n---\n',
      ['field name=summary: One two. Three.', 'field name=title: A'],
    ],
    [
      'CRLF and a byte order mark',
      '\ufeff---\r\ntitle: A\r\n---\r\nB\r\n',
      ['field name=title: A', 'paragraph: B'],
    ],
    ['closed by dots', '---\ntitle: A\n...\nB\n', ['field name=title: A', 'paragraph: B']],
    ['markup in it is text', '---\ntitle: A *b* <1>\n---\n', ['field name=title: A *b* \\<1>']],
    ['empty', '---\n---\nB\n', ['paragraph: B']],
    ['only at the start', '\n---\ntitle: A\n---\n', ['rule: ', 'heading level=2: title: A']],
    ['not without its end', '---\ntitle: A\n', ['rule: ', 'paragraph: title: A']],
    [
      'two rules with text between are none',
      '---\n\nText, and more.\n\n---\n',
      ['rule: ', 'paragraph: Text, and more.', 'rule: '],
    ],
    [
      'two rules with odd text between are none',
      '---\n\n"Text" & more: *a\n\n---\n',
      ['rule: ', 'paragraph: "Text" & more: *a', 'rule: '],
    ],
  ])('%s', (_title, text, units) => {
    expect(shownUnits(text)).toEqual(units);
  });

  it.each([
    ['a colon in a value', '---\ndate: x\ntitle: A: b\n---\n', 3],
    ['a quotation mark that does not end', '---\ntitle: "A\n---\n', 3],
    ['a name that comes twice', '---\ntitle: A\ntitle: B\n---\n', 3],
  ])('%s is refused with its place', (_title, text, line) => {
    const error = thrownBy(() => readMarkdownText(text));
    expect(error).toBeInstanceOf(BarobarError);
    expect(error).toMatchObject({ code: 'front-matter', location: { path: 'source/a.md', line } });
    expect(error).toMatchObject({
      message: expect.stringMatching(/^The front matter is not valid YAML: .*\.$/),
    });
  });

  it.each<[title: string, make: (depth: number) => string]>([
    ['lists between brackets', (depth) => `a: ${'['.repeat(depth)}${']'.repeat(depth)}`],
    ['brackets without end', (depth) => `a: ${'['.repeat(depth)}`],
    ['maps between braces', (depth) => `a: ${'{b: '.repeat(depth)}${'}'.repeat(depth)}`],
    ['lists of lines', (depth) => `a:\n ${'- '.repeat(depth)}b`],
    ['keys that are maps', (depth) => `a:\n ${'? '.repeat(depth)}b`],
  ])('%s are refused where they are too deep inside one another', (_title, make) => {
    for (const depth of [200, 10_000])
      expect(thrownBy(() => readMarkdownText(`---\n${make(depth)}\n---\n`))).toMatchObject({
        code: 'front-matter',
        message: 'The front matter has too many lists and maps inside one another.',
      });
    const isUnclosed = make(1).endsWith('[');
    const read = () => readMarkdownText(`---\n${make(40)}\n---\nB\n`);
    if (isUnclosed)
      expect(thrownBy(read)).toMatchObject({ message: expect.stringContaining('not valid YAML') });
    else expect(read().units).toHaveLength(1);
  });
});

describe('an embargo', () => {
  it.each([
    ['plain', '---\nembargo: 2026-11-24T10:00:00+05:00\n---\n', 2],
    ['quoted', '---\ntitle: A\n"embargo": "2026-11-24T10:00:00+05:00"\n---\n', 3],
    ['between braces', '---\n{ embargo: "2026-11-24T10:00:00+05:00" }\n---\n', 2],
    ['after a byte order mark', '\ufeff---\r\nembargo: 2026-11-24T10:00:00+05:00\r\n---\r\n', 2],
  ])('is read with its place: %s', (_title, text, line) => {
    const { embargo } = readMarkdownText(text);
    expect(embargo).toMatchObject({ until: '2026-11-24T10:00:00+05:00', path: 'source/a.md', line });
  });

  it('is an instant or an error, whatever its text', () => {
    fc.assert(
      fc.property(lineText, (value) => {
        const text = `---\nembargo: ${JSON.stringify(value)}\n---\n`;
        if (parseInstant(value.trim()) !== undefined) return;
        expect(thrownBy(() => readMarkdownText(text))).toMatchObject({ code: 'front-matter' });
      }),
    );
  });

  it.each([
    ['without the space', '---\nembargo:2026-11-24T10:00:00Z\n---\n\nText.\n', 2],
    ['after a no-break space', '---\nembargo:\u00a02026-11-24T10:00:00Z\n---\n\nText.\n', 2],
    ['after a blank line', '\n---\nembargo: 2026-11-24T10:00:00Z\n---\n\nText.\n', 3],
    ['after a space', ' ---\nembargo: 2026-11-24T10:00:00Z\n---\n\nText.\n', 2],
    ['between other fences', '+++\ntitle = "A"\nembargo = 2026-11-24T10:00:00Z\n+++\n\nText.\n', 3],
    ['between longer fences', '----\r\nEmbargo: 2026-11-24T10:00:00Z\r\n----\r\n', 2],
    ['in a second front matter', '---\ntitle: A\n---\n---\nembargo: 2026-11-24T10:00:00Z\n---\n', 5],
  ])('is refused where it is not read: %s', (_title, text, line) => {
    expect(thrownBy(() => readMarkdownText(text))).toMatchObject({
      code: 'front-matter',
      message: 'This looks like an embargo in a front matter, and is not read as one.',
      location: { line },
    });
  });

  it.each([
    ['after an invisible character', '---\n\u200bembargo: 2026-11-24T10:00:00Z\n---\n'],
    ['inside a map', '---\nmeta:\n  embargo: 2026-11-24T10:00:00Z\n---\n'],
    ['inside a list', '---\nrelated: [{ Embargo: 2026-11-24T10:00:00Z }]\n---\n'],
    ['in what is merged', '---\na: &a { embargo: 2026-11-24T10:00:00Z }\n<<: *a\n---\n'],
  ])('closes the gate where it is not read: %s', (_title, text) => {
    const { faults, embargo } = readMarkdownText(text);
    expect(embargo).toBeUndefined();
    expect(faults).toMatchObject([
      { code: 'front-matter/embargo', severity: 'error', line: expect.any(Number) },
    ]);
  });

  it('is none in the body, and none in another member', () => {
    for (const text of [
      'embargo: 2026-11-24T10:00:00+05:00\n',
      '---\ntitle: "embargo: 2026-11-24T10:00:00+05:00"\n---\n',
      '---\n\nText.\n\nembargo: soon\n',
      '---\n\nEmbargo: the word of the week.\n',
      '---\ntitle: A\n---\n\n---\n\nEmbargo: a word.\n',
      '---\nThe word embargo: a note.\n',
    ])
      expect(readMarkdownText(text)).not.toHaveProperty('embargo');
  });
});

function thrownBy(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('a translated member', () => {
  it.each<[title: string, text: string, target: string, expected: string]>([
    ['stays plain where it can', '---\ntitle: A # b\n---\n', 'Нишаст', '---\ntitle: Нишаст # b\n---\n'],
    ['is quoted for a colon', '---\ntitle: A\n---\n', 'Нишаст: рӯз', '---\ntitle: "Нишаст: рӯз"\n---\n'],
    ['is quoted for a comment sign', '---\ntitle: A\n---\n', 'Б #1', '---\ntitle: "Б #1"\n---\n'],
    ['is quoted for a number', '---\ntitle: A\n---\n', '2026', '---\ntitle: "2026"\n---\n'],
    ['is quoted for a word of YAML', '---\ntitle: A\n---\n', 'no', '---\ntitle: "no"\n---\n'],
    ['is quoted between braces', '---\n{ title: A }\n---\n', 'Б, в', '---\n{ title: "Б, в" }\n---\n'],
    ['stays in single quotes', "---\ntitle: 'A'\n---\n", "аб'ект", "---\ntitle: 'аб''ект'\n---\n"],
    [
      'stays in double quotes',
      '---\ntitle: "A"\n---\n',
      'Б «в» "г" \\',
      '---\ntitle: "Б «в» \\"г\\" \\\\"\n---\n',
    ],
    [
      'takes the place of a block',
      '---\nlead: >\n  A\n  b\ndate: x\n---\n',
      'Б',
      '---\nlead: "Б"\ndate: x\n---\n',
    ],
  ])('%s', (_title, text, target, expected) => {
    expect(written(text, target)).toBe(expected);
  });

  it('reads back as the very string, whatever it is and however the value was written', () => {
    const forms = [
      'title: A',
      'title: "A"',
      "title: 'A'",
      'title: >-\n  A',
      'title: |\n  A\n  b',
      'title: A # c',
      '{ title: A, x: y }',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...forms),
        lineText,
        fc.string({ unit: 'binary', maxLength: 8 }),
        (form, words, rest) => {
          const target = `${words}${rest.replace(/[\r\n]/g, '')}`
            .replace(/^[ \t]+|[ \t]+$/g, '')
            .replace(/<(?=\/?\d)/g, '‹');
          fc.pre(target.trim() !== '' && target !== 'A' && target !== 'A b');
          const text = written(`---\n${form}\ndate: z\n---\nB\n`.replace('}\ndate: z', '}'), target);
          const back = readMarkdownText(text);
          const [inline] = back.units[0]?.inlines ?? [];
          expect(back.units[0]?.block).toEqual({ kind: 'field', name: 'title' });
          expect(inline?.type === 'text' && inline.text).toBe(target);
          expect(parse(text.split('\n---\n')[0]?.slice(4) ?? '')).toMatchObject({ title: target });
          expect(text.endsWith('\n---\nB\n')).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });
});
