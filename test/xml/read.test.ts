import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BarobarError } from '../../src/model/error.ts';
import { xmlLimits } from '../../src/xml/limits.ts';
import { attributeOf, readXml } from '../../src/xml/read.ts';

/** What is told while a text is read, one line each. */
function eventsOf(text: string): string[] {
  const events: string[] = [];
  readXml(text, 'a.xml', {
    content: { texts: new Set(['seg']), embedded: new Set(['skeleton']) },
    open: (element, offset) => events.push(`<${element.local} {${element.uri}} @${offset}`),
    close: (element) => events.push(`/${element.local}`),
    text: (part) => events.push(part),
  });
  return events;
}

/** `code line:column` of the error, or nothing. */
function errorOf(text: string): string | undefined {
  try {
    eventsOf(text);
    return undefined;
  } catch (error) {
    if (!(error instanceof BarobarError)) throw error;
    expect(error.location.path).toBe('a.xml');
    expect(error.message).toMatch(/\.$/);
    expect(error.advice).toMatch(/\.$/);
    return `${error.code} ${error.location.line}:${error.location.column}`;
  }
}

test('elements have their namespace and offset, references are resolved, comments are left out', () => {
  const text =
    '\ufeff<?xml version="1.0"?>\n<a xmlns="urn:a"><p:b xmlns:p="urn:p"/>x&amp;<!-- c -->&#x451;<![CDATA[<y>]]></a>';
  expect(eventsOf(text)).toEqual(['\n', '<a {urn:a} @23', '<b {urn:p} @40', '/b', 'x&', 'ё', '<y>', '/a']);
});

test.each(['1.1', '1.2'])('U+0085 ends a line in XML %s', (version) => {
  const text = `<?xml version="${version}"?><a>\u0085</a>`;
  expect(eventsOf(text)).toEqual(['<a {} @21', '\n', '/a']);
});

test('places are those of the whole text if another reader goes on', () => {
  // The first reader stops at the letter that is not of ASCII.
  expect(errorOf('<?xml version="1.0"?>\n<a>\r\n<b>x</b>\r<ё/>\n  <c></d></a>')).toBe('xml-syntax 5:9');
  expect(errorOf('<a b="1"><ё/></a>x')).toBe('xml-syntax 1:19');
  expect(eventsOf('<a b="1"><ё/></a>')).toEqual(['<a {} @0', '<ё {} @9', '/ё', '/a']);
});

test('an attribute is found by its name as written', () => {
  readXml('<a xml:space="preserve" x="1&#10;2"/>', 'a.xml', {
    open(element) {
      expect(attributeOf(element, 'xml:space')).toBe('preserve');
      expect(attributeOf(element, 'x')).toBe('1\n2');
      expect(attributeOf(element, 'toString')).toBeUndefined();
    },
    close() {},
    text() {},
  });
});

