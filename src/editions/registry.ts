import { article } from './article/article.ts';
import type { Edition } from './edition.ts';
import { sideBySide } from './side-by-side/side-by-side.ts';
import { sitePages } from './site/site.ts';

/** Every edition. Adding one is its folder and its line here. */
export const editions: readonly Edition[] = [sideBySide, article, sitePages];

export function findEdition(name: string): Edition | undefined {
  return editions.find((edition) => edition.name === name);
}
