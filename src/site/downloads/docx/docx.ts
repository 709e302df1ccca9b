import { documentType, run, value, w, wordNamespace } from '../../../exchange/tables/word-elements.ts';
import {
  type PartText,
  relationships,
  relationshipsNamespace,
  writeParts,
} from '../../../exchange/tables/write-parts.ts';
import type { Briefing, Site } from '../../../model/edition.ts';
import { type BuiltElement, buildXml, element } from '../../../xml/build.ts';
import { type Column, columnsOf } from '../../kit/column.ts';
import { isoDay } from '../../kit/date.ts';
import { foldLabel } from '../../kit/inline.ts';
import { layOut, type Row } from '../../kit/layout.ts';
import { titleOf } from '../../kit/title.ts';
import type { Download } from '../download.ts';
import { type Provenance, provenanceOf } from '../provenance.ts';
import { finishedRenditions, fitDocument } from '../redact-for-readers.ts';
import { blocksOf, paragraph, sentencesOf } from './blocks.ts';
import { followLists } from './lists.ts';
import { collectMedia, makePart, type WordMedia, type WordPart } from './part.ts';
import { textWidth, writeNumbering, writeStyles } from './styles.ts';

/** Each finished language as a document for word processors (ECMA-376), with real headings, lists, footnotes, links and pictures. */
export const wordDocument: Download = {
  kind: 'docx',
  format: 'DOCX',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  group: 'read',
  write(briefing, site) {
    const whole: Briefing = {
      ...briefing,
      document: fitDocument(briefing.document),
      renditions: finishedRenditions(briefing),
    };
    return columnsOf(whole, site).map((column) => ({
      ending: `.${column.language}.docx`,
      language: column.language,
      content: writeWord(whole, { ...column, toPicture: (path) => path }, site),
    }));
  },
};

function writeWord(briefing: Briefing, column: Column, site: Site): Uint8Array {
  const { body, notes } = layOut(briefing.document);
  const { language, words } = column;
  const provenance = provenanceOf(briefing, language, site);
  const media = collectMedia(briefing.pictures ?? new Map());
  const text = makePart(
    [
      ['rId1', 'styles', 'styles.xml'],
      ['rId2', 'numbering', 'numbering.xml'],
      ['rId3', 'footnotes', 'footnotes.xml'],
      ['rId4', 'footer', 'footer1.xml'],
    ],
    column.notes,
    media,
  );
  const lists = followLists();
  const isTitled = body[0]?.kind === 'heading' || body[0]?.kind === 'name';
  const leads = body.slice(isTitled ? 1 : 0).findIndex(({ kind }) => kind !== 'lead');
  const opening = (isTitled ? 1 : 0) + Math.max(leads, 0);
  const blocks = [
    ...blocksOf(body.slice(0, opening), column, text, lists),
    paragraph('Origin', [run(provenance.facts.join(' · '))]),
    ...blocksOf(body.slice(opening), column, text, lists),
  ];
  // A note that the text does not call would be lost as a footnote.
  const left = notes.filter((row) => row.kind === 'note' && !hasCalled(row, column, blocks));
  if (left.length > 0)
    blocks.push(
      paragraph('Heading1', [run(words.text('note.title'))]),
      ...blocksOf(left, column, text, lists),
    );
  const { part: noteLinks, root: footnotes } = writeNotes(notes, left, column, media);
  const parts: readonly PartText[] = [
    {
      name: 'word/document.xml',
      type: `${documentType}.document.main+xml`,
      root: bodyOf(blocks, provenance, text),
    },
    { name: 'word/styles.xml', type: `${documentType}.styles+xml`, root: writeStyles(language) },
    { name: 'word/numbering.xml', type: `${documentType}.numbering+xml`, root: writeNumbering(lists) },
    { name: 'word/footnotes.xml', type: `${documentType}.footnotes+xml`, root: footnotes },
    { name: 'word/footer1.xml', type: `${documentType}.footer+xml`, root: footerOf(provenance) },
  ];
  return writeParts({
    main: 'word/document.xml',
    parts,
    properties: propertiesOf(briefing, column, provenance),
    links: [
      { name: 'word/_rels/document.xml.rels', root: relationships(text.relationships) },
      ...(noteLinks.relationships.length === 0
        ? []
        : [{ name: 'word/_rels/footnotes.xml.rels', root: relationships(noteLinks.relationships) }]),
    ],
    text: buildXml,
    media: media.files,
    mediaTypes: media.types,
  });
}

