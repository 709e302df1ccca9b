import type { Briefing, Site } from '../../../model/edition.ts';
import { columnsOf } from '../../kit/column.ts';
import { directionOf, markDirections } from '../../kit/direction.ts';
import { type Html, html, trustedHtml } from '../../kit/html.ts';
import { layOut } from '../../kit/layout.ts';
import { titleOf } from '../../kit/title.ts';
import type { DownloadGroup } from '../download.ts';
import { joinBlocks, makeBlocks } from '../epub/blocks.ts';
import { hasOpening, type Text, writeOrigin, writeSource } from '../epub/page.ts';
import { writeHeading } from '../epub/parallel.ts';
import { provenanceOf } from '../provenance.ts';
import { finishedRenditions, fitDocument } from '../redact-for-readers.ts';

/** What a page that offers the files says of them. A browser makes them of `writePrintPages`. */
export const printedDocument = {
  kind: 'pdf',
  format: 'PDF',
  mediaType: 'application/pdf',
  group: 'read' as DownloadGroup,
} as const;

/** A page that a browser prints into a file. */
export interface PrintPage {
  readonly language: string;
  /** A complete page of HTML without other files. */
  readonly page: string;
  /** HTML at the foot of each sheet, with places for the numbers of pages, as the DevTools protocol has them. */
  readonly foot: string;
  /** The day (ISO) that the file says it is from; none if the briefing has none. */
  readonly day: string | undefined;
}

/** Nothing from anywhere: the style and the pictures are in the page. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** Each finished language of a briefing as a page to be printed. Pure: same input, same bytes. */
export function writePrintPages(briefing: Briefing, site: Site): readonly PrintPage[] {
  const document = fitDocument(briefing.document);
  const whole: Briefing = { ...briefing, document, renditions: finishedRenditions(briefing) };
  const { body, notes } = layOut(document);
  const pictures = picturesOf(whole);
  const toPicture = (path: string): string => pictures.get(path) ?? '';
  return columnsOf(whole, site).map((own) => {
    const column = { ...own, toPicture };
    const { language } = column;
    const provenance = provenanceOf(whole, language, site);
    const text: Text = {
      column,
      title: titleOf(document, column.rendition),
      body: makeBlocks(body, column),
      notes: makeBlocks(notes, column),
      provenance,
    };
    return {
      language,
      page: writePage(text, site),
      foot: writeFoot(text),
      day: provenance.day,
    };
  });
}

function writePage(text: Text, site: Site): string {
  const { column, title, body, notes } = text;
  const opening = hasOpening(text) ? 1 : 0;
  const footnotes =
    notes.length === 0
      ? ''
      : html`<section class="notes">\n${writeHeading(column)}${joinBlocks(notes)}</section>\n`;
  const content: Html = html`<main>\n${joinBlocks(body.slice(0, opening))}${writeOrigin(text)}${joinBlocks(body.slice(opening))}${footnotes}${writeSource(text)}</main>\n`;
  const style = site.assets['print.css'].replace(/\/\*\*[^*]*\*\/\n/g, '');
  const page = String(html`<!DOCTYPE html>
<html lang="${column.language}"${directionOf(column.language)}>
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="${policy}"/>
<title>${title}</title>
<style>
${trustedHtml(style)}</style>
</head>
<body>
${markDirections(content, column.language)}</body>
</html>
`);
  // Parts far down are printed, too. No text has this attribute: its quotation marks are escaped.
  return page.replaceAll(' loading="lazy"', '');
}

/** The name of the site, and which page of how many it is. Templates have no style of their own. */
function writeFoot({ column, provenance }: Text): string {
  const style =
    'width: 100%; margin: 0 22mm; display: flex; justify-content: space-between; font: 7.5pt sans-serif; color: #57534c';
  return String(
    html`<div${directionOf(column.language)} style="${style}"><span>${provenance.publisher}</span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`,
  );
}

/** The pictures of a briefing as addresses that hold them, by their paths. */
function picturesOf({ document, pictures }: Briefing): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const shown = document.units
    .flatMap(({ codes }) => codes)
    .flatMap(({ picture }) => (picture ? [picture, ...(picture.localised?.values() ?? [])] : []));
  for (const { path, mediaType } of shown) {
    const bytes = pictures?.get(path);
    if (bytes) found.set(path, `data:${mediaType};base64,${toBase64(bytes)}`);
  }
  return found;
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  // A call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
