import { describe, expect, it } from 'vitest';
import { readMarkdownText, shownUnits } from './shown.ts';

describe('what is a unit', () => {
  it.each<[title: string, text: string, units: string[]]>([
    ['headings with marks', '# One\n### Two ###\n', ['heading level=1: One', 'heading level=3: Two']],
    [
      'headings that are underlined',
      'One\n===\n\nTwo\nlines\n---\n',
      ['heading level=1: One', 'heading level=2: Two lines'],
    ],
    ['no heading without space', '#One\n', ['paragraph: #One']],
    ['an empty heading gives none', '#\n\n## ##\n', []],
    ['paragraphs', 'One\ntwo.\n\nThree.\n', ['paragraph: One two.', 'paragraph: Three.']],
    [
      'quotations',
      '> One\n> two\nlazy\n> > Three\n',
      ['paragraph quoted=1: One two lazy', 'paragraph quoted=2: Three'],
    ],
    [
      'items, and what else is in them',
      '- One\n\n  Two\n- Three\n  1. Four\n  2. Five\n',
      [
        'item ordered=false number=1 depth=1: One',
        'paragraph: Two',
        'item ordered=false number=2 depth=1: Three',
        'item ordered=true number=1 depth=2: Four',
        'item ordered=true number=2 depth=2: Five',
      ],
    ],
    [
      'only the first number counts',
      '7) One\n3) Two\n',
      ['item ordered=true number=7 depth=1: One', 'item ordered=true number=8 depth=1: Two'],
    ],
    ['an item that begins with a heading', '- # One\n\n  Two\n', ['heading level=1: One', 'paragraph: Two']],
    [
      'tasks without their box',
      '- [x] Done\n- [ ] Open\n- [y] Text\n',
      [
        'item ordered=false number=1 depth=1 task=done: Done',
        'item ordered=false number=2 depth=1 task=open: Open',
        'item ordered=false number=3 depth=1: [y] Text',
      ],
    ],
    ['a box outside of a list is text', '[x] Done\n', ['paragraph: [x] Done']],
    [
      'footnotes, also of several paragraphs',
      'Text[^a].\n\n[^a]: One\n    two.\n\n    Three.\n\nAfter.\n',
      ['paragraph: Text<1/>.', 'footnote label=a: One two.', 'footnote label=a: Three.', 'paragraph: After.'],
    ],
    [
      'a call without footnote is text',
      'Text[^b].\n\n[^a]: One\n',
      ['paragraph: Text[^b].', 'footnote label=a: One'],
    ],
    ['code is literal', '```js\na\n\n b\n```\n\n    c\n', ['literal: "a\\n\\n b"', 'literal: "c"']],
    ['rules', 'One\n\n***\n- - -\n', ['paragraph: One', 'rule: ', 'rule: ']],
    ['comments and definitions give none', '<div>\n</div>\n\n<!-- Two -->\n\n[a]: /b "c"\n', []],
    ['a definition before text', '[a]: /b\nText [a].\n', ['paragraph: Text <1>a</1>.']],
    ['what only begins like a definition is text', '[a]: /b c\n', ['paragraph: [a]: /b c']],
    ['CRLF', '# One\r\n\r\n> Two\r\n> three\r\n', ['heading level=1: One', 'paragraph quoted=1: Two three']],
    ['a lone carriage return', '# One\r\rTwo\rthree\r', ['heading level=1: One', 'paragraph: Two three']],
    ['a byte order mark', '\ufeff# One\n', ['heading level=1: One']],
    [
      'HTML blocks are read as HTML',
      '<div>\n*One* &amp; <b>two</b>\n</div>\n',
      ['paragraph: *One* & <1>two</1>'],
    ],
    [
      'their tables are counted with others',
      '|a|\n|-|\n\n<table><td>b</table>\n\n|c|\n|-|\n',
      ['cell table=0 row=0 column=0: a', 'cell table=1 row=0 column=0: b', 'cell table=2 row=0 column=0: c'],
    ],
    [
      'an element may go on below in Markdown',
      '<div class="a">\n\n*One*\n\n</div>\n',
      ['paragraph: <1>One</1>'],
    ],
    ['HTML in lines of a quotation is left', '> <p>\n> One</p>\n', []],
    ['HTML in an item', '- <p>One\n  two</p>\n', ['paragraph: One two']],
    ['an empty text', '', []],
  ])('%s', (_title, text, units) => {
    expect(shownUnits(text)).toEqual(units);
  });

  it('containers nested beyond all sense are read as text', () => {
    const text = `${'> '.repeat(300)}One\n`;
    expect(shownUnits(text)).toEqual([expect.stringMatching(/^paragraph quoted=\d+: (?:> )+One$/)]);
    expect(shownUnits(`${'> '.repeat(50)}One\n`)).toEqual(['paragraph quoted=50: One']);
  });
});

describe('tables', () => {
  it.each<[title: string, text: string, units: string[]]>([
    [
      'cells with row, column and alignment',
      '| A | B |\n|:--|--:|\n| c | d |\n',
      [
        'cell table=0 row=0 column=0 align=left: A',
        'cell table=0 row=0 column=1 align=right: B',
        'cell table=0 row=1 column=0 align=left: c',
        'cell table=0 row=1 column=1 align=right: d',
      ],
    ],
    [
      'without outer bars',
      'A | B\n-|:-:\n',
      ['cell table=0 row=0 column=0: A', 'cell table=0 row=0 column=1 align=center: B'],
    ],
    ['an empty cell gives none', '| A | |\n|-|-|\n', ['cell table=0 row=0 column=0: A']],
    [
      'a cell beyond the columns is not shown',
      '| A |\n|-|\n| b | c |\n',
      ['cell table=0 row=0 column=0: A', 'cell table=0 row=1 column=0: b'],
    ],
    ['an escaped bar parts nothing', '| A \\| B |\n|-|\n', ['cell table=0 row=0 column=0: A | B']],
    ['text before the table', 'Text\n| A |\n|-|\n', ['paragraph: Text', 'cell table=0 row=0 column=0: A']],
    ['a rule directly behind', '| A |\n|-|\n---\n', ['cell table=0 row=0 column=0: A', 'rule: ']],
    [
      'tables are counted',
      '|A|\n|-|\n\n|B|\n|-|\n',
      ['cell table=0 row=0 column=0: A', 'cell table=1 row=0 column=0: B'],
    ],
    [
      'in a quotation',
      '> |A|\n> |-|\n> |b|\n',
      ['cell table=0 row=0 column=0: A', 'cell table=0 row=1 column=0: b'],
    ],
    ['not with another number of columns', '| A | B |\n|-|\n', ['paragraph: | A | B | |-|']],
    ['not with other marks', '| A |\n|=|\n', ['paragraph: | A | |=|']],
  ])('%s', (_title, text, units) => {
    expect(shownUnits(text)).toEqual(units);
  });
});

describe('places', () => {
  it('a unit spans its lines, with line ends and prefixes inside', () => {
    const text = '\ufeff# A\r\n\r\n> one *two*  \r\n> three\r\n';
    const [heading, paragraph] = readMarkdownText(text).units;
    expect(text.slice(heading?.start, heading?.end)).toBe('A');
    expect(paragraph?.inlines.map(({ start, end }) => text.slice(start, end))).toEqual([
      'one ',
      '*',
      'two',
      '*',
      '  \r\n> ',
      'three',
    ]);
  });
});