/** Whether the text that was written calls a footnote. */
function hasCalled(row: Row, { notes }: Column, blocks: readonly BuiltElement[]): boolean {
  const number = row.kind === 'note' ? notes.get(foldLabel(row.note)) : undefined;
  const calls = (each: BuiltElement | string): boolean =>
    typeof each !== 'string' &&
    ((each.name === 'w:footnoteReference' && each.attributes['w:id'] === String(number)) ||
      each.content.some(calls));
  return blocks.some(calls);
}

/** The part with the footnotes that the text calls; a footnote may have several paragraphs. */
function writeNotes(
  notes: readonly Row[],
  left: readonly Row[],
  column: Column,
  media: WordMedia,
): { readonly part: WordPart; readonly root: BuiltElement } {
  const part = makePart([], new Map(), media);
  const separator = (id: string, type: string, name: string): BuiltElement =>
    w('footnote', { type, id }, w('p', {}, w('r', {}, w(name))));
  const paragraphs = new Map<number, BuiltElement[]>();
  for (const row of notes) {
    if (row.kind !== 'note' || left.includes(row)) continue;
    const number = column.notes.get(foldLabel(row.note)) ?? 0;
    const own = paragraphs.get(number) ?? [];
    paragraphs.set(number, own);
    const mark = w('r', {}, w('rPr', {}, value('rStyle', 'FootnoteReference')), w('footnoteRef'));
    const runs = sentencesOf(row.unit, column, part);
    own.push(paragraph('FootnoteText', own.length === 0 ? [mark, run(' '), ...runs] : runs));
  }
  const root = w(
    'footnotes',
    { 'xmlns:w': wordNamespace, 'xmlns:r': relationshipsNamespace },
    separator('-1', 'separator', 'separator'),
    separator('0', 'continuationSeparator', 'continuationSeparator'),
    ...[...paragraphs].map(([number, own]) => w('footnote', { id: `${number}` }, ...own)),
  );
  return { part, root };
}

function bodyOf(
  blocks: readonly BuiltElement[],
  { address, licence, publisher }: Provenance,
  part: WordPart,
): BuiltElement {
  const source = [
    ...(address === undefined
      ? [run(publisher)]
      : [
          run(`${publisher}: `),
          w(
            'hyperlink',
            { 'r:id': part.link(address), history: '1' },
            run(address, [value('rStyle', 'Hyperlink')]),
          ),
        ]),
  ];
  return w(
    'document',
    { 'xmlns:w': wordNamespace, 'xmlns:r': relationshipsNamespace },
    w(
      'body',
      {},
      ...blocks,
      paragraph('Rule', []),
      paragraph('Source', source),
      ...(licence === undefined ? [] : [paragraph('Source', [run(licence)])]),
      w(
        'sectPr',
        {},
        w('footerReference', { type: 'default', 'r:id': 'rId4' }),
        w('pgSz', { w: '11906', h: '16838' }),
        w('pgMar', {
          ...{ top: '1134', right: '1134', bottom: '1134', left: '1134' },
          ...{ header: '567', footer: '567', gutter: '0' },
        }),
      ),
    ),
  );
}

function footerOf({ publisher }: Provenance): BuiltElement {
  const field = (name: string): BuiltElement => w('fldSimple', { instr: ` ${name} ` }, run('1'));
  const tabs = w('tabs', {}, w('tab', { val: 'right', pos: `${textWidth}` }));
  return w(
    'ftr',
    { 'xmlns:w': wordNamespace },
    paragraph('Footer', [run(`${publisher}\t`), field('PAGE'), run(' / '), field('NUMPAGES')], tabs),
  );
}

/** The title, language and days of a document (ECMA-376, part 2, § 11); the days are the briefing's, so that its bytes stay the same. */
function propertiesOf(
  { document, publication }: Briefing,
  { language, rendition }: Column,
  { publisher, licence }: Provenance,
): BuiltElement {
  const date = isoDay(document.meta.get('date') ?? '');
  const modified = isoDay(publication?.latest ?? '') ?? date;
  const time = (name: string, day: string | undefined): readonly BuiltElement[] =>
    day === undefined ? [] : [element(name, { 'xsi:type': 'dcterms:W3CDTF' }, `${day}T00:00:00Z`)];
  return element(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    element('dc:title', {}, titleOf(document, rendition)),
    element('dc:creator', {}, publisher),
    ...(licence === undefined ? [] : [element('dc:description', {}, licence)]),
    element('dc:language', {}, language),
    ...time('dcterms:created', date),
    ...time('dcterms:modified', modified),
  );
}
