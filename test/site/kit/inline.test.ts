import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Code, CodeKind } from '../../../src/model/content.ts';
import { html } from '../../../src/site/kit/html.ts';
import { writeInlines, writeMarked } from '../../../src/site/kit/inline.ts';
import { parseMarkup } from '../../../src/text/markup.ts';
import { emphasis, link, html as rawHtml, strong } from '../briefing.ts';
import { readElements } from '../well-formed.ts';

const write = (marked: string, ...codes: readonly Code[]): string =>
  String(writeMarked(marked, codes, (label) => html`<sup>${label}</sup>`));

const lone = (kind: CodeKind, display: string, href?: string): Code => ({
  kind,
  paired: false,
  open: display,
  close: '',
  display,
  ...(href === undefined ? {} : { href }),
});

const picture = (path: string): Code => ({
  kind: 'image',
  paired: true,
  open: '![',
  close: `](${path})`,
  picture: { path, mediaType: 'image/png', width: 4, height: 3 },
});

describe('codes', () => {
  test.each<[string, string, readonly Code[], string]>([
    ['strong', 'a <1>b</1>', [strong], 'a <strong>b</strong>'],
    ['emphasis', '<1>b</1>', [emphasis], '<em>b</em>'],
    ['strikethrough', '<1>b</1>', [{ ...strong, kind: 'strikethrough' }], '<del>b</del>'],
    [
      'a link',
      '<1>b</1>',
      [link('https://example.org/?a=1&b="')],
      '<a href="https://example.org/?a=1&amp;b=&quot;" rel="noopener noreferrer">b</a>',
    ],
    ['a place on the page', '<1>b</1>', [link('#notes')], '<a href="#notes">b</a>'],
    [
      'an address',
      '<1/>',
      [lone('address', 'https://a.example')],
      '<a class="bare" href="https://a.example" rel="noopener noreferrer">https://a.example</a>',
    ],
    [
      'an e-mail address',
      '<1/>',
      [lone('address', 'a@b.example')],
      '<a class="bare" href="mailto:a@b.example">a@b.example</a>',
    ],
    [
      'an address with a password: its text only',
      '<1/>',
      [lone('address', 'https://u:p@a.example')],
      'https://u:p@a.example',
    ],
    ['a telephone number', '<1>b</1>', [link('tel:+992372')], '<a href="tel:+992372">b</a>'],
    ['a literal', '<1/>', [lone('literal', 'a<b')], '<code>a&lt;b</code>'],
    [
      'a picture: its words only',
      '<1/>',
      [lone('image', 'A map', 'map.png')],
      '<span class="image">A map</span>',
    ],
    [
      'a picture with words in its place',
      'a <1>A <2>map</2> & <3/></1> b',
      [picture('../a%20b.png'), strong, lone('literal', 'c')],
      'a <img class="picture" src="../a%20b.png" alt="A map &amp; c" width="4" height="3" loading="lazy"/> b',
    ],
    [
      'a picture with a title, in a link',
      '<1><2>A map</2></1>',
      [link('https://example.org'), { ...picture('a.png'), title: 'The "dam"' }],
      '<a href="https://example.org" rel="noopener noreferrer"><img class="picture" src="a.png" alt="A map" title="The &quot;dam&quot;" width="4" height="3" loading="lazy"/></a>',
    ],
    [
      'pairs that end inside the words of a picture',
      '<1>a <2>b</1> c</2> d',
      [strong, picture('a.png')],
      '<strong>a <img class="picture" src="a.png" alt="b c" width="4" height="3" loading="lazy"/></strong> d',
    ],
    ['a picture that does not end', '<1>A map', [picture('a.png')], '<span class="image">A map</span>'],
    [
      'a picture on another server',
      '<1>A map</1>',
      [{ kind: 'image', paired: true, open: '![', close: ']', href: 'https://example.org/a.png' }],
      '<a class="image" href="https://example.org/a.png" rel="noopener noreferrer">A map</a>',
    ],
    [
      'a link with a title',
      '<1>b</1>',
      [{ ...link('https://example.org'), title: 'The <dam>' }],
      '<a href="https://example.org" title="The &lt;dam&gt;" rel="noopener noreferrer">b</a>',
    ],
    [
      'the title of a link that leads nowhere',
      '<1>b</1>',
      [{ ...link('../a.pdf'), title: 'Full text' }],
      '<span title="Full text">b</span>',
    ],
    ['a picture without words', 'a<1/>', [lone('image', '', 'map.png')], 'a'],
    ['a line break', 'a<1/>b', [lone('break', '')], 'a<br/>b'],
    ['a footnote call', 'a<1/>', [lone('reference', '1')], 'a<sup>1</sup>'],
    ['formatting in HTML', 'H<1/>2<2/>O', [rawHtml('<sub>'), rawHtml('</sub>')], 'H<sub>2</sub>O'],
    ['a line break in HTML', 'a<1/>b', [rawHtml('<br />')], 'a<br/>b'],
    ['a number without a code', 'a<7>b</7><8/>', [strong], 'ab'],
  ])('%s', (_title, marked, codes, expected) => {
    expect(write(marked, ...codes)).toBe(expected);
  });

  test.each([
    '<script>',
    '<img src=x onerror=alert(1)>',
    '<sub onclick="x()">',
    '<style>',
    '</td>',
    '<!-- -->',
    '<sub/><script>',
  ])('raw HTML %j is dropped', (raw) => {
    expect(write('a<1/>b', rawHtml(raw))).toBe('ab');
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example',
    '\\\\evil.example',
    'https:\\\\evil.example',
    'https://a\tb',
    'notes.md',
    '../x.html',
    'https:',
    'mailto:',
    'https://user:pass@example.org/',
    '',
  ])('an address like %j is no link', (href) => {
    expect(write('<1>text</1>', link(href))).toBe('text');
    expect(write('<1/>', lone('link', 'text', href))).toBe('text');
  });
});

