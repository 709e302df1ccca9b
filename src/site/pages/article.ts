import type { Briefing, OutputFile, Site } from '../../model/edition.ts';
import { writeDownloads } from '../downloads/links.ts';
import {
  articlePath,
  glossaryPath,
  homePath,
  linkTo,
  pagePath,
  picturePath,
  searchPath,
} from '../kit/addresses.ts';
import { type Column, makeColumns } from '../kit/column.ts';
import { listCorrections } from '../kit/corrections.ts';
import { writeCredits, writeFrame } from '../kit/frame.ts';
import { writeAbout } from '../kit/head.ts';
import { type Html, html } from '../kit/html.ts';
import { offeredIn, siteName } from '../kit/languages.ts';
import { layOut, type Row } from '../kit/layout.ts';
import { writeNav } from '../kit/nav.ts';
import { writeOrigin, writeState } from '../kit/progress-line.ts';
import { writeReaderEnd } from '../kit/reader.ts';
import { describeWork } from '../kit/schema-org.ts';
import { translatorsOf } from '../kit/state-counts.ts';
import { listTerms } from '../kit/terms.ts';
import { describe, titleOf } from '../kit/title.ts';
import { writeBlocks } from './article-blocks.ts';

/** A briefing in one language, as an article of its own, at `<language>/<name>/index.html`. */
function writeArticle(briefing: Briefing, column: Column, site: Site): OutputFile {
  const { document, complete = [] } = briefing;
  const { language, words, source } = column;
  const path = articlePath(language, document.name);
  const title = titleOf(document, column.rendition);
  const description = describe(document, column.rendition);
  const offered = offeredIn(briefing);
  const isComplete = complete.includes(language);
  const content = writeFrame(
    {
      path,
      language,
      languages: [language],
      title: `${title} – ${siteName(language, site)}`,
      description,
      head: writeAbout(
        {
          path,
          language,
          title,
          description,
          type: 'article',
          date: document.meta.get('date'),
          ...(!isComplete && { canonical: articlePath(source, document.name) }),
          alternates: isComplete
            ? complete.map((tag) => ({ language: tag, path: articlePath(tag, document.name) }))
            : [],
          fallback: articlePath(source, document.name),
          ...(isComplete && {
            data: describeWork(
              briefing,
              language,
              { title, description, translators: translatorsOf(document, column.rendition) },
              site,
            ),
          }),
        },
        site,
      ),
      columns: 1,
      bar: writeNav(
        { path, language, home: homePath(language) },
        offered.map((tag) => ({
          language: tag,
          path: articlePath(tag, document.name),
          current: tag === language,
        })),
        [
          { path: pagePath(document.name), text: words.text('nav.sideBySide'), isBeside: true },
          { path: glossaryPath, text: words.text('nav.glossary') },
          { path: searchPath(language), text: words.text('nav.search') },
        ],
        words,
        site,
      ),
      script: 'edition.js',
      main: html`<article${writeCredits(column, document)}>\n${writeText(briefing, column)}${listTerms(briefing, column, site)}${writeDownloads(briefing, path, words, language)}</article>\n${writeReaderEnd([column])}`,
    },
    site,
  );
  return { path, content };
}

export function makeArticles(briefing: Briefing, site: Site): readonly OutputFile[] {
  const offered = offeredIn(briefing);
  const { name } = briefing.document;
  return makeColumns(briefing, site)
    .filter(({ language }) => offered.includes(language))
    .map((column) => {
      const toPicture = (picture: string): string =>
        linkTo(articlePath(column.language, name), picturePath(name, picture));
      return writeArticle(briefing, { ...column, first: true, toPicture }, site);
    });
}

function writeText(briefing: Briefing, column: Column): Html {
  const { document, complete = [] } = briefing;
  const { words, language } = column;
  const { body, notes } = layOut(document);
  const isOpened = body[0]?.kind === 'name' || (body[0]?.kind === 'heading' && body[0].level === 1);
  const opening = body.slice(0, isOpened ? 1 : 0);
  const lead = body.slice(opening.length).filter((row) => row.kind === 'lead');
  const rest = body.slice(opening.length).filter((row): row is Row => row.kind !== 'lead');
  const warning = complete.includes(language)
    ? ''
    : html`<p class="unfinished">${words.text('article.unfinished')}</p>\n`;
  const footnotes =
    notes.length === 0
      ? ''
      : html`<section class="notes">\n<h2>${words.text('note.title')}</h2>\n${writeBlocks(notes, column)}</section>\n`;
  const corrections = briefing.publication ? listCorrections(briefing.publication, column) : '';
  return html`${writeBlocks(opening, column)}<p class="origin">${writeOrigin(briefing, column)}</p>\n${warning}${writeBlocks([...lead, ...rest], column)}${footnotes}${corrections}<div class="state">${writeState(briefing, column)}</div>\n`;
}
