import { searchScript } from '../assets/search-script.ts';
import { writeSitemap } from '../feeds/sitemap.ts';
import type { Edition } from '../kit/edition.ts';
import { writeGlossaryPage } from './glossary.ts';
import { writeNotFound } from './not-found.ts';
import { writeSearchPage } from './search.ts';

/** What the site has beside its briefings. */
export const sitePages: Edition = {
  name: 'site',
  page: () => [],
  index: (summaries, site) => [
    writeGlossaryPage(site),
    writeNotFound(site),
    ...site.languages.map((language) => writeSearchPage(language, site)),
    { path: 'search.js', content: searchScript },
    ...writeSitemap(summaries, site),
  ],
};
