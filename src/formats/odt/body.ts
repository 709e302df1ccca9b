import type { Block, LeftOutKind } from '../../model/document.ts';
import { leaveOut } from '../office/document.ts';
import { type Draft, flowDraft, keptDraft, valueDraft } from '../office/draft.ts';
import { attributeIn, type BlockHandler, childOf, walkBlocks, type XmlNode } from '../office/node.ts';
import { makeFlowUnit, pictureUnits } from '../office/unit.ts';
import { noteLabel, readParagraph, textIn } from './paragraph.ts';
import type { Reading } from './reading.ts';

const blocks: ReadonlySet<string> = new Set([
  'text:p',
  'text:h',
  'svg:title',
  'svg:desc',
  'table:title',
  'table:desc',
  'text:tracked-changes',
]);

/** Elements whose paragraphs are not offered for translation, and why. */
const skipped: ReadonlyMap<string, LeftOutKind> = new Map([
  ...(
    [
      'table-of-content',
      'illustration-index',
      'table-index',
      'object-index',
      'user-index',
      'alphabetical-index',
      'bibliography',
    ] as const
  ).map((name) => [`text:${name}`, 'index'] as const),
  ['office:forms', 'form control'],
  ['office:annotation', 'comment'],
  ['draw:object', 'embedded object'],
  ['draw:object-ole', 'embedded object'],
]);

/** Elements of the master pages of `styles.xml` with text of headers and footers. */
const pageParts = /^style:(header|footer)(?:-left|-first)?$/;

interface Cell {
  readonly table: number;
  row: number;
  column: number;
}

interface List {
  readonly style: string;
  number: number;
  /** Whether the item that is read has its first paragraph still ahead. */
  isNew: boolean;
}

/** Makes a handler that reads a part, or the content of a note or frame, into drafts; `within`: the block of its paragraphs. */
export function makeBodyReader(reading: Reading, drafts: Draft[], within?: Block): BlockHandler {
  const tables: Cell[] = [];
  const lists: List[] = [];
  /** The elements that are open and skipped, outermost first. */
  const skipping: { readonly name: string; readonly kind: LeftOutKind }[] = [];
  let page: Block | undefined;
  return {
    blocks,
    open(node) {
      const kind = skipped.get(node.name) ?? hiddenSection(reading, node);
      if (kind !== undefined) {
        skipping.push({ name: node.name, kind });
        if (kind === 'embedded object') leaveOut(reading, kind, attributeIn(node, 'xlink:href') ?? '');
      }
      const part = pageParts.exec(node.name)?.[1];
      if (part !== undefined) page = { kind: 'field', name: part };
      switch (node.name) {
        case 'table:table':
          tables.push({ table: reading.tables++, row: -1, column: -1 });
          break;
        case 'table:table-row': {
          const cell = tables.at(-1);
          if (cell) Object.assign(cell, { row: cell.row + 1, column: -1 });
          break;
        }
        case 'table:table-cell':
        case 'table:covered-table-cell': {
          const cell = tables.at(-1);
          if (cell) cell.column++;
          break;
        }
        case 'text:list': {
          const style = attributeIn(node, 'text:style-name') ?? lists.at(-1)?.style ?? '';
          lists.push({ style, number: 0, isNew: false });
          break;
        }
        case 'text:list-item': {
          const list = lists.at(-1);
          if (list) Object.assign(list, { number: list.number + 1, isNew: true });
          break;
        }
      }
    },
    close(node) {
      if (skipping.at(-1)?.name === node.name) skipping.pop();
      else if (pageParts.test(node.name)) page = undefined;
      else if (node.name === 'table:table') tables.pop();
      else if (node.name === 'text:list') lists.pop();
    },
    block(node) {
      if (node.name === 'text:tracked-changes') {
        readChanges(reading, node);
        return;
      }
      const reason = skipping.at(-1);
      if (reason) {
        const text = textIn(reading, node);
        if (text.trim() !== '' && reason.kind !== 'embedded object') leaveOut(reading, reason.kind, text);
        return;
      }
      if (!node.name.startsWith('text:')) {
        drafts.push(...descriptionDrafts(reading, node));
        return;
      }
      const cell = tables.at(-1);
      const of = page ?? (cell ? ({ kind: 'cell', ...cell } as const) : within);
      drafts.push(...paragraphDrafts(reading, node, of ?? blockOf(reading, node, lists)));
    },
  };
}

function hiddenSection({ styles }: Reading, node: XmlNode): LeftOutKind | undefined {
  if (node.name !== 'text:section') return undefined;
  const isHidden =
    /^(?:none|condition)$/.test(attributeIn(node, 'text:display') ?? '') ||
    styles.isHiddenSection(attributeIn(node, 'text:style-name') ?? '');
  return isHidden ? 'hidden text' : undefined;
}

function readChanges(reading: Reading, node: XmlNode): void {
  reading.hasTrackedChanges ||= node.children.length > 0;
  for (const region of node.children) {
    const deletion = childOf(region, 'text:deletion');
    if (!deletion) continue;
    const paragraphs = deletion.children.filter(({ name }) => name !== 'office:change-info');
    leaveOut(reading, 'deleted text', paragraphs.map((each) => textIn(reading, each)).join(' '));
  }
}

function descriptionDrafts({ text }: Reading, node: XmlNode): readonly Draft[] {
  const block = { kind: 'title', of: node.name.startsWith('svg:') ? 'image' : 'label' } as const;
  const draft = valueDraft(text, 'text', { start: node.tagEnd, end: node.inner }, block);
  return draft ? [draft] : [];
}

function paragraphDrafts(reading: Reading, node: XmlNode, block: Block): readonly Draft[] {
  const { flow, objects, notes } = readParagraph(reading, node);
  const made = makeFlowUnit(reading, flow, block);
  const own = made && flowDraft(notes.length > 0 ? { ...made, unit: { ...made.unit, notes } } : made);
  const { before, behind } = pictureUnits(reading.text, flow, made, block);
  const inner = objects.flatMap((object) => {
    const drafts: Draft[] = [];
    const isNote = object.name === 'text:note';
    const within: Block = isNote
      ? { kind: 'footnote', label: noteLabel(reading, object) }
      : { kind: 'paragraph' };
    walkBlocks([object], makeBodyReader(reading, drafts, within));
    return drafts;
  });
  return [...before.map(keptDraft), ...(own ? [own] : []), ...behind.map(keptDraft), ...inner];
}

function blockOf({ styles }: Reading, node: XmlNode, lists: readonly List[]): Block {
  if (node.name === 'text:h') {
    return { kind: 'heading', level: Number(attributeIn(node, 'text:outline-level') ?? 1) || 1 };
  }
  if (styles.paragraphOf(attributeIn(node, 'text:style-name') ?? '').isTitle)
    return { kind: 'heading', level: 1 };
  const list = lists.at(-1);
  if (!list?.isNew) return { kind: 'paragraph' };
  list.isNew = false;
  const depth = lists.length;
  return { kind: 'item', ordered: styles.isOrdered(list.style, depth), number: list.number, depth };
}
