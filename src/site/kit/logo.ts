import type { Site } from '../../model/edition.ts';
import { linkTo } from './addresses.ts';
import { escapeHtml } from './escape.ts';

/**
 * The site's picture, before its name on a page; nothing where it has none. As a picture it runs no script and loads
 * nothing, whatever an SVG holds.
 */
export function writeLogo(page: string, { look }: Site): string {
  return look?.logo === undefined
    ? ''
    : `<img class="logo" src="${escapeHtml(linkTo(page, look.logo))}" alt=""/> `;
}
