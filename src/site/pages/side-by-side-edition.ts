import { writeScript } from '../assets/script.ts';
import { writeStyle } from '../assets/style.ts';
import type { Edition } from '../kit/edition.ts';
import { makeIndexPages } from './index-page.ts';
import { writePage } from './side-by-side.ts';

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