test.each([
  ['an element left open', '<a>\n<b></a>', 'xml-syntax 2:7'],
  ['nothing', '', 'xml-syntax 1:1'],
  ['two roots', '<a/><b/>', 'xml-syntax 1:7'],
  ['text behind the root', '<a/>x', 'xml-syntax 1:6'],
  ['an attribute twice', '<a b="1" b="2"/>', 'xml-syntax 1:16'],
  ['one attribute by two prefixes', '<a xmlns:p="u" xmlns:q="u" p:b="1" q:b="2"/>', 'xml-syntax 1:44'],
  ['a prefix without namespace', '<p:a/>', 'xml-syntax 1:6'],
  ['an entity of HTML', '<a>&nbsp;</a>', 'xml-syntax 1:9'],
  ['a raw control character', '<a>\u0001</a>', 'xml-syntax 1:4'],
  ['a reference to a control character', '<a>&#1;</a>', 'xml-syntax 1:7'],
  [']]> in text', '<a>]]></a>', 'xml-syntax 1:6'],
  ['a raw < in an attribute', '<a b="<"/>', 'xml-syntax 1:7'],
  ['a high surrogate alone, before a tag', '<a>\n\ud83d</a>', 'xml-syntax 2:1'],
  ['a low surrogate alone', '<a>\udca1</a>', 'xml-syntax 1:4'],
  ['a malformed DOCTYPE', '<!DOCTYPE a b c><a/>', 'xml-syntax 1:1'],
  ['a DOCTYPE with three literals', '<!DOCTYPE a PUBLIC "b" "c" "d"><a/>', 'xml-syntax 1:1'],
  ['an internal subset', '<!-- [ -->\n<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'xml-doctype 2:1'],
  ['an internal subset behind an identifier', "<!DOCTYPE a SYSTEM '[' []><a/>", 'xml-doctype 1:1'],
])('%s is refused with its place', (_title, text, expected) => {
  expect(errorOf(text)).toBe(expected);
});

test.each([
  ['a DOCTYPE', '<!DOCTYPE a><a/>'],
  ['a DOCTYPE with a system identifier', '<!DOCTYPE a SYSTEM "http://example.org/[a>].dtd"><a/>'],
  [
    'a DOCTYPE with a public identifier',
    '<?pi?>\r\n<!-- " -->\n<!DOCTYPE a PUBLIC \'-//A//B\' "a.dtd" ><a/>',
  ],
  ['what looks like a DOCTYPE in a comment', '<!--<!DOCTYPE a [ ]>--><a/>'],
  ['an astral letter', '<a>\ud83d\udca1</a>'],
  ['a byte order mark', '\ufeff<a/>'],
])('%s is read', (_title, text) => {
  expect(errorOf(text)).toBeUndefined();
});

describe('limits', () => {
  const nest = (depth: number): string => '<a>'.repeat(depth) + '</a>'.repeat(depth);
  const many = (count: number): string =>
    `<a ${Array.from({ length: count }, (_, n) => `b${n}=""`).join(' ')}/>`;
  test.each([
    ['depth', nest(xmlLimits.depth), nest(xmlLimits.depth + 1)],
    ['attributes', many(xmlLimits.attributes), many(xmlLimits.attributes + 1)],
    [
      'attribute length',
      `<a b="${'c'.repeat(xmlLimits.attributeLength)}"/>`,
      `<a b="${'c'.repeat(xmlLimits.attributeLength + 1)}"/>`,
    ],
    [
      'text length',
      `<a>${'c'.repeat(xmlLimits.textLength)}</a>`,
      `<a>${'c'.repeat(xmlLimits.textLength + 1)}</a>`,
    ],
    [
      'text length over comments and CDATA',
      `<a>${'<!----><![CDATA[cc]]>'.repeat(xmlLimits.textLength / 2)}</a>`,
      `<a>${'<!----><![CDATA[cc]]>'.repeat(xmlLimits.textLength / 2)}c</a>`,
    ],
    [
      'text length outside of an embedded document',
      `<a><skeleton>${'c'.repeat(xmlLimits.textLength + 1)}</skeleton></a>`,
      `<a><skeletons>${'c'.repeat(xmlLimits.textLength + 1)}</skeletons></a>`,
    ],
    [
      'elements in a sentence, not in an element that holds none',
      `<a><segs>${'<b><c/></b>'.repeat(xmlLimits.contentElements / 2)}<b/></segs></a>`,
      `<a><seg>${'<b><c/></b>'.repeat(xmlLimits.contentElements / 2)}<b/></seg></a>`,
    ],
    [
      'elements in a sentence',
      `<a><seg>${'<b><c/></b>'.repeat(xmlLimits.contentElements / 2)}</seg><b/></a>`,
      `<a><seg>${'<b><c/></b>'.repeat(xmlLimits.contentElements / 2)}<b/></seg></a>`,
    ],
    [
      'comments, CDATA sections and processing instructions',
      `<a>${'<!----><?b?>'.repeat(xmlLimits.asides / 2)}</a>`,
      `<a>${'<!----><?b?>'.repeat(xmlLimits.asides / 2)}<![CDATA[]]></a>`,
    ],
    [
      'elements',
      `<a>${'<b/>'.repeat(xmlLimits.elements - 1)}</a>`,
      `<a>${'<b/>'.repeat(xmlLimits.elements)}</a>`,
    ],
  ])('%s: the limit itself is read, one more is refused', (_title, within, beyond) => {
    expect(errorOf(within)).toBeUndefined();
    expect(errorOf(beyond)).toMatch(/^xml-limit 1:\d+$/);
  });
});

test.each([
  ['billion laughs', `<!DOCTYPE a [<!ENTITY b "c">${'<!ENTITY d "&b;&b;">'.repeat(1e5)}]><a>&d;</a>`],
  ['an external entity', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a>&b;</a>'],
  ['ten thousand deep', '<a>'.repeat(10_000)],
  ['two hundred thousand unclosed', '<a>'.repeat(200_000)],
  ['a million attributes', `<a ${'b="" '.repeat(1_000_000)}/>`],
  ['ten million characters of one name', `<${'a'.repeat(1e7)}`],
  ['ten megabytes of a text', `<a>${'b'.repeat(1e7)}</a>`],
  ['a million comments left open', '<!--'.repeat(1e6)],
  ['ten megabytes of white space', ' '.repeat(1e7)],
  ['a million comments', '<!---->'.repeat(1e6)],
  ['a million literals in a DOCTYPE', `<!DOCTYPE a ${'"b"'.repeat(1e6)}`],
])('hostile XML is refused, and soon: %s', (_title, text) => {
  expect(errorOf(text)).toMatch(/^xml-(?:syntax|limit|doctype) /);
});

test('whatever text it is given, reading ends or fails with a place, never otherwise', () => {
  const piece = fc.constantFrom(
    '<a>',
    '</a>',
    '<a b="',
    '"',
    "'",
    '/>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?',
    '?>',
    '<?xml version="1.0"?>',
    '<!DOCTYPE',
    '[',
    ']',
    '&',
    ';',
    '&#',
    'amp',
    '\r',
    '\n',
    'x',
    '\u00a0',
    '\ud83d',
    '\udca1',
    '\u0000',
    '=',
    ' ',
    '<',
    '>',
    ':',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      errorOf(pieces.join(''));
    }),
    { numRuns: 5000 },
  );
});
