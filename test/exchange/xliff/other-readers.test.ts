import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import readers from 'xliff';
import { writeXliff } from '../../../src/exchange/xliff/write.ts';
import { parseMarkup } from '../../../src/text/markup.ts';
import { describeWith, python } from '../../needs.ts';
import { makeDocument, makeSet, strong } from './briefing.ts';
import { anyMarkedText } from './marked-text.ts';

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

const script = `
import json, sys
from translate.storage.xliff import xlifffile
store = xlifffile.parsestring(sys.stdin.buffer.read())
print(json.dumps([[unit.getid().split('\\x04')[-1], str(unit.source), unit.target and str(unit.target)] for unit in store.units]))
`;

describeWith({ programs: ['translate-toolkit'] }, 'Translate Toolkit', () => {
  test('reads any text as it is, and knows its id', () => {
    // What XML cannot hold is a code in our files, and no text for others.
    const shown = (marked: string): string =>
      parseMarkup(marked)
        .filter((part) => typeof part === 'string')
        .map((part) => part.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]/gu, ''))
        .join('');
    const texts = fc
      .sample(fc.tuple(anyMarkedText, anyMarkedText), { numRuns: 300, seed: 3 })
      .map(([first, second], at) => ({ id: `s${at}`, source: `a${first}`, target: `б${second}` }));
    const text = writeXliff(
      makeDocument(texts.map((each) => ({ sentences: [{ ...each, codes: [strong] }] }))),
      makeSet('tg', Object.fromEntries(texts.map((each) => [each.id, each]))),
      { version: '1.2' },
    );
    const { stdout, stderr } = spawnSync(python, ['-c', script], {
      input: text,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual(
      texts.map(({ id, source, target }) => [id, shown(source), shown(target)]),
    );
  });
});
