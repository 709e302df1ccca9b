import { describe, expect, test } from 'vitest';
import { readXliff } from '../../src/exchange/xliff/read.ts';
import { BarobarError } from '../../src/model/error.ts';
import { decodeXml } from '../../src/xml/decode.ts';
import { validateText } from './validate-text.ts';

const file = (body: string, before = ''): string =>
  `<?xml version="1.0"?>${before}<xliff version="1.2"><file original="a" source-language="en" datatype="x">${body}</file></xliff>`;
const unit = (content: string, before = ''): string =>
  file(`<body><trans-unit id="u"><source>${content}</source></trans-unit></body>`, before);
const entities = Array.from({ length: 10 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`);

/** The code of the error that reading ends with. */
function refusalOf(given: string | Uint8Array): string {
  const bytes = typeof given === 'string' ? Buffer.from(given) : given;
  try {
    readXliff(decodeXml(bytes, 'a.xlf'), 'a.xlf');
    return 'read';
  } catch (error) {
    if (!(error instanceof BarobarError)) throw error;
    expect(error.location.path).toBe('a.xlf');
    return error.code;
  }
}

describe('hostile files are refused by name', () => {
  test.each<[string, string, () => string | Uint8Array]>([
    [
      'entities of entities',
      'xml-doctype',
      () => unit('&a10;', `<!DOCTYPE x [<!ENTITY a0 "a">${entities.join('')}]>`),
    ],
    [
      'one long entity often',
      'xml-doctype',
      () => unit('&a;'.repeat(100_000), `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(100_000)}">]>`),
    ],
    [
      'an external entity',
      'xml-doctype',
      () => unit('&a;', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'),
    ],
    [
      'a parameter entity',
      'xml-doctype',
      () => unit('', '<!DOCTYPE x [<!ENTITY % a SYSTEM "http://127.0.0.1/"> %a;]>'),
    ],
    ['a second DOCTYPE', 'xml-syntax', () => unit('', '<!DOCTYPE a><!DOCTYPE b [<!ENTITY a "b">]>')],
    [
      '10,000 elements in one another',
      'xml-limit',
      () => unit(`${'<g id="1">'.repeat(10_000)}${'</g>'.repeat(10_000)}`),
    ],
    ['2,000,000 elements left open', 'xml-limit', () => `<xliff version="1.2">${'<a>'.repeat(2_000_000)}`],
    [
      '1,000,000 attributes',
      'xml-limit',
      () => unit(`<x id="1" ${Array.from({ length: 1e6 }, (_, at) => `a${at}="1"`).join(' ')}/>`),
    ],
    ['an attribute of 50 MB', 'xml-limit', () => unit(`<x id="1" ctype="${'a'.repeat(50e6)}"/>`)],
    ['a text of 50 MB', 'xml-limit', () => unit('a'.repeat(50e6))],
    ['a CDATA section of 50 MB', 'xml-limit', () => unit(`<![CDATA[${'a'.repeat(50e6)}]]>`)],
    ['a text of 8,000,000 references', 'xml-limit', () => unit('&#65;'.repeat(8e6))],
    [
      'an attribute of 8,000,000 references',
      'xml-limit',
      () => unit(`<x id="1" ctype="${'&#65;'.repeat(8e6)}"/>`),
    ],
    [
      '30 attributes of 50,000 references each',
      'xml-limit',
      () =>
        unit(
          `<x id="1" ${Array.from({ length: 30 }, (_, at) => `a${at}="${'&#65;'.repeat(5e4)}"`).join(' ')}/>`,
        ),
    ],
    ['900,000 codes', 'xml-limit', () => unit('<bx id="1"/>'.repeat(900_000))],
    ['7,000,000 comments', 'xml-limit', () => unit('<!---->'.repeat(7e6))],
    ['7,000,000 comments before the root', 'xml-limit', () => `${'<!---->'.repeat(7e6)}${unit('')}`],
    ['10,000,000 processing instructions', 'xml-limit', () => unit('<?a?>'.repeat(10e6))],
    ['an id of 65,537 characters', 'xml-limit', () => unit('').replace('"u"', `"${'u'.repeat(65_537)}"`)],
    ['a file cut short', 'xml-syntax', () => unit('abc').slice(0, -9)],
    ['an encoding nobody expects', 'file-encoding', () => '<?xml version="1.0" encoding="UTF-7"?><xliff/>'],
    [
      'bytes that are no UTF-8',
      'file-encoding',
      () => Buffer.concat([Buffer.from('<xliff>'), Buffer.from([0xc3, 0x28])]),
    ],
    ['NUL', 'xml-syntax', () => unit('a\0b')],
    ['half of a surrogate pair', 'file-encoding', () => Buffer.from(`\ufeff${unit('a\ud800b')}`, 'utf16le')],
    ['an archive', 'xml-syntax', () => `PK\u0003\u0004${'\0'.repeat(100)}`],
    ['nothing', 'xml-syntax', () => ''],
  ])('%s', (_, code, make) => {
    expect(refusalOf(make())).toBe(code);
  });

  test('ids that are members of every object are ids', () => {
    const body = ['__proto__', 'constructor', 'toString'].map(
      (id) => `<trans-unit id="${id}"><source>${id}</source></trans-unit>`,
    );
    const { segments } = readXliff(file(`<body>${body.join('')}</body>`), 'a');
    expect(segments.map(({ id, source }) => [id, source])).toEqual([
      ['__proto__', '__proto__'],
      ['constructor', 'constructor'],
      ['toString', 'toString'],
    ]);
  });

  test('nothing that a file names is fetched', () => {
    const body =
      '<header><skl><external-file href="file:///etc/passwd"/></skl></header><body><xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/></body>';
    expect(readXliff(file(body, '<!DOCTYPE xliff SYSTEM "file:///etc/passwd">'), 'a').segments).toEqual([]);
  });

  test('a document that the file carries along may be as large as the file', () => {
    const body = `<header><skl><internal-file form="base64">${'QUJD'.repeat(1_000_000)}</internal-file></skl></header><body/>`;
    expect(readXliff(file(body), 'a').segments).toEqual([]);
    expect(refusalOf(file(body.replaceAll('internal-file', 'note')))).toBe('xml-limit');
  });

  test('codes without number are not validated either', () => {
    expect(() => validateText(unit('<bx id="1"/>'.repeat(900_000)), 'a')).toThrow(
      'The file has too many elements in one sentence; at most 40000 are read.',
    );
    const many = '<x id="1"/>'.repeat(30_000);
    expect(
      validateText(
        file(`<body>${`<trans-unit id="u"><source>${many}</source></trans-unit>`.repeat(2)}</body>`),
        'a',
      ).valid,
    ).toBe(false);
  });

  test('faults without number are counted, not listed', () => {
    const { findings, valid } = validateText(unit('<y/>'.repeat(5000)), 'a');
    expect(valid).toBe(false);
    expect(findings).toHaveLength(1001);
    expect(findings.at(-1)?.message).toBe('4000 more findings of this kind start here.');
  });
});
