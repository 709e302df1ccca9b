import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/model/document.ts';
import { makeDocx, partOf, readPackage, sentencesOf, wordPart, writeTranslated } from '../office/packages.ts';

const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (...content: readonly string[]): string => `<w:p>${content.join('')}</w:p>`;
const char = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const field = (code: string, result: string): string =>
  `${char('begin')}<w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>${char('separate')}${result}${char('end')}`;
const math = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';

/** What people read: sentences, without tags of codes. */
const textsOf = (document: Document): readonly string[] =>
  sentencesOf(document).map((source) => source.replace(/<\/?\d+\/?>/g, ''));

/** Words in Latin letters that the body shows once each is translated; addresses and markup are no words. */
const latinIn = (part: string): readonly string[] =>
  part.replace(/<w:(?:instrText|delText)[^>]*>[^<]*|<[^>]*>/g, ' ').match(/[A-Za-z]{2,}/g) ?? [];

interface Case {
  readonly body: string;
  readonly texts: readonly string[];
  /** English that stays in the body, as declared. */
  readonly kept?: readonly string[];
}

const textBox = (content: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:docPr id="1" name="Box 1" descr="Plan of site"/><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape alt="Plan of site"><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

const cases: Readonly<Record<string, Case>> = {
  'controls inside controls, around paragraphs and words': {
    body: `<w:sdt><w:sdtPr><w:alias w:val="Lead"/></w:sdtPr><w:sdtContent><w:sdt><w:sdtContent>${p(run('It '), `<w:sdt><w:sdtPr><w:id w:val="3"/></w:sdtPr><w:sdtContent>${run('opened')}<w:sdt><w:sdtContent>${run(' today')}</w:sdtContent></w:sdt></w:sdtContent></w:sdt>`, run('.'))}</w:sdtContent></w:sdt></w:sdtContent></w:sdt>`,
    texts: ['It opened today.'],
  },
  'a control around cells and rows': {
    body: `<w:tbl><w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent><w:tc>${p(run('Left'))}</w:tc></w:sdtContent></w:sdt><w:tc>${p(run('Right'))}</w:tc></w:tr></w:sdtContent></w:sdt></w:tbl>`,
    texts: ['Left', 'Right'],
  },
  'smart tags inside smart tags': {
    body: p(
      `<w:smartTag w:element="place"><w:smartTag w:element="city">${run('Min')}</w:smartTag>${run('sk')}</w:smartTag>`,
      run(' waits.'),
    ),
    texts: ['Minsk waits.'],
  },
  'simple fields, one around a link': {
    body: p(
      run('See '),
      `<w:fldSimple w:instr=" REF _Ref1 \\h "><w:hyperlink w:anchor="x">${run('Annex')}</w:hyperlink></w:fldSimple>`,
      run(' on page '),
      `<w:fldSimple w:instr="PAGEREF x">${run('iv')}</w:fldSimple>`,
      run('.'),
    ),
    texts: ['See Annex on page .'],
    kept: ['iv'],
  },
  'a field inside the result of a link': {
    body: p(
      run('Read '),
      field(
        'HYPERLINK "https://example.org/a"',
        `${run('the plan, page ')}${field('PAGEREF y', run('xii'))}${run(', now')}`,
      ),
      run('.'),
    ),
    texts: ['Read the plan, page , now.'],
    kept: ['xii'],
  },
  'a field inside the instruction of another': {
    body: p(
      run('Dear '),
      `${char('begin')}<w:r><w:instrText> IF </w:instrText></w:r>${field('MERGEFIELD Sex', run('male'))}<w:r><w:instrText> = "f" "Madam" "Sir" </w:instrText></w:r>${char('separate')}${run('Sir')}${char('end')}`,
      run(' or friend.'),
    ),
    texts: ['Dear  or friend.'],
    kept: ['male', 'Sir'],
  },
  'a link over two paragraphs': {
    body: `${p(`${char('begin')}<w:r><w:instrText> HYPERLINK "https://example.org/" </w:instrText></w:r>${char('separate')}`, run('First.'))}${p(run('Second.'), char('end'), run(' Third.'))}`,
    texts: ['First.', 'Second.', 'Third.'],
  },
  'what somebody filled in in a form, alone and in a sentence': {
    body: `${p(field('FORMTEXT', run('Ministry of roads')))}${p(run('By: '), field('FORMTEXT', run('the council')), run('.'))}${p(run('Seen '), field('FORMCHECKBOX', ''), run(' by all.'))}`,
    texts: ['Ministry of roads', 'By: the council.', 'Seen  by all.'],
  },
  'ruby, which stays': {
    body: p(
      run('They met in '),
      `<w:r><w:ruby><w:rubyPr/><w:rt>${run('tokyo')}</w:rt><w:rubyBase>${run('Tokyo')}</w:rubyBase></w:ruby></w:r>`,
      run(' today.'),
    ),
    texts: ['They met in  today.'],
    kept: ['tokyo', 'Tokyo'],
  },
  'changes: inserted, deleted, moved, in links and notes of format': {
    body: p(
      `<w:ins w:id="1">${run('The ')}<w:del w:id="2"><w:r><w:delText>old</w:delText></w:r></w:del></w:ins>`,
      `<w:moveFromRangeStart w:id="3" w:name="m"/><w:moveFrom w:id="4">${run('gone')}</w:moveFrom><w:moveFromRangeEnd w:id="3"/>`,
      `<w:hyperlink w:anchor="x"><w:ins w:id="5">${run('council', '<w:rPrChange w:id="6"><w:rPr><w:b/></w:rPr></w:rPrChange>')}</w:ins></w:hyperlink>`,
      `<w:moveTo w:id="7">${run(' meets')}</w:moveTo>`,
      run('.'),
    ),
    texts: ['The council meets.'],
    kept: ['gone'],
  },
  'a text box and its copy, with a table and a box in it': {
    body: p(
      run('Before '),
      textBox(
        `<w:tbl><w:tr><w:tc>${p(run('In a cell'))}</w:tc></w:tr></w:tbl>${p(run('In a box'), textBox(p(run('Deep inside'))))}`,
      ),
      run('after.'),
    ),
    texts: ['Before after.', 'Plan of site', 'In a cell', 'In a box', 'Plan of site', 'Deep inside'],
  },
  'symbols, hyphens and tabs': {
    body: p(
      '<w:r><w:tab/></w:r>',
      run('One'),
      '<w:r><w:t>twenty</w:t><w:noBreakHyphen/><w:t>four co</w:t><w:softHyphen/><w:t>operate</w:t></w:r>',
      '<w:r><w:tab/><w:t xml:space="preserve">two </w:t><w:sym w:font="Wingdings" w:char="F0E0"/><w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/><w:t>three</w:t></w:r>',
    ),
    texts: ['Onetwenty‑four co­operatetwo three'],
  },
  'formulas with words, alone and in a sentence': {
    body: `${p(`<m:oMathPara ${math}><m:oMath><m:r><m:rPr><m:nor/></m:rPr><m:t>speed</m:t></m:r></m:oMath></m:oMathPara>`)}${p(run('If '), `<m:oMath ${math}><m:r><m:t>rate</m:t></m:r></m:oMath>`, run(' grows, stop.'))}`,
    texts: ['If  grows, stop.'],
    kept: ['speed', 'rate'],
  },
  'hidden words, also by the style of a paragraph': {
    body: `${p(run('Seen'), run(' unseen', '<w:vanish/>'), run(' again.'))}${p(run('shown', '<w:vanish w:val="false"/>'))}`,
    texts: ['Seen again.', 'shown'],
    kept: ['unseen'],
  },
  'the caption and description of a table, the tip of a link, a watermark': {
    body: `<w:tbl><w:tblPr><w:tblCaption w:val="Water levels"/><w:tblDescription w:val="By month"/><w:tblPrChange w:id="1"><w:tblPr><w:tblCaption w:val="earlier"/></w:tblPr></w:tblPrChange></w:tblPr><w:tr><w:tc>${p(run('May'))}</w:tc></w:tr></w:tbl>${p(run('See '), `<w:hyperlink w:anchor="x" w:tooltip="The annex">${run('this')}</w:hyperlink>`, run('.'))}${p('<w:r><w:pict><v:shape><v:textpath style="font-size:1pt" string="Not final"/></v:shape></w:pict></w:r>')}`,
    texts: ['Water levels', 'By month', 'May', 'See this.', 'The annex', 'Not final'],
  },
  'tips and descriptions that are addresses': {
    body: `${p(run('See '), `<w:hyperlink w:anchor="x" w:tooltip="https://example.org/a">${run('this')}</w:hyperlink>`, run('.'))}${p('<w:r><w:drawing><wp:inline><wp:docPr id="1" name="P" descr="www.example.org/a.png"/></wp:inline></w:drawing></w:r>')}`,
    texts: ['See this.'],
  },
  'words in an object, a direction and a paragraph of nothing else': {
    body: p(
      '<w:dir w:val="rtl">',
      run('Right '),
      '</w:dir>',
      '<w:bdo w:val="ltr">',
      run('left'),
      '</w:bdo>',
      '<w:r><w:object><v:shape alt="A sheet"/><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" ProgID="Excel.Sheet.12"/></w:object></w:r>',
    ),
    texts: ['Right left', 'A sheet'],
  },
};

describe('what Word keeps in paragraphs', () => {
  it.each(Object.entries(cases))('%s', (_title, { body, texts, kept = [] }) => {
    const bytes = makeDocx(body);
    const document = readPackage(bytes, 'a.docx');
    expect(textsOf(document)).toEqual(texts);
    expect(writeTranslated(document, (source) => source)).toBe(bytes);
    const written = partOf(writeTranslated(document), 'word/document.xml');
    expect(latinIn(written)).toEqual(kept);
    const attributes = written.match(/ (?:descr|alt|string|w:tooltip|w:val)="[^"]*"/g) ?? [];
    expect(
      attributes.filter((each) => /site|levels|month|annex|final|sheet/i.test(each) && !/earlier/.test(each)),
    ).toEqual([]);
    expect(tagsOf(written)).toEqual(tagsOf(partOf(bytes, 'word/document.xml')));
    expect(
      textsOf(readPackage(makeDocx(/<w:body>(.*)<\/w:body>/s.exec(written)?.[1] ?? ''), 'a.docx')),
    ).toHaveLength(texts.length);
  });

  it('an emoji with a form for old programs is a code that is shown', () => {
    const emoji =
      '<w:r><mc:AlternateContent><mc:Choice Requires="w16se"><w16se:symEx xmlns:w16se="urn:w16se" w16se:char="1F60A"/></mc:Choice><mc:Fallback><w:t>😊</w:t></mc:Fallback></mc:AlternateContent></w:r>';
    const [unit] = readPackage(makeDocx(p(run('Well done '), emoji)), 'a.docx').units;
    expect(unit?.segments.map(({ source }) => source)).toEqual(['Well done <1/>']);
    expect(unit?.codes[0]).toMatchObject({ kind: 'run', display: '😊' });
    const [drawn] = readPackage(
      makeDocx(p(run('Well done '), textBox(p(run('x'))), run('!'))),
      'a.docx',
    ).units;
    expect(drawn?.codes[0]).toMatchObject({ kind: 'image' });
  });

  it('replies to a comment are notes of its words too; glossary parts are listed', () => {
    const parts = {
      'word/comments.xml': wordPart(
        'comments',
        ['1', '2']
          .map((id) => `<w:comment w:id="${id}">${p(run(`Note ${id}`))}${p(run('more'))}</w:comment>`)
          .join(''),
      ),
      'word/glossary/document.xml': wordPart('glossaryDocument', p(run('Building block'))),
    };
    const body = p(
      '<w:commentRangeStart w:id="1"/><w:commentRangeStart w:id="2"/>',
      run('It rained.'),
      '<w:commentRangeEnd w:id="1"/><w:commentRangeEnd w:id="2"/><w:r><w:commentReference w:id="1"/></w:r><w:r><w:commentReference w:id="2"/></w:r>',
    );
    const document = readPackage(makeDocx(body, parts), 'a.docx');
    expect(sentencesOf(document)).toEqual(['It rained.']);
    expect(document.units[0]?.notes).toEqual(['Note 1 more', 'Note 2 more']);
    expect(document.leftOut?.map(({ kind }) => kind)).toEqual(['comment', 'comment', 'template']);
  });
});

/** The elements of a part without those of runs, which are free. */
function tagsOf(part: string): readonly string[] {
  const bare = part.replace(/<w:rPr>.*?<\/w:rPr>/g, '');
  return (bare.match(/<[^>]*>/g) ?? [])
    .filter((tag) => !/^<\/?w:(?:r|t|proofErr|rPr|b|rPrChange)[ />]/.test(tag))
    .map((tag) => tag.replace(/ (?:descr|alt|string|w:tooltip|w:val)="[^"]*"/g, ''));
}
