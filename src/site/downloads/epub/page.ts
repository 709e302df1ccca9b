import type { Column } from '../../kit/column.ts';
import { directionOf, markDirections } from '../../kit/direction.ts';
import { escapeHtml } from '../../kit/escape.ts';
import { trustedHtml } from '../../kit/html.ts';
import type { Block } from './blocks.ts';

/** A text in one language. */
export interface Text {
  readonly column: Column;
  /** Plain. */
  readonly title: string;
  readonly body: readonly Block[];
  /** Footnotes. */
  readonly notes: readonly Block[];
}

/** A page of the book. */
export interface Chapter {
  /** Beside the package document. */
  readonly path: string;
  readonly language: string;
  /** Plain. */
  readonly title: string;
  /** Markup that is XML as well as HTML. */
  readonly html: string;
}

/** Where a language has its text. */
export function chapterPath(language: string): string {
  return `text-${language}.xhtml`;
}

/** A content document (EPUB 3.3 §6.1). Both ways to say a language are written: reading systems know one or the other. */
export function writePage({ language, title, html }: Chapter): string {
  const tag = escapeHtml(language);
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${tag}" xml:lang="${tag}"${directionOf(language)}>
<head>
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body>
${markDirections(trustedHtml(html), language)}</body>
</html>
`;
}
