import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Briefing, Site } from '../../../model/edition.ts';
import { writeBookStyle } from '../../kit/assets.ts';
import { type Column, makeColumns } from '../../kit/column.ts';
import { writeDate } from '../../kit/date.ts';
import { type Html, html } from '../../kit/html.ts';
import { layOut } from '../../kit/layout.ts';
import { titleOf } from '../../kit/title.ts';
import type { Download } from '../download.ts';
import { finishedRenditions, fitDocument } from '../redact-for-readers.ts';
import { joinBlocks, makeBlocks } from './blocks.ts';
import { writeNavigation } from './navigation.ts';
import { writePackage } from './package.ts';
import { type Chapter, chapterPath, type Text, writePage } from './page.ts';
import { writeHeading, writeParallel } from './parallel.ts';
import { picturesIn } from './pictures.ts';

/** An e-book (EPUB 3.3) of the finished languages: side by side first, then each one as a text of its own. */
export const book: Download = {
  kind: 'epub',
  format: 'EPUB',
  mediaType: 'application/epub+zip',
  write: (briefing, site) => [{ ending: '.epub', content: writeBook(briefing, site) }],
};

/** The time every file in the book has: the earliest a ZIP can tell, in whatever zone (a ZIP knows none). */
const noTime = new Date(1980, 0, 1);

/** Only for books with pictures: none is wider than its place. */
const pictureStyle = '.picture { max-width: 100%; height: auto; }\n';

/** The usual level: a higher one saves a few bytes in a thousand, a lower one a tenth of the time. */
const level = 6;

function writeBook(briefing: Briefing, site: Site): Uint8Array {
  const { terms: _, retired: __, ...rest } = briefing;
  const document = fitDocument(rest.document);
  const whole: Briefing = { ...rest, document, renditions: finishedRenditions(briefing) };
  const { body, notes } = layOut(document);
  const pictures = picturesIn(whole);
  const paths = new Map(pictures.map(({ original, path }) => [original, path]));
  const toPicture = (picture: string): string => paths.get(picture) ?? picture;
  const texts = makeColumns(whole, site).map((own): Text => {
    const column = { ...own, toPicture };
    return {
      column,
      title: titleOf(document, column.rendition),
      body: makeBlocks(body, column),
      notes: makeBlocks(notes, column),
    };
  });
  const chapters = texts.map((text) => writeChapter(text, document.meta.get('date')));
  if (texts.length > 1) chapters.unshift(writeParallel(texts));
  const files: Zippable = {
    // EPUB OCF 3.3 §4.2.3: the first file, as it is.
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    // So short that it would not become shorter.
    'META-INF/container.xml': [strToU8(container), { level: 0 }],
    'EPUB/package.opf': strToU8(writePackage(whole, { texts, chapters, pictures }, site)),
    'EPUB/nav.xhtml': strToU8(writeNavigation(texts, chapters)),
    'EPUB/style.css': strToU8(`${writeBookStyle(site.assets)}${pictures.length > 0 ? pictureStyle : ''}`),
  };
  // They are compressed already.
  for (const { path, content } of pictures) files[`EPUB/${path}`] = [content, { level: 0 }];
  for (const chapter of chapters) files[`EPUB/${chapter.path}`] = strToU8(writePage(chapter));
  return zipSync(files, { level, mtime: noTime });
}

function writeChapter({ column, title, body, notes }: Text, date: string | undefined): Chapter {
  const { language, source } = column;
  const isOpened = body[0]?.row.kind === 'name' || body[0]?.row.kind === 'heading';
  const opening = body.slice(0, isOpened ? 1 : 0);
  const footnotes =
    notes.length === 0
      ? ''
      : html`<section class="notes">\n${writeHeading(column)}${joinBlocks(notes)}</section>\n`;
  return {
    path: chapterPath(language),
    language,
    title,
    content: html`<article>\n${joinBlocks(opening)}${writeOrigin(column, date, language === source)}${joinBlocks(body.slice(opening.length))}${footnotes}</article>\n`,
  };
}

/** When the briefing is from, and whether this is what was written or a translation of it. */
function writeOrigin({ words, language }: Column, date: string | undefined, isSource: boolean): Html {
  const origin = words.text(isSource ? 'edition.source' : 'edition.translation');
  return html`<p class="origin">${date === undefined ? '' : html`${writeDate(date, language)} · `}${origin}</p>\n`;
}

const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
`;
