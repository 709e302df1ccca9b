import { describe, expect, it } from 'vitest';
import { docx } from '../../../src/formats/docx/docx.ts';
import {
  makeDocx,
  makeOdt,
  partOf,
  pseudo,
  readPackage,
  sentencesOf,
  wordPart,
  writeTranslated,
} from '../office/packages.ts';

const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (...content: readonly string[]): string => `<w:p>${content.join('')}</w:p>`;
const field = (code: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const read = (...paragraphs: readonly string[]) => readPackage(makeDocx(paragraphs.join('')), 'a.docx');
const sentences = (...paragraphs: readonly string[]) => sentencesOf(read(...paragraphs));
/** The body with every sentence translated. */
const body = (content: string, translate = pseudo): string => {
  const written = partOf(
    writeTranslated(readPackage(makeDocx(content), 'a.docx'), translate),
    'word/document.xml',
  );
  return /<w:body>(.*)<\/w:body>/s.exec(written)?.[1] ?? '';
};

describe('the text of a Word document', () => {
  it('runs that Word split for spelling, revisions and languages are one text', () => {
    expect(
      sentences(
        paragraph(
          run('The sum', '<w:lang w:val="en-GB"/>'),
          '<w:proofErr w:type="spellStart"/>',
          run('mit '),
          run('ended.', '<w:noProof/>'),
        ),
      ),
    ).toEqual(['The summit ended.']);
  });

  it('formatting is a code, inside a word too; what most of the paragraph has is none', () => {
    expect(
      sentences(
        paragraph(run('The result was '), run('un', '<w:i/>'), run('prece', '<w:b/>'), run('dented.')),
      ),
    ).toEqual(['The result was <1>un</1><2>prece</2>dented.']);
    expect(sentences(paragraph(run('All of it is bold.', '<w:b/>')))).toEqual(['All of it is bold.']);
    expect(read(paragraph(run('One '), run('bold', '<w:b/>'), run(' word.'))).units[0]?.codes[0]?.kind).toBe(
      'strong',
    );
  });

  it.each<[title: string, runs: readonly (readonly [text: string, properties?: string])[], source: string]>([
    [
      'between bold words',
      [['Bold', '<w:b/>'], [' '], ['words', '<w:b/>'], [' in a sentence.']],
      '<1>Bold words</1> in a sentence.',
    ],
    [
      'of another font and colour',
      [['If'], [' ', '<w:rFonts w:ascii="Arial"/><w:color w:val="FF0000"/>'], ['it is so.']],
      'If it is so.',
    ],
    [
      'bold and italic beside italic words',
      [['A '], ['b', '<w:i/>'], [' ', '<w:b/><w:i/>'], ['c', '<w:i/>'], ['.']],
      'A <1>b c</1>.',
    ],
    ['as one side has it', [['A'], [' ', '<w:b/>'], ['bold', '<w:b/>'], [' word.']], 'A<1> bold</1> word.'],
    [
      'that is underlined, as form fields are',
      [['Name:'], ['   ', '<w:u w:val="single"/>'], ['end.']],
      'Name:<1>   </1>end.',
    ],
    [
      'between underlined words, which is not',
      [['A ', '<w:u w:val="single"/>'], [' '], ['b.', '<w:u w:val="single"/>'], [' Words.']],
      '<1>A </1> <2>b.</2> Words.',
    ],
    [
      'of a style that shows nothing, as programs paste it',
      [
        ['A ', '<w:b/>'],
        ['b', '<w:rStyle w:val="Bold"/>'],
        [' ', '<w:rStyle w:val="Space"/>'],
        ['cd', '<w:b/>'],
      ],
      'A <1>b</1> cd',
    ],
    ['of a style that underlines', [['A'], [' ', '<w:rStyle w:val="Line"/>'], ['word.']], 'A<1> </1>word.'],
    ['that is larger', [['A'], [' ', '<w:sz w:val="72"/>'], ['word.']], 'A<1> </1>word.'],
  ])('a space is a code only where its look is seen: %s', (_title, runs, source) => {
    const content = paragraph(...runs.map(([text, properties]) => run(text, properties)));
    const style = (id: string, properties: string): string =>
      `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${id}"/><w:rPr>${properties}</w:rPr></w:style>`;
    const sheet = style('Bold', '<w:b/>') + style('Space', '') + style('Line', '<w:u w:val="single"/>');
    const document = readPackage(
      makeDocx(content, { 'word/styles.xml': wordPart('styles', sheet) }),
      'a.docx',
    );
    expect(sentencesOf(document).join(' ')).toBe(source);
  });

  it('a tab is seen as one between its words', () => {
    const { units } = read(
      paragraph(
        run('Date:'),
        '<w:r><w:tab/><w:t>Monday</w:t><w:ptab w:alignment="right"/><w:t>Page</w:t></w:r>',
      ),
    );
    expect(units[0]?.codes.map(({ display }) => display)).toEqual(['\t', '\t']);
  });

  it('a link keeps its address, whether it is an element or a field', () => {
    const link = paragraph(
      run('See '),
      `<w:hyperlink w:anchor="x">${run('the report', '<w:rStyle w:val="Hyperlink"/>')}</w:hyperlink>`,
      run('.'),
    );
    const other = paragraph(
      run('See '),
      field('HYPERLINK "https://example.org/"', run('the report')),
      run('.'),
    );
    expect(sentences(link, other)).toEqual(['See <1>the report</1>.', 'See <1>the report</1>.']);
    expect(read(link, other).units.map(({ codes }) => codes[0]?.href)).toEqual([
      '#x',
      'https://example.org/',
    ]);
  });

  it('another field is one code and is listed; a table of contents is left', () => {
    const document = read(
      paragraph(run('Page '), field('PAGE', run('3')), run(' of the plan.')),
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('Aims')}</w:p>`,
      paragraph(run('Means'), '<w:r><w:fldChar w:fldCharType="end"/></w:r>'),
      paragraph(run('After it.')),
    );
    expect(sentencesOf(document)).toEqual(['Page <1/> of the plan.', 'After it.']);
    expect(document.leftOut).toEqual([
      { kind: 'field', text: '3' },
      { kind: 'index', text: 'Aims' },
      { kind: 'index', text: 'Means' },
    ]);
  });

  it('of tracked changes the accepted state is the text, and the document is warned about', () => {
    const document = read(
      paragraph(
        run('On '),
        `<w:del w:id="1"><w:r><w:delText>Tuesday</w:delText></w:r></w:del>`,
        `<w:ins w:id="2">${run('Friday')}</w:ins>`,
        run('.'),
      ),
    );
    expect(sentencesOf(document)).toEqual(['On <1>Friday</1>.']);
    expect(document.faults?.map(({ code, severity }) => [code, severity])).toEqual([
      ['source/tracked-changes', 'warning'],
    ]);
    expect(document.leftOut).toEqual([{ kind: 'deleted text', text: 'Tuesday' }]);
    expect(read(paragraph(run('On Friday.'))).faults).toBeUndefined();
  });

  it('hidden text and text of programs is left; a comment is a note for the translator', () => {
    const parts = {
      'word/comments.xml': wordPart(
        'comments',
        `<w:comment w:id="7">${paragraph(run('Is this the legal name?'))}</w:comment>`,
      ),
    };
    const content = paragraph(
      '<w:commentRangeStart w:id="7"/>',
      run('The Council met.'),
      '<w:commentRangeEnd w:id="7"/>',
      run('secret', '<w:vanish/>'),
    );
    const document = readPackage(makeDocx(content, parts), 'a.docx');
    expect(sentencesOf(document)).toEqual(['The Council met.']);
    expect(document.units[0]?.notes).toEqual(['Is this the legal name?']);
    expect(document.leftOut?.map(({ kind }) => kind).sort()).toEqual(['comment', 'hidden text']);
  });

  it('headings, items, cells and notes are known as such', () => {
    const styles = wordPart(
      'styles',
      '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/></w:style>',
    );
    const numbering = wordPart(
      'numbering',
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="4"><w:abstractNumId w:val="0"/></w:num>',
    );
    const footnotes = wordPart(
      'footnotes',
      `<w:footnote w:type="separator" w:id="0">${paragraph(run('no'))}</w:footnote><w:footnote w:id="5">${paragraph(run('A note.'))}</w:footnote>`,
    );
    const item = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="4"/></w:numPr></w:pPr>${run('Item')}</w:p>`;
    const document = readPackage(
      makeDocx(
        `<w:p><w:pPr><w:pStyle w:val="H"/></w:pPr>${run('Heading')}</w:p>${item}${item}<w:tbl><w:tr><w:tc>${paragraph(run('Cell'), '<w:r><w:footnoteReference w:id="5"/></w:r>')}</w:tc></w:tr></w:tbl>`,
        { 'word/styles.xml': styles, 'word/numbering.xml': numbering, 'word/footnotes.xml': footnotes },
      ),
      'a.docx',
    );
    expect(document.units.map(({ block }) => block)).toEqual([
      { kind: 'heading', level: 2 },
      { kind: 'item', ordered: true, number: 1, depth: 1 },
      { kind: 'item', ordered: true, number: 2, depth: 1 },
      { kind: 'cell', table: 0, row: 0, column: 0 },
      { kind: 'footnote', label: '1' },
    ]);
    expect(sentencesOf(document)).toEqual(['Heading', 'Item', 'Item', 'Cell<1/>', 'A note.']);
  });

  it('a text box and its copy for old readers are one text, and both are written', () => {
    const box = (text: string): string => `<w:txbxContent>${paragraph(run(text))}</w:txbxContent>`;
    const content = paragraph(
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:docPr id="1" descr="A map"/><wps:txbx>${box('Closed.')}</wps:txbx></w:drawing></mc:Choice>` +
        `<mc:Fallback><w:pict><v:shape alt="A map">${box('Closed.')}</v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      run('The road.'),
    );
    expect(sentences(content)).toEqual(['The road.', 'A map', 'Closed.']);
    const written = body(
      content,
      (source) => ({ 'Closed.': 'Закрыто.', 'A map': 'Карта & "план"' })[source] ?? source,
    );
    expect(written.match(/Закрыто\./g)).toHaveLength(2);
    expect(written).toContain('descr="Карта &amp; &quot;план&quot;"');
    expect(written).toContain('alt="Карта');
    expect(written).toContain('The road.');
  });
});

describe('a translated Word document', () => {
  it('from right to left has its paragraphs and tables so, and a font where one is named', () => {
    const content = `<w:tbl><w:tblPr><w:tblStyle w:val="T"/><w:tblW w:w="0"/></w:tblPr><w:tr><w:tc>${paragraph(run('One.'))}</w:tc></w:tr></w:tbl>`;
    const document = readPackage(makeDocx(content), 'a.docx');
    const units = document.units.map((unit) => ({
      ...unit,
      segments: unit.segments.map((segment) => ({ ...segment, target: 'واحد.' })),
    }));
    const written = docx.write({ ...document, language: 'ar', units }, { font: 'Amiri' });
    expect(partOf(written, 'word/document.xml')).toContain(
      '<w:tblPr><w:tblStyle w:val="T"/><w:bidiVisual/><w:tblW w:w="0"/></w:tblPr><w:tr><w:tc><w:p><w:pPr><w:bidi/></w:pPr><w:r><w:rPr><w:rFonts w:ascii="Amiri" w:hAnsi="Amiri" w:cs="Amiri"/><w:rtl/><w:lang w:bidi="ar-SA"/></w:rPr><w:t>واحد.</w:t></w:r></w:p>',
    );
  });

  it('keeps the look of words, the language is that of the translation', () => {
    expect(
      body(paragraph(run('One '), run('bold', '<w:b/><w:lang w:val="en-US" w:bidi="ar"/>'), run(' word.'))),
    ).toBe(
      paragraph(
        '<w:r><w:rPr><w:lang w:val="ru-RU"/></w:rPr><w:t xml:space="preserve">Оне </w:t></w:r>',
        '<w:r><w:rPr><w:b/><w:lang w:val="ru-RU" w:bidi="ar"/></w:rPr><w:t>болд</w:t></w:r>',
        '<w:r><w:rPr><w:lang w:val="ru-RU"/></w:rPr><w:t xml:space="preserve"> щорд.</w:t></w:r>',
      ),
    );
  });

  it('a link that two sentences share stays one, and text between them in it', () => {
    const written = body(
      paragraph(`<w:hyperlink w:anchor="x">${run('One here. Two there.')}</w:hyperlink>`, run(' Three.')),
    );
    expect(written.match(/<w:hyperlink /g)).toHaveLength(1);
    expect(written.replace(/<[^>]*>/g, '')).toBe('Оне хере. Тщо тхере. Тхрее.');
  });

  it('bookmarks and deleted text stay between the same words, also where codes change places', () => {
    const content = paragraph(
      run('One '),
      '<w:bookmarkStart w:id="1" w:name="a"/>',
      run('two'),
      '<w:bookmarkEnd w:id="1"/>',
      run(' three.'),
    );
    expect(body(content).replace(/<w:rPr>.*?<\/w:rPr>/g, '')).toBe(
      '<w:p><w:r><w:t xml:space="preserve">Оне </w:t></w:r><w:bookmarkStart w:id="1" w:name="a"/><w:r><w:t>тщо</w:t></w:r><w:bookmarkEnd w:id="1"/><w:r><w:t xml:space="preserve"> тхрее.</w:t></w:r></w:p>',
    );
    const moved = body(
      paragraph(
        run('a '),
        run('b', '<w:b/>'),
        '<w:bookmarkStart w:id="1" w:name="a"/>',
        run(' c '),
        '<w:bookmarkEnd w:id="1"/>',
        run('d', '<w:i/>'),
      ),
      () => '<2>г</2> в <1>б</1> а',
    );
    expect(moved.indexOf('bookmarkStart')).toBeLessThan(moved.indexOf('bookmarkEnd'));
  });

  it('a hyphen that is an element stays one', () => {
    expect(body(paragraph('<w:r><w:t>twenty</w:t><w:noBreakHyphen/><w:t>one</w:t></w:r>'))).toContain(
      '<w:t>тщентю</w:t><w:noBreakHyphen/><w:t>оне</w:t>',
    );
  });

  it('sentences without a translation keep their bytes', () => {
    const content = `${paragraph(run('First.'))}<!-- kept -->${paragraph('<w:r w:rsidR="00AA"><w:t>Sec</w:t></w:r>', run('ond.'))}`;
    expect(body(content, (source) => (source === 'First.' ? 'Первое.' : source))).toContain(
      '<!-- kept --><w:p><w:r w:rsidR="00AA"><w:t>Sec</w:t></w:r>',
    );
  });
});

describe('what is no Word document that can be translated is refused by name', () => {
  const refusal = (bytes: Uint8Array): unknown => {
    try {
      readPackage(bytes, 'a.docx');
    } catch (error) {
      return (error as { code?: string }).code;
    }
    return 'read';
  };
  it.each([
    ['an encrypted one', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2), 'document-structure'],
    ['a PDF', new TextEncoder().encode('%PDF-1.7'), 'document-structure'],
    ['an empty file', new Uint8Array(), 'document-structure'],
    ['an OpenDocument', makeOdt('<text:p>a</text:p>'), 'document-structure'],
    [
      'a signed one',
      makeDocx(paragraph(run('a')), { '_xmlsignatures/sig1.xml': '<a/>' }),
      'document-unsupported',
    ],
    ['one with another document inside', makeDocx('<w:altChunk/>'), 'document-unsupported'],
    ['one that is not well-formed', makeDocx('<w:p>'), 'xml-syntax'],
    ['the twin of all of these', makeDocx(paragraph(run('a'))), 'read'],
  ])('%s', (_title, bytes, code) => {
    expect(refusal(bytes)).toBe(code);
  });
});
