import { describe, expect, it } from 'vitest';
import { makeDocx, makeOdt, readPackage, sentencesOf, wordPart, writeTranslated } from './packages.ts';

const office = 'http://schemas.openxmlformats.org';
const drawing = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const picture = 'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';
const relation = (id: string, target: string, mode = ''): string =>
  `<Relationship Id="${id}" Type="${office}/officeDocument/2006/relationships/image" Target="${target}"${mode}/>`;
const relations =
  relation('i1', 'media/map.png') +
  relation('i2', 'media/hall.png') +
  relation('i3', 'https://example.org/a.png', ' TargetMode="External"');

const pic = (blip: string, crop = ''): string =>
  `<pic:pic ${picture}><pic:blipFill><a:blip ${drawing} ${blip}/>${crop}</pic:blipFill></pic:pic>`;
const drawn = (content: string, description = '', hidden = ''): string =>
  `<w:drawing><wp:inline><wp:docPr id="1" descr="${description}"${hidden}/>${content}</wp:inline></w:drawing>`;
const run = (content: string): string => `<w:r>${content}</w:r>`;
const text = (words: string): string => run(`<w:t xml:space="preserve">${words}</w:t>`);
const paragraph = (...content: readonly string[]): string => `<w:p>${content.join('')}</w:p>`;
const read = (body: string, parts = {}) => readPackage(makeDocx(body, parts, relations), 'a.docx');
const map = drawn(pic('r:embed="i1"'), 'A map');

describe('pictures of a Word document', () => {
  it('stand where they are, alone or in a sentence, with the unit of their description', () => {
    const document = read(
      paragraph(run(map)) + paragraph(text('See '), run(drawn(pic('r:embed="i2"'))), text(' here.')),
    );
    expect(document.pictures).toEqual([
      { path: 'source/a.docx', line: 1, column: 1, href: 'word/media/map.png', isPacked: true },
      { path: 'source/a.docx', line: 3, column: 1, href: 'word/media/hall.png', isPacked: true },
    ]);
    const [alone, description, sentence] = document.units;
    expect(alone?.codes).toMatchObject([
      { kind: 'image', href: 'word/media/map.png', alternativeAt: description?.start },
    ]);
    expect(sentence?.codes).toMatchObject([{ kind: 'image', href: 'word/media/hall.png' }]);
    expect(sentencesOf(document)).toEqual(['<1/>', 'A map', 'See <1/> here.']);
  });

  it('before and behind the text of a paragraph are units of their own, and the text keeps its sentence', () => {
    const document = read(paragraph(run(map), text('The shore.'), run(drawn(pic('r:embed="i2"')))));
    expect(sentencesOf(document)).toEqual(['<1/>', 'The shore.', '<1/>', 'A map']);
    expect(document.units.map(({ block }) => block.kind)).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
      'title',
    ]);
  });

  it('in a table are in its cells', () => {
    const document = read(`<w:tbl><w:tr><w:tc>${paragraph(run(map))}</w:tc></w:tr></w:tbl>`);
    expect(document.units[0]?.block).toEqual({ kind: 'cell', table: 0, row: 0, column: 0 });
  });

  it('come back to the byte, and a translated description changes no other markup', () => {
    const bytes = makeDocx(paragraph(run(map), text('The shore.')), {}, relations);
    const document = readPackage(bytes, 'a.docx');
    expect(writeTranslated(document, (source) => source)).toEqual(bytes);
    const written = readPackage(writeTranslated(document), 'a.docx');
    expect(written.pictures).toEqual(document.pictures);
    expect(sentencesOf(written)).toEqual(['<1/>', 'Тхе схоре.', 'А мап']);
  });

  it.each<[title: string, content: string, reason: string]>([
    ['is cropped', drawn(pic('r:embed="i1"', `<a:srcRect ${drawing} l="20000"/>`)), 'is cropped'],
    ['is linked', drawn(pic('r:link="i3"')), 'is linked'],
    ['has its file elsewhere', drawn(pic('r:embed="i3"')), 'is linked'],
    ['is one of two in a drawing', drawn(pic('r:embed="i1"') + pic('r:embed="i2"')), 'is one of several'],
    ['is cropped in old markup', '<w:pict><v:imagedata r:id="i1" cropleft="6554f"/></w:pict>', 'is cropped'],
  ])('one that %s is left out with a note', (_title, content, reason) => {
    const document = read(paragraph(run(content), text('Text.')));
    expect(document.pictures).toBeUndefined();
    expect(document.faults).toMatchObject([
      { code: 'pictures/left-out', severity: 'note', message: expect.stringContaining(reason), line: 1 },
    ]);
    expect(sentencesOf(document)).toEqual(['Text.']);
  });

  it.each<[title: string, content: string]>([
    ['with crop marks of zero', drawn(pic('r:embed="i1"', `<a:srcRect ${drawing} l="0"/>`))],
    ['in old markup', '<w:pict><v:imagedata r:id="i1"/></w:pict>'],
    [
      'with a copy for old readers',
      `<mc:AlternateContent><mc:Choice Requires="wps">${map}</mc:Choice><mc:Fallback><w:pict><v:imagedata r:id="i1"/></w:pict></mc:Fallback></mc:AlternateContent>`,
    ],
  ])('one %s is shown', (_title, content) => {
    expect(read(paragraph(run(content))).pictures).toMatchObject([{ href: 'word/media/map.png' }]);
  });

  it('that are hidden, in headers and in notes are none of the page', () => {
    const hidden = drawn(pic('r:embed="i1"'), '', ' hidden="1"');
    const document = read(paragraph(run(hidden), text('Text.')), {
      'word/header1.xml': wordPart('hdr', paragraph(run(map), text('Head'))),
    });
    expect(document.pictures).toBeUndefined();
    expect(document.faults).toBeUndefined();
  });
});

describe('pictures of an OpenDocument text', () => {
  const frame = (content: string, style = ''): string =>
    `<text:p><draw:frame draw:style-name="${style}">${content}<svg:title>A map</svg:title></draw:frame></text:p>`;
  const image = (href: string): string => `<draw:image xlink:href="${href}"/>`;

  it('are the first file of their frame that pages can show', () => {
    const document = readPackage(
      makeOdt(`${frame(image('Pictures/a.emf') + image('./Pictures/a.png'))}<text:p>Text.</text:p>`),
      'a.odt',
    );
    expect(document.pictures).toMatchObject([{ href: 'Pictures/a.png', isPacked: true, line: 1 }]);
    const [alone, description] = document.units;
    expect(alone?.codes).toMatchObject([{ kind: 'image', alternativeAt: description?.start }]);
  });

  it.each<[title: string, content: string, style: string]>([
    [
      'cropped',
      frame(image('Pictures/a.png'), 'c'),
      '<style:style style:name="c" style:family="graphic"><style:graphic-properties fo:clip="rect(0cm, 1.5cm, 0cm, 0cm)"/></style:style>',
    ],
    ['linked', frame(image('../a.png')), ''],
    ['grouped', `<text:p><draw:g><draw:frame>${image('Pictures/a.png')}</draw:frame></draw:g></text:p>`, ''],
  ])('that are %s are left out with a note', (_title, content, style) => {
    const document = readPackage(makeOdt(content, style), 'a.odt');
    expect(document.pictures).toBeUndefined();
    expect(document.faults).toMatchObject([{ code: 'pictures/left-out', severity: 'note' }]);
  });
});
