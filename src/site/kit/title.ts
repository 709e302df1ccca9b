import { hasSpaces } from '../../languages/engine/tag.ts';
import type { Document, Unit } from '../../model/document.ts';
import type { Rendition } from '../../model/translation.ts';
import { findField, titleUnitOf } from '../../text/title.ts';
import { type Html, html } from './html.ts';
import { readingText, readingTextOf } from './reading-text.ts';

/**
 * Plain title of a document, as the rendition has it, else in the document's own language: its first heading of level 1,
 * else the `title` of its front matter, else its name.
 */
export function titleOf(document: Document, rendition?: Rendition): string {
  const unit = titleUnitOf(document);
  return (unit && unitText(unit, rendition)) || document.meta.get('title') || document.name;
}

/** Letters from which on a title is set smaller: in the usual size it would fill the first screen. */
const longTitle = 90;
/** A word that is wider than a narrow column: there it is divided, although it is in a title. */
const longWord = /\p{L}{20}/u;

/** The attribute of a heading that is `long` or has a word to be `divided`; nothing for most. */
export function markLong(title: string): Html {
  const classes = [
    ...(title.length > longTitle ? ['long'] : []),
    ...(longWord.test(title) ? ['divided'] : []),
  ];
  return classes.length === 0 ? html`` : html` class="${classes.join(' ')}"`;
}

/** One or two plain sentences for search engines and previews: the description, else how the text begins. */
export function describe(document: Document, rendition?: Rendition): string {
  const field = findField(document, 'description');
  if (field) return unitText(field, rendition);
  const opening = document.units.find(
    ({ block, segments }) => block.kind === 'paragraph' && segments.length > 0,
  );
  return opening ? unitText({ ...opening, segments: opening.segments.slice(0, 2) }, rendition) : '';
}

/** The plain text of a unit in one language, white space collapsed; footnote calls as `writeCall` gives them, else none. */
export function unitText(unit: Unit, rendition?: Rendition, writeCall?: (label: string) => string): string {
  const text =
    unit.segments.length === 0
      ? readingTextOf(unit)
      : unit.segments
          .map(({ id, source, codes }) =>
            readingText(rendition?.segments.get(id)?.text ?? source, codes, writeCall),
          )
          .join(rendition && !hasSpaces(rendition.language) ? '' : ' ');
  // Most texts are as they should be, and looking costs less than replacing each space.
  return /[^\S ]|^ | $| {2}/.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
}
