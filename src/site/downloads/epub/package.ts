import { isRightToLeft } from '../../../languages/engine/tag.ts';
import type { Briefing, Site } from '../../../model/edition.ts';
import { digest } from '../../../text/digest.ts';
import { addressOf, pagePath } from '../../kit/addresses.ts';
import { isoDay } from '../../kit/date.ts';
import { escapeHtml } from '../../kit/escape.ts';
import { siteName } from '../../kit/languages.ts';
import { translatorsOf } from '../../kit/state-counts.ts';
import type { Chapter, Text } from './page.ts';
import type { BookPicture } from './pictures.ts';

/** What a book is made of. */
interface BookParts {
  readonly texts: readonly Text[];
  readonly chapters: readonly Chapter[];
  readonly pictures: readonly BookPicture[];
}

/**
 * The package document (EPUB 3.3 §5). The identifier stays when the text changes; the day it was last changed is the
 * one readers were told, else the briefing's own, so that the same text gives the same book.
 */
export function writePackage(
  { document, publication }: Briefing,
  { texts, chapters, pictures }: BookParts,
  site: Site,
): string {
  const first = (texts[0] as Text).column;
  const date = isoDay(document.meta.get('date') ?? '');
  const address = addressOf(pagePath(document.name), site);
  const titles = texts.map(({ column, title }) =>
    element('dc:title', title, ` xml:lang="${escapeHtml(column.language)}"`),
  );
  const translators = [...new Set(texts.flatMap(({ column }) => translatorsOf(document, column.rendition)))];
  const contributors = translators.map(
    (name, at) =>
      `${element('dc:contributor', name, ` id="translator-${at}"`)}<meta refines="#translator-${at}" property="role" scheme="marc:relators">trl</meta>\n`,
  );
  const items = chapters.map(
    ({ path }, at) =>
      `<item id="page-${at}" href="${escapeHtml(path)}" media-type="application/xhtml+xml"/>\n`,
  );
  const images = pictures.map(
    ({ path, mediaType }, at) => `<item id="picture-${at}" href="${path}" media-type="${mediaType}"/>\n`,
  );
  const order = chapters.map((_, at) => `<itemref idref="page-${at}"/>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${escapeHtml(first.language)}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${element('dc:identifier', address ?? `urn:barobar:${nameOf(document.name)}`, ' id="id"')}${titles.join('')}${texts.map(({ column }) => element('dc:language', column.language)).join('')}${element('dc:publisher', siteName(first.language, site))}${date === undefined ? '' : element('dc:date', date)}${address === undefined ? '' : element('dc:source', address)}${contributors.join('')}${pictures.length > 0 ? access('textual', 'visual') : access('textual')}<meta property="dcterms:modified">${isoDay(publication?.latest ?? '') ?? date ?? '1980-01-01'}T00:00:00Z</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
${items.join('')}${images.join('')}</manifest>
<spine${isRightToLeft(first.language) ? ' page-progression-direction="rtl"' : ''}>
${order.join('')}<itemref idref="nav" linear="no"/>
</spine>
</package>
`;
}

/** What readers with disabilities may count on (EPUB Accessibility 1.1 §3.2): pictures have text in their place. */
function access(...modes: readonly string[]): string {
  const facts = [
    ...modes.map((mode) => ['accessMode', mode]),
    ['accessModeSufficient', 'textual'],
    ...(modes.length > 1 ? [['accessibilityFeature', 'alternativeText']] : []),
    ['accessibilityFeature', 'structuralNavigation'],
    ['accessibilityFeature', 'tableOfContents'],
    ['accessibilityHazard', 'none'],
  ];
  return facts.map(([property, value]) => `<meta property="schema:${property}">${value}</meta>\n`).join('');
}

function element(name: string, text: string, attributes = ''): string {
  return `<${name}${attributes}>${escapeHtml(text)}</${name}>\n`;
}

/** Digits of an identifier where the site has no address: enough for no two briefings to share one. */
const identifierLength = 26;

function nameOf(document: string): string {
  return digest([document], identifierLength);
}
