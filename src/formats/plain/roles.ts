import type { Block } from '../../model/document.ts';
import type { LineRole, LineRule } from '../../model/line-rule.ts';
import type { Paragraph } from './paragraphs.ts';
import { endsSentence, isInCapitals, type Shape, shapeOf } from './shapes.ts';

/** What a paragraph is, and the rule that says so. */
export interface Role {
  readonly block: Block;
  readonly rule?: LineRule;
}

/** A title has this many characters at most. */
const longestTitle = 200;

/** A heading inside the text, and a line of a signature. */
const longestHeading = 100;
const longestSignature = 60;

/** One for all paragraphs that are nothing else. */
const ordinary: Role = { block: { kind: 'paragraph' } };

/** What each paragraph of a text is. Linear. */
export function assignRoles(paragraphs: readonly Paragraph[]): readonly Role[] {
  const marked = findSigned(paragraphs);
  const contacts = findContacts(paragraphs);
  const body = paragraphs.findIndex(isBody);
  const end = body < 0 ? paragraphs.length : body;
  const titles = paragraphs.flatMap((_, index) => (index < end && isTitle(paragraphs, index) ? [index] : []));
  const title = chooseTitle(paragraphs, titles, contacts);
  return paragraphs.map((paragraph, index): Role => {
    const { lines, item, cell } = paragraph;
    const { depth } = lines[0]!;
    const shape = shapeIn(paragraph);
    const text = (role?: LineRole, rule?: LineRule): Role => ({
      block: { kind: 'paragraph', ...(depth > 0 && { quoted: depth }), ...(role && { role }) },
      ...(rule && { rule }),
    });
    if (shape === 'rule') return { block: { kind: 'rule' } };
    if (cell && cell.table !== undefined) {
      const { table, row, column } = cell;
      return { block: { kind: 'cell', table, row, column }, rule: 'line-column' };
    }
    if (item) {
      const { ordered, number, depth: level } = item;
      return { block: { kind: 'item', ordered, number, depth: level }, rule: 'line-item' };
    }
    if (index === title) return { block: { kind: 'heading', level: 1 }, rule: 'line-title' };
    if (contacts.has(index)) return text('contact', 'line-contact');
    if (shape && shape !== 'label') return text(shape, `line-${shape}`);
    if (shape === 'label' && isInRun(paragraphs, index)) return text('label', 'line-label');
    if (marked.has(index)) return text('signature', 'line-signature');
    if (isHeading(paragraphs, index, body, title)) {
      return { block: { kind: 'heading', level: 2 }, rule: 'line-heading' };
    }
    return depth > 0 ? text() : ordinary;
  });
}

function textOf({ lines, cell }: Paragraph): string {
  const first = lines[0]!;
  if (cell) return first.text.slice(cell.start - first.start, cell.end - first.start);
  return lines.length === 1 ? first.text : lines.map(({ text }) => text).join(' ');
}

function shapeIn(paragraph: Paragraph): Shape | undefined {
  return paragraph.cell ? shapeOf(textOf(paragraph)) : paragraph.lines[0]!.shape;
}

function lengthOf({ lines }: Paragraph): number {
  return lines.reduce((sum, { text }) => sum + text.length + 1, -1);
}