describe('broken markup', () => {
  test.each([
    ['never closed', '<1>a', '<strong>a</strong>'],
    ['never opened', 'a</1>b', 'ab'],
    ['opened twice', '<1>a<1>b</1>c</1>', '<strong>ab</strong>c'],
    ['overlapping', '<1>a<2>b</1>c</2>', '<strong>a<em>b</em></strong><em>c</em>'],
    ['empty where a pair belongs', 'a<1/>b', 'ab'],
    [
      'a link in a link',
      '<3>a<4>b</4>c</3>',
      '<a href="https://a.example" rel="noopener noreferrer">abc</a>',
    ],
  ])('%s', (_title, marked, expected) => {
    expect(write(marked, strong, emphasis, link('https://a.example'), link('https://b.example'))).toBe(
      expected,
    );
  });

  test('thousands of overlapping tags cost no more than their length', () => {
    const codes = Array.from({ length: 9999 }, () => strong);
    const open = codes.map((_, at) => `<${at + 1}>x`).join('');
    const close = codes.map((_, at) => `</${at + 1}>y`).join('');
    expect(write(open + close, ...codes).length).toBeLessThan((open.length + close.length) * 2);
  });
});

test('running content that was not segmented has codes from 0', () => {
  const at = { start: 0, end: 0 };
  const inlines = [
    { type: 'open', code: 0, ...at },
    { type: 'text', text: '<14>', verbatim: true, ...at },
    { type: 'close', code: 0, ...at },
  ] as const;
  expect(String(writeInlines(inlines, [strong], () => html``))).toBe('<strong>&lt;14&gt;</strong>');
});

const piece = fc.oneof(
  fc.constantFrom(
    '\r',
    '\r\n',
    '&amp;',
    ']]>',
    '\u00a0',
    'й',
    '\ud800',
    '😀',
    '\u0000',
    '\u000b',
    '\ufffe',
    '\\',
    '\\\\',
    '<',
    '>',
    '"',
    "'",
    '</style>',
    '<script>',
    '&',
    '&#0;',
    '<!--',
    'ғӣқӯҳҷ ўі',
    ' ',
  ),
  fc.nat(9).map((n) => `<${n}>`),
  fc.nat(9).map((n) => `</${n}>`),
  fc.nat(9).map((n) => `<${n}/>`),
);
const hostile = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
const anyCode: fc.Arbitrary<Code> = fc.record({
  kind: fc.constantFrom<CodeKind>(
    'strong',
    'emphasis',
    'strikethrough',
    'link',
    'image',
    'literal',
    'address',
    'break',
    'reference',
    'html',
  ),
  paired: fc.boolean(),
  open: fc.constantFrom('', '**', '<sub>', '</sub>', '<u>', '</u>', '<br>', '<script>'),
  close: fc.constant(''),
  display: hostile,
  href: fc.constantFrom('https://a.example', 'javascript:x', '#a', ''),
});

/** What a reader has to see: all text, and what stands in place of each code without content. */
function expectedText(marked: string, codes: readonly Code[]): string {
  return parseMarkup(marked)
    .map((part) => {
      if (typeof part === 'string') return part;
      const code = codes[part.code - 1];
      if (!code || code.paired || part.type === 'close') return '';
      return code.kind === 'break' || code.kind === 'html' ? '' : (code.display ?? '');
    })
    .map((text) =>
      text
        .replace(/\r\n?/g, '\n')
        .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd'),
    )
    .join('');
}

test('any marked text with any codes gives well-formed HTML with all its text and no links in links', () => {
  fc.assert(
    fc.property(hostile, fc.array(anyCode, { maxLength: 9 }), (marked, codes) => {
      const written = write(marked, ...codes);
      const [root, ...inner] = readElements(`<r>${written}</r>`);
      expect(root?.text).toBe(expectedText(marked, codes));
      expect(inner.filter(({ name }) => name === 'script')).toEqual([]);
      expect(written).not.toMatch(/<a [^>]*>(?:(?!<\/a>).)*<a /s);
    }),
    { numRuns: 1000 },
  );
});
