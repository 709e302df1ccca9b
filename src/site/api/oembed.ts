import type { Briefing, OutputFile, Site } from '../../model/edition.ts';
import { cardSize } from '../cards/card.ts';
import {
  addressFrom,
  addressOf,
  articlePath,
  cardPath,
  dataPath,
  homePath,
  oembedPath,
  pagePath,
} from '../kit/addresses.ts';
import { type Column, columnsOf } from '../kit/column.ts';
import { dayIn, isoDay } from '../kit/date.ts';
import { markDirections } from '../kit/direction.ts';
import { type Html, html } from '../kit/html.ts';
import { siteName } from '../kit/languages.ts';
import { describe, titleOf } from '../kit/title.ts';
import { writeJson } from './schemas.ts';

/** Pixels that a page elsewhere keeps free for the quotation; its text is as wide as there is room. */
const size = { width: 600, height: 240 } as const;

/**
 * What other programs show of a link to a briefing (https://oembed.com, `rich`): its title and lead as a quotation, without
 * scripts or styles. For the page with all languages, and for each article; nothing for a site without an address.
 */
export function writeEmbeds(briefing: Briefing, site: Site): readonly OutputFile[] {
  if (site.url === undefined) return [];
  const columns = columnsOf(briefing, site);
  const { name } = briefing.document;
  return [
    ...columns.slice(0, 1).map((column) => writeEmbed(briefing, pagePath(name), column, site)),
    ...columns.map((column) => writeEmbed(briefing, articlePath(column.language, name), column, site)),
  ];
}

function writeEmbed({ document, cards }: Briefing, page: string, column: Column, site: Site): OutputFile {
  const { language, rendition } = column;
  const title = titleOf(document, rendition);
  const provider = siteName(language, site);
  const data = {
    ...{ version: '1.0', type: 'rich', title },
    ...{ provider_name: provider, provider_url: addressOf(homePath(language), site) },
    ...(cards?.has(language) && {
      thumbnail_url: addressOf(cardPath(language, document.name), site),
      thumbnail_width: cardSize.width,
      thumbnail_height: cardSize.height,
    }),
    ...size,
    html: String(writeQuotation(document, page, column, provider, site)),
  };
  return { path: oembedPath(page), content: writeJson(data) };
}

function writeQuotation(
  document: Briefing['document'],
  page: string,
  { language, rendition }: Column,
  provider: string,
  site: Site,
): Html {
  const address = addressOf(page, site) ?? '';
  const description = describe(document, rendition);
  const date = document.meta.get('date');
  const day = isoDay(date ?? '');
  const from = [provider, ...(date === undefined ? [] : [day === undefined ? date : dayIn(day, language)])];
  const lead = description === '' ? '' : html`<p>${description}</p>`;
  return markDirections(
    html`<blockquote cite="${address}" lang="${language}"><p><a href="${address}">${titleOf(document, rendition)}</a></p>${lead}<p>${from.join(', ')}</p></blockquote>`,
    '',
  );
}

/** Links of `<head>` by which programs find a briefing as data, and what they may show of the page. */
export function linkData(page: string, name: string, title: string, site: Site): Html {
  const data = html`<link rel="alternate" type="application/json" href="${addressFrom(page, dataPath(name), site)}"/>\n`;
  const embed = addressOf(oembedPath(page), site);
  return embed === undefined
    ? data
    : html`${data}<link rel="alternate" type="application/json+oembed" title="${title}" href="${embed}"/>\n`;
}
