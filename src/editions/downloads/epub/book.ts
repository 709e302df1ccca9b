import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Briefing, Site } from '../../../model/edition.ts';
import { writeText } from '../../article/page.ts';
import { type Column, makeColumns } from '../../side-by-side/column.ts';
import { titleOf } from '../../title.ts';
import type { Download } from '../download.ts';
import { finishedRenditions, fitDocument } from '../fit.ts';
import { writeNavigation } from './navigation.ts';
import { writePackage } from './package.ts';
import { type Chapter, chapterPath, writePage } from './page.ts';
import { writeParallel } from './parallel.ts';
import { bookStyle } from './style.ts';

/** An e-book (EPUB 3.3) of the finished languages: side by side first, then each one as a text of its own. */
export const book: Download = {
  kind: 'epub',
  format: 'EPUB',
  mediaType: 'application/epub+zip',
  write: (briefing, site) => [{ ending: '.epub', content: writeBook(briefing, site) }],
};

/** The time every file in the book has: the earliest a ZIP can tell, in whatever zone (a ZIP knows none). */
const noTime = new Date(1980, 0, 1);

/**
 * Better than a lower level by a tenth of the size, and than a higher one by half of the time.
 */
const level = 6;

function writeBook(briefing: Briefing, site: Site): Uint8Array {
  const { terms: _, retired: __, ...rest } = briefing;
  const whole = { ...rest, document: fitDocument(rest.document), renditions: finishedRenditions(briefing) };
  const columns = makeColumns(whole, site);
  const texts = whole.renditions.flatMap((rendition) =>
    makeColumns({ ...whole, renditions: [rendition] }, site),
  );
  const chapters: Chapter[] = texts.map((column) => ({
    path: chapterPath(column.language),
    language: column.language,
    title: titleOf(whole.document, column.rendition),
    html: `<article>\n${writeText(whole, column)}</article>\n`,
  }));
  if (columns.length > 1) chapters.unshift(writeParallel(whole, columns));
  const files: Zippable = {
    // EPUB OCF 3.3 §4.2.3: the first file, as it is.
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(container),
    'EPUB/package.opf': strToU8(writePackage(whole, columns, chapters, site)),
    'EPUB/nav.xhtml': strToU8(writeNavigation(whole, columns[0] as Column, texts, chapters)),
    'EPUB/style.css': strToU8(bookStyle),
  };
  for (const chapter of chapters) files[`EPUB/${chapter.path}`] = strToU8(writePage(chapter));
  return zipSync(files, { level, mtime: noTime });
}

const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
`;
