import type { Column } from '../../kit/column.ts';
import { type Html, html } from '../../kit/html.ts';
import { aloneBlock } from './blocks.ts';
import { type Chapter, hasOpening, type Text, writeOrigin, writeSource } from './page.ts';

/** Every block in all languages: beside each other if there is room, else one below another. */
export function writeParallel(texts: readonly Text[]): Chapter {
  const first = texts[0] as Text;
  const opening = hasOpening(first) ? 1 : 0;
  const rows = (part: 'body' | 'notes', from = 0, to = first[part].length): readonly Html[] =>
    first[part].slice(from, to).map((block, place) => {
      const at = from + place;
      // What no language translates occurs once.
      if (block.row.kind === 'literal' || block.row.kind === 'rule' || block.row.kind === 'name')
        return aloneBlock(block);
      return writeRow(texts, (text) => {
        const own = text[part][at];
        return own ? aloneBlock(own) : html``;
      });
    });
  const footnotes =
    first.notes.length === 0
      ? ''
      : html`<section class="notes">\n${writeRow(texts, ({ column }) => writeHeading(column))}${rows('notes')}</section>\n`;
  return {
    path: 'parallel.xhtml',
    language: first.column.language,
    title: first.title,
    content: html`<div class="parallel">\n${rows('body', 0, opening)}${writeRow(texts, writeOrigin)}${rows('body', opening)}${footnotes}${writeRow(texts, writeSource)}</div>\n`,
  };
}

/** The heading of the footnotes. */
export function writeHeading({ words }: Column): Html {
  return html`<h2>${words.text('note.title')}</h2>\n`;
}

function writeRow(texts: readonly Text[], write: (text: Text) => Html): Html {
  const cells = texts.map((text) => {
    const tag = text.column.language;
    return html`<div lang="${tag}" xml:lang="${tag}">\n${write(text)}</div>\n`;
  });
  return html`<div class="row">\n${cells}</div>\n`;
}
