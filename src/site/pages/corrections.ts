import type { BriefingSummary, OutputFile, Site } from '../../model/edition.ts';
import { articlePath, correctionsPath, feedPaths, linkTo } from '../kit/addresses.ts';
import { type CorrectedBriefing, listCorrected } from '../kit/correction-list.ts';
import { writeChange } from '../kit/corrections.ts';
import { dayIn } from '../kit/date.ts';
import { linkFeeds } from '../kit/feed-links.ts';
import { writeFrame } from '../kit/frame.ts';
import { writeAbout } from '../kit/head.ts';
import { type Html, html } from '../kit/html.ts';
import { siteName, wordsOf } from '../kit/languages.ts';
import { describeList } from '../kit/schema-org.ts';
import { setText } from '../kit/typesetting.ts';

/** What was corrected in a language after it was published: when, where, and what it said before. */
export function writeCorrectionsPage(
  language: string,
  summaries: readonly BriefingSummary[],
  site: Site,
): OutputFile {
  const path = correctionsPath(language);
  const words = wordsOf(site, language);
  const title = words.text('corrections.title');
  const description = words.text('corrections.tagline');
  const links = site.languages.map((tag) => ({
    language: tag,
    path: correctionsPath(tag),
    current: tag === language,
  }));
  const corrected = listCorrected(summaries, language);
  const body =
    corrected.length === 0
      ? html`<p class="empty">${words.text('corrections.none')}</p>\n`
      : html`<ol class="corrected">\n${corrected.map((each) => writeCorrected(each, path, language, site))}</ol>\n`;
  const content = writeFrame(
    {
      ...{ path, language, languages: [language], description, links, columns: 0 },
      title: `${title} – ${siteName(language, site)}`,
      head: html`${writeAbout(
        {
          ...{ path, language, title, description, type: 'website' },
          alternates: links,
          fallback: correctionsPath(site.languages[0] ?? ''),
          data: describeList({ path, language, title, description }, site),
        },
        site,
      )}${linkFeeds(path, [{ name: title, language, ...feedPaths(path) }], site)}`,
      main: html`<div class="one">\n<header class="page-head"><h1>${title}</h1><p>${description}</p></header>\n${body}</div>\n`,
    },
    site,
  );
  return { path, content };
}

function writeCorrected(
  { summary, date, corrections }: CorrectedBriefing,
  path: string,
  language: string,
  site: Site,
): Html {
  const page = linkTo(path, articlePath(language, summary.name));
  const words = wordsOf(site, language);
  const title = setText(summary.titles.get(language) ?? summary.name, language);
  const changes = corrections.map(
    (each) => html`<div class="correction">${writeChange(each, { words, language })}</div>`,
  );
  return html`<li><p class="when"><time datetime="${date}">${dayIn(date, language)}</time></p><div><h2><a href="${page}#corrections">${title}</a></h2>${changes}</div></li>\n`;
}
