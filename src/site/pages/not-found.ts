import type { OutputFile, Site } from '../../model/edition.ts';
import { writeFrame } from '../kit/frame.ts';
import { html } from '../kit/html.ts';
import { siteName, wordsOf } from '../kit/languages.ts';

/**
 * What a server shows where there is no page, in every language. It is shown at any depth, so its links begin at the
 * base path of the site.
 */
export function writeNotFound(site: Site): OutputFile {
  const path = '404.html';
  const language = site.languages[0] ?? '';
  const words = wordsOf(site, language);
  const base = site.url === undefined ? '/' : new URL(site.url).pathname;
  const parts = site.languages.map((tag, at) => {
    const own = wordsOf(site, tag);
    const element = at === 0 ? 'h1' : 'h2';
    const home = `${base}${encodeURIComponent(tag)}/index.html`;
    return html`<section lang="${own.language}"><${element} class="name">${own.text('notFound.title')}</${element}><p>${own.text('notFound.text')}</p><p><a href="${home}">${own.text('page.list')}</a></p></section>\n`;
  });
  const content = writeFrame(
    {
      path,
      base,
      language,
      languages: site.languages,
      title: `${words.text('notFound.title')} – ${siteName(language, site)}`,
      description: '',
      head: html`<meta name="robots" content="noindex"/>\n`,
      columns: 0,
      bar: html``,
      main: html`<div class="not-found">\n${parts}</div>\n`,
    },
    site,
  );
  return { path, content };
}
