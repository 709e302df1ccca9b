import { describe, expect, it } from 'vitest';
import { shownInlines } from './shown.ts';

/** The marked text of the first paragraph; definitions may follow it. */
const marked = (text: string): string => shownInlines(text).text;

describe('text', () => {
  it.each<[title: string, text: string, marked: string]>([
    ['escapes', '1\\. \\*a\\* \\\\ \\a', '1. *a* \\ \\a'],
    ['references', '&amp; &copy; &laquo;a&raquo; &#1050;&#x41a; &#0;', '& © «a» КК \ufffd'],
    [
      'references by any name of HTML',
      '&alpha;&check; 5&nbsp;&Omega; a&NotEqualTilde;b',
      'α✓ 5\u00a0Ω a\u2242\u0338b',
    ],
    ['the longest name', '&CounterClockwiseContourIntegral;', '∳'],
    ['references to nothing', '&foo; &#; &amp', '&foo; &#; &amp'],
    ['names that HTML does not have', '&Alfa; &constructor; &toString;', '&Alfa; &constructor; &toString;'],
    ['line ends', 'one \n  two\nthree', 'one two three'],
    ['what looks like a tag', 'a <1> \\<2>', 'a \\<1> \\<2>'],
  ])('%s', (_title, text, expected) => {
    expect(marked(text)).toBe(expected);
  });
});

describe('emphasis', () => {
  it.each<[title: string, text: string, marked: string]>([
    ['one and two stars', '*a* **b** _c_ __d__', '<1>a</1> <2>b</2> <3>c</3> <4>d</4>'],
    ['three', '***a***', '<1><2>a</2></1>'],
    ['a link as HTML', 'a <a href="b?c&amp;d">e</a>', 'a <1>e</1>'],
    ['inside a word', 'a*b*c a_b_c', 'a<1>b</1>c a_b_c'],
    ['around Cyrillic', '**Душанбе**, *Мінск*', '<1>Душанбе</1>, <2>Мінск</2>'],
    ['not next to white space', 'x * a * ** b **', 'x * a * ** b **'],
    ['not between a mark and a letter', 'x**«a»**b', 'x**«a»**b'],
    ['part of a run', '*a **b*', '*a *<1>b</1>'],
    ['lengths that do not fit', 'a*b**c*', 'a<1>b**c</1>'],
    ['strikethrough', '~~a~~ ~b~ ~~~c~~~', '<1>a</1> <2>b</2> ~~~c~~~'],
    ['crossing a link', '*a [b*](c)', '*a <1>b*</1>'],
    ['as HTML', '<b>a</b> <EM>b</EM> <i class="x">c</i>', '<1>a</1> <2>b</2> <3/>c<4/>'],
    ['HTML that crosses', '*a <b>b* c</b>', '<1>a <2/>b</1> c<3/>'],
    ['a tag without partner', '<b>a <i>b</b>', '<1>a <2/>b</1>'],
  ])('%s', (_title, text, expected) => {
    expect(marked(text)).toBe(expected);
  });
});

describe('links', () => {
  const definition = '\n\n[ref]: /url "Title"\n[Ärger]: </a b>\n';
  it.each<[title: string, text: string, marked: string]>([
    ['inline', '[a](b) [a](<b c> "d") [](e)', '<1>a</1> <2>a</2> <3></3>'],
    [
      'full, collapsed and short references',
      '[a][ref] [ref][] [ref] [REF]',
      '<1>a</1> <2>ref</2> <3>ref</3> <4>REF</4>',
    ],
    ['labels of other letters', '[äRGER]', '<1>äRGER</1>'],
    ['no definition, no link', '[a] [a][b] [a][]', '[a] [a][b] [a][]'],
    ['brackets in a link', '[see [1]](a)', '<1>see [1]</1>'],
    ['links do not nest', '[a [b](c) d](e)', '[a <1>b</1> d](e)'],
    ['images in links do', '[![a](b)](c)', '<1><2>a</2></1>'],
    ['images', '![a *b*](c) ![ref]', '<1>a <2>b</2></1> <3>ref</3>'],
    ['code binds stronger', '[a `](b)`', '[a <1/>'],
    ['no space before the bracket', '[a] (b)', '[a] (b)'],
    ['a title that does not end', '[a](b "c)', '[a](b "c)'],
  ])('%s', (_title, text, expected) => {
    expect(marked(text + definition)).toBe(expected);
  });

  it('target and title are decoded', () => {
    expect(shownInlines('[a](/x\\_y?a&amp;b "T &quot;\\*\\"")').codes).toEqual([
      {
        kind: 'link',
        paired: true,
        open: '[',
        close: '](/x\\_y?a&amp;b "T &quot;\\*\\"")',
        href: '/x_y?a&b',
        title: 'T "*"',
        titleAt: 19,
      },
    ]);
  });

  it('a short reference closes with its label, for a translation is no label', () => {
    const { codes } = shownInlines(`[ref] [ref][] ![a][ref]${definition}`);
    expect(codes.map(({ open, close }) => `${open}…${close}`)).toEqual(['[…][ref]', '[…][ref]', '![…][ref]']);
    expect(codes.map(({ href, title }) => [href, title])).toEqual(Array(3).fill(['/url', 'Title']));
  });
});

