import { describe, expect, it } from 'vitest';
import { expectLinear } from '../../linear.ts';
import { readMarkdownText } from './shown.ts';

/** `line:column severity message` of each finding. */
function findingsIn(text: string): string[] {
  return (readMarkdownText(text).faults ?? []).map(
    ({ line, column, severity, message, code }) => `${line}:${column} ${severity} ${message} [${code}]`,
  );
}

describe('what readers would miss of HTML is a finding', () => {
  it.each<[title: string, text: string, place: string, part: string]>([
    ['text in a quotation', '> <p>\n> Word</p>\n', '2:3 error', '“Word”'],
    ['text behind line ends of Windows', 'A\r\n\r\n> <div>\r\n> Word</div>\r\n', '4:3 error', '“Word”'],
    ['text in a language of its own', '> <p>\n> Ҷаласа</p>\n', '2:3 error', '“Ҷаласа”'],
    ['text in a reference', '> <p>\n> &eacute;</p>\n', '2:3 error', '“&eacute;”'],
    ['the title of something in a quotation', '> <p title="Word">\n> </p>\n', '1:3 error', '“Word”'],
    ['a picture without text', 'A <img src="a.png"> b\n', '1:3 error', 'What <img> stands for'],
    [
      'the title of an abbreviation',
      'The <abbr title="World Bank">WB</abbr>.\n',
      '1:5 error',
      '“World Bank”',
    ],
    ['a field', "<input placeholder='Your name'>\n", '1:1 error', 'What <input> stands for'],
    ['a frame', '<iframe src="https://example.org"></iframe>\n', '1:1 error', 'What <iframe> stands for'],
    ['a component', '<Chart data="x" />\n', '1:1 error', 'What <chart> stands for'],
    ['a place for a name', 'Dear <name>,\n', '1:6 error', 'What <name> stands for'],
    [
      'a link without end',
      'See <a href="https://a.b">this.\n',
      '1:5 warning',
      'The link “<a href="https://a.b">”',
    ],
    ['the title of a link', 'See <a href="https://a.b" title="Word">this</a>.\n', '1:5 error', '“Word”'],
    ['a comment that is not closed', '<!-- a\n\nThe rest.\n', '1:1 error', 'is never closed'],
    ['a script that is not closed', '<script>\nlet a;\n\nText.\n', '1:1 error', 'is never closed'],
    ['text in a broken tag', '<div class="a>Word\n', '1:1 error', 'class'],
  ])('%s', (_title, text, place, part) => {
    const found = findingsIn(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(part);
    expect(found[0]?.startsWith(place)).toBe(true);
    expect(found[0]).toContain('[source/html]');
  });

  it.each([
    ['text in a block', 'A\n\n<p>The ambassador <b>spoke</b>.</p>\n'],
    ['a table', '<table>\n<tr><td>40</td></tr>\n</table>\n'],
    ['text after a comment', '<!-- a --> b\n'],
    ['text in preformatted HTML', '<pre>\nWord\n</pre>\n'],
    ['a picture in a block', '<img src="a.png" alt="Map">\n'],
    ['a link in a block', '<p><a href="https://a.b">this</a></p>\n'],
    ['a link', 'See <a href="https://a.b">this</a>.\n'],
    ['a comment', '<!-- The photograph comes from the archive. -->\n'],
    ['an empty comment', 'A <!--> b\n'],
    ['a comment in a sentence', 'A <!-- b --> c\n'],
    ['line breaks and rules', 'A<br>b<br/>c\n\n<hr>\n'],
    ['a script', '<script>\nlet a = "Word";\n</script>\n'],
    ['a style sheet', '<style>\np { color: red }\n</style>\n'],
    [
      'tags around text that is read',
      'H<sub>2</sub>O, <b>bold</b>, <span class="x">this</span>, <u>that</u>.\n',
    ],
    ['an element around Markdown', '<div align="center">\n\n# Title\n\nText.\n\n</div>\n'],
    ['spaces and signs', '<p>&nbsp;<br>— …</p>\n'],
    ['an instruction', '<?php echo "Word" ?>\n'],
    ['an anchor', '<a name="here"></a>\n'],
    ['an address', 'See <https://example.org>.\n'],
    ['code', '`<p>a</p>`\n\n```\n<p>a</p>\n```\n'],
    ['a sign of comparison', '5 < 6 and 7 > 2\n'],
  ])('%s is none', (_title, text) => {
    expect(findingsIn(text)).toEqual([]);
  });

  it('each tag in a sentence and each block has one at most', () => {
    expect(
      findingsIn('> <p>\n> One</p><p>Two</p>\n\nA <kbd title="b">c</kbd> <kbd title="d">e</kbd>\n'),
    ).toHaveLength(3);
  });
});

it.each([
  '<p a="',
  '<p ',
  '<p a ',
  '<p a=1 ',
  '<p / ',
  '&amp;',
  '<script>',
  '<script></script>',
  '<!--',
  '<!-- -->',
  '<!',
  '<?',
  '< ',
])('takes linear time on %j', (piece) => {
  expectLinear(400_000, (size) => {
    findingsIn(`<div>\n${piece.repeat(size / piece.length)}\n</div>`);
  });
});
