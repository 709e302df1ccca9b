import type { Site } from '../model/edition.ts';
import { wordsOf } from './side-by-side/column.ts';

/** The site's name in a language: its own, else the general one. */
export function siteName(language: string, site: Site): string {
  return site.look?.titles?.get(language) ?? wordsOf(site, language).text('site.title');
}
