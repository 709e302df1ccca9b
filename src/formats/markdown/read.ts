import type { Block, Document, Unit } from '../../model/document.ts';
import type { Span } from '../../model/location.ts';
import { type TextInput, textSkeleton } from '../text-format.ts';
import { type Leaf, type Place, readLeaves } from './blocks.ts';
import { trimEnd } from './content.ts';
import { readDefinitions } from './definitions.ts';
import { findEmbedded } from './embedded.ts';
import { fieldUnits, readFrontMatter } from './front-matter.ts';
import { type HtmlReading, htmlUnits, isReadable, spanOfHtml } from './html-blocks.ts';
import { type Destination, normaliseLabel } from './links.ts';
import { type Source, sourceFrom } from './source.ts';
import { findTable, type Table } from './tables.ts';
import { type Reading, unitsOf } from './units.ts';

/**
 * The document with its units: front matter first, then the blocks in the order they occur.
 * @throws BarobarError `front-matter`
 */
export function readMarkdown({ path, name, language, text }: TextInput): Document {
  const matter = readFrontMatter(text, path);
  const source = bodyOf(text, matter?.end);
  const leaves = readLeaves(source);

  // Definitions count wherever they occur: all are read before the first link is.
  const links = new Map<string, Destination>();
  const footnotes = new Set<string>();
  const starts = leaves.map((leaf) => {
    if (leaf.place.footnote !== undefined) footnotes.add(normaliseLabel(leaf.place.footnote));
    return isRunning(leaf) ? readDefinitions(leaf.content, links) : 0;
  });

  const reading: Reading = { text, references: { links, footnotes }, titled: new Set() };
  const units: Unit[] = matter ? fieldUnits(text, matter) : [];
  const html: HtmlReading = { text, path, language, tables: 0 };
  for (const [index, leaf] of leaves.entries()) {
    const start = starts[index] ?? 0;
    const table = isRunning(leaf) ? tableOf(leaf, start) : undefined;
    const own = leaf.kind === 'html' ? htmlUnits(html, source, leaf) : leafUnits(reading, leaf, start, table);
    for (const unit of own) units.push(unit);
    if (table) for (const unit of tableUnits(reading, leaf, table, html.tables++)) units.push(unit);
  }
  const document = { path, name, language, format: 'markdown', text, units };
  const { losses, pictures } = findEmbedded(document, source, leaves);
  const faults = [...(matter?.faults ?? []), ...losses].map((fault) => ({ ...fault, document: name }));
  return {
    ...document,
    skeleton: textSkeleton(text),
    meta: matter?.meta ?? new Map(),
    ...(matter?.embargo && { embargo: matter.embargo }),
    ...(faults.length > 0 && { faults }),
    ...(pictures.length > 0 && { pictures }),
  };
}

/** Where the HTML blocks are that units are in, in order. */
export function findHtmlBlocks(text: string, path: string): readonly Span[] {
  const source = bodyOf(text, readFrontMatter(text, path)?.end);
  return readLeaves(source).flatMap((leaf) =>
    leaf.kind === 'html' && isReadable(leaf) ? [spanOfHtml(source, leaf)] : [],
  );
}

/** The document below its front matter, which ends at an offset. */
function bodyOf(text: string, end: number | undefined): Source {
  return sourceFrom(text, end ?? (text.charCodeAt(0) === 0xfeff ? 1 : 0));
}

type RunningLeaf = Extract<Leaf, { kind: 'paragraph' | 'heading' }>;

/** Whether a leaf has lines that can be definitions or a table. */
function isRunning(leaf: Leaf): leaf is RunningLeaf {
  return leaf.kind === 'paragraph' || (leaf.kind === 'heading' && leaf.underline !== undefined);
}

function tableOf({ content }: RunningLeaf, start: number): Table | undefined {
  const lines = start === 0 ? content.starts : content.starts.filter((line) => line >= start);
  return lines.length > 1 ? findTable(content.text, lines) : undefined;
}

/** The unit of a leaf, up to the table in it, and those of its titles. */
function leafUnits(
  reading: Reading,
  leaf: Exclude<Leaf, { kind: 'html' }>,
  start: number,
  table: Table | undefined,
): Unit[] {
  if (leaf.kind === 'literal') return [emptyUnit(leaf, { kind: 'literal', text: leaf.text })];
  if (leaf.kind === 'rule') return [emptyUnit(leaf, { kind: 'rule' })];
  const { content, place } = leaf;
  const task = leaf.kind === 'paragraph' && place.item && start === 0 ? taskMark.exec(content.text) : null;
  const from = start + (task?.[0].length ?? 0);
  const to = trimEnd(content.text, from, table?.start ?? content.text.length);
  return to > from ? unitsOf(reading, content, from, to, withTask(blockOf(leaf, table), task?.[1])) : [];
}

const taskMark = /^\[([ xX])\][ \t]+/;

function withTask(block: Block, mark: string | undefined): Block {
  if (mark === undefined || block.kind !== 'item') return block;
  return { ...block, task: mark === ' ' ? 'open' : 'done' };
}

function emptyUnit({ start, end }: { readonly start: number; readonly end: number }, block: Block): Unit {
  return { start, end, block, inlines: [], codes: [], segments: [] };
}

function blockOf(leaf: RunningLeaf, table: Table | undefined): Block {
  const { quoted, lists, item, footnote }: Place = leaf.place;
  if (leaf.kind === 'heading' && !table) return { kind: 'heading', level: leaf.level };
  if (item) return { kind: 'item', ...item, depth: lists };
  if (footnote !== undefined) return { kind: 'footnote', label: footnote };
  return quoted > 0 ? { kind: 'paragraph', quoted } : { kind: 'paragraph' };
}

/** The cells with text, each with its titles. A line of `-` below a table, taken for the underline of a heading, is a rule. */
function tableUnits(reading: Reading, leaf: Leaf, { rows, align }: Table, table: number): Unit[] {
  if (leaf.kind !== 'heading' && leaf.kind !== 'paragraph') return [];
  const units: Unit[] = [];
  for (const [row, cells] of rows.entries()) {
    for (const [column, { start, end }] of cells.entries()) {
      const side = align[column];
      const block: Block = { kind: 'cell', table, row, column, ...(side && { align: side }) };
      if (end > start) units.push(...unitsOf(reading, leaf.content, start, end, block));
    }
  }
  if (leaf.kind === 'heading' && leaf.underline && leaf.level === 2) {
    units.push(emptyUnit(leaf.underline, { kind: 'rule' }));
  }
  return units;
}
