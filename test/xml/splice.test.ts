import { describe, expect, test } from 'vitest';
import { hasAttribute, hasValue, setAttribute } from '../../src/xml/splice.ts';

describe('setAttribute', () => {
  test.each([
    ['<a b="1" c="2">', 'c', '3', '<a b="1" c="3">'],
    ["<a\n  b = '1'\n  c='2'/>", 'b', '3', '<a\n  b = "3"\n  c=\'2\'/>'],
    ['<a>', 'b', '1', '<a b="1">'],
    ['<a />', 'b', '1', '<a b="1"/>'],
    ['<p:a x:b="1">', 'b', '2', '<p:a x:b="1" b="2">'],
    ['<a c="b=&quot;1&quot; b=\'">', 'b', '2', '<a c="b=&quot;1&quot; b=\'" b="2">'],
    ['<a b="1" c="2">', 'b', undefined, '<a c="2">'],
    ['<a b="1">', 'c', undefined, '<a b="1">'],
    ['<a b="1>2">', 'b', '"&<', '<a b="&quot;&amp;&lt;">'],
  ])('%s: %s is %j', (tag, name, value, expected) => {
    expect(setAttribute(tag, name, value)).toBe(expected);
  });
});

test('an attribute is known by its whole name, outside of values', () => {
  expect(hasAttribute('<a bc="b=">', 'b')).toBe(false);
  expect(hasAttribute('<a bc="" b="">', 'b')).toBe(true);
  expect(hasValue('<a bc="c" b="">', 'b')).toBe(false);
  expect(hasValue("<a bc='' b='c'>", 'b')).toBe(true);
});
