import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html } from '../../../src/formats/html/html.ts';
import { englishLeft, pseudoTranslate, skeletonOf } from './pseudo.ts';
import { pseudoPage, readBytes, readPage, translatePage } from './shown.ts';
import { readXmlPage } from './xml-page.ts';

describe('a translated page', () => {
  it.each([
    ['text', '<p>One.</p>', { 'One.': 'A & B < C' }, '<p>A &amp; B &lt; C</p>'],
    ['codes', '<p><b>One</b> two.', { '<1>One</1> two.': 'Два <1>раз</1>.' }, '<p>Два <b>раз</b>.'],
    ['a sentence of two', '<p>One.\n Two.</p>', { 'Two.': 'Два.' }, '<p>One.\n Два.</p>'],
    [
      'references stay where nothing changes',
      '<p>A&nbsp;&mdash; b. Two.',
      { 'Two.': 'Два.' },
      '<p>A&nbsp;&mdash; b. Два.',
    ],
    [
      'alternative text',
      '<p>A <img src=b alt="One"> c',
      { One: 'Мост «"»' },
      '<p>A <img src=b alt="Мост «&quot;»"> c',
    ],
    [
      'with its sentence',
      "<p>A <img src=b alt='One'> c",
      { One: "d'eau", 'A <1/> c': 'Ц <1/>' },
      "<p>Ц <img src=b alt='d&#39;eau'>",
    ],
    [
      'an attribute without quotation marks',
      '<i title=One>Two</i>',
      { One: 'Раз два' },
      '<i title="Раз два">Two</i>',
    ],
    [
      'the title of code in a sentence',
      '<p>A <code title="One">x</code> c',
      { One: 'Раз', 'A <1/> c': 'Ц <1/>' },
      '<p>Ц <code title="Раз">x</code>',
    ],
    [
      'crossing tags',
      '<p>a <b>b <i>c</b> d</i>',
      { 'a <1>b <2/>c</1> d': 'ж <1>ж <2/>ж</1> ж' },
      '<p>ж <b>ж <i>ж</b> ж</i>',
    ],
    [
      'links with quotation marks between them',
      '<p>"<a href=a>One</a>" | "<a href=b>Two</a>',
      { '<1>One</1>': '<1>Раз</1>', '<1>Two</1>': '<1>Два</1>' },
      '<p>"<a href=a>Раз</a>" | "<a href=b>Два</a>',
    ],
    [
      'text before an image that ends a drawing',
      '<p>See <svg>"<img src=a alt="One">two.',
      { One: 'Раз', 'See <1/>two.': 'См. <1/>два.' },
      '<p>См. <svg>"<img src=a alt="Раз">два.',
    ],
  ])('%s', (_title, page, targets, expected) => {
    expect(translatePage(page, targets)).toBe(expected);
  });

  it.each([
    ['of the page', '<html lang="en"><p>One.', '<html lang="ru"><p>Жжж.'],
    ['of a page that says nothing', '<html><p>One.', '<html lang="ru"><p>Жжж.'],
    ['of a part in the source language', '<html lang=fr><p lang=en>One.', '<html lang=fr><p lang=ru>Жжж.'],
    [
      'not of a part that stays',
      '<p>One <i lang="la">ab ovo</i> two.',
      '<p>Жжж <i lang="la">ab ovo</i> жжж.',
    ],
    ['inside a sentence', '<p>One <i lang="en">two</i> three.', '<p>Жжж <i lang="ru">жжж</i> жжжжж.'],
  ])('says its language: %s', (_title, page, expected) => {
    expect(pseudoPage(page)).toBe(expected);
  });

  it('says its direction if that is another', () => {
    expect(pseudoPage('<html lang="en"><p>One.', undefined, 'ar')).toBe('<html lang="ar" dir="rtl"><p>Жжж.');
    expect(pseudoPage('<html lang="en" dir="ltr"><p>One.', undefined, 'ar')).toBe(
      '<html lang="ar" dir="rtl"><p>Жжж.',
    );
    expect(pseudoPage('<html dir="ltr"><p>One.')).toBe('<html dir="ltr" lang="ru"><p>Жжж.');
  });

  it('in XHTML has the language of XML', () => {
    const page = '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>One<br/>two.</p></body></html>';
    expect(pseudoPage(page, 'source/a.xhtml')).toBe(
      '<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="ru"><body><p>Жжж<br/>жжж.</p></body></html>',
    );
  });
});

