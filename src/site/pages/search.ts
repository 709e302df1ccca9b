import type { OutputFile, Site } from '../../model/edition.ts';
import { searchPath } from '../kit/addresses.ts';
import { writeFrame } from '../kit/frame.ts';
import { type Html, html } from '../kit/html.ts';
import { autonymOf, siteName, wordsOf } from '../kit/languages.ts';

/** The search in the words of one language; it finds in all of them. */
export function writeSearchPage(language: string, site: Site): OutputFile {
  const path = searchPath(language);
  const words = wordsOf(site, language);
  const title = words.text('search.title');
  const text = (key: string): string => words.text(key);
  // The script puts the number, or the word, in where this stands.
  const withPlace = (key: string, name: string): string => words.text(`search.${key}`, { [name]: '#' });
  const others = site.languages.filter((tag) => tag !== language);
  const names = Object.fromEntries(site.languages.map((tag) => [tag, autonymOf(tag)]));
  const content = writeFrame(
    {
      path,
      language,
      languages: [language],
      title: `${title} – ${siteName(language, site)}`,
      description: words.text('search.hint'),
      head: html`<meta name="robots" content="noindex"/>\n`,
      script: 'search.js',
      loads: true,
      columns: 1,
      current: 'search',
      links: site.languages.map((tag) => ({
        language: tag,
        path: searchPath(tag),
        current: tag === language,
      })),
      main: html`<div class="one">
<header class="page-head"><h1>${title}</h1><p>${text('search.hint')}</p></header>
<form class="search" role="search" hidden="hidden" data-found="${withPlace('found', 'count')}" data-shown="${withPlace('shown', 'count')}" data-rest="${withPlace('rest', 'count')}" data-suggest="${withPlace('suggest', 'words')}" data-none="${text('search.none')}" data-failed="${text('search.failed')}" data-names="${JSON.stringify(names)}">
<label for="query">${text('search.label')}</label>
<input id="query" name="q" type="search" autocomplete="off" spellcheck="false" enterkeyhint="search"/>
<button type="submit">${text('search.submit')}</button>
${others.length > 1 ? writeBeside(others, text('search.beside')) : ''}</form>
<noscript><p class="unfinished">${text('search.script')}</p></noscript>
<p class="found" role="status"></p>
<p class="suggestion" role="status"></p>
<ol class="results"></ol>
<button type="button" id="more" class="more" hidden="hidden">${words.text('nav.more')}</button>
</div>
`,
    },
    site,
  );
  return { path, content };
}

/** Which language is shown beside a sentence that was found in the page's own. */
function writeBeside(languages: readonly string[], label: string): Html {
  const options = languages.map(
    (tag) => html`<option value="${tag}" lang="${tag}">${autonymOf(tag)}</option>`,
  );
  return html`<p class="choice"><label for="beside">${label}</label> <select id="beside">${options}</select></p>\n`;
}
