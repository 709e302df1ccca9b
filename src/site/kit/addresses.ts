import type { BriefingTag, Site } from '../../model/edition.ts';
import type { Concept } from '../../model/glossary.ts';

/** Where the pages of a site are: paths from its root, with `/`. */

/** All languages of a briefing side by side. */
export function pagePath(name: string): string {
  return `${name}/index.html`;
}

/** A briefing in one language. */
export function articlePath(language: string, name: string): string {
  return `${language}/${name}/index.html`;
}

/** The briefings of one language. */
export function homePath(language: string): string {
  return `${language}/index.html`;
}

/** The briefings of an earlier year, in one language or in all. */
export function yearPath(year: string | undefined, language?: string): string {
  return `${language === undefined ? '' : `${language}/`}years/${year ?? 'undated'}.html`;
}

/**
 * The terms in the order of a language: of the site's first one at the root. Files, so that they never stand where a
 * document called `glossary` has its page.
 */
export function glossaryPath(language: string, { languages }: Pick<Site, 'languages'>): string {
  return language === languages[0] ? 'glossary.html' : `${language}/glossary.html`;
}

/** The briefings that are gathered by a name, in a language. */
export function tagPath(language: string, tag: BriefingTag): string {
  return `${language}/${tag.kind}/${tagKey(tag)}.html`;
}

/** What is the same for a name however it is written: letters, digits and hyphens. */
export function tagKey({ text }: BriefingTag): string {
  const key = text
    .toLowerCase()
    .normalize('NFC')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
    .join('-')
    .slice(0, longestKey);
  // Some disks cannot have a file called `con`.
  return key === '' || /^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(key) ? `${key}-` : key;
}

/** UTF-16 units, so that a file name stays below 255 bytes in any script. */
const longestKey = 60;

/** What was corrected after it was published, in a language. */
export function correctionsPath(language: string): string {
  return `${language}/corrections.html`;
}

/** The search in the words of a language. */
export function searchPath(language: string): string {
  return `search/${language}.html`;
}

/** A file of a briefing for readers to take away: in the briefing's folder, called as it is. */
export function downloadPath(name: string, ending: string): string {
  return `${name}/${name.slice(name.lastIndexOf('/') + 1)}${ending}`;
}

/** A picture of a briefing, for all its pages, by its path below the source folder. */
export function picturePath(name: string, picture: string): string {
  return `${name}/pictures/${picture}`;
}

/** The feeds of a page that lists briefings or corrections: Atom and JSON Feed. */
export function feedPaths(page: string): { readonly atom: string; readonly json: string } {
  const base = page.replace(/index\.html$/, 'feed.html').replace(/\.html$/, '');
  return { atom: `${base}.xml`, json: `${base}.json` };
}

/** All of a briefing as data. */
export function dataPath(name: string): string {
  return `${name}/briefing.json`;
}

/** What previews show of a briefing in a language. */
export function cardPath(language: string, name: string): string {
  return `${name}/card.${language}.png`;
}

/** The icon of the site: for browsers that scale it, for others, and for telephones. */
export const iconPaths = {
  vector: 'favicon.svg',
  icon: 'favicon.ico',
  touch: 'apple-touch-icon.png',
} as const;

/** The briefings of a language as data, or those of all. */
export function indexPath(language?: string): string {
  return `${language === undefined ? '' : `${language}/`}index.json`;
}

/** What other programs show of a page of a briefing (oEmbed). */
export function oembedPath(page: string): string {
  return page.replace(/index\.html$/, 'oembed.json');
}

/** The anchor of a sentence: plain in the first column, with the language after it in the others. */
export function anchorOf(
  id: string,
  { first, language }: { readonly first: boolean; readonly language: string },
): string {
  return first ? `s-${id}` : `s-${id}-${language}`;
}

/** Where a concept is on a page. What an address cannot hold is written as its code, so that no two are the same. */
export function termAnchor({ id }: Concept): string {
  return `term-${id.replace(/[^A-Za-z0-9-]/gu, (character) => `_${character.codePointAt(0)?.toString(16)}_`)}`;
}

/** The way from a page to the site's root: empty or `../`, repeated. */
export function rootOf(path: string): string {
  return '../'.repeat(path.split('/').length - 1);
}

/** A path as it stands in an address. */
export function encodePath(path: string): string {
  // Nearly all names: there is nothing to encode.
  if (/^[\w./-]*$/.test(path)) return path;
  return path.split('/').map(encodeURIComponent).join('/');
}

/** The way from one page to another; it works in a folder as well as on a server. */
export function linkTo(from: string, to: string): string {
  return `${rootOf(from)}${encodePath(to)}`;
}

/** The public address of a page, without `index.html`; undefined if the site has no address. */
export function addressOf(path: string, { url }: Pick<Site, 'url'>): string | undefined {
  return url === undefined ? undefined : `${url}${encodePath(path).replace(/(^|\/)index\.html$/, '$1')}`;
}

/** The address of a page as another one names it: the public one, or the way there if the site has no address. */
export function addressFrom(from: string, to: string, site: Pick<Site, 'url'>): string {
  return addressOf(to, site) ?? linkTo(from, to);
}
