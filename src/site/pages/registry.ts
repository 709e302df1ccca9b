import type { Edition } from '../kit/edition.ts';
import { article } from './article-edition.ts';
import { sideBySide } from './side-by-side-edition.ts';
import { sitePages } from './site-edition.ts';

/** Every edition. Adding one is its folder and its line here. */
export const editions: readonly Edition[] = [sideBySide, article, sitePages];

export function findEdition(name: string): Edition | undefined {
  return editions.find((edition) => edition.name === name);
}
