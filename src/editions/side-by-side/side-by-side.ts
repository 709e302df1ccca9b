import type { Edition } from '../edition.ts';
import { makeIndexPages } from './index-page.ts';
import { writePage } from './page.ts';
import { writeScript } from './script.ts';
import { writeStyle } from './style.ts';

/** Every language beside the others on one page, row by row; readable, linkable and printable without the script. */
export const sideBySide: Edition = {
  name: 'side-by-side',
  page: (briefing, site) => [writePage(briefing, site)],
  index: (summaries, site) => [
    ...makeIndexPages(summaries, site),
    { path: 'edition.css', content: writeStyle(site.languages) },
    { path: 'edition.js', content: writeScript() },
  ],
};
