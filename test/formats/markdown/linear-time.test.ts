import { describe, expect, it } from 'vitest';
import { formats } from '../../../src/formats/registry.ts';
import { oneSegmentAUnit, readText } from '../one-segment.ts';

const size = 60_000;
const fill = (piece: string): string => piece.repeat(Math.ceil(size / piece.length));

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

const others: readonly (readonly [string, string])[] = [
  ['brackets that close', `${fill('[')}${fill(']')}`],
  ['images that close', `${fill('![')}${fill('](a)')}`],
  ['a long link text', `[${fill('a ')}](b)`],
  ['a long address', `https://a.b/${fill(')')}`],
  ['a long host', `https://${fill('a.')}`],
  ['tags that do not match', `${fill('<b>')}${fill('</i>')}`],
  ['runs of all lengths', Array.from({ length: 300 }, (_, index) => '`'.repeat(index)).join('a')],
  ['items ever deeper', Array.from({ length: 300 }, (_, index) => `${' '.repeat(2 * index)}- a`).join('\n')],
  ['blank lines inside a deep list', `${'- '.repeat(1_000)}a${fill('\n')}`],
  ['a table', `|a|b|\n|-|-|\n${fill('|c|d|\n')}`],
  ['a row of delimiters with wide gaps', `a|b\n|${' '.repeat(size)}-x`],
  ['front matter without end', `---\n${fill('a\n')}`],
  ['front matter that nests', `---\na: ${'['.repeat(20_000)}\n---\n`],
  ['a definition without end', `[a]: b "c\n${fill('d\n')}`],
];

describe.each(formats.map((format) => [format.name, format] as const))(
  '%s takes linear time',
  (_name, format) => {
    const texts = [
      ...pieces.map((piece) => [`nothing but ${JSON.stringify(piece)}`, fill(piece)] as const),
      ...others,
    ];

    it.each(texts)('on %s', (_title, text) => {
      const start = performance.now();
      try {
        const document = oneSegmentAUnit(readText(format, text), (source) => `${source}ў`);
        expect(format.write(document).length).toBeGreaterThan(0);
      } catch (error) {
        expect(error).toMatchObject({ code: 'front-matter' });
      }
      // A quadratic reader needs minutes.
      expect(performance.now() - start).toBeLessThan(5_000);
    });
  },
);
