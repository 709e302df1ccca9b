import type { Block } from '../../model/document.ts';
import { leaveOut } from '../office/document.ts';
import { type Draft, flowDraft, keptDraft } from '../office/draft.ts';
import { attributeIn, type BlockHandler, childOf, type XmlNode } from '../office/node.ts';
import { otherDocument, unsupported } from '../office/package.ts';
import { makeFlowUnit, pictureUnits } from '../office/unit.ts';
import { textIn } from './atoms.ts';
import { attributeDraft, objectDrafts } from './objects.ts';
import { readParagraph } from './paragraph.ts';
import type { Reading } from './reading.ts';

/** What the blocks of a document count. */
export interface Counters {
  tables: number;
  /** Items so far by list and depth. */
  readonly items: Map<string, number[]>;
}

/** The roots of parts with text. */
const roots: ReadonlySet<string> = new Set(['w:document', 'w:footnotes', 'w:endnotes', 'w:hdr', 'w:ftr']);

const blocks: ReadonlySet<string> = new Set(['w:p']);

interface Cell {
  readonly table: number;
  row: number;
  column: number;
}

/** Makes a handler that reads a part, or the content of a text box, into drafts; `within`: the block of paragraphs that are not of another kind. */
export function makeBodyReader(
  reading: Reading,
  counters: Counters,
  drafts: Draft[],
  within?: Block,
): BlockHandler {
  const tables: Cell[] = [];
  let note: Block | undefined;
  let isSkipped = false;
  /** Whether what is read was so before a tracked change. */
  let isHistory = false;
  /** The open content controls, outermost first: whether each shows its placeholder. */
  const controls: boolean[] = [];
  let isRootSeen = within?.kind === 'paragraph';
  return {
    blocks,
    open(node) {
      if (!isRootSeen && !roots.has(node.name)) throw noDocument(reading.path);
      isRootSeen = true;
      switch (node.name) {
        case 'w:tbl':
          tables.push({ table: counters.tables++, row: -1, column: -1 });
          break;
        case 'w:tblCaption':
        case 'w:tblDescription':
          if (!isHistory)
            drafts.push(...attributeDraft(reading, node, 'w:val', { kind: 'title', of: 'label' }));
          break;
        case 'w:tblPrChange':
          isHistory = true;
          break;
        case 'w:tr': {
          const cell = tables.at(-1);
          if (cell) {
            cell.row++;
            cell.column = -1;
          }
          break;
        }
        case 'w:tc': {
          const cell = tables.at(-1);
          if (cell) cell.column++;
          break;
        }
        case 'w:footnote':
        case 'w:endnote': {
          const key = (node.name === 'w:endnote' ? 'e' : 'f') + (attributeIn(node, 'w:id') ?? '');
          const type = attributeIn(node, 'w:type');
          isSkipped = type !== undefined && type !== 'normal';
          note = { kind: 'footnote', label: reading.noteLabels.get(key) ?? key };
          break;
        }
        case 'w:altChunk':
          throw unsupported(
            'has another document inside it (altChunk)',
            'Open it in Word and save it again: Word takes the text in.',
            reading.path,
          );
        case 'w:ins':
        case 'w:del':
        case 'w:moveFrom':
        case 'w:moveTo':
          reading.hasTrackedChanges = true;
          break;
        case 'w:sdt':
          controls.push(false);
          break;
        case 'w:showingPlcHdr':
          controls[controls.length - 1] = true;
          break;
      }
    },
    close(node) {
      if (node.name === 'w:tbl') tables.pop();
      else if (node.name === 'w:tblPrChange') isHistory = false;
      else if (node.name === 'w:footnote' || node.name === 'w:endnote') isSkipped = false;
      else if (node.name === 'w:sdt') controls.pop();
    },
    block(node) {
      if (isSkipped) return;
      const cell = tables.at(-1);
      const of: Block | undefined = note ?? (cell ? { kind: 'cell', ...cell } : within);
      if (controls.includes(true)) leaveOut(reading, 'placeholder', textIn(reading, node));
      else drafts.push(...paragraphDrafts(reading, counters, node, of));
    },
  };
}

function noDocument(path: string): Error {
  return otherDocument(
    'no Word document inside',
    'Save it again as DOCX from the program it comes from.',
    path,
  );
}

function paragraphDrafts(
  reading: Reading,
  counters: Counters,
  node: XmlNode,
  of: Block | undefined,
): readonly Draft[] {
  const properties = childOf(node, 'w:pPr');
  const styleNode = childOf(properties, 'w:pStyle');
  const style = styleNode && attributeIn(styleNode, 'w:val');
  const traits = reading.styles.traitsOf(style);
  if (traits.isCode) return codeDrafts(reading, node);
  const block = of ?? blockOf(reading, counters, properties, style);
  const { flow, objects, links, notes } = readParagraph(reading, node, style);
  const made = makeFlowUnit(reading, flow, block);
  const own = made && flowDraft(notes.length > 0 ? { ...made, unit: { ...made.unit, notes } } : made);
  const { before, behind } = pictureUnits(reading.text, flow, made, block);
  const inner = objects.flatMap((object) =>
    objectDrafts(reading, object, (walk) => {
      const drafts: Draft[] = [];
      walk(makeBodyReader(reading, counters, drafts, { kind: 'paragraph' }));
      return drafts;
    }),
  );
  const tips = links.flatMap((link) =>
    attributeDraft(reading, link, 'w:tooltip', { kind: 'title', of: 'link' }),
  );
  return [...before.map(keptDraft), ...(own ? [own] : []), ...behind.map(keptDraft), ...tips, ...inner];
}

/** Text of programs: readers see it as it is. */
function codeDrafts(reading: Reading, node: XmlNode): readonly Draft[] {
  const text = textIn(reading, node);
  if (text.trim() === '') return [];
  leaveOut(reading, 'preformatted text', text);
  const { start, end } = node;
  return [keptDraft({ start, end, block: { kind: 'literal', text }, inlines: [], codes: [], segments: [] })];
}

function blockOf(
  reading: Reading,
  counters: Counters,
  properties: XmlNode | undefined,
  style: string | undefined,
): Block {
  const { styles } = reading;
  const { level, list: inherited } = styles.traitsOf(style);
  const outline = childOf(properties, 'w:outlineLvl');
  const direct = outline && Number(attributeIn(outline, 'w:val'));
  if (direct !== undefined && direct < 9) return { kind: 'heading', level: direct + 1 };
  if (level !== undefined) return { kind: 'heading', level };
  const numbering = childOf(properties, 'w:numPr');
  const id = valueIn(numbering, 'w:numId') ?? inherited?.numbering;
  if (id === undefined || id === '0') return { kind: 'paragraph' };
  const depth = Number(valueIn(numbering, 'w:ilvl') ?? inherited?.depth ?? 0) || 0;
  const counts = counters.items.get(id) ?? [];
  counters.items.set(id, counts);
  counts.length = Math.min(counts.length, depth + 1);
  const number = (counts[depth] ?? 0) + 1;
  counts[depth] = number;
  return { kind: 'item', ordered: styles.isOrdered(id, depth), number, depth: depth + 1 };
}

function valueIn(node: XmlNode | undefined, name: string): string | undefined {
  const child = childOf(node, name);
  return child && attributeIn(child, 'w:val');
}
