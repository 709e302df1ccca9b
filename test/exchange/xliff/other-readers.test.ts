import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import readers from 'xliff';
import { writeXliff } from '../../../src/exchange/xliff/write.ts';
import { makeDocument, makeSet, strong } from './briefing.ts';

/** Each in a unit of its own: the package `xliff` keeps one segment of a unit. */
const sources = [
  'The agenda & more than 15 issues.',
  'a < b ]]> "c" &amp; \u00a0 \r тоҷикӣ',
  'A 💡 \\<1> и\u0306',
  'bold <1>x</1>',
];
const document = makeDocument(
  sources.map((source, index) => ({ sentences: [{ id: `s${index}`, source, codes: [strong] }] })),
);
const plain = [
  'The agenda & more than 15 issues.',
  'a < b ]]> "c" &amp; \u00a0 \r тоҷикӣ',
  'A 💡 <1> и\u0306',
  'bold x',
];

/** All text below a value of either reader, in order, without attributes. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(textOf).join('');
  if (typeof value !== 'object' || value === null) return '';
  const { ':@': _attributes, ...rest } = value as Record<string, unknown>;
  return 'id' in rest ? textOf(rest['contents']) : Object.values(rest).map(textOf).join('');
}

/** The values of a key anywhere below, in order. */
function find(value: unknown, key: string): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (name === key ? [inner] : find(inner, key)));
}

describe.each(['1.2', '2.0'] as const)('XLIFF %s is read alike by others', (version) => {
  const text = writeXliff(document, makeSet('tg'), { version });

  test('fast-xml-parser', () => {
    const parser = new XMLParser({
      preserveOrder: true,
      trimValues: false,
      parseTagValue: false,
      htmlEntities: true,
    });
    expect(find(parser.parse(text), 'source').map(textOf)).toEqual(plain);
  });

  test('xliff', async () => {
    const read = version === '1.2' ? readers.xliff12ToJs : readers.xliff2js;
    const { resources } = await read(text);
    expect(find(resources, 'source').map(textOf)).toEqual(plain);
  });
});
