import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BuiltElement, buildIndentedXml, buildXml, element, onLines } from '../../src/xml/build.ts';
import { readElements } from '../site/well-formed.ts';

describe('a document that is built', () => {
  it('has its declaration, its elements in order and a final newline', () => {
    const root = element(
      'a',
      { x: '1', y: undefined },
      element('b'),
      'text',
      element('b', { z: 'true' }, 'c'),
    );
    expect(buildXml(root)).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<a x="1"><b/>text<b z="true">c</b></a>\n',
    );
  });

  it('has each part on a line of its own where it is asked for', () => {
    const root = element('a', {}, ...onLines(element('b'), element('c')));
    expect(buildXml(root)).toContain('<a>\n<b/>\n<c/>\n</a>\n');
    expect(buildXml(element('a', {}, ...onLines()))).toContain('<a>\n</a>\n');
  });

  it('has each element of data on a line of its own, two spaces further in', () => {
    const root = element(
      'a',
      { x: '1' },
      element('b', {}, element('c', {}, 'd <>'), element('c')),
      element('b'),
    );
    expect(buildIndentedXml(root)).toBe(
      `<?xml version="1.0" encoding="UTF-8"?>
<a x="1">
  <b>
    <c>d &lt;&gt;</c>
    <c/>
  </b>
  <b/>
</a>
`,
    );
  });

  it('adds no white space to a text, whatever it holds', () => {
    for (const text of [' a\n', '>', '/>', '</b>', 'a "b" \r\n', ''])
      expect(readElements(buildIndentedXml(element('a', {}, element('b', {}, text))))[1]?.text).toBe(text);
  });

  it('keeps texts that look like names of the builder, and numbers as they are', () => {
    expect(buildXml(element('a', { t: '1.0' }, '#text', '007', '__proto__'))).toContain(
      '<a t="1.0">#text007__proto__</a>',
    );
  });

  it('is read as it was meant, whatever its texts hold', () => {
    const text = fc.string({
      unit: fc.constantFrom(
        '<',
        '>',
        '&',
        '"',
        "'",
        ']]>',
        '&amp;',
        '\r',
        '\0',
        '\ufffe',
        '\ud800',
        'ӣ',
        '😀',
        ' ',
      ),
    });
    fc.assert(
      fc.property(text, text, (content, value) => {
        const root: BuiltElement = element('a', { v: value }, element('b', {}, content));
        const [outer, inner] = readElements(buildXml(root));
        expect(inner?.text).toBe(holdable(content));
        expect(outer?.attributes['v']).toBe(holdable(value));
      }),
    );
  });
});

function holdable(text: string): string {
  return text.replace(/[\0\ufffe]|\p{Surrogate}/gu, '\ufffd');
}
