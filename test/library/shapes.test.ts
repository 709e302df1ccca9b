import { describe, expect, it } from 'vitest';
import {
  bytes,
  checked,
  checkedItems,
  flag,
  instant,
  iterable,
  list,
  map,
  number,
  object,
  oneOf,
  optional,
  options,
  type Shape,
  set,
  tag,
  text,
} from '../../src/library/shapes.ts';

const named = options({ documents: list(text), force: flag });

describe('the shapes of arguments', () => {
  it.each<[string, Shape, readonly unknown[]]>([
    ['text', text, ['', 'a']],
    ['tag', tag, ['ru', 'be-BY', 'sr_Latn']],
    ['bytes', bytes, [new Uint8Array(), Buffer.from('a')]],
    ['flag', flag, [true, false]],
    ['number', number(0, 100), [0, 100, 70.5]],
    ['instant', instant, [new Date(0)]],
    ['oneOf', oneOf(['a', 'b']), ['b']],
    ['optional', optional(text), ['a', undefined]],
    ['list', list(text), [[], ['a']]],
    ['iterable', iterable, [[], new Set(), new Map().values()]],
    ['map', map, [new Map()]],
    ['set', set, [new Set()]],
    ['object', object({ a: text }), [{ a: '', b: 1 }]],
    ['options', named, [undefined, {}, { documents: ['a'], force: true }, { force: undefined }]],
  ])('%s takes what it should', (_, shape, values) => {
    for (const value of values) expect(shape(value, 'x')).toBeUndefined();
  });

  it.each<[string, Shape, unknown, string]>([
    ['a missing text', text, undefined, 'x must be a string, not undefined'],
    ['a promise', text, Promise.resolve(''), 'x must be a string, not a Promise (await it first)'],
    [
      'no language tag',
      tag,
      'russian language',
      'x must be a language tag, such as "ru", not "russian language"',
    ],
    ['a number as a tag', tag, 1, 'x must be a language tag, such as "ru", not 1'],
    ['text as bytes', bytes, 'a', 'x must be bytes (a Uint8Array or Buffer), not "a"'],
    ['a text as a flag', flag, 'yes', 'x must be true or false, not "yes"'],
    ['a number out of range', number(0, 100), 101, 'x must be a number from 0 to 100, not 101'],
    ['not a number', number(0, 100), NaN, 'x must be a number from 0 to 100, not NaN'],
    ['a day as text', instant, '2026-01-01', 'x must be a valid Date, not "2026-01-01"'],
    ['an invalid date', instant, new Date(NaN), 'x must be a valid Date, not an invalid Date'],
    ['another choice', oneOf(['a', 'b']), 'c', 'x must be one of "a", "b", not "c"'],
    ['one text for a list', list(text), 'a', 'x must be an array, not "a"'],
    ['an item of a list', list(text), ['a', 2], 'x[1] must be a string, not 2'],
    ['what no loop goes through', iterable, {}, 'x must be an array or another iterable, not an object'],
    ['an object for a Map', map, {}, 'x must be a Map, not an object'],
    ['an array for a Set', set, [], 'x must be a Set, not an array'],
    ['an array for an object', object({}), [], 'x must be an object, not an array'],
    ['a member of an object', object({ a: text }), { a: null }, 'x.a must be a string, not null'],
    ['a misspelt option', named, { document: [] }, 'x has no member "document"; did you mean "documents"?'],
    ['an unknown option', named, { quick: 1 }, 'x has no member "quick"; it has documents, force'],
    ['an option of another kind', named, { documents: 'lake' }, 'x.documents must be an array, not "lake"'],
  ])('%s is refused', (_, shape, value, message) => {
    expect(shape(value, 'x')).toBe(message);
  });

  it('a checked function runs with right arguments, and names the first wrong one', () => {
    const join = checked('join', { a: text, b: text }, (a: string, b: string) => a + b);
    expect(join('a', 'b')).toBe('ab');
    expect(() => join('a', 1 as never)).toThrow(
      expect.objectContaining({
        code: 'usage',
        message: 'join: b must be a string, not 1.',
        advice: 'Arguments: a, b.',
      }),
    );
  });

  it('items are checked when it is their turn', () => {
    const seen: unknown[] = [];
    const go = (): void => {
      for (const item of checkedItems('f', 'items', ['a', 2, 'c'], text)) seen.push(item);
    };
    expect(go).toThrow('f: items[1] must be a string, not 2.');
    expect(seen).toEqual(['a']);
  });
});
