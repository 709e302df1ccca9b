import type { Site } from '../../model/edition.ts';
import { wordsOf } from './column.ts';

/** The site's name in a language: its own, which stands among the words of the site, else the general one. */
export function siteName(language: string, site: Site): string {
  return wordsOf(site, language).text('site.title');
}
