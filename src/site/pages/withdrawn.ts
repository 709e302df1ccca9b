import type { OutputFile, Site } from '../../model/edition.ts';
import { writeAbsentPage } from '../kit/absent.ts';
import { articlePath, homePath, linkTo, pagePath } from '../kit/addresses.ts';
import { dayIn } from '../kit/date.ts';
import { type Html, html } from '../kit/html.ts';
import { wordsOf } from '../kit/languages.ts';

/**
 * The pages at the addresses of a briefing that was taken down, each of which says so, and when (ISO): in all languages at
 * that of the side-by-side page, in one at that of its article.
 */
export function writeNotices(name: string, date: string, site: Site): readonly OutputFile[] {
  const key = 'withdrawn.text';
  return [
    writePage({ path: pagePath(name), languages: site.languages, key, date }, site),
    ...site.languages.map((language) =>
      writePage({ path: articlePath(language, name), languages: [language], key, date }, site),
    ),
  ];
}

/** The page in place of the article in a language that was taken down while the others are still public. */
export function writeNotice(name: string, language: string, date: string, site: Site): OutputFile {
  const path = articlePath(language, name);
  return writePage(
    { path, languages: [language], key: 'withdrawn.language', date, beside: pagePath(name) },
    site,
  );
}

interface Notice {
  readonly path: string;
  readonly languages: readonly string[];
  /** Of its text in the UI strings. */
  readonly key: string;
  readonly date: string;
  /** The page that has the other languages. */
  readonly beside?: string;
}

/** It names neither the title nor a word of the text: these may be why it was taken down. */
function writePage({ path, languages, key, date, beside }: Notice, site: Site): OutputFile {
  const body = (tag: string): Html => {
    const own = wordsOf(site, tag);
    const link = (to: string, name: string): Html =>
      html`<p><a href="${linkTo(path, to)}">${own.text(name)}</a></p>`;
    return html`<p>${own.text(key, { date: dayIn(date, own.language) })}</p>${beside === undefined ? '' : link(beside, 'withdrawn.others')}${link(homePath(tag), 'page.list')}`;
  };
  return writeAbsentPage({ path, languages, title: 'withdrawn.title', body }, site);
}
