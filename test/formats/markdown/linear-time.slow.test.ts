import { describe, expect, it } from 'vitest';
import { textFormats } from '../../../src/formats/registry.ts';
import { expectLinear } from '../../linear.ts';
import { oneSegmentAUnit, readText } from '../one-segment.ts';

const length = 60_000;
const fill = (piece: string, size: number): string => piece.repeat(Math.ceil(size / piece.length));

/** Openings without end, ends without opening, and nesting: what makes a careless reader quadratic. */
const pieces = [
  '[',
  ']',
  '[a](b',
  '[a](<b',
  '[a](b "',
  '[a](b (',
  '![',
  '[[a](b)',
  '[a][',
  '[^',
  '[a]: b "',
  '[a]: b\n',
  '[^a]: b\n',
  '*',
  'a*',
  '*a ',
  'a* ',
  '*a _b ',
  'a**b',
  '_a',
  '~~a ',
  '`',
  '`a',
  '`a``',
  '\\',
  '<',
  '<a',
  '<a b="',
  "<a b='",
  '<!--',
  'x<!--',
  'x<?',
  'x<![CDATA[',
  'x<!A',
  '<a:',
  '<b>',
  '</b>',
  '<b><i>',
  '&',
  '&a',
  '>',
  '> a\n',
  '> *a\n',
  '- ',
  '1. ',
  '- a\n',
  '>- ',
  '|',
  '|a',
  '|a|\n|-|\n',
  'a|b\n',
  '-',
  '=',
  '#',
  '# ',
  '```\n',
  '~~~\n',
  '<div>\n',
  '    a\n',
  'a  \n',
  'https://a.b ',
  '[https://a.b ',
  'www.',
  'www._.',
  '@',
  'a@b.',
  'a@b-',
  '\t',
  ' ',
  '\r',
  '\r\n',
  '\0',
  '\ufeff',
  '• a\n',
  '– a\n',
]; // prettier-ignore

const others: readonly (readonly [string, (size: number) => string])[] = [
  ['brackets that close', (size) => `${fill('[', size)}${fill(']', size)}`],
  ['images that close', (size) => `${fill('![', size)}${fill('](a)', size)}`],
  ['a long link text', (size) => `[${fill('a ', size)}](b)`],
  ['a long address', (size) => `https://a.b/${fill(')', size)}`],
  ['a long host', (size) => `https://${fill('a.', size)}`],
  ['tags that do not match', (size) => `${fill('<b>', size)}${fill('</i>', size)}`],
  [
    'runs of all lengths',
    (size) => Array.from({ length: Math.sqrt(2 * size) }, (_, index) => '`'.repeat(index)).join('a'),
  ],
  [
    'items ever deeper',
    (size) =>
      Array.from({ length: Math.sqrt(2 * size) }, (_, index) => `${' '.repeat(2 * index)}- a`).join('\n'),
  ],
  ['blank lines inside a deep list', (size) => `${'- '.repeat(size / 60)}a${fill('\n', size)}`],
  ['a table', (size) => `|a|b|\n|-|-|\n${fill('|c|d|\n', size)}`],
  ['a row of delimiters with wide gaps', (size) => `a|b\n|${' '.repeat(size)}-x`],
  ['front matter without end', (size) => `---\n${fill('a\n', size)}`],
  ['front matter that nests', (size) => `---\na: ${'['.repeat(size / 3)}\n---\n`],
  ['a definition without end', (size) => `[a]: b "c\n${fill('d\n', size)}`],
];

describe.each(textFormats.map((format) => [format.name, format] as const))(
  '%s takes linear time',
  (_name, format) => {
    const texts = [
      ...pieces.map(
        (piece) => [`nothing but ${JSON.stringify(piece)}`, (size: number) => fill(piece, size)] as const,
      ),
      ...others,
    ];

    it.each(texts)('on %s', (_title, make) => {
      expectLinear(length, (size) => {
        try {
          const document = oneSegmentAUnit(readText(format, make(size)), (source) => `${source}ў`);
          expect(format.writeText(document).length).toBeGreaterThan(0);
        } catch (error) {
          expect(['front-matter', 'file-too-large']).toContain((error as { code?: unknown }).code);
        }
      });
    });
  },
);
