import type { OutputFile, Site } from '../../model/edition.ts';
import { writeAbsentPage } from '../kit/absent.ts';
import { type Html, html } from '../kit/html.ts';
import { wordsOf } from '../kit/languages.ts';

/**
 * What a server shows if there is no page, in every language. It is shown at any depth, so its links begin at the
 * base path of the site.
 */
export function writeNotFound(site: Site): OutputFile {
  const base = site.url === undefined ? '/' : new URL(site.url).pathname;
  const body = (tag: string): Html => {
    const own = wordsOf(site, tag);
    const home = `${base}${encodeURIComponent(tag)}/index.html`;
    return html`<p>${own.text('notFound.text')}</p><p><a href="${home}">${own.text('page.list')}</a></p>`;
  };
  return writeAbsentPage(
    { path: '404.html', base, languages: site.languages, title: 'notFound.title', body },
    site,
  );
}
