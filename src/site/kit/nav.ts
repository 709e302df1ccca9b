import type { Site } from '../../model/edition.ts';
import type { Messages } from '../../model/messages.ts';
import { linkTo } from './addresses.ts';
import { writeLogo } from './frame.ts';
import { type Html, html } from './html.ts';
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
): Html {
  const lang = words.language === page.language ? '' : html` lang="${words.language}"`;
  const logo = writeLogo(page.path, site);
  const name = siteName(page.language, site);
  const items = links.map(({ language, path, current }) => {
    const tag = language;
    const state = current ? html` aria-current="page"` : '';
    return html`<li><a href="${linkTo(page.path, path)}" hreflang="${tag}" lang="${tag}"${state}>${autonymOf(language)}</a></li>`;
  });
  const more = others.map(
    ({ path, text, language, isBeside }) =>
      html`<li><a${isBeside ? html` class="beside"` : ''} href="${linkTo(page.path, path)}"${language === undefined ? '' : html` lang="${language}"`}>${text}</a></li>`,
  );
  const languages =
    items.length < 2
      ? ''
      : html`<nav${lang} aria-label="${words.text('nav.languages')}"><ul>${items}</ul></nav>`;
  const parts =
    more.length === 0 ? '' : html`<nav${lang} aria-label="${words.text('nav.site')}"><ul>${more}</ul></nav>`;
  return html`<header class="bar mast"><p class="home"><a href="${linkTo(page.path, page.home)}">${logo}${name}</a></p>${languages}${parts}</header>\n`;
}
