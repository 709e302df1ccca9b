import type { OutputFile, Site } from '../../model/edition.ts';
import { homePath } from './addresses.ts';
import { writeFrame } from './frame.ts';
import { type Html, html } from './html.ts';
import { siteName, wordsOf } from './languages.ts';

/** What is at an address if there is no briefing. */
export interface AbsentPage {
  readonly path: string;
  /** What its links begin with; relative to the page when absent. */
  readonly base?: string;
  /** In which it says so, one below the other. */
  readonly languages: readonly string[];
  /** Of its title in the UI strings. */
  readonly title: string;
  /** The paragraphs in a language. */
  readonly body: (tag: string) => Html;
}

/** A page that no search engine lists, with the same title and text in each language. */
export function writeAbsentPage({ path, base, languages, title, body }: AbsentPage, site: Site): OutputFile {
  const language = languages[0] ?? '';
  const parts = languages.map((tag, at) => {
    const own = wordsOf(site, tag);
    const element = at === 0 ? 'h1' : 'h2';
    return html`<section lang="${own.language}"><${element} class="name">${own.text(title)}</${element}>${body(tag)}</section>\n`;
  });
  const content = writeFrame(
    {
      ...{ path, language, languages, ...(base !== undefined && { base }) },
      title: `${wordsOf(site, language).text(title)} – ${siteName(language, site)}`,
      description: '',
      head: html`<meta name="robots" content="noindex"/>\n`,
      columns: 0,
      links: site.languages.map((tag) => ({ language: tag, path: homePath(tag), current: false })),
      main: html`<div class="not-found">\n${parts}</div>\n`,
    },
    site,
  );
  return { path, content };
}