/** What begins the text itself: a sentence, an item, a quotation, an entry of an agenda. Letterheads have columns too. */
function isBody(paragraph: Paragraph): boolean {
  const { lines, item, cell } = paragraph;
  const [{ shape, depth }] = lines as [Paragraph['lines'][number]];
  if (cell) return false;
  if (item || depth > 0 || shape === 'time' || shape === 'dateline') return true;
  if (shape && shape !== 'label') return false;
  return lengthOf(paragraph) > longestTitle || /[.!?…]["”»’')\]]{0,3}$/u.test(lines.at(-1)!.text);
}

/** A line or several that name something: short, without punctuation at the end, no label and no contact. */
function isName(paragraph: Paragraph, most: number): boolean {
  const { lines, item, cell } = paragraph;
  if (item || cell || lines[0]!.depth > 0 || lines.length > 3 || lengthOf(paragraph) > most) return false;
  const { shape } = lines[0]!;
  if (shape && shape !== 'label') return false;
  return !endsSentence(lines.at(-1)!.text) && !/[:;,]$/.test(lines.at(-1)!.text);
}

function isTitle(paragraphs: readonly Paragraph[], index: number): boolean {
  return isName(paragraphs[index]!, longestTitle) && !isInRun(paragraphs, index);
}

/**
 * The title among the names before the text. The first, except a letterhead: a name in one block with telephone numbers, or one
 * in capitals or in the middle of the line, with a date or number between it and others.
 */
function chooseTitle(
  paragraphs: readonly Paragraph[],
  titles: readonly number[],
  contacts: ReadonlySet<number>,
): number {
  const [first, ...others] = titles.filter((index) => !contacts.has(index));
  if (first === undefined) return titles[0] ?? -1;
  const [line] = paragraphs[first]!.lines as [Paragraph['lines'][number]];
  if (others.length === 0 || !(isInCapitals(line.text) || line.indent >= 8)) return first;
  const parts = (index: number): boolean => {
    const { cell, lines } = paragraphs[index]!;
    return cell !== undefined || ['date', 'contact', 'notice'].includes(lines[0]!.shape ?? '');
  };
  let from = others.at(-1)!;
  while (from > first && !parts(from)) from--;
  if (from === first) return first;
  const below = others.filter((index) => index > from);
  return below.find((index) => !isInCapitals(paragraphs[index]!.lines[0]!.text)) ?? below[0] ?? first;
}

function isAfterBlank(paragraph: Paragraph | undefined): boolean {
  return paragraph === undefined || paragraph.lines[0]!.isAfterBlank;
}

/** A name before the text that it is the heading of: set apart, or the only one between two texts. */
function isHeading(paragraphs: readonly Paragraph[], index: number, body: number, title: number): boolean {
  const paragraph = paragraphs[index]!;
  if (!isName(paragraph, longestHeading) || !/^[\p{Lu}\p{Lo}\p{N}"“«„(]/u.test(textOf(paragraph)))
    return false;
  const [before, next] = [paragraphs[index - 1], paragraphs[index + 1]];
  if (next && isInCapitals(textOf(paragraph)) && index > title) return true;
  if (!next || !(isBody(next) || next.lines[0]!.shape === 'label') || next.cell) return false;
  if (textOf(next).length < textOf(paragraph).length && isBodyOfProse(next)) return false;
  if (index < body) return title >= 0 && (isAfterBlank(paragraph) || index === title + 1);
  if (!before || textOf(before).endsWith(':')) return false;
  return isAfterBlank(paragraph) || isBody(before) || before.lines[0]!.shape === 'rule';
}

function isBodyOfProse({ item, cell, lines }: Paragraph): boolean {
  return !item && !cell && lines[0]!.shape === undefined;
}

/** Lines of labels next to each other: `From: …`, `To: …`. */
function isInRun(paragraphs: readonly Paragraph[], index: number): boolean {
  const isLabelled = (at: number): boolean => {
    const [line, more] = paragraphs[at]?.lines ?? [];
    if (!line || more || endsSentence(line.text)) return false;
    return line.shape === 'label' || line.shape === 'contact';
  };
  if (!isLabelled(index)) return false;
  return (
    (isLabelled(index - 1) && !isAfterBlank(paragraphs[index])) ||
    (isLabelled(index + 1) && !isAfterBlank(paragraphs[index + 1]))
  );
}

/** Names and labels in one block with telephone numbers and addresses. */
function findContacts(paragraphs: readonly Paragraph[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (let from = 0; from < paragraphs.length; ) {
    let to = from + 1;
    while (to < paragraphs.length && !isAfterBlank(paragraphs[to])) to++;
    const isContact = (at: number): boolean => paragraphs[at]!.lines[0]!.shape === 'contact';
    const isPart = (at: number): boolean =>
      isContact(at) || isName(paragraphs[at]!, longestSignature) || isOpener(at);
    const isOpener = (at: number): boolean => /^[^.!?]{1,60}[:,]$/u.test(textOf(paragraphs[at]!));
    for (let at = from; at < to; at++) {
      if (!isContact(at)) continue;
      found.add(at);
      for (let near = at - 1; near >= from && !found.has(near) && isPart(near); near--) found.add(near);
      for (let near = at + 1; near < to && isPart(near); near++) found.add(near);
    }
    from = to;
  }
  return found;
}

/** Names at the end of a text, or after the line `--` of an e-mail. */
function findSigned(paragraphs: readonly Paragraph[]): ReadonlySet<number> {
  const found = new Set<number>();
  const delimiter = paragraphs.findIndex(({ lines }) => lines[0]!.text === '--');
  if (delimiter >= 0) for (let at = delimiter + 1; at < paragraphs.length; at++) found.add(at);
  const closes = (at: number): boolean => {
    const shape = paragraphs[at]?.lines[0]?.shape;
    return shape === 'rule' || shape === 'end' || shape === 'contact' || shape === 'date';
  };
  let last = delimiter >= 0 ? delimiter - 1 : paragraphs.length - 1;
  while (last >= 0 && closes(last)) last--;
  const isSigned = (at: number): boolean => {
    const paragraph = paragraphs[at]!;
    const text = textOf(paragraph);
    const isColumn = paragraph.cell !== undefined && paragraph.cell.table === undefined;
    const isClosing = /^[^.!?]{1,30},$/u.test(text);
    return (isColumn && !endsSentence(text)) || isName(paragraph, longestSignature) || isClosing;
  };
  let first = last + 1;
  while (first > 0 && isSigned(first - 1)) first--;
  // Without a text before them they are its title, or a list of names.
  if (paragraphs.slice(0, first).some(isBody)) for (let at = first; at <= last; at++) found.add(at);
  return found;
}
