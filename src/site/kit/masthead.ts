import { languageOf } from '../../languages/registry.ts';
import type { Site } from '../../model/edition.ts';
import { encodePath, glossaryPath, homePath, rootOf, searchPath } from './addresses.ts';
import { type Html, html } from './html.ts';
import { autonymOf, siteName, wordsOf } from './languages.ts';
import { inEach } from './reader.ts';

/** Where a language's link leads; `current` for the page itself. */
interface LanguageLink {
  readonly language: string;
  readonly path: string;
  readonly current: boolean;
}

/** A page as the head of the site shows it. */
export interface MastheadPage {
  readonly path: string;
  /** Where its links begin; relative to the page where absent. */
  readonly base?: string;
  /** Those it may be read in: the style sheet shows the words of the one that is read. */
  readonly languages: readonly string[];
  /** The part of the site that it is. */
  readonly current?: 'briefings' | 'glossary' | 'search';
  /** Where the languages lead. */
  readonly links: readonly LanguageLink[];
}

/** The head of every page: the site's name, its parts, and its languages. */
export function writeMasthead(page: MastheadPage, site: Site): Html {
  const base = page.base ?? rootOf(page.path);
  const reach = (path: string): string => `${base}${encodePath(path)}`;
  const logo =
    site.look?.logo === undefined ? '' : html`<img class="logo" src="${reach(site.look.logo)}" alt=""/> `;
  const shown = page.languages.map((language) => ({ language, words: wordsOf(site, language) }));
  const part = (name: string, pathOf: (language: string) => string): Html => {
    const key = `nav.${name}`;
    const links = inEach(shown, ({ language, words }) => {
      const state = page.current === name ? html` aria-current="page"` : '';
      return html`<a href="${reach(pathOf(language))}"${state}>${words.text(key)}</a>`;
    });
    return html`<li>${links}</li>`;
  };
  const names = inEach(
    shown,
    ({ language }) => html`<a href="${reach(homePath(language))}">${logo}${siteName(language, site)}</a>`,
  );
  const parts = [
    part('briefings', homePath),
    part('glossary', (language) => glossaryPath(language, site)),
    part('search', searchPath),
  ];
  const first = wordsOf(site, page.languages[0] ?? '');
  return html`<header class="mast"><div class="wide"><p class="name">${names}</p>
<nav class="sections" aria-label="${first.text('nav.site')}"><ul>${parts}</ul></nav>
${writeLanguages(page, reach, first.text('nav.languages'))}</div></header>
`;
}

function writeLanguages({ links }: MastheadPage, reach: (path: string) => string, name: string): Html {
  if (links.length < 2) return html``;
  const items = links.map(({ language, path, current }) => {
    const autonym = autonymOf(language);
    const state = current ? html` aria-current="true"` : '';
    return html`<li><a href="${reach(path)}" hreflang="${language}" lang="${language}"${state}><span class="whole">${autonym}</span><span class="short" aria-hidden="true">${shortName(language)}</span></a></li>`;
  });
  return html`<nav class="tongues" aria-label="${name}"><ul>${items}</ul></nav>`;
}

/** Two capital letters, or the name itself if the language has no capitals. */
function shortName(language: string): string {
  const { autonym, initials } = languageOf(language);
  if (initials !== undefined) return initials;
  const isCased = autonym.toLowerCase() !== autonym.toUpperCase();
  return isCased ? [...autonym].slice(0, 2).join('').toUpperCase() : autonym;
}
