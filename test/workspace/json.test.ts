import { evaluate } from '@humanwhocodes/momoa';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../src/workspace/json.ts';

const read = (text: string) => evaluate(parseJson(text, 'a.json', 'locale-syntax'));
const refused = (code: string, line: number, column: number) =>
  expect.objectContaining({ code, location: { path: 'a.json', line, column } });

describe('parseJson', () => {
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

  it('does not count what stands in texts', () => {
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
