import type { Briefing, OutputFile, Site } from '../../model/edition.ts';
import { linkData } from '../api/oembed.ts';
import { writeDownloads } from '../downloads/links.ts';
import { articlePath, feedPaths, homePath, linkTo, pagePath, picturePath } from '../kit/addresses.ts';
import { writeFacts, writeState, writeSubjects } from '../kit/briefing-facts.ts';
import { type Column, columnsOf } from '../kit/column.ts';
import { latestCorrection, listCorrections } from '../kit/corrections.ts';
import { linkFeeds } from '../kit/feed-links.ts';
import { writeCredits, writeFrame } from '../kit/frame.ts';
import { writeAbout } from '../kit/head.ts';
import { type Html, html } from '../kit/html.ts';
import { offeredIn, siteName } from '../kit/languages.ts';
import { layOut, type Row } from '../kit/layout.ts';
import { writeNeighbours } from '../kit/neighbours.ts';
import { writeActs, writeReaderEnd } from '../kit/reader.ts';
import { describeWork } from '../kit/schema-org.ts';
import { sharedPictures } from '../kit/share-picture.ts';
import { translatorsOf } from '../kit/state-counts.ts';
import { listTerms } from '../kit/terms.ts';
import { describe, titleOf } from '../kit/title.ts';
import { writeBlocks } from './article-blocks.ts';
import { writePrinted } from './side-by-side.ts';

/** A briefing in one language, as an article of its own, at `<language>/<name>/index.html`. */
function writeArticle(briefing: Briefing, column: Column, site: Site): OutputFile {
  const { document, complete = [], publication } = briefing;
  const { language, source } = column;
  const path = articlePath(language, document.name);
  const title = titleOf(document, column.rendition);
  const description = describe(document, column.rendition);
  const isComplete = complete.includes(language);
  const name = siteName(language, site);
  const translators = translatorsOf(document, column.rendition, site);
  const pictures = sharedPictures(briefing, column.rendition, site);
  const content = writeFrame(
    {
      ...{ path, language, languages: [language], description, columns: 1, script: 'edition.js' },
      title: `${title} – ${name}`,
      head: html`${writeAbout(
        {
          ...{ path, language, title, description, type: 'article' },
          date: document.meta.get('date'),
          picture: pictures[0],
          corrected: latestCorrection(publication?.corrections, language),
          ...(!isComplete && { canonical: articlePath(source, document.name) }),
          alternates: isComplete
            ? complete.map((tag) => ({ language: tag, path: articlePath(tag, document.name) }))
            : [],
          fallback: articlePath(source, document.name),
          ...(isComplete && {
            data: describeWork(briefing, language, { title, description, translators, pictures }, site),
          }),
        },
        site,
      )}${linkFeeds(path, [{ name, language, ...feedPaths(homePath(language)) }], site)}${linkData(path, document.name, title, site)}`,
      links: offeredIn(briefing).map((tag) => ({
        language: tag,
        path: articlePath(tag, document.name),
        current: tag === language,
      })),
      main: html`<article${writeCredits(column, document)}>
${writeText(briefing, column, site)}${listTerms(briefing, column, site)}${briefing.neighbours ? writeNeighbours(briefing.neighbours(language), { path, language, languages: [language] }, site) : ''}${writeDownloads(briefing, path, [column])}${writePrinted(path, [column], document.meta.get('date'), site)}</article>
${writeReaderEnd([column], site)}`,
    },
    site,
  );
  return { path, content };
}

/** The pages of a briefing in one language each. */
export function makeArticles(briefing: Briefing, site: Site): readonly OutputFile[] {
  const offered = offeredIn(briefing);
  const { name } = briefing.document;
  return columnsOf(briefing, site)
    .filter(({ language }) => offered.includes(language))
    .map((column) => {
      const toPicture = (picture: string): string =>
        linkTo(articlePath(column.language, name), picturePath(name, picture));
      return writeArticle(briefing, { ...column, first: true, toPicture }, site);
    });
}

function writeText(briefing: Briefing, column: Column, site: Site): Html {
  const { document, complete = [] } = briefing;
  const { words, language } = column;
  const path = articlePath(language, document.name);
  const { body, notes } = layOut(document);
  const isOpened = body[0]?.kind === 'name' || (body[0]?.kind === 'heading' && body[0].level === 1);
  const opening = body.slice(0, isOpened ? 1 : 0);
  const lead = body.slice(opening.length).filter((row) => row.kind === 'lead');
  const rest = body.slice(opening.length).filter((row): row is Row => row.kind !== 'lead');
  const beside =
    offeredIn(briefing).length < 2
      ? ''
      : html`<p class="to-beside"><a class="beside" href="${linkTo(path, pagePath(document.name))}">${words.text('article.beside')}</a></p>\n`;
  const kicker = html`<div class="kicker"><div class="facts">${writeFacts(briefing, column, path, site)}</div>${writeActs([column], (briefing.downloads ?? []).length > 0)}</div>\n`;
  const warning = complete.includes(language)
    ? ''
    : html`<p class="unfinished">${words.text('article.unfinished')}</p>\n`;
  const footnotes =
    notes.length === 0
      ? ''
      : html`<section class="notes">\n<h2>${words.text('note.title')}</h2>\n${writeBlocks(notes, column)}</section>\n`;
  const corrections = briefing.publication ? listCorrections(briefing.publication, column) : '';
  const state = html`<div class="state">${writeState(briefing, column, site)}${writeSubjects(briefing, column, path, site)}</div>\n`;
  return html`${kicker}${writeBlocks(opening, column)}${warning}${writeBlocks(lead, column)}${beside}${writeBlocks(rest, column)}${footnotes}${corrections}${state}`;
}
