import type { Briefing, Site } from '../../../model/edition.ts';
import { type NewEntry, writeZip } from '../../../packages/zip.ts';
import { writeBookStyle } from '../../kit/assets.ts';
import { columnsOf } from '../../kit/column.ts';
import { html } from '../../kit/html.ts';
import { layOut } from '../../kit/layout.ts';
import { titleOf } from '../../kit/title.ts';
import type { Download } from '../download.ts';
import { provenanceOf } from '../provenance.ts';
import { finishedRenditions, fitDocument } from '../redact-for-readers.ts';
import { joinBlocks, makeBlocks } from './blocks.ts';
import { writeNavigation } from './navigation.ts';
import { writePackage } from './package.ts';
import {
  type Chapter,
  chapterPath,
  hasOpening,
  type Text,
  writeOrigin,
  writePage,
  writeSource,
} from './page.ts';
import { writeHeading, writeParallel } from './parallel.ts';
import { picturesIn } from './pictures.ts';

/** An e-book (EPUB 3.3) of the finished languages: side by side first, then each one as a text of its own. */
export const book: Download = {
  kind: 'epub',
  format: 'EPUB',
  mediaType: 'application/epub+zip',
  group: 'read',
  write: (briefing, site) => [{ ending: '.epub', content: writeBook(briefing, site) }],
};

/** Only for books with pictures: none is wider than its place. */
const pictureStyle = '.picture { max-width: 100%; height: auto; }\n';

function writeBook(briefing: Briefing, site: Site): Uint8Array {
  const { terms: _, retired: __, ...rest } = briefing;
  const document = fitDocument(rest.document);
  const whole: Briefing = { ...rest, document, renditions: finishedRenditions(briefing) };
  const { body, notes } = layOut(document);
  const pictures = picturesIn(whole);
  const paths = new Map(pictures.map(({ original, path }) => [original, path]));
  const toPicture = (picture: string): string => paths.get(picture) ?? picture;
  const texts = columnsOf(whole, site).map((own): Text => {
    const column = { ...own, toPicture };
    return {
      column,
      title: titleOf(document, column.rendition),
      body: makeBlocks(body, column),
      notes: makeBlocks(notes, column),
      provenance: provenanceOf(whole, column.language, site),
    };
  });
  const chapters = texts.map((text) => writeChapter(text));
  if (texts.length > 1) chapters.unshift(writeParallel(texts));
  const file = (name: string, text: string): NewEntry => ({ name, bytes: encode(text) });
  return writeZip([
    // EPUB OCF 3.3 §4.2.3: the first file, as it is.
    { ...file('mimetype', 'application/epub+zip'), isStored: true },
    // So short that it would not become shorter.
    { ...file('META-INF/container.xml', container), isStored: true },
    file('EPUB/package.opf', writePackage(whole, { texts, chapters, pictures }, site)),
    file('EPUB/nav.xhtml', writeNavigation(texts, chapters)),
    file('EPUB/style.css', `${writeBookStyle(site.assets)}${pictures.length > 0 ? pictureStyle : ''}`),
    // They are compressed already.
    ...pictures.map(({ path, content }) => ({ name: `EPUB/${path}`, bytes: content, isStored: true })),
    ...chapters.map((chapter) => file(`EPUB/${chapter.path}`, writePage(chapter))),
  ]);
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function writeChapter(text: Text): Chapter {
  const { column, title, body, notes } = text;
  const { language } = column;
  const opening = body.slice(0, hasOpening(text) ? 1 : 0);
  const footnotes =
    notes.length === 0
      ? ''
      : html`<section class="notes">\n${writeHeading(column)}${joinBlocks(notes)}</section>\n`;
  return {
    path: chapterPath(language),
    language,
    title,
    content: html`<article>\n${joinBlocks(opening)}${writeOrigin(text)}${joinBlocks(body.slice(opening.length))}${footnotes}${writeSource(text)}</article>\n`,
  };
}

const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
`;