describe('codes without content', () => {
  it.each<[title: string, text: string, marked: string, code: object]>([
    ['code', 'a `b  c` d', 'a <1/> d', { kind: 'literal', open: '`b  c`', display: 'b  c' }],
    ['code with a backtick', '`` `a` ``', '<1/>', { kind: 'literal', display: '`a`' }],
    ['a forced break by spaces', 'a  \nb', 'a<1/>b', { kind: 'break', open: '  \n' }],
    ['a forced break by a backslash', '> a\\\n> b', 'a<1/>b', { kind: 'break', open: '\\\n> ' }],
    ['a forced break as HTML', 'a<br />b', 'a<1/>b', { kind: 'break', open: '<br />' }],
    [
      'an address in angle brackets',
      '<https://a.b/?c=d>',
      '<1/>',
      { kind: 'address', href: 'https://a.b/?c=d' },
    ],
    [
      'an e-mail address in them',
      '<a@b.c>',
      '<1/>',
      { kind: 'address', display: 'a@b.c', href: 'mailto:a@b.c' },
    ],
    [
      'a bare address',
      'See https://a.b/c, please.',
      'See <1/>, please.',
      { kind: 'address', href: 'https://a.b/c' },
    ],
    ['a bare address in quotes', '«https://a.b/c»', '«<1/>»', { kind: 'address', display: 'https://a.b/c' }],
    [
      'a bare address in brackets',
      '(https://a.b/c_(d))',
      '(<1/>)',
      { kind: 'address', display: 'https://a.b/c_(d)' },
    ],
    ['www', 'www.a.b.', '<1/>.', { kind: 'address', display: 'www.a.b', href: 'http://www.a.b' }],
    ['a bare e-mail address', 'press@a.b.', '<1/>.', { kind: 'address', href: 'mailto:press@a.b' }],
    ['an anchor', 'a <a name="b">c</a>', 'a <1/>c<2/>', { kind: 'html', open: '<a name="b">' }],
    ['other tags', 'a <span lang="tg">b</span>', 'a <1/>b<2/>', { kind: 'html', open: '<span lang="tg">' }],
    ['a comment', 'a <!-- b --> c', 'a <1/> c', { kind: 'html', open: '<!-- b -->' }],
  ])('%s', (_title, text, expected, code) => {
    const shown = shownInlines(text);
    expect(shown.text).toBe(expected);
    expect(shown.codes[0]).toMatchObject({ paired: false, close: '', ...code });
  });

  it.each([
    ['one backtick', 'a ` b'],
    ['runs of other lengths', '``a`'],
    ['a single space at a line end', 'a \nb'],
    ['a backslash at the very end', 'a\\'],
    ['less than', 'a < b and c<d'],
    ['no address', 'http:// www. a@b xhttp://a.b'],
  ])('%s is text', (_title, text) => {
    expect(shownInlines(text).codes).toEqual([]);
  });

  it('an address inside a link is the text of the link', () => {
    expect(shownInlines('[https://a.b](https://a.b)')).toMatchObject({
      text: '<1>https://a.b</1>',
      codes: [{ kind: 'link' }],
    });
    expect(marked('[https://a.b')).toBe('[<1/>');
  });
});
