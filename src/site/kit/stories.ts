import type { BriefingSummary, Site } from '../../model/edition.ts';
import type { Messages } from '../../model/messages.ts';
import { articlePath, linkTo, pagePath } from './addresses.ts';
import { latestCorrection } from './corrections.ts';
import { dayIn, dayOfYearIn, writeDate } from './date.ts';
import { type Html, html } from './html.ts';
import { autonymOf, finishedIn, wordsOf } from './languages.ts';
import { markLong } from './title.ts';
import { setText } from './typesetting.ts';

/** The page that lists briefings. */
export interface ListPage {
  readonly path: string;
  /** That of its words, and of the texts as far as they are finished in it. */
  readonly language: string;
  /** Whether its titles lead to all languages side by side, instead of to the language's own page. */
  readonly isForAll: boolean;
}

/** A text of a briefing in the language of a page, else in the briefing's own. */
interface Shown {
  readonly text: string;
  /** The attribute where the text is not in the page's language. */
  readonly lang: Html;
}

function shownIn(
  texts: ReadonlyMap<string, string> | undefined,
  { completeness }: BriefingSummary,
  language: string,
): Shown {
  const own = texts?.get(language);
  const [source = ''] = completeness.keys();
  const original = texts?.get(source) ?? '';
  if (own !== undefined && (own !== original || language === source))
    return { text: setText(own, language), lang: html`` };
  return { text: setText(original, source), lang: source === language ? html`` : html` lang="${source}"` };
}

/** Where the title of a briefing leads. */
function storyPath({ language, isForAll }: ListPage, summary: BriefingSummary): string {
  const isOwn = (summary.completeness.get(language) ?? 0) > 0;
  return isForAll || !isOwn ? pagePath(summary.name) : articlePath(language, summary.name);
}

/** The newest briefing, larger than the others, with its titles in the other languages, at an anchor where one is given. */
export function writeLeadStory(summary: BriefingSummary, page: ListPage, site: Site, anchor?: string): Html {
  const { path, language } = page;
  const words = wordsOf(site, language);
  const title = shownIn(summary.titles, summary, language);
  const name = title.text === '' ? summary.name : title.text;
  const others = finishedIn(summary)
    .filter((tag) => tag !== language && summary.titles.has(tag))
    .map(
      (tag) =>
        html`<li><span class="autonym" lang="${tag}">${autonymOf(tag)}</span> <a lang="${tag}" hreflang="${tag}" href="${linkTo(path, articlePath(tag, summary.name))}">${setText(summary.titles.get(tag) ?? '', tag)}</a></li>`,
    );
  const count = finishedIn(summary).length;
  const beside =
    count < 2
      ? ''
      : html`<p><a class="call-to-read" href="${linkTo(path, pagePath(summary.name))}">${words.text('home.read', { count })}</a></p>`;
  const list = others.length === 0 ? '' : html`<ul class="other-titles">${others}</ul>`;
  const id = anchor === undefined ? '' : html` id="${anchor}"`;
  return html`<section class="lead-story"${id}><div>${writeWhen(summary, language, words)}
<h2${markLong(name)}${title.lang}><a href="${linkTo(path, storyPath(page, summary))}">${name}</a></h2>
${writeSummary(summary, language)}${beside}</div>${list}</section>
`;
}

/**
 * Briefings as a list: when, what, and in which languages.
 * @param under `year`: whether the page names their year above them; `level`: that of their headings, below the one above them
 */
export function writeStories(
  summaries: readonly BriefingSummary[],
  page: ListPage,
  site: Site,
  { year, level }: { readonly year: boolean; readonly level: 2 | 3 },
): Html {
  const { path, language } = page;
  const words = wordsOf(site, language);
  const items = summaries.map((summary) => {
    const title = shownIn(summary.titles, summary, language);
    const name = title.text === '' ? summary.name : title.text;
    return html`<li class="story">${writeWhen(summary, language, words, year ? dayOfYearIn : dayIn)}<div><h${level}${markLong(name)}${title.lang}><a href="${linkTo(path, storyPath(page, summary))}">${name}</a></h${level}>${writeSummary(summary, language)}</div>${writeChips(summary, path, words)}</li>\n`;
  });
  return html`<ol class="stories">\n${items}</ol>\n`;
}

function writeWhen(
  summary: BriefingSummary,
  language: string,
  words: Messages,
  writeDay: typeof dayIn = dayIn,
): Html {
  const { date } = summary;
  const corrected = latestCorrection(summary.corrections, language);
  const parts = [
    ...(date === undefined ? [] : [writeDate(date, language, writeDay)]),
    ...(corrected === undefined
      ? []
      : [
          html`<span class="fixed">${words.text('edition.corrected', { date: dayIn(corrected, language) })}</span>`,
        ]),
  ];
  return html`<p class="when">${parts}</p>`;
}

function writeSummary(summary: BriefingSummary, language: string): Html {
  const { text, lang } = shownIn(summary.descriptions, summary, language);
  return text === '' ? html`` : html`<p class="summary"${lang}>${text}</p>`;
}

/** The ways to read a briefing: side by side, in each language that is finished, and those that are to come. */
function writeChips(summary: BriefingSummary, from: string, words: Messages): Html {
  const finished = finishedIn(summary);
  const coming = [...summary.completeness.keys()].filter((tag) => !finished.includes(tag));
  const beside =
    finished.length < 2
      ? []
      : [
          html`<li><a class="beside" href="${linkTo(from, pagePath(summary.name))}">${words.text('nav.beside')}</a></li>`,
        ];
  const own = finished.map(
    (tag) =>
      html`<li><a lang="${tag}" hreflang="${tag}" href="${linkTo(from, articlePath(tag, summary.name))}">${autonymOf(tag)}</a></li>`,
  );
  const names = coming.map(
    (tag, at) => html`${at === 0 ? '' : ', '}<span lang="${tag}">${autonymOf(tag)}</span>`,
  );
  const later =
    coming.length === 0 ? [] : [html`<li class="coming">${words.text('home.coming')}: ${names}</li>`];
  return html`<ul class="chips">${[...beside, ...own, ...later]}</ul>`;
}
