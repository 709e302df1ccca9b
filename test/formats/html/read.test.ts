import fc from 'fast-check';
import { defaultTreeAdapter, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { readReferences } from '../../../src/formats/html/references.ts';
import { readPage, sentences } from './shown.ts';

describe('the text of a page', () => {
  it.each([
    ['blocks part sentences', '<h2>Head</h2><p>One. Two.</p>', ['heading2: Head', 'paragraph: One. | Two.']],
    [
      'inline markup does not',
      '<p>The <b>old</b> <i class=x>bridge</i>.',
      ['paragraph: The <1>old</1> <2>bridge</2>.'],
    ],
    ['letters in bold do not part a word', '<p><strong>engi</strong>neers', ['paragraph: <1>engi</1>neers']],
    ['tags may be left out', '<ul><li>One<li>Two</ul>', ['item: One', 'item: Two']],
    ['white space lays the file out', '<p>\n  One\n  line.\n</p>', ['paragraph: One line.']],
    [
      'a break does not end a sentence',
      '<p>Signed,<br>in two copies.',
      ['paragraph: Signed,<1/>in two copies.'],
    ],
    ['two breaks part paragraphs', '<div>One<br> <br/>Two</div>', ['paragraph: One', 'paragraph: Two']],
    ['a wrapper without meaning stays outside', '<p><span class=a>Text.</span>', ['paragraph: Text.']],
    ['a link around everything stays inside', '<p><a href=b>Text.</a>', ['paragraph: <1>Text.</1>']],
    ['an anchor without content stays outside', '<p><a id=b></a>Text.', ['paragraph: Text.']],
    ['cells know their place', '<table><tr><th>A<td>B<tr><td>C</table>', ['cell: A', 'cell: B', 'cell: C']],
    ['the title of the page is a field', '<title>Page &amp; title</title>', ['field: Page & title']],
    ['so is its description', '<meta name=Description content=" About us ">', ['field: About us']],
    ['other metadata is not', '<meta name=generator content="Some CMS">', []],
    ['a comment is no text', '<p>One<!-- two --> three.', ['paragraph: One<1/> three.']],
    [
      'text that browsers move in front of a table is read once',
      '<table>Lost<tr><td>Cell</table>',
      ['paragraph: Lost', 'cell: Cell'],
    ],
    [
      'crossing tags neither lose nor double text',
      '<p>a <b>b <i>c</b> d</i> e',
      ['paragraph: a <1>b <2/>c</1> d<3/> e'],
    ],
    [
      'nested blocks in inline elements',
      '<a href=x><div>One</div><div>Two</div></a>',
      ['paragraph: One', 'paragraph: Two'],
    ],
    [
      'buttons are units of their own',
      '<p><button>Save</button><button>Stop</button>',
      ['paragraph: Save', 'paragraph: Stop'],
    ],
    [
      'so are labels',
      '<p><label>Name <input></label><label>Town</label>',
      ['paragraph: Name', 'paragraph: Town'],
    ],
    [
      'so are links with nothing between them',
      '<nav><a href=a>Home</a> | <a href=b>News</a></nav>',
      ['paragraph: <1>Home</1>', 'paragraph: <1>News</1>'],
    ],
    [
      'but not links in a sentence',
      '<p><a href=a>One</a> and <a href=b>two</a>',
      ['paragraph: <1>One</1> and <2>two</2>'],
    ],
    ['punctuation alone is no unit', '<p>—</p><p>* * *</p>', []],
  ])('%s', (_title, page, expected) => {
    expect(sentences(page)).toEqual(expected);
  });

  it.each([
    ['script', '<script>let a = "<p>Not</p>";</script>', 'script'],
    ['style', '<style>p { color: red }</style>', 'style sheet'],
    ['pre', '<pre>Not this</pre>', 'preformatted text'],
    ['select', '<select><option>Not this</select>', 'form control'],
    ['svg', '<svg><title>Not this</title><text>Nor this</text></svg>', 'vector graphic'],
    ['iframe', '<iframe>Not this</iframe>', 'frame'],
    ['translate="no"', '<p translate="NO">Not this</p>', 'text marked as not translatable'],
    ['class="notranslate"', '<p class="a notranslate">Not this</p>', 'text marked as not translatable'],
    ['a part in another language', '<p lang="fr-CA">Pas ceci</p>', 'text in another language'],
    ['hidden', '<div hidden><p>Not this</p></div>', 'hidden text'],
  ])('%s is left as it is, and counted', (_title, part, kind) => {
    const page = `<p>Before.</p>${part}<p>After.</p>`;
    expect(sentences(page)).toEqual(['paragraph: Before.', 'paragraph: After.']);
    expect(readPage(page).leftOut?.map((each) => each.kind)).toEqual([kind]);
  });

  it.each([
    ['translate="yes" inside', '<div translate=no>a<p translate=yes>Text.</p></div>'],
    ['the source language in another one', '<div lang=fr>Non<p lang=en-GB>Text.</p></div>'],
    ['a page that says it is in another language', '<html lang=de><p>Text.</p>'],
    ['a paragraph that a link takes out of a part', '<a><span lang=fr><p>Text. <a>'],
    ['text that a table in code is not around', '<table translate=no>Text.<tr><td>Not</table>'],
    ['text behind an end tag that ends a drawing', '<a><svg><text>Not</a>Text.'],
    ['a script that is never closed ends the page', '<p>Text.</p><script>let a = "<p>Not</p>";'],
  ])('%s is translated', (_title, page) => {
    expect(sentences(page)).toEqual(['paragraph: Text.']);
  });

  it.each([
    ['code that is opened again in a paragraph', '<code><p>Not</code>Text.</p>'],
    ['code that is opened again around one', '<a><code><p>Not<a></code>Text.'],
    ['a template', '<table><template><b><p>Not</b></template><tr><td>Text.</table>'],
  ])('%s stays', (_title, page) => {
    expect(sentences(page)).toEqual([expect.stringMatching(/: Text\.$/)]);
  });

  it('code in a sentence is one code, shown to people', () => {
    const [unit] = readPage('<p>Type <kbd>ab <b>c</b></kbd> now.').units;
    expect(unit?.segments[0]?.source).toBe('Type <1/> now.');
    expect(unit?.codes[0]).toMatchObject({
      kind: 'literal',
      display: 'ab c',
      open: '<kbd>ab <b>c</b></kbd>',
    });
  });

  it('what readers do not see of a part that stays is not shown to people', () => {
    const page = '<p>A <i lang=fr>bon <style>i { color: red }</style><code>mot</code></i> here.';
    const { units, leftOut } = readPage(page);
    expect(units[0]?.codes[0]?.display).toBe('bon mot');
    expect(leftOut).toEqual([{ kind: 'text in another language', text: 'bon mot' }]);
  });

  it.each([
    ['alt', '<img src=a.png alt="A bridge">', ['paragraph: <1/>', 'title: A bridge']],
    ['title', '<p title="A note">Text', ['title: A note', 'paragraph: Text']],
    ['aria-label', '<nav aria-label=Main>Text</nav>', ['title: Main', 'paragraph: Text']],
    ['placeholder', '<p>Name <input placeholder="Your name">', ['paragraph: Name', 'title: Your name']],
    ['the words on a button', '<input type=submit value="Send it">', ['title: Send it']],
    ['an empty alt', '<p>Text <img src=a.png alt=""> more', ['paragraph: Text <1/> more']],
    ['a value that is sent', '<input type=submit name=do value="send">', []],
    ['a value in what is not translated', '<div translate=no><img src=a.png alt="A bridge"></div>', []],
    ['what a frame is called', '<iframe title="A film"></iframe>', ['title: A film']],
  ])('attributes: %s', (_title, page, expected) => {
    expect(sentences(page)).toEqual(expected);
  });

  it('the pictures of a page are those beside it', () => {
    const page =
      '<img src=a.png><img src="/b.png"><img src="https://example.org/c.png"><img src="data:image/gif,x">';
    expect(readPage(page).pictures).toEqual([{ href: 'a.png', path: 'source/a.html', line: 1, column: 1 }]);
  });
});

describe('character references', () => {
  const byParser = (raw: string): string => {
    const [node] = parseFragment(`<i title="${raw}">${raw}</i>`).childNodes;
    if (!node || !defaultTreeAdapter.isElementNode(node)) throw new Error('no element');
    const [inside] = node.childNodes;
    const value = inside && defaultTreeAdapter.isTextNode(inside) ? inside.value : '';
    return `${value}|${node.attrs[0]?.value}`;
  };

  it('mean what parsers of HTML say', () => {
    const part = fc.constantFrom(
      '&',
      'amp',
      'not',
      'in',
      'copy',
      '=',
      ';',
      'a',
      '#',
      'x',
      '8',
      '2',
      '1',
      '€',
      'hellip',
      ' ',
      'lt',
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
        const raw = parts.join('');
        expect(`${readReferences(raw, 'content')}|${readReferences(raw, 'attribute')}`).toBe(byParser(raw));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('limits', () => {
  it.each([
    ['elements inside one another', '<div>'.repeat(600), 'more than 512 elements inside one another'],
    ['elements', '<i></i>'.repeat(100_001), 'more than 300000 tags, texts and comments'],
    ['letters', `<p>${'a '.repeat(260_000)}`, 'more than 500000 characters without a tag'],
  ])('too many %s are refused with the place', (_title, page, what) => {
    expect(() => readPage(page)).toThrow(
      expect.objectContaining({ code: 'file-too-large', message: `The document has ${what}.` }),
    );
  });

  it('a page below them is read', () => {
    expect(sentences(`${'<div>'.repeat(300)}Deep`)).toEqual(['paragraph: Deep']);
  });
});

describe('XHTML', () => {
  it('is read as XML: elements end where they say', () => {
    const page =
      '<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body><p>One<a id="b"/> two&nbsp;three</p><script src="a"/><p><![CDATA[A < B]]></p></body></html>';
    expect(sentences(page, 'source/a.xhtml')).toEqual([
      'paragraph: One<1/> two\u00a0three',
      'paragraph: A < B',
    ]);
  });

  it('what is not well-formed is refused with its place', () => {
    expect(() => readPage('<p>One<br></p>', 'source/a.xhtml')).toThrow(
      expect.objectContaining({ code: 'xml-syntax' }),
    );
  });
});
