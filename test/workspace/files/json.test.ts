import { evaluate } from '@humanwhocodes/momoa';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatJson, parseJson, parseJsonTree } from '../../../src/workspace/files/json.ts';

const read = (text: string) => evaluate(parseJsonTree(text, 'a.json', 'locale-syntax'));
const refused = (code: string, line: number, column: number) =>
  expect.objectContaining({ code, location: { path: 'a.json', line, column } });

describe('parseJsonTree', () => {
  it('reads as many values as a hundred long briefings have', () => {
    const entries = `{${Array.from({ length: 33_000 }, (_, at) => `"s${at}":{"source":"a","target":"b"}`)}}`;
    expect(Object.keys(read(entries) as object)).toHaveLength(33_000);
  });

  it.each([
    ['members', `{${Array.from({ length: 100_001 }, (_, at) => `"s${at}":1`)}}`],
    ['items', `[${'1,'.repeat(100_001)}1]`],
    ['objects', `[${'{},'.repeat(60_000)}1]`],
  ])('refuses more %s than any file of ours has', (_, text) => {
    expect(() => read(text)).toThrow(
      expect.objectContaining({ code: 'file-too-large', message: 'The file has more than 100000 values.' }),
    );
  });

  it('does not count the brackets and commas inside texts', () => {
    const text = `${'[{,'.repeat(100_001)}\\"`;
    expect(read(JSON.stringify([text]))).toEqual([text]);
  });

  it('refuses a text that is too long as a whole', () => {
    expect(() => read(`["${'x'.repeat(20_000_000)}"]`)).toThrow(refused('file-too-large', 1, 1));
  });

  it('keeps __proto__, constructor and toString as data', () => {
    const value = read('{"__proto__": {"a": 1}, "constructor": 2, "toString": 3}');
    expect(Object.entries(value as object)).toEqual([
      ['__proto__', { a: 1 }],
      ['constructor', 2],
      ['toString', 3],
    ]);
    expect((value as { a?: number }).a).toBeUndefined();
  });
});

describe('what is no JSON', () => {
  it.each([
    ['{"a": ["ru"],}', 'there is a comma before “}”, with nothing after it.'],
    ['[1, ]', 'there is a comma before “]”, with nothing after it.'],
    ['{"a": }', '“}” is not expected here.'],
    ['{"a": ["ru"', 'it ends before every brace, bracket and quotation mark is closed.'],
    ['{"a": "x', 'it ends before every brace, bracket and quotation mark is closed.'],
    ['{"a" ["ru"]}', 'a comma or a colon is missing before this.'],
    ['{"a": 1 "b": 2}', 'a comma or a colon is missing before this.'],
    ["{'a': 1}", `“'” is not expected here: texts and names are in quotation marks like ".`],
    ['{a: 1}', '“a” is not expected here.'],
    ['// a', '“/” is not expected here: JSON has no comments.'],
    ['{"a": tru}', '“tru” is not expected here.'],
    [' ', 'the file is empty.'],
  ])('is refused in words for people: %s', (text, what) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ message: `This is not JSON: ${what}` }));
  });

  it('is named without a word of the parser, wherever a character is lost', () => {
    const whole =
      '{"targets": ["ru", "be"], "gate": {"state": "final", "complete": true}, "n": [1, -2.5, null]}';
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.constantFrom('', ',', ':', '}', '"'), (at, put) => {
        const text = whole.slice(0, at) + put + whole.slice(at + 1);
        try {
          read(text);
        } catch (error) {
          expect(String(error)).not.toMatch(/Unexpected|token|RBrace|undefined/);
        }
      }),
    );
  });
});

describe('parseJson', () => {
  const awkward = fc.string({
    unit: fc.constantFrom('a', '"', '\\', '\n', ',', '{', '}', ':', ' ', 'ҷ', '😀', '\0'),
  });
  const data = fc.anything({
    key: fc.oneof(awkward, fc.constantFrom('__proto__', 'constructor', 's1', '7')),
    values: [awkward, fc.integer(), fc.boolean(), fc.constant(null)],
    withNullPrototype: false,
  });
  /** What a reader gives, or the code and place of its error. */
  const outcome = (reader: () => unknown): unknown => {
    try {
      return { data: reader() };
    } catch (error) {
      const { code, location } = error as { code: string; location: unknown };
      return { code, location };
    }
  };

  it('gives what the parser that knows places gives, for any JSON and any text near to it', () => {
    const change = fc.record({
      at: fc.nat(),
      remove: fc.nat(3),
      // Or a part of the file once more: members that occur twice.
      add: fc.oneof(
        fc.constantFrom('', ',', '"', ' ', '\n', '}', '\\', '\t', ':', '"s1": 1,', '\ufeff', '\n<<<<<<< a\n'),
        fc.tuple(fc.nat(), fc.nat(60)),
      ),
    });
    fc.assert(
      fc.property(data, fc.array(change, { maxLength: 3 }), fc.boolean(), (value, changes, isFormatted) => {
        let text = isFormatted ? formatJson(value) : JSON.stringify(value);
        for (const { at, remove, add } of changes) {
          const place = at % (text.length + 1);
          const more =
            typeof add === 'string' ? add : text.slice(add[0] % (text.length + 1)).slice(0, add[1]);
          text = text.slice(0, place) + more + text.slice(place + remove);
        }
        expect(outcome(() => parseJson(text, 'a.json', 'locale-syntax'))).toEqual(outcome(() => read(text)));
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['a member twice', '{"a": 1, "a": 1}', 1, 10],
    ['a member twice, deep', '[{"b": {"a": [], "a": 1}}]', 1, 18],
    ['a member twice, once in escapes', '{"a": 1, "\\u0061": 1}', 1, 10],
    ['__proto__ twice', '{"__proto__": 1, "__proto__": 2}', 1, 18],
  ])('refuses %s', (_, text, line, column) => {
    expect(() => parseJson(text, 'a.json', 'locale-syntax')).toThrow(refused('locale-syntax', line, column));
  });

  it.each(['\\n', '\\"', '\\u0061b', '\\\\'])(
    'reads the name “%s” as written, after a name that is a backslash',
    (name) => {
      parseJson('{"x": 1, "\\\\": {}}', 'a.json', 'locale-syntax');
      JSON.parse('{"x": 1, "\\\\": {}}');
      const data = parseJson(`{"x": 1, "${name}": {}}`, 'a.json', 'locale-syntax') as object;
      expect(Object.keys(data)).toEqual(['x', JSON.parse(`"${name}"`)]);
    },
  );

  it('reads more values where a kind of file has more, and no more than that', () => {
    const text = `[${'1,'.repeat(150_000)}1]`;
    expect(parseJson(text, 'a.json', 'locale-syntax', 200_000)).toHaveLength(150_001);
    expect(() => parseJson(text, 'a.json', 'locale-syntax')).toThrow(/more than 100000 values/);
  });
});
