import { describe, expect, it } from 'vitest';
import { odt } from '../../../src/formats/odt/odt.ts';
import {
  makeDocx,
  makeOdt,
  odfPart,
  partOf,
  pseudo,
  readPackage,
  sentencesOf,
  writeTranslated,
} from '../office/packages.ts';

const style = (name: string, properties: string): string =>
  `<style:style style:name="${name}" style:family="text"><style:text-properties ${properties}/></style:style>`;
const styles =
  style('T1', 'fo:font-weight="bold"') +
  style('T2', 'officeooo:rsid="00ab"') +
  style('T3', 'text:display="none"') +
  style('T4', 'style:text-underline-style="solid"');
const span = (name: string, text: string): string =>
  `<text:span text:style-name="${name}">${text}</text:span>`;
const read = (body: string, parts = {}) => readPackage(makeOdt(body, styles, parts), 'a.odt');
const sentences = (body: string) => sentencesOf(read(body));
const body = (content: string, translate = pseudo): string =>
  /<office:text>(.*)<\/office:text>/s.exec(
    partOf(writeTranslated(read(content), translate), 'content.xml'),
  )?.[1] ?? '';

describe('the text of an OpenDocument text', () => {
  it('spans that nobody sees are no codes, others are', () => {
    expect(sentences(`<text:p>The sum${span('T2', 'mit')} was ${span('T1', 'long')}.</text:p>`)).toEqual([
      'The summit was <1>long</1>.',
    ]);
  });

  it('a space is a code only where its look is seen', () => {
    const bold = (text: string): string => span('T1', text);
    expect(sentences(`<text:p>It was ${bold('very')} ${bold('long')} for us.</text:p>`)).toEqual([
      'It was <1>very long</1> for us.',
    ]);
    expect(sentences(`<text:p>Name:${span('T4', ' <text:s/>')}end.</text:p>`)).toEqual([
      'Name:<1>  </1>end.',
    ]);
  });

  it('white space counts as in the standard', () => {
    expect(sentences('<text:p>\n  One\n  two <text:s/>three.</text:p>')).toEqual(['One two  three.']);
  });

  it('a tab is seen as one between its words', () => {
    const [unit] = readPackage(makeOdt('<text:p>Date:<text:tab/>Monday</text:p>'), 'a.odt').units;
    expect(unit?.codes.map(({ display }) => display)).toEqual(['\t']);
  });

  it('notes, alternative texts and frames are units of their own; comments are notes', () => {
    const document = read(
      '<text:p>Text<text:note text:id="f1"><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note> here.' +
        '<office:annotation><dc:creator>Ed</dc:creator><text:p>Who says so?</text:p></office:annotation></text:p>' +
        '<text:p><draw:frame><draw:text-box><text:p>In a box.</text:p></draw:text-box><svg:desc>A map</svg:desc></draw:frame>After it.</text:p>',
    );
    expect(sentencesOf(document)).toEqual(['Text<1/> here.', 'A note.', 'After it.', 'In a box.', 'A map']);
    expect(document.units.map(({ block }) => block.kind)).toEqual([
      'paragraph',
      'footnote',
      'paragraph',
      'paragraph',
      'title',
    ]);
    expect(document.units[0]?.notes).toEqual(['Who says so?']);
  });

  it('a reference to words of the document is text, one to a number or a page is a field', () => {
    const reference = (format: string, text: string): string =>
      `<text:p>See <text:bookmark-ref text:reference-format="${format}" text:ref-name="a">${text}</text:bookmark-ref>.</text:p>`;
    expect(sentences(reference('text', 'High water') + reference('page', '7'))).toEqual([
      'See <1>High water</1>.',
      'See <1/>.',
    ]);
    expect(read(reference('page', 'iv')).leftOut).toEqual([{ kind: 'field', text: 'iv' }]);
    expect(body(reference('text', 'High water'))).toContain(
      'text:ref-name="a">Хигх щатер</text:bookmark-ref>.',
    );
  });

  it('indexes, fields, hidden and deleted text are left and listed', () => {
    const document = read(
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes>' +
        '<text:table-of-content><text:index-body><text:p>Aims 1</text:p></text:index-body></text:table-of-content>' +
        `<text:p>On <text:date>3 March</text:date>${span('T3', 'secret')}.</text:p>`,
    );
    expect(sentencesOf(document)).toEqual(['On <1/>.']);
    expect(document.leftOut).toEqual([
      { kind: 'deleted text', text: 'gone' },
      { kind: 'index', text: 'Aims 1' },
      { kind: 'field', text: '3 March' },
      { kind: 'hidden text', text: 'secret' },
    ]);
    expect(document.faults?.[0]?.code).toBe('source/tracked-changes');
  });
});

