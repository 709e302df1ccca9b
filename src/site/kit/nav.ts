import type { Site } from '../../model/edition.ts';
import type { Messages } from '../../model/messages.ts';
import { linkTo } from './addresses.ts';
import { escapeHtml } from './escape.ts';
import { writeLogo } from './frame.ts';
import { autonymOf, siteName } from './languages.ts';

/** Where a language's link leads; `current` for the page itself. */
export interface LanguageLink {
  readonly language: string;
  readonly path: string;
  readonly current: boolean;
}

/** Another page of the site. `language`: what its text is in, where that is not the page's. */
export interface OtherLink {
  readonly path: string;
  readonly text: string;
  readonly language?: string;
  /** The same text, in another edition. */
  readonly isBeside?: boolean;
}

/**
 * The head of a page in one language: the site's name, which leads to the language's briefings, then the page in the
 * other languages, each by its own name.
 */
export function writeNav(
  page: { readonly path: string; readonly language: string; readonly home: string },
  links: readonly LanguageLink[],
  others: readonly OtherLink[],
  words: Messages,
  site: Site,
): string {
  const lang = words.language === page.language ? '' : ` lang="${escapeHtml(words.language)}"`;
  const logo = writeLogo(page.path, site);
  const name = escapeHtml(siteName(page.language, site));
  const items = links.map(({ language, path, current }) => {
    const tag = escapeHtml(language);
    const state = current ? ' aria-current="page"' : '';
    return `<li><a href="${escapeHtml(linkTo(page.path, path))}" hreflang="${tag}" lang="${tag}"${state}>${escapeHtml(autonymOf(language))}</a></li>`;
  });
  const more = others.map(
    ({ path, text, language, isBeside }) =>
      `<li><a${isBeside ? ' class="beside"' : ''} href="${escapeHtml(linkTo(page.path, path))}"${language === undefined ? '' : ` lang="${escapeHtml(language)}"`}>${escapeHtml(text)}</a></li>`,
  );
  const languages =
    items.length < 2
      ? ''
      : `<nav${lang} aria-label="${escapeHtml(words.text('nav.languages'))}"><ul>${items.join('')}</ul></nav>`;
  const parts =
    more.length === 0
      ? ''
      : `<nav${lang} aria-label="${escapeHtml(words.text('nav.site'))}"><ul>${more.join('')}</ul></nav>`;
  return `<header class="bar mast"><p class="home"><a href="${escapeHtml(linkTo(page.path, page.home))}">${logo}${name}</a></p>${languages}${parts}</header>\n`;
}
