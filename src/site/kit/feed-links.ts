import type { Site } from '../../model/edition.ts';
import { linkTo } from './addresses.ts';
import { type Html, html } from './html.ts';

/** A feed by the paths of its two forms. */
export interface FeedLink {
  readonly name: string;
  readonly language: string;
  readonly atom: string;
  readonly json: string;
}

/** Links of `<head>` by which feed readers find what is new; none for a site without an address, which has no feeds. */
export function linkFeeds(page: string, feeds: readonly FeedLink[], { url }: Site): Html {
  if (url === undefined) return html``;
  const links = feeds.map(
    ({ name, language, atom, json }) =>
      html`<link rel="alternate" type="application/atom+xml" hreflang="${language}" title="${name}" href="${linkTo(page, atom)}"/>\n<link rel="alternate" type="application/feed+json" hreflang="${language}" title="${name}" href="${linkTo(page, json)}"/>\n`,
  );
  return html`${links}`;
}
