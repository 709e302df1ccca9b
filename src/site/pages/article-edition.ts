import { writeFeed } from '../feeds/atom.ts';
import type { Edition } from '../kit/edition.ts';
import { makeArticles } from './article.ts';
import { makeHomes } from './home.ts';

/** Each language by itself: an article for every briefing, a page that lists them, and a feed of what is new. */
export const article: Edition = {
  name: 'article',
  page: makeArticles,
  index: (summaries, site) =>
    site.languages.flatMap((language) => [
      ...makeHomes(language, summaries, site),
      ...writeFeed(language, summaries, site),
    ]),
};
