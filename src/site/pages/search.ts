import type { OutputFile, Site } from '../../model/edition.ts';
import { searchPath } from '../kit/addresses.ts';
import { writeFrame } from '../kit/frame.ts';
import { html } from '../kit/html.ts';
import { autonymOf, siteName, wordsOf } from '../kit/languages.ts';

/** The search in the words of one language; it finds in all of them. */
export function writeSearchPage(language: string, site: Site): OutputFile {
  const path = searchPath(language);
  const words = wordsOf(site, language);
  const title = words.text('search.title');
  const text = (key: string): string => words.text(key);
  // The script puts the number in where this stands.
  const found = words.text('search.found', { count: '#' });
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
<form class="search" role="search" hidden="hidden" data-found="${found}" data-none="${text('search.none')}" data-failed="${text('search.failed')}" data-names="${JSON.stringify(names)}">
<label for="query">${text('search.label')}</label>
<input id="query" name="q" type="search" autocomplete="off" spellcheck="false" enterkeyhint="search"/>
<button type="submit">${text('search.submit')}</button>
</form>
<noscript><p class="unfinished">${text('search.script')}</p></noscript>
<p class="found" role="status"></p>
<ol class="briefings results"></ol>
</div>
`,
    },
    site,
  );
  return { path, content };
}
