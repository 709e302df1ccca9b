import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MarkedText } from '../../../src/model/content.ts';
import type { Document } from '../../../src/model/document.ts';
import { formatMarkup, parseMarkup, plainText } from '../../../src/text/markup.ts';
import { readXml } from '../../../src/xml/read.ts';
import { oneSegmentAUnit } from '../one-segment.ts';
import { makeDocx, makeOdt, partOf, readPackage, sentencesOf, writeTranslated } from './packages.ts';

const words = fc.constantFrom(
  'One ',
  'two',
  ' three. ',
  'Four',
  '&amp;',
  ' ',
  'five. Six ',
  '&#x201C;q&#x201D;',
);

/** A paragraph of Word: runs of several looks, links, insertions, fields, bookmarks, notes. */
const wordParagraph = fc
  .letrec<{ inline: string; content: string }>((tie) => ({
    inline: fc.oneof(
      { maxDepth: 3 },
      fc
        .tuple(words, fc.constantFrom('', '<w:b/>', '<w:i/>', '<w:lang w:val="en-GB"/>'))
        .map(
          ([text, properties]) =>
            `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`,
        ),
      words.map((text) => `<w:r><w:t>${text}</w:t><w:br/><w:t>${text}</w:t><w:tab/></w:r>`),
      fc.constantFrom(
        '<w:bookmarkStart w:id="1" w:name="a"/>',
        '<w:bookmarkEnd w:id="1"/>',
        '<w:proofErr w:type="spellEnd"/>',
        '<w:del w:id="3"><w:r><w:delText>gone</w:delText></w:r></w:del>',
        '<w:r><w:footnoteReference w:id="2"/></w:r>',
        '<w:r><w:t>p. </w:t><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="end"/></w:r>',
      ),
      tie('content').map((content) => `<w:hyperlink w:anchor="x">${content}</w:hyperlink>`),
      tie('content').map((content) => `<w:ins w:id="4">${content}</w:ins>`),
      tie('content').map((content) => `<w:smartTag w:element="place">${content}</w:smartTag>`),
    ),
    content: fc.array(tie('inline'), { maxLength: 4 }).map((parts) => parts.join('')),
  }))
  .content.map((content) => `<w:p>${content}</w:p>`);

/** A paragraph of OpenDocument: spans that nest, links, spaces, bookmarks, notes. */
const odfParagraph = fc
  .letrec<{ inline: string; content: string }>((tie) => ({
    inline: fc.oneof(
      { maxDepth: 3 },
      words,
      fc.constantFrom(
        '<text:s text:c="2"/>',
        '<text:tab/>',
        '<text:line-break/>',
        '<text:bookmark text:name="a"/>',
        '<text:note text:id="f"><text:note-citation>1</text:note-citation><text:note-body><text:p>Note.</text:p></text:note-body></text:note>',
      ),
      tie('content').map((content) => `<text:span text:style-name="T1">${content}</text:span>`),
      tie('content').map((content) => `<text:span text:style-name="T2">${content}</text:span>`),
      tie('content').map((content) => `<text:a xlink:href="#x">${content}</text:a>`),
    ),
    content: fc.array(tie('inline'), { maxLength: 4 }).map((parts) => parts.join('')),
  }))
  .content.map((content) => `<text:p>${content}</text:p>`);

const odfStyles = [
  'T1" style:family="text"><style:text-properties fo:font-weight="bold"',
  'T2" style:family="text"><style:text-properties fo:color="#f00"',
]
  .map((style) => `<style:style style:name="${style}/></style:style>`)
  .join('');

const formats = [
  ['docx', wordParagraph, (content: string) => makeDocx(content), 'word/document.xml'],
  ['odt', odfParagraph, (content: string) => makeOdt(content, odfStyles), 'content.xml'],
] as const;

/** A target with the tags of its source in another order, some left out and some without their other half. */
function shuffle(source: MarkedText, picks: readonly number[]): MarkedText {
  const parts = [...parseMarkup(source)];
  let next = 0;
  const shuffled: (typeof parts)[number][] = [];
  while (parts.length > 0) {
    const pick = picks[next++ % picks.length] ?? 0;
    const part = parts.splice(pick % parts.length, 1)[0];
    // With the call of a note its text would go.
    if (part !== undefined && (typeof part === 'string' || part.type === 'empty' || pick % 5 !== 4))
      shuffled.push(part);
  }
  return formatMarkup(shuffled);
}

describe.each(formats)('paragraphs of %s', (format, paragraph, make, part) => {
  it('a target that equals its source gives the bytes that were read', () => {
    fc.assert(
      fc.property(paragraph, (content) => {
        const bytes = make(content);
        expect(writeTranslated(readPackage(bytes, `a.${format}`), (source) => source)).toBe(bytes);
      }),
      { numRuns: 100 },
    );
  });

  it('inlines tile their units', () => {
    fc.assert(
      fc.property(paragraph, (content) => {
        for (const { start, end, inlines, codes } of readPackage(make(content), `a.${format}`).units) {
          let cursor = start;
          const open: number[] = [];
          for (const inline of inlines) {
            expect(inline.start).toBe(cursor);
            expect(inline.end).toBeGreaterThan(inline.start);
            cursor = inline.end;
            if (inline.type === 'open') open.push(inline.code);
            if (inline.type === 'close') expect(open.pop()).toBe(inline.code);
          }
          expect(cursor).toBe(end);
          expect(open).toEqual([]);
          expect(new Set(inlines.flatMap((each) => (each.type === 'text' ? [] : [each.code]))).size).toBe(
            codes.length,
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  it('texts and codes come back as they were written', () => {
    fc.assert(
      fc.property(paragraph, (content) => {
        const read = (bytes: Uint8Array): Document => oneSegmentAUnit(readPackage(bytes, `a.${format}`));
        const upper = (source: MarkedText): MarkedText =>
          formatMarkup(
            parseMarkup(source).map((each) => (typeof each === 'string' ? each.toUpperCase() : each)),
          );
        const document = read(make(content));
        const outline = ({ units }: Document, change: (text: string) => string): unknown =>
          units.map(({ inlines, codes }) => [
            change(inlines.map((each) => (each.type === 'text' ? each.text : '')).join('')).replace(
              /\s/g,
              '',
            ),
            inlines.flatMap((each) => (each.type === 'empty' ? (codes[each.code]?.kind ?? []) : [])),
          ]);
        const back = read(writeTranslated(document, upper));
        expect(outline(back, (text) => text)).toEqual(outline(document, (text) => text.toUpperCase()));
      }),
      { numRuns: 200 },
    );
  });

  it('whatever a target does to the codes, the part is well-formed and has the words', () => {
    fc.assert(
      fc.property(paragraph, fc.array(fc.nat(), { minLength: 1, maxLength: 8 }), (content, picks) => {
        const document = readPackage(make(content), `a.${format}`);
        const change = (source: MarkedText): MarkedText => `Ҳ${shuffle(source, picks)}`;
        const bytes = writeTranslated(document, change);
        expect(() => readXml(partOf(bytes, part), part, { open() {}, close() {}, text() {} })).not.toThrow();
        const wanted = sentencesOf(document).map((source) => plainText(change(source)).replace(/\s/g, ''));
        const back = sentencesOf(readPackage(bytes, `a.${format}`)).map((source) =>
          plainText(source).replace(/\s/g, ''),
        );
        expect(back.join('')).toBe(wanted.join(''));
      }),
      { numRuns: 200 },
    );
  });
});
