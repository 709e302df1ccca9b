import type { ZipPackage } from '../../packages/zip.ts';
import { childOf, elementsOf, findAll, linksOf, type PartNode, readPart, textOf } from './part.ts';
import type { TableCell, TableFile, TableRow } from './table-file.ts';

/** What the parts of the package beside the main one say about its text. */
interface Surroundings {
  /** By id. */
  readonly comments: ReadonlyMap<string, string>;
  /** Ids of the styles that Word gives to what it shows in an empty content control. */
  readonly placeholders: ReadonlySet<string>;
  /** Ids of the comments that were found so far. */
  readonly found: Set<string>;
}

/** What is gathered while a cell, or a paragraph outside of tables, is read. */
interface Gathered {
  text: string;
  inserted: string;
  deleted: string;
  /** Whether the paragraph before goes on: its end was deleted. */
  isJoined: boolean;
  paragraphs: number;
  hasObject: boolean;
  readonly comments: Set<string>;
  readonly tags: Set<string>;
}

/**
 * The tables of a DOCX document whose main part is `main`. Tracked insertions are taken, deletions dropped. Linear time.
 * @throws BarobarError `zip-structure`, `xml-…`
 */
export function readDocxTables(zip: ZipPackage, main: string): TableFile {
  const links = linksOf(zip, main);
  const partOf = (type: string): PartNode | undefined => {
    const link = links.find((each) => each.type === type);
    return link && readPart(zip, link.target);
  };
  const around: Surroundings = {
    comments: readComments(partOf('comments')),
    placeholders: placeholderStyles(partOf('styles')),
    found: new Set(),
  };
  const tables: TableRow[][] = [];
  const paragraphs: string[] = [];
  const visit = (node: PartNode): void => {
    if (node.local === 'tbl') tables.push(readTable(node, around));
    else if (node.local === 'p') paragraphs.push(gather(node, around).text);
    else for (const child of shown(node)) visit(child);
  };
  const body = childOf(readPart(zip, main), 'body');
  if (body) visit(body);
  const comments = [...around.comments].filter(([id]) => !around.found.has(id)).map(([, text]) => text);
  return { format: 'docx', path: zip.path, tables, paragraphs, comments, findings: [] };
}

/** Comments by their ids, each with its author's name. */
function readComments(root: PartNode | undefined): ReadonlyMap<string, string> {
  return new Map(
    [...findAll(root, 'comment')].map(({ attributes, content }) => {
      const text = content
        .filter((each) => typeof each !== 'string')
        .map((paragraph) => [...findAll(paragraph, 't')].map(textOf).join(''))
        .filter((line) => line !== '')
        .join('\n');
      const author = (attributes.get('author') ?? '').trim();
      return [attributes.get('id') ?? '', author === '' ? text : `${author}: ${text}`];
    }),
  );
}

function placeholderStyles(root: PartNode | undefined): ReadonlySet<string> {
  const named = [...findAll(root, 'style')].filter(
    (each) => childOf(each, 'name')?.attributes.get('val')?.toLowerCase() === 'placeholder text',
  );
  return new Set(['PlaceholderText', ...named.map(({ attributes }) => attributes.get('styleId') ?? '')]);
}

/** The elements in a node that are shown: of several forms of one content the first. */
function shown(node: PartNode): readonly PartNode[] {
  const children = elementsOf(node);
  return node.local === 'AlternateContent' ? children.slice(0, 1) : children;
}

/** The elements of this name in a node, also where content controls and the like are around them. */
function* itemsIn(node: PartNode, local: string): Generator<PartNode> {
  for (const child of shown(node)) {
    if (child.local === local) yield child;
    else if (wrappers.has(child.local)) yield* itemsIn(child, local);
  }
}

const wrappers: ReadonlySet<string> = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo']);

function readTable(table: PartNode, around: Surroundings): TableRow[] {
  const width = elementsOf(childOf(table, 'tblGrid')).length;
  const rows: TableRow[] = [];
  let line = 0;
  for (const row of itemsIn(table, 'tr')) {
    line++;
    const properties = childOf(row, 'trPr');
    const isDeleted = childOf(properties, 'del') !== undefined;
    const cells: (TableCell | undefined)[] = Array.from(
      { length: numberIn(properties, 'gridBefore') },
      () => undefined,
    );
    let count = 0;
    for (const cell of itemsIn(row, 'tc')) {
      count++;
      const span = Math.min(Math.max(1, numberIn(childOf(cell, 'tcPr'), 'gridSpan')), mostColumns);
      const whole = readCell(cell, around);
      cells.push(isDeleted ? { ...whole, text: '', deleted: whole.text, tags: [] } : whole);
      for (let more = 1; more < span; more++) cells.push(undefined);
    }
    const isBand = count === 1 && width > 1;
    rows.push({ cells: cells.slice(0, mostColumns), line, ...(isBand && { isBand }) });
  }
  return rows;
}

