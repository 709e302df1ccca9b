import type { Briefing, BriefingSummary, OutputFile, Site } from '../../model/edition.ts';
import { writeBriefingData } from '../api/briefing-data.ts';
import { writeIndexes } from '../api/index-data.ts';
import { writeEmbeds } from '../api/oembed.ts';
import { writeSchemas } from '../api/schemas.ts';
import { writeIconVector } from '../cards/icon.ts';
import { writeBriefingFeeds } from '../feeds/briefings.ts';
import { writeCorrectionFeeds } from '../feeds/corrections.ts';
import { writeSitemap } from '../feeds/sitemap.ts';
import { writeEmbedScript, writeScript, writeSearchScript, writeStyle } from '../kit/assets.ts';
import { makeArticles } from './article.ts';
import { writeCorrectionsPage } from './corrections.ts';
import { makeFrontPages, makeHomes } from './front.ts';
import { makeGlossaryPages } from './glossary.ts';
import { writeNotFound } from './not-found.ts';
import { writeSearchPage } from './search.ts';
import { writePage } from './side-by-side.ts';
import { makeTaggedPages } from './tagged.ts';

/** A way to publish briefings in all their languages. */
export interface Edition {
  readonly name: string;
  /** The files of one briefing. Pure: same input, same bytes. */
  page(briefing: Briefing, site: Site): readonly OutputFile[];
  /** The files all briefings share, and the index of the briefings in the order given. */
  index(summaries: readonly BriefingSummary[], site: Site): readonly OutputFile[];
}

/** Every language beside the others on one page, row by row; readable, linkable and printable without the script. */
export const sideBySide: Edition = {
  name: 'side-by-side',
  page: (briefing, site) => [writePage(briefing, site)],
  index: (summaries, site) => [
    ...makeFrontPages(summaries, site),
    { path: 'edition.css', content: writeStyle(site.assets, site.languages) },
    { path: 'edition.js', content: writeScript(site.assets) },
    ...writeIconVector(site),
  ],
};

/** Each language by itself: an article for every briefing, pages that list them, and feeds of what is new. */
export const article: Edition = {
  name: 'article',
  page: makeArticles,
  index: (summaries, site) =>
    site.languages.flatMap((language) => [
      ...makeHomes(language, summaries, site),
      ...makeTaggedPages(language, summaries, site),
      writeCorrectionsPage(language, summaries, site),
      ...writeBriefingFeeds(language, summaries, site),
      ...writeCorrectionFeeds(language, summaries, site),
    ]),
};

/** What the site has beside its briefings. */
export const sitePages: Edition = {
  name: 'site',
  page: () => [],
  index: (summaries, site) => [
    ...makeGlossaryPages(site),
    writeNotFound(site),
    ...site.languages.map((language) => writeSearchPage(language, site)),
    { path: 'search.js', content: writeSearchScript(site.assets) },
    // What both searches know of words; loaded when one is used.
    { path: 'words.js', content: site.assets['words.js'] },
    ...writeSitemap(summaries, site),
  ],
};

/** What other sites and programs read and show: data, and quotations. */
const dataAndEmbeds: Edition = {
  name: 'elsewhere',
  page: (briefing, site) => [writeBriefingData(briefing, site), ...writeEmbeds(briefing, site)],
  index: (summaries, site) => [
    ...writeIndexes(summaries, site),
    ...writeSchemas(site),
    { path: 'embed.js', content: writeEmbedScript(site.assets) },
  ],
};

/** Every edition. Adding one is its pages and its line here. */
export const editions: readonly Edition[] = [sideBySide, article, sitePages, dataAndEmbeds];
