import { isTranslated, type Unit } from '../../model/document.ts';
import { applyEdits, type Edit } from '../../text/edits.ts';
import { targetText } from '../inlines.ts';
import { readEntity } from './entities.ts';
import { isAsciiPunctuation } from './links.ts';
import type { Mark } from './marks.ts';

/** The parts of a title that do not read as written: escapes, character references, line ends with the blanks before them. */
export function readTitleMarks(title: string): Mark[] {
  const marks: Mark[] = [];
  for (let at = 0; at < title.length; at++) {
    const entity = title[at] === '&' ? readEntity(title, at) : undefined;
    const next = title[at + 1];
    if (entity) marks.push({ role: 'text', start: at, ...entity });
    else if (title[at] === '\\' && next !== undefined && isAsciiPunctuation(next))
      marks.push({ role: 'text', text: next, start: at, end: at + 2 });
    else if (title[at] === '\n') {
      let start = at;
      const floor = marks.at(-1)?.end ?? 0;
      while (start > floor && (title[start - 1] === ' ' || title[start - 1] === '\t')) start--;
      marks.push({ role: 'text', text: ' ', start, end: at + 1 });
    }
    at = Math.max(at, (marks.at(-1)?.end ?? 0) - 1);
  }
  return marks;
}

/** A translated title: its place in the document, its Markdown, and how it reads. */
export type TitleEdit = Edit & { readonly title: string };

/** The titles with a translation, by where their units begin. */
export function translatedTitles(text: string, units: readonly Unit[]): ReadonlyMap<number, TitleEdit> {
  const titles = new Map<number, TitleEdit>();
  for (const unit of units) {
    if (unit.block.kind !== 'title' || !unit.segments.some(isTranslated)) continue;
    const { start, end } = unit;
    const title = targetText(unit);
    titles.set(start, { start, end, title, text: escapeTitle(title, openerBefore(text, start)) });
  }
  return titles;
}

/** The mark a title begins with; between it and the text may be white space and the prefixes of lines. */
function openerBefore(text: string, start: number): string {
  let at = start - 1;
  while (at > 0 && /[\s>]/.test(text[at] ?? '')) at--;
  return text[at] ?? '"';
}

/**
 * A title as Markdown between the marks that it has. Inlines before a link see their own ends first, so what could end
 * code or a tag is written as a reference; a bar would part the cells of a table.
 */
function escapeTitle(title: string, opener: string): string {
  return title.replace(/[\\|"'()`<>&]/g, (found, at: number) => {
    switch (found) {
      case '\\':
      case '|':
        return `\\${found}`;
      case '`':
        return '&#96;';
      case '<':
        return '&lt;';
      case '>':
        return '&gt;';
      case '&':
        return readEntity(title, at) ? '&amp;' : found;
      case opener:
        return `\\${found}`;
      default:
        return found === ')' && opener === '(' ? `\\${found}` : found;
    }
  });
}

/** Whether a unit has a link or an image with one of the titles. */
export function hasTitle({ codes }: Unit, titles: ReadonlyMap<number, TitleEdit>): boolean {
  return codes.some(({ titleAt }) => titleAt !== undefined && titles.has(titleAt));
}

/** The unit as it is once the titles are there: its codes have them, in what they mean and in their markup. */
export function retitle(unit: Unit, text: string, titles: ReadonlyMap<number, TitleEdit>): Unit {
  if (!hasTitle(unit, titles)) return unit;
  const closes = new Map<number, string>();
  for (const inline of unit.inlines) {
    if (inline.type !== 'close') continue;
    const title = titles.get(unit.codes[inline.code]?.titleAt ?? -1);
    if (!title || title.start < inline.start || title.end > inline.end) continue;
    closes.set(title.start, editWithin(text, inline.start, inline.end, [title]));
  }
  const renew = (code: Unit['codes'][number]): Unit['codes'][number] => {
    const title = titles.get(code.titleAt ?? -1);
    if (!title) return code;
    const close = code.close === '' ? undefined : closes.get(title.start);
    return { ...code, title: title.title, close: close ?? code.close };
  };
  return {
    ...unit,
    codes: unit.codes.map(renew),
    segments: unit.segments.map((segment) => ({ ...segment, codes: segment.codes.map(renew) })),
  };
}

/**
 * Gives parts of a unit as they stand in the document, with the titles replaced that lie in them. Parts are asked for in
 * order.
 */
export function makeKeep(
  text: string,
  { codes, start: first, end: last }: Unit,
  titles: ReadonlyMap<number, TitleEdit>,
): (start: number, end: number) => string {
  const inside = [...new Set(codes.map(({ titleAt }) => titles.get(titleAt ?? -1)))]
    .filter((title) => title !== undefined)
    .filter((title) => title.start >= first && title.end <= last)
    .sort((a, b) => a.start - b.start);
  let next = 0;
  return (start, end) => {
    const own: TitleEdit[] = [];
    for (let title = inside[next]; title && title.end <= end; title = inside[++next])
      if (title.start >= start) own.push(title);
    return editWithin(text, start, end, own);
  };
}

function editWithin(text: string, start: number, end: number, titles: readonly Edit[]): string {
  const moved = titles.map((title) => ({ ...title, start: title.start - start, end: title.end - start }));
  return applyEdits(text.slice(start, end), moved);
}
