import { describe, expect, test } from 'vitest';
import { readTree } from '../../src/xml/tree.ts';

describe('a tree', () => {
  test('has elements with their places, parents and attributes', () => {
    const { root, fault } = readTree('<a>\n<b c="1"/><d xmlns="urn:d"/></a>', 'x.xml');
    expect(fault).toBeUndefined();
    expect(root.children.map(({ local, uri, offset }) => [local, uri, offset])).toEqual([
      ['b', '', 4],
      ['d', 'urn:d', 14],
    ]);
    expect(root.children[0]?.parent).toBe(root);
    expect(root.children[0]?.attributes[0]?.value).toBe('1');
  });

  test.each([
    ['<a/>', 'none'],
    ['<a><b>text</b></a>', 'none'],
    ['<a> <b/>\n</a>', 'space'],
    ['<a> <b/>.</a>', 'text'],
    ['<a><![CDATA[x]]> </a>', 'text'],
    ['<a>\u00a0</a>', 'text'],
  ])('tells what text stands directly in %s', (text, kind) => {
    expect(readTree(text, 'x.xml').root.text).toBe(kind);
  });

  test('ends where the file breaks, and says why', () => {
    const { root, fault } = readTree('<a><b/><c', 'x.xml');
    expect(root.children.map(({ local }) => local)).toEqual(['b']);
    expect(fault).toMatchObject({ code: 'xml-syntax', location: { path: 'x.xml', line: 1 } });
  });

  test.each([
    ['', 'xml-syntax'],
    ['text', 'xml-syntax'],
    ['<!DOCTYPE a [<!ENTITY b "c">]><a/>', 'xml-doctype'],
    ['<a>'.repeat(300), 'xml-limit'],
  ])('is not made of %j', (text, code) => {
    expect(() => readTree(text.slice(0, 1000), 'x.xml')).toThrow(expect.objectContaining({ code }));
  });
});
