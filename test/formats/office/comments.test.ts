import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeDocx, makeOdt, partOf, readPackage, sentencesOf, writeTranslated } from './packages.ts';

/** The comments and instructions of a part, in their order. */
const asidesOf = (part: string): readonly string[] => part.match(/<!--.*?-->|<\?(?!xml ).*?\?>/gs) ?? [];

const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

const word = (body: string): string =>
  partOf(writeTranslated(readPackage(makeDocx(body), 'a.docx')), 'word/document.xml');
const openDocument = (body: string): string =>
  partOf(writeTranslated(readPackage(makeOdt(body), 'a.odt')), 'content.xml');

describe('comments and instructions of XML in a translated paragraph', () => {
  it.each([
    ['between runs', `<w:p>${run('One ')}<!--a--><?b c?>${run('two.')}</w:p>`, ['<!--a-->', '<?b c?>']],
    ['at the ends', `<w:p><!--a-->${run('One.')}<!--b--></w:p>`, ['<!--a-->', '<!--b-->']],
    [
      'before the properties',
      `<w:p><!--a--><w:pPr><!--b--></w:pPr>${run('One.')}</w:p>`,
      ['<!--a-->', '<!--b-->'],
    ],
    ['inside of text', `<w:p>${run('On<!--a-->e ')}${run('two.')}</w:p>`, ['<!--a-->']],
    ['in the properties of a run', `<w:p>${run('One ')}${run('two.', '<!--a-->')}</w:p>`, ['<!--a-->']],
    [
      'between the tag of a run and its properties',
      `<w:p>${run('One ')}<w:r><!--a--><w:rPr><w:b/></w:rPr><w:t>two.</w:t></w:r></w:p>`,
      ['<!--a-->'],
    ],
    [
      'in a link',
      `<w:p>${run('See ')}<w:hyperlink w:anchor="x"><!--a-->${run('this')}<!--b--></w:hyperlink></w:p>`,
      ['<!--a-->', '<!--b-->'],
    ],
    [
      'in a control and in a smart tag',
      `<w:p><w:sdt><!--a--><w:sdtPr/><w:sdtContent><!--b-->${run('One.')}</w:sdtContent></w:sdt><w:smartTag><!--c-->${run('Two.')}</w:smartTag></w:p>`,
      ['<!--a-->', '<!--b-->', '<!--c-->'],
    ],
    [
      'that look like markup',
      `<w:p>${run('One ')}<!--<w:t>no</w:t>-->${run('two.')}</w:p>`,
      ['<!--<w:t>no</w:t>-->'],
    ],
  ])('are kept %s', (_place, body, asides) => {
    const written = word(body);
    expect(asidesOf(written)).toEqual(asides);
    const again = /<w:body>(.*)<\/w:body>/s.exec(written)?.[1] ?? '';
    expect(sentencesOf(readPackage(makeDocx(again), 'a.docx'))).not.toEqual([]);
  });

  it.each([
    ['between words', '<text:p>One <!--a-->two<?b c?> three.</text:p>', ['<!--a-->', '<?b c?>']],
    [
      'in a span',
      '<text:p>One <text:span text:style-name="B"><!--a-->two</text:span>.</text:p>',
      ['<!--a-->'],
    ],
    [
      'in a description',
      '<text:p>One<draw:frame><svg:desc>A<!--a--> map</svg:desc></draw:frame></text:p>',
      ['<!--a-->'],
    ],
  ])('are kept %s of an OpenDocument text', (_place, body, asides) => {
    expect(asidesOf(openDocument(body))).toEqual(asides);
  });

  it('are no text and no code of a sentence', () => {
    const body = `<w:p>${run('On<!--a-->e ')}<!--b-->${run('two.')}</w:p>`;
    expect(sentencesOf(readPackage(makeDocx(body), 'a.docx'))).toEqual(['One two.']);
    const other = '<text:p>One <!--a-->two.</text:p>';
    expect(sentencesOf(readPackage(makeOdt(other), 'a.odt'))).toEqual(['One two.']);
  });

  it('what looks like one in a CDATA section is text', () => {
    const body = `<w:p>${run('One <![CDATA[<!--a-->]]> two.')}</w:p>`;
    expect(asidesOf(word(body))).toEqual([]);
    expect(sentencesOf(readPackage(makeDocx(body), 'a.docx'))).toEqual(['One <!--a--> two.']);
  });

  it('keep their number and order wherever they are', () => {
    const piece = fc.constantFrom(
      run('one '),
      run('two ', '<w:b/>'),
      '<!--x-->',
      '<?y z?>',
      '<w:bookmarkStart w:id="1" w:name="n"/>',
      `<w:ins w:id="3"><!--i-->${run('four ')}</w:ins>`,
      '<w:r><w:tab/><!--t--></w:r>',
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
        const body = `<w:p>${run('First ')}${pieces.join('')}</w:p>`;
        expect([...asidesOf(word(body))].sort()).toEqual([...asidesOf(body)].sort());
      }),
    );
  });
});
