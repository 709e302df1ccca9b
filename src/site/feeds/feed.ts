import type { OutputFile } from '../../model/edition.ts';
import { type BuiltElement, buildXml, element, onLines } from '../../xml/build.ts';
import type { feedPaths } from '../kit/addresses.ts';

/** What is new on a page, for programs that look for it. Addresses are absolute, days ISO. */
export interface Feed {
  readonly title: string;
  readonly language: string;
  /** Who it is from. */
  readonly author: string;
  /** The page that shows the same. */
  readonly page: string;
  /** Where its two forms are. */
  readonly paths: ReturnType<typeof feedPaths>;
  readonly addresses: ReturnType<typeof feedPaths>;
  /** The newest first. */
  readonly entries: readonly FeedEntry[];
}

/** One thing that is new. */
export interface FeedEntry {
  /** An address that stays the same. */
  readonly id: string;
  readonly page: string;
  readonly title: string;
  readonly published: string;
  /** When readers were last given something else than before. */
  readonly updated: string;
  /** Plain; empty if there is nothing to say. */
  readonly summary: string;
  /** The same in other languages. */
  readonly others: readonly { readonly language: string; readonly page: string }[];
}

/** Entries of a feed: readers ask for what is new. */
export const mostEntries = 50;

/** A feed in both its forms: Atom (RFC 4287) and JSON Feed 1.1. */
export function writeFeed(feed: Feed): readonly OutputFile[] {
  return [
    { path: feed.paths.atom, content: writeAtom(feed) },
    { path: feed.paths.json, content: writeJson(feed) },
  ];
}

function writeAtom({ title, language, author, page, addresses, entries }: Feed): string {
  const updated = entries.reduce((latest, entry) => (entry.updated > latest ? entry.updated : latest), '');
  return buildXml(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language },
      ...onLines(
        element('id', {}, addresses.atom),
        element('title', {}, title),
        element('updated', {}, instantOf(updated === '' ? '1970-01-01' : updated)),
        element('link', { rel: 'self', type: 'application/atom+xml', href: addresses.atom }),
        writeLink('alternate', language, page),
        element('author', {}, element('name', {}, author)),
        ...entries.map((entry) => writeAtomEntry(entry, language)),
      ),
    ),
  );
}

function writeAtomEntry(entry: FeedEntry, language: string): BuiltElement {
  return element(
    'entry',
    {},
    ...onLines(
      element('id', {}, entry.id),
      element('title', {}, entry.title),
      element('updated', {}, instantOf(entry.updated)),
      element('published', {}, instantOf(entry.published)),
      writeLink('alternate', language, entry.page),
      ...entry.others.map((other) => writeLink('related', other.language, other.page)),
      ...(entry.summary === '' ? [] : [element('summary', {}, entry.summary)]),
    ),
  );
}

function writeLink(rel: string, language: string, href: string): BuiltElement {
  return element('link', { rel, type: 'text/html', hreflang: language, href });
}

/** https://www.jsonfeed.org/version/1.1/ */
function writeJson({ title, language, author, page, addresses, entries }: Feed): string {
  const items = entries.map((entry) => ({
    id: entry.id,
    url: entry.page,
    title: entry.title,
    // Each item must have a content.
    content_text: entry.summary === '' ? entry.title : entry.summary,
    date_published: instantOf(entry.published),
    date_modified: instantOf(entry.updated),
    language,
  }));
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: page,
    feed_url: addresses.json,
    language,
    authors: [{ name: author }],
    items,
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}

/** The beginning of a day: dates of briefings have no time. */
function instantOf(day: string): string {
  return `${day}T00:00:00Z`;
}
