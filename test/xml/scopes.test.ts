import { describe, expect, test } from 'vitest';
import { readXml } from '../../src/xml/read.ts';

/** Names as they are bound, one line for each element and attribute; the fault where there is one. */
function namesOf(text: string): readonly string[] {
  const names: string[] = [];
  try {
    readXml(text, 'a.xml', {
      open({ local, uri, attributes }) {
        names.push(`<${local}> {${uri}}`);
        for (const { name, local: own, uri: of } of attributes) names.push(`${name} = {${of}}${own}`);
      },
      close() {},
      text() {},
    });
  } catch (error) {
    return [(error as Error).message.replace(/^The file is not well-formed XML: /, '')];
  }
  return names.filter((line) => !line.includes('xmlns'));
}

describe('names are bound to namespaces', () => {
  test.each([
    ['a default namespace is none for attributes', '<a xmlns="u" b="1"/>', ['<a> {u}', 'b = {}b']],
    ['a declaration holds for its own element', '<p:a p:b="1" xmlns:p="u"/>', ['<a> {u}', 'p:b = {u}b']],
    ['and below it', '<a xmlns="u"><b/></a>', ['<a> {u}', '<b> {u}']],
    ['and not behind it', '<a><b xmlns="u"/><c/></a>', ['<a> {}', '<b> {u}', '<c> {}']],
    [
      'one below hides it, until its element ends',
      '<p:a xmlns:p="u"><p:b xmlns:p="v"><p:c/></p:b><p:d/></p:a>',
      ['<a> {u}', '<b> {v}', '<c> {v}', '<d> {u}'],
    ],
    ['the default one can be taken away', '<a xmlns="u"><b xmlns=""/></a>', ['<a> {u}', '<b> {}']],
    [
      'the prefix "xml" is always bound',
      '<a xml:lang="tg"/>',
      ['<a> {}', 'xml:lang = {http://www.w3.org/XML/1998/namespace}lang'],
    ],
    [
      'two attributes of one name and two namespaces are two',
      '<a b="1" p:b="2" q:b="3" xmlns:p="u" xmlns:q="v"/>',
      ['<a> {}', 'b = {}b', 'p:b = {u}b', 'q:b = {v}b'],
    ],
  ])('%s', (_title, text, names) => {
    expect(namesOf(text)).toEqual(names);
  });
});

describe('what cannot be bound is refused', () => {
  test.each([
    ['an element', '<p:a/>', 'the prefix "p" is bound to no namespace.'],
    ['an attribute', '<a p:b="1"/>', 'the prefix "p" is bound to no namespace.'],
    ['behind its scope', '<a><b xmlns:p="u"/><p:c/></a>', 'the prefix "p" is bound to no namespace.'],
    ['a prefix taken away', '<a xmlns:p="u"><b xmlns:p=""/></a>', 'the prefix "p" is bound to nothing.'],
    ['two colons', '<a:b:c xmlns:a="u"/>', '"a:b:c" is no name with or without a prefix.'],
    ['no prefix before a colon', '<a :b="1"/>', '":b" is no name with or without a prefix.'],
    ['no name behind it', '<a: xmlns:a="u"/>', '"a:" is no name with or without a prefix.'],
    ['a digit behind it', '<a:1 xmlns:a="u"/>', '"a:1" is no name with or without a prefix.'],
    ['an element of declarations', '<xmlns:a/>', 'no element can have the prefix "xmlns".'],
    ['the prefix of declarations', '<a xmlns:xmlns="u"/>', 'the prefix "xmlns" cannot be declared.'],
    [
      'their namespace',
      '<a xmlns:p="http://www.w3.org/2000/xmlns/"/>',
      'no prefix can be bound to http://www.w3.org/2000/xmlns/.',
    ],
    [
      'the prefix "xml"',
      '<a xmlns:xml="u"/>',
      'the prefix "xml" can only be bound to http://www.w3.org/XML/1998/namespace.',
    ],
    [
      'its namespace',
      '<a xmlns="http://www.w3.org/XML/1998/namespace"/>',
      'only the prefix "xml" can be bound to http://www.w3.org/XML/1998/namespace.',
    ],
    [
      'one attribute by two prefixes',
      '<a p:b="1" q:b="2" xmlns:p="u" xmlns:q="u"/>',
      'the attribute "b" of the namespace "u" occurs twice.',
    ],
    ['a processing instruction', '<a/><?b:c d?>', '"b:c" is no name for a processing instruction.'],
  ])('%s', (_title, text, fault) => {
    expect(namesOf(text)).toEqual([fault]);
  });

  test('but in a comment and in CDATA nothing is a processing instruction', () => {
    expect(namesOf('<a><!-- <?b:c d?> --><![CDATA[<?b:c d?>]]></a>')).toEqual(['<a> {}']);
  });
});
