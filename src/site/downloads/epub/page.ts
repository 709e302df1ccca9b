import type { Column } from '../../kit/column.ts';
import { directionOf, markDirections } from '../../kit/direction.ts';
import { type Html, html } from '../../kit/html.ts';
import type { Provenance } from '../provenance.ts';
import type { Block } from './blocks.ts';

/** A text in one language. */
export interface Text {
  readonly column: Column;
  /** Plain. */
  readonly title: string;
  readonly body: readonly Block[];
  /** Footnotes. */
  readonly notes: readonly Block[];
  readonly provenance: Provenance;
}

/** A page of the book. */
export interface Chapter {
  /** Beside the package document. */
  readonly path: string;
  readonly language: string;
  /** Plain. */
  readonly title: string;
  /** Markup that is XML as well as HTML. */
  readonly content: Html;
}

/** Where a language has its text. */
export function chapterPath(language: string): string {
  return `text-${language}.xhtml`;
}

/** A content document (EPUB 3.3 §6.1). Both ways to say a language are written: reading systems know one or the other. */
export function writePage({ language, title, content }: Chapter): string {
  const page = html`<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}"${directionOf(language)}>
<head>
<title>${title}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body>
${markDirections(content, language)}</body>
</html>
`;
  return String(page);
}

/** Whether a text begins with its title. */
export function hasOpening({ body }: Text): boolean {
  return body[0]?.row.kind === 'name' || body[0]?.row.kind === 'heading';
}

/** When the briefing is from, in which language it is, and whether that is the original. */
export function writeOrigin({ provenance: { facts } }: Text): Html {
  return html`<p class="origin">${facts.join(' · ')}</p>\n`;
}

/** The origin of the text, and its terms of use. */
export function writeSource({ provenance: { publisher, address, licence } }: Text): Html {
  const place = address === undefined ? publisher : html`${publisher}: <a href="${address}">${address}</a>`;
  const terms = licence === undefined ? '' : html`<br/>${licence}`;
  return html`<hr/>\n<p class="origin">${place}${terms}</p>\n`;
}
