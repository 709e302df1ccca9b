import type { Edition } from '../edition.ts';
import { writeSitemap } from '../feeds/sitemap.ts';
import { writeSearchPage } from '../search/page.ts';
import { searchScript } from '../search/script.ts';
import { writeNotFound } from './not-found.ts';
import { writeGlossaryPage } from './terms-page.ts';

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
