import type { SyntaxNode } from '@lezer/common';
import type { Span } from '../../model/location.ts';
import { type Content, readContent } from './content.ts';
import { footnoteLabelAt, grammar } from './grammar.ts';
import type { Source } from './source.ts';

/** The containers a block stands in. */
export interface Place {
  /** Block quotations around it. */
  readonly quoted: number;
  /** Lists around it. */
  readonly lists: number;
  /** The item it opens. */
  readonly item?: { readonly ordered: boolean; readonly number: number };
  readonly footnote?: string;
}

/** A block without blocks in it. `start` and `end` are offsets in the document. */
export type Leaf = { readonly place: Place } & (
  | { readonly kind: 'paragraph'; readonly content: Content }
  | { readonly kind: 'heading'; readonly content: Content; readonly level: number; readonly underline?: Span }
  | { readonly kind: 'literal'; readonly start: number; readonly end: number; readonly text: string }
  | { readonly kind: 'rule'; readonly start: number; readonly end: number }
  /** An HTML block or a comment, with its offset in the source. */
  | { readonly kind: 'html'; readonly from: number; readonly text: string }
);

/** The leaf blocks in the order they occur. */
export function readLeaves(source: Source): Leaf[] {
  const leaves: Leaf[] = [];
  visitChildren(source, grammar.parse(source.text).topNode, { quoted: 0, lists: 0 }, leaves);
  return leaves;
}

/** Recursion is as deep as containers nest, which the grammar limits. */
function visitChildren(source: Source, parent: SyntaxNode, place: Place, leaves: Leaf[]): void {
  const inner = without(place);
  let isFirst = true;
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.name === 'ListMark' || node.name === 'QuoteMark') continue;
    visit(source, node, isFirst ? place : inner, leaves);
    isFirst = false;
  }
}

function visit(source: Source, node: SyntaxNode, place: Place, leaves: Leaf[]): void {
  const { name, from, to } = node;
  switch (name) {
    case 'Paragraph':
      leaves.push({ kind: 'paragraph', place, content: readContent(source, from, to, quotesIn(node)) });
      return;
    case 'Blockquote':
      visitChildren(source, node, { ...without(place), quoted: place.quoted + 1 }, leaves);
      return;
    case 'BulletList':
    case 'OrderedList':
      visitItems(source, node, place, leaves);
      return;
    case 'Footnote':
      visitChildren(
        source,
        node,
        { ...without(place), footnote: footnoteLabelAt(source.text, from) ?? '' },
        leaves,
      );
      return;
    case 'CodeBlock':
    case 'FencedCode': {
      const text = node
        .getChildren('CodeText')
        .map((part) => source.text.slice(part.from, part.to))
        .join('');
      if (to > from)
        leaves.push({ kind: 'literal', place, start: source.origin(from), end: source.origin(to), text });
      return;
    }
    case 'HorizontalRule':
      leaves.push({ kind: 'rule', place, start: source.origin(from), end: source.origin(to) });
      return;
    case 'HTMLBlock':
    case 'CommentBlock':
    case 'ProcessingInstructionBlock':
      leaves.push({ kind: 'html', place, from, text: source.text.slice(from, to) });
      return;
    default:
      if (name.startsWith('ATXHeading')) leaves.push(numberedHeading(source, node, place));
      else if (name.startsWith('SetextHeading')) leaves.push(underlinedHeading(source, node, place));
  }
}

function visitItems(source: Source, list: SyntaxNode, place: Place, leaves: Leaf[]): void {
  const ordered = list.name === 'OrderedList';
  // Only the first number counts (CommonMark 0.31.2 §5.3).
  let number = ordered ? Number.parseInt(source.text.slice(list.from, list.from + 100).trim(), 10) : 1;
  for (const node of list.getChildren('ListItem')) {
    const inner = { ...without(place), lists: place.lists + 1, item: { ordered, number } };
    visitChildren(source, node, inner, leaves);
    number++;
  }
}

/** The place of what is inside but opens no item. */
function without({ quoted, lists, footnote }: Place): Place {
  return footnote === undefined ? { quoted, lists } : { quoted, lists, footnote };
}

function quotesIn(node: SyntaxNode): number[] {
  const quotes: number[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.name === 'QuoteMark') quotes.push(child.from);
  }
  return quotes;
}

/** `## Heading ##` */
function numberedHeading(source: Source, node: SyntaxNode, place: Place): Leaf {
  const marks = node.getChildren('HeaderMark');
  const from = marks[0]?.to ?? node.from;
  const to = marks[1]?.from ?? node.to;
  const level = Number(node.name.slice(-1));
  return { kind: 'heading', place, level, content: readContent(source, from, to, []) };
}

/**
 *   Heading
 *   =======
 */
function underlinedHeading(source: Source, node: SyntaxNode, place: Place): Leaf {
  const mark = node.getChild('HeaderMark');
  const from = mark?.from ?? node.to;
  const to = source.text.lastIndexOf('\n', from);
  const content = readContent(source, node.from, to, quotesIn(node));
  const underline = { start: source.origin(from), end: source.origin(mark?.to ?? node.to) };
  return { kind: 'heading', place, level: node.name.endsWith('1') ? 1 : 2, content, underline };
}