describe('any page', () => {
  const tag = fc.constantFrom(
    ...[
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<i>',
      '</i>',
      '<a href="x">',
      '</a>',
      '<table>',
      '</table>',
      '<tr>',
      '<td>',
      '</td>',
    ],
    ...[
      '<ul>',
      '<li>',
      '</ul>',
      '<br>',
      '<img alt="Pic" src="a">',
      '<div>',
      '</div>',
      '<code>',
      '</code>',
      '<!-- c -->',
    ],
    ...[
      "<p title='a \"b'>",
      '<span lang=en>',
      '<span lang=fr>',
      '</span>',
      '<div translate=no>',
      '<select>',
      '</select>',
    ],
    ...[
      '<title>',
      '</title>',
      '<script>',
      '</script>',
      '<svg>',
      '</svg>',
      '<h1>',
      '</h1>',
      '<option>',
      '<button>',
      '</button>',
    ],
  );
  const words = fc.constantFrom(
    ...[
      'One two. ',
      'Three',
      ' & four',
      '&amp;',
      '&nbsp;',
      '\r\n',
      ' ',
      'five &copy; six.',
      '<',
      '>',
      '"',
      'A&B',
      '\u00a0',
      '—',
    ],
  );
  const page = fc.array(fc.oneof(tag, words), { maxLength: 25 }).map((parts) => parts.join(''));

  it('comes back to the last byte, untranslated or translated by itself', () => {
    fc.assert(
      fc.property(page, (text) => {
        const document = readPage(text);
        const bytes = new TextEncoder().encode(text);
        const units = document.units.map((unit) => ({
          ...unit,
          segments: unit.segments.map((segment) => ({ ...segment, target: segment.source })),
        }));
        expect(html.write(document)).toEqual(bytes);
        expect(html.write({ ...document, language: 'ru', units })).toEqual(bytes);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps its elements and attributes, and leaves no English', () => {
    fc.assert(
      fc.property(page, (text) => {
        const translated = pseudoPage(text);
        expect(skeletonOf(translated)).toEqual(skeletonOf(text));
        expect(englishLeft(translated)).toEqual([]);
      }),
      {
        numRuns: 1000,
        examples: [
          ['<code><p></code>One two. '],
          ['<tt><div><p></tt>One two.</p></div>'],
          ['<a><span lang=fr><p>One two. <a>'],
          ['<svg>"<img alt="Pic" src="a">One two.'],
          ['"<a href="x">One</a>="<a href="y">Two</a>'],
        ],
      },
    );
  });

  it('has units that are tiled by their inlines', () => {
    fc.assert(
      fc.property(page, (text) => {
        for (const { start, end, inlines, block } of readPage(text).units) {
          if (block.kind === 'rule' || block.kind === 'literal') continue;
          let cursor = start;
          for (const inline of inlines) {
            expect(inline.start).toBe(cursor);
            expect(inline.end).toBeGreaterThan(inline.start);
            if (inline.type === 'text' && inline.verbatim)
              expect(text.slice(inline.start, inline.end)).toBe(inline.text);
            cursor = inline.end;
          }
          expect(cursor).toBe(end);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('any page of XHTML', () => {
  const leaf = fc.constantFrom(
    ...[
      'One two. ',
      'Three',
      ' &amp; four',
      '&nbsp;',
      '\r\n',
      ' ',
      'five &copy; six.',
      '"',
      "'",
      '=',
      '&lt;',
    ],
    ...['<br/>', '<img alt="Pic" src="a"/>', '<!-- c -->', '<?x y?>', '<![CDATA[One < two & "x"]]>', '<p/>'],
  );
  const tag = fc.constantFrom(
    ...['p', 'b', 'a href="x"', 'table', 'tr', 'td', 'ul', 'li', 'div', 'code', 'svg', 'h:p', 'script'],
    ...['span xml:lang="en"', 'span lang="fr"', 'div translate="no"', 'p title="A &lt; b"', 'div hidden=""'],
  );
  const { node } = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      leaf,
      fc
        .tuple(tag, fc.array(tie('node'), { maxLength: 5 }))
        .map(([name, inside]) => `<${name}>${inside.join('')}</${name.split(' ')[0]}>`),
    ),
  }));
  const space = 'http://www.w3.org/1999/xhtml';
  const page = fc
    .array(node, { maxLength: 6 })
    .map((nodes) => `<html xmlns="${space}" xmlns:h="${space}"><body>${nodes.join('')}</body></html>`);

  it('comes back to the last byte, and translated with its elements and without English', () => {
    const path = 'source/a.xhtml';
    fc.assert(
      fc.property(page, (text) => {
        const bytes = new TextEncoder().encode(text);
        const document = readPage(text, path);
        expect(html.write(document)).toEqual(bytes);
        const { skeleton, english } = readXmlPage(html.write(pseudoTranslate(document, 'ru')), path);
        expect(skeleton).toEqual(readXmlPage(bytes, path).skeleton);
        expect(english).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('encodings', () => {
  const latin = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));
  const page = (encoding: string, letters: readonly number[]): Uint8Array =>
    Uint8Array.from([...latin(`<meta charset="${encoding}"><p>A `), ...letters, ...latin(' b. Two.')]);

  it.each([
    ['windows-1251', [0xcc, 0xee, 0xf1, 0xf2], 'Мост'],
    ['koi8-r', [0xed, 0xcf, 0xd3, 0xd4], 'Мост'],
    ['iso-8859-5', [0xbc, 0xde, 0xe1, 0xe2], 'Мост'],
    ['iso-8859-1', [0x93, 0xe9, 0x94], '“é”'],
    ['shift_jis', [0x93, 0xfa, 0x96, 0x7b], '日本'],
    ['gb18030', [0xd6, 0xd0, 0xce, 0xc4], '中文'],
    ['euc-jp', [0xc6, 0xfc, 0xcb, 0xdc], '日本'],
  ])('%s is read, and written where nothing changes', (encoding, letters, shown) => {
    const bytes = page(encoding, letters);
    const document = readBytes(bytes);
    expect(document.units[0]?.segments.map(({ source }) => source)).toEqual([`A ${shown} b.`, 'Two.']);
    expect(html.write(document)).toEqual(bytes);
    const written = html.write(pseudoTranslate(document, 'ru'));
    const unit = readBytes(written).units[0];
    expect(unit?.segments.map(({ source }) => source)).toEqual([expect.stringMatching(/^Ж .* ж\.$/), 'Жжж.']);
  });

  it('a letter that an encoding has not is written as a reference', () => {
    const bytes = page('windows-1251', [0xcc]);
    const document = readBytes(bytes);
    const units = document.units.map((unit) => ({
      ...unit,
      segments: unit.segments.map((segment) => ({ ...segment, target: 'Ҷўў 𝒜' })),
    }));
    const written = html.write({ ...document, units });
    expect(new TextDecoder('windows-1251').decode(written)).toContain(
      '<p>&#1206;ўў &#119964; &#1206;ўў &#119964;',
    );
  });

  it.each(['utf-16le', 'utf-16be'])('%s is read by its mark', (encoding) => {
    const text = '\ufeff<p>Мост one.</p>';
    const bytes = new Uint8Array(2 * text.length);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < text.length; at++)
      view.setUint16(2 * at, text.charCodeAt(at), encoding === 'utf-16le');
    const document = readBytes(bytes);
    expect(document.units[0]?.segments[0]?.source).toBe('Мост one.');
    expect(html.write(document)).toEqual(bytes);
    expect(new TextDecoder(encoding).decode(html.write(pseudoTranslate(document, 'ru')))).toBe(
      '<p>Жжжж жжж.</p>',
    );
  });

  it.each([
    ['no encoding, and not UTF-8', Uint8Array.from([...latin('<p>A'), 0xcc, 0xee])],
    ['an encoding with other bytes', page('shift_jis', [0xff, 0xfd])],
    ['an encoding that depends on what was before', page('iso-2022-jp', [])],
    ['UTF-32', Uint8Array.from([0, 0, 0, 0x3c, 0, 0, 0, 0x70])],
  ])('%s is refused', (_title, bytes) => {
    expect(() => readBytes(bytes)).toThrow(expect.objectContaining({ code: 'file-encoding' }));
  });

  it('a name in a comment, or that no decoder has, does not count', () => {
    expect(
      readPage('<!-- <meta charset=koi8-r> --><meta charset=x-none><p>Мост').units[0]?.segments[0]?.source,
    ).toBe('Мост');
  });
});
