import { isRightToLeft } from '../../../languages/engine/tag.ts';
import type { Briefing, Site } from '../../../model/edition.ts';
import { digest } from '../../../text/digest.ts';
import { type BuiltElement, buildXml, element, onLines } from '../../../xml/build.ts';
import { addressOf, pagePath } from '../../kit/addresses.ts';
import { isoDay } from '../../kit/date.ts';
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
 * one that readers saw, otherwise the briefing's own, so that the same text gives the same book.
 */
export function writePackage(
  { document, publication }: Briefing,
  { texts, chapters, pictures }: BookParts,
  site: Site,
): string {
  const first = (texts[0] as Text).column;
  const date = isoDay(document.meta.get('date') ?? '');
  const address = addressOf(pagePath(document.name), site);
  const translators = [
    ...new Set(texts.flatMap(({ column }) => translatorsOf(document, column.rendition, site))),
  ];
  const metadata = element(
    'metadata',
    { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
    ...onLines(
      element('dc:identifier', { id: 'id' }, address ?? `urn:barobar:${nameOf(document.name)}`),
      ...texts.map(({ column, title }) => element('dc:title', { 'xml:lang': column.language }, title)),
      ...texts.map(({ column }) => element('dc:language', {}, column.language)),
      element('dc:publisher', {}, siteName(first.language, site)),
      ...(date === undefined ? [] : [element('dc:date', {}, date)]),
      ...(address === undefined ? [] : [element('dc:source', {}, address)]),
      ...texts.flatMap(({ column, provenance: { licence } }) =>
        licence === undefined ? [] : [element('dc:rights', { 'xml:lang': column.language }, licence)],
      ),
      ...translators.flatMap((name, at) => [
        element('dc:contributor', { id: `translator-${at}` }, name),
        element('meta', { refines: `#translator-${at}`, property: 'role', scheme: 'marc:relators' }, 'trl'),
      ]),
      ...(pictures.length > 0 ? access('textual', 'visual') : access('textual')),
      element(
        'meta',
        { property: 'dcterms:modified' },
        `${isoDay(publication?.latest ?? '') ?? date ?? '1980-01-01'}T00:00:00Z`,
      ),
    ),
  );
  const manifest = element(
    'manifest',
    {},
    ...onLines(
      element('item', {
        id: 'nav',
        href: 'nav.xhtml',
        'media-type': 'application/xhtml+xml',
        properties: 'nav',
      }),
      element('item', { id: 'style', href: 'style.css', 'media-type': 'text/css' }),
      ...chapters.map(({ path }, at) =>
        element('item', { id: `page-${at}`, href: path, 'media-type': 'application/xhtml+xml' }),
      ),
      ...pictures.map(({ path, mediaType }, at) =>
        element('item', { id: `picture-${at}`, href: path, 'media-type': mediaType }),
      ),
    ),
  );
  const spine = element(
    'spine',
    { 'page-progression-direction': isRightToLeft(first.language) ? 'rtl' : undefined },
    ...onLines(
      ...chapters.map((_, at) => element('itemref', { idref: `page-${at}` })),
      element('itemref', { idref: 'nav', linear: 'no' }),
    ),
  );
  return buildXml(
    element(
      'package',
      {
        xmlns: 'http://www.idpf.org/2007/opf',
        version: '3.0',
        'unique-identifier': 'id',
        'xml:lang': first.language,
      },
      ...onLines(metadata, manifest, spine),
    ),
  );
}

/** What readers with disabilities may count on (EPUB Accessibility 1.1 §3.2): pictures have text in their place. */
function access(...modes: readonly string[]): readonly BuiltElement[] {
  const facts: readonly (readonly [property: string, value: string])[] = [
    ...modes.map((mode) => ['accessMode', mode] as const),
    ['accessModeSufficient', 'textual'],
    ...(modes.length > 1 ? [['accessibilityFeature', 'alternativeText'] as const] : []),
    ['accessibilityFeature', 'structuralNavigation'],
    ['accessibilityFeature', 'tableOfContents'],
    ['accessibilityHazard', 'none'],
  ];
  return facts.map(([property, value]) => element('meta', { property: `schema:${property}` }, value));
}

/** Digits of an identifier if the site has no address: enough for no two briefings to share one. */
const identifierLength = 26;

function nameOf(document: string): string {
  return digest([document], identifierLength);
}