/** Word has at most 63 columns. */
const mostColumns = 64;

function numberIn(properties: PartNode | undefined, local: string): number {
  const number = Number(childOf(properties, local)?.attributes.get('val') ?? 0);
  return Number.isInteger(number) && number > 0 ? Math.min(number, mostColumns) : 0;
}

function readCell(cell: PartNode, around: Surroundings): TableCell {
  const { text, inserted, deleted, comments, tags, hasObject } = gather(cell, around);
  return {
    text,
    inserted,
    deleted,
    comments: [...comments].flatMap((id) => around.comments.get(id) ?? []),
    tags: [...tags],
    ...(hasObject && { hasObject }),
  };
}

type Change = 'inserted' | 'deleted' | undefined;

function gather(node: PartNode, around: Surroundings): Gathered {
  const gathered: Gathered = {
    text: '',
    inserted: '',
    deleted: '',
    isJoined: false,
    paragraphs: 0,
    hasObject: false,
    comments: new Set(),
    tags: new Set(),
  };
  if (node.local === 'p') gatherParagraph(node, around, gathered, undefined);
  else for (const child of shown(node)) gatherFrom(child, around, gathered, undefined);
  return gathered;
}

function gatherParagraph(node: PartNode, around: Surroundings, into: Gathered, change: Change): void {
  if (into.paragraphs > 0 && !into.isJoined) add('\n', into, change);
  into.paragraphs++;
  for (const child of shown(node)) gatherFrom(child, around, into, change);
  const mark = childOf(childOf(node, 'pPr'), 'rPr');
  into.isJoined = childOf(mark, 'del') !== undefined || childOf(mark, 'moveFrom') !== undefined;
}

function add(text: string, into: Gathered, change: Change): void {
  if (change === 'deleted') into.deleted += text;
  else into.text += text;
  if (change === 'inserted') into.inserted += text;
}

/** Characters that are elements of their own. */
const signs: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['ptab', '\t'],
  ['br', '\n'],
  ['cr', '\n'],
  ['noBreakHyphen', '\u2011'],
  ['softHyphen', '\u00ad'],
]);

/** Properties, and what is no text: codes of fields, the base of a phonetic guide's twin. */
const skipped: ReadonlySet<string> = new Set([
  'pPr',
  'rPr',
  'tcPr',
  'trPr',
  'tblPr',
  'tblGrid',
  'sdtPr',
  'sdtEndPr',
  'instrText',
  'delInstrText',
  'rt',
]);

const objects: ReadonlySet<string> = new Set([
  'drawing',
  'pict',
  'object',
  'sym',
  'oMath',
  'footnoteReference',
  'endnoteReference',
]);

function gatherFrom(node: PartNode, around: Surroundings, into: Gathered, change: Change): void {
  const { local, attributes } = node;
  const sign = signs.get(local);
  if (skipped.has(local)) return;
  if (local === 'p') gatherParagraph(node, around, into, change);
  else if (local === 't') add(textOf(node), into, change);
  else if (local === 'delText') add(textOf(node), into, 'deleted');
  else if (sign !== undefined) add(sign, into, change);
  else if (objects.has(local)) into.hasObject ||= change !== 'deleted';
  else if (local === 'commentReference' || local === 'commentRangeStart') {
    const id = attributes.get('id') ?? '';
    into.comments.add(id);
    around.found.add(id);
  } else if (local !== 'sdt' || !isEmptyControl(node, around, into)) {
    gatherInner(node, around, into, change);
  }
}

/** Notes the id that a content control names; whether what it shows is not typed. */
function isEmptyControl(node: PartNode, around: Surroundings, into: Gathered): boolean {
  const properties = childOf(node, 'sdtPr');
  const tag = childOf(properties, 'tag')?.attributes.get('val');
  if (tag) into.tags.add(tag);
  return childOf(properties, 'showingPlcHdr') !== undefined && isPlaceholder(node, around);
}

function gatherInner(node: PartNode, around: Surroundings, into: Gathered, change: Change): void {
  const { local } = node;
  const within: Change =
    local === 'del' || local === 'moveFrom'
      ? 'deleted'
      : (local === 'ins' || local === 'moveTo') && change !== 'deleted'
        ? 'inserted'
        : change;
  for (const child of shown(node)) gatherFrom(child, around, into, within);
}

/** Whether an empty content control shows what Word shows in one: some programs forget to say that it has been filled in. */
function isPlaceholder(control: PartNode, { placeholders }: Surroundings): boolean {
  return [...findAll(childOf(control, 'sdtContent'), 'r')].every((run) => {
    const style = childOf(childOf(run, 'rPr'), 'rStyle')?.attributes.get('val');
    return style !== undefined && placeholders.has(style);
  });
}