describe('a translated OpenDocument text', () => {
  it('keeps spans, links and bookmarks, and counts spaces', () => {
    expect(
      body(
        `<text:p>One ${span('T1', 'bold')} word, <text:bookmark text:name="b"/><text:a xlink:href="#x">a <text:s/>link</text:a>.</text:p>`,
      ),
    ).toBe(
      `<text:p>Оне ${span('T1', 'болд')} щорд, <text:bookmark text:name="b"/><text:a xlink:href="#x">а <text:s/>линк</text:a>.</text:p>`,
    );
  });

  it('has the language of the translation where the source had its own', () => {
    const sheet = odfPart(
      'document-styles',
      '<office:styles><style:default-style style:family="paragraph"><style:text-properties fo:language="en" fo:country="US"/></style:default-style>' +
        '<style:style style:name="Q" style:family="text"><style:text-properties fo:language="fr" fo:country="FR"/></style:style></office:styles>',
    );
    const written = writeTranslated(read('<text:p>One.</text:p>', { 'styles.xml': sheet }));
    expect(partOf(written, 'styles.xml')).toContain('fo:language="ru" fo:country="RU"');
    expect(partOf(written, 'styles.xml')).toContain('fo:language="fr" fo:country="FR"');
  });
});

describe('the styles of a translated OpenDocument text', () => {
  const styles = `<office:font-face-decls></office:font-face-decls><office:styles><style:default-style style:family="paragraph"><style:paragraph-properties style:writing-mode="lr-tb"/><style:text-properties style:font-name="Old" fo:language="en" fo:country="US"/></style:default-style></office:styles>`;
  const write = (language: string, font?: string): string => {
    const document = readPackage(
      makeOdt('<text:p>One.</text:p>', '', { 'styles.xml': odfPart('document-styles', styles) }),
      'a.odt',
    );
    const units = document.units.map((unit) => ({
      ...unit,
      segments: unit.segments.map((segment) => ({ ...segment, target: 'Як.' })),
    }));
    return partOf(odt.write({ ...document, language, units }, { font }), 'styles.xml');
  };
  it('have the font of the settings, which is declared once', () => {
    const written = write('tg', 'Noto Serif');
    expect(written).toContain(
      '<style:text-properties style:font-name="Noto Serif" fo:language="tg" fo:country="TJ"/>',
    );
    expect(written.match(/<style:font-face style:name="Noto Serif"/g)).toHaveLength(1);
    expect(write('tg')).toContain('style:font-name="Old"');
  });
  it('run from right to left in languages that do', () => {
    expect(write('ar')).toContain('style:writing-mode="rl-tb"');
    expect(write('tg')).toContain('style:writing-mode="lr-tb"');
  });
});

describe('what is no OpenDocument text that can be translated is refused by name', () => {
  const manifest = (content: string): string =>
    `<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">${content}</m:manifest>`;
  const refusal = (bytes: Uint8Array): unknown => {
    try {
      readPackage(bytes, 'a.odt');
    } catch (error) {
      return (error as { code?: string }).code;
    }
    return 'read';
  };
  const text = '<text:p>a</text:p>';
  it.each([
    ['a Word document', makeDocx('<w:p/>'), 'document-structure'],
    [
      'a spreadsheet',
      makeOdt(text, '', { mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
      'document-structure',
    ],
    [
      'an encrypted one',
      makeOdt(text, '', {
        'META-INF/manifest.xml': manifest('<m:file-entry><m:encryption-data/></m:file-entry>'),
      }),
      'document-unsupported',
    ],
    [
      'a signed one',
      makeOdt(text, '', { 'META-INF/documentsignatures.xml': '<a/>' }),
      'document-unsupported',
    ],
    [
      'the twin of all of these',
      makeOdt(text, '', { 'META-INF/manifest.xml': manifest('<m:file-entry/>') }),
      'read',
    ],
  ])('%s', (_title, bytes, code) => {
    expect(refusal(bytes)).toBe(code);
  });
});
