import type { Span } from '../../model/location.ts';
import { leaveOut } from '../office/document.ts';
import type { Container, Flow, Item, Look, Placed, Raw } from '../office/flow.ts';
import { attributeIn, childOf, type XmlNode } from '../office/node.ts';
import { readCharacters, readPieces } from '../office/pieces.ts';
import { drawnBy } from './pictures.ts';
import type { Reading } from './reading.ts';

/** A paragraph as it is read. */
export interface Paragraph {
  readonly flow: Flow;
  /** Notes, drawings and other objects, whose own texts are units of their own. */
  readonly objects: readonly XmlNode[];
  /** Comments on it. */
  readonly notes: readonly string[];
}

interface Building {
  readonly reading: Reading;
  readonly items: Item[];
  readonly objects: XmlNode[];
  readonly notes: string[];
  /** The text so far ends in white space, so that more of it does not count (ODF 1.3 part 3 §6.1.2). */
  isAfterSpace: boolean;
  hidden: string;
}

const plain: Look = {
  ...{ key: '', spaceKey: '', open: '', close: '' },
  ...{ strong: false, emphasis: false, strikethrough: false },
};

/** Reads a paragraph or heading: what of it is text, what is code, and what is left. */
export function readParagraph(reading: Reading, node: XmlNode): Paragraph {
  const building: Building = { reading, items: [], objects: [], notes: [], isAfterSpace: true, hidden: '' };
  const { isHidden } = reading.styles.paragraphOf(attributeIn(node, 'text:style-name') ?? '');
  addContent(building, node, { look: plain, isHidden });
  if (building.hidden !== '') leaveOut(reading, 'hidden text', building.hidden);
  const { items, objects, notes } = building;
  return {
    flow: {
      whole: { start: node.start, end: node.end },
      content: { start: node.tagEnd, end: node.inner },
      items,
    },
    objects,
    notes,
  };
}

/** What holds where text is: how it looks, and whether readers see it. */
interface Scope {
  readonly look: Look;
  readonly isHidden: boolean;
}

function addContent(
  building: Building,
  node: XmlNode,
  scope: Scope,
  from = node.tagEnd,
  to = node.inner,
): void {
  let at = from;
  for (const child of node.children) {
    if (child.start < from || child.end > to) continue;
    addText(building, { start: at, end: child.start }, scope);
    addElement(building, child, scope);
    at = child.end;
  }
  addText(building, { start: at, end: to }, scope);
}

function addText(building: Building, span: Span, { look, isHidden }: Scope): void {
  if (span.end <= span.start) return;
  const { reading, items } = building;
  if (isHidden) {
    building.hidden += readCharacters(reading.text, span);
    items.push({ type: 'marker', raw: { ...span, before: look, after: look } });
    return;
  }
  for (const piece of readPieces(reading.text, span)) {
    let at = 0;
    for (const { 0: part } of piece.text.matchAll(/[ \t\r\n]+|[^ \t\r\n]+/g)) {
      const isSpace = /^[ \t\r\n]/.test(part);
      const text = isSpace ? (building.isAfterSpace ? '' : ' ') : part;
      // A reference is one piece of one character.
      const start = piece.verbatim ? piece.start + at : piece.start;
      const end = piece.verbatim ? start + part.length : piece.end;
      at += part.length;
      building.isAfterSpace = isSpace;
      if (text !== '') addWords(items, { text, verbatim: piece.verbatim && text === part, start, end }, look);
    }
  }
}

/** Adds text to the text before it if the file has both verbatim. */
function addWords(
  items: Item[],
  words: { readonly text: string; readonly verbatim: boolean } & Span,
  look: Look,
): void {
  const last = items.at(-1);
  if (
    last?.type === 'text' &&
    last.verbatim &&
    words.verbatim &&
    last.end === words.start &&
    last.look === look
  ) {
    items[items.length - 1] = { ...last, text: last.text + words.text, end: words.end };
  } else items.push({ type: 'text', ...words, look });
}

/** More spaces than anyone writes stand for a mistake. */
const mostSpaces = 100;

const markers =
  /^text:(?:bookmark|reference-mark|change|toc-mark|user-index-mark|alphabetical-index-mark)(?:-start|-end)?$/;

function addElement(building: Building, node: XmlNode, scope: Scope): void {
  const { reading, items, objects } = building;
  const { look } = scope;
  const raw: Raw = { start: node.start, end: node.end, before: look, after: look };
  const addMarker = (): void => {
    items.push({ type: 'marker', raw });
  };
  const addObject = (traits: Omit<Placed, 'raw'>): void => {
    items.push({ type: 'object', raw, ...traits });
    building.isAfterSpace = false;
  };
  switch (node.name) {
    case 'text:span':
      addSpan(building, node, scope);
      break;
    case 'text:s': {
      const count = Math.min(mostSpaces, Number(attributeIn(node, 'text:c') ?? 1) || 1);
      const { start, end } = node;
      if (scope.isHidden) addMarker();
      else items.push({ type: 'text', text: ' '.repeat(count), verbatim: false, start, end, look });
      building.isAfterSpace = false;
      break;
    }
    case 'text:a':
      addContainer(building, node, scope, {
        kind: 'link',
        href: attributeIn(node, 'xlink:href'),
        isWrapper: false,
      });
      break;
    case controlName:
      if (attributeIn(node, 'x:showing-place-holder') === 'true') {
        leaveOut(reading, 'placeholder', textIn(reading, node));
        addObject({ kind: 'run', isLayout: true });
        break;
      }
      addContainer(building, node, scope, { kind: 'run', isWrapper: true });
      break;
    case 'text:meta':
      addContainer(building, node, scope, { kind: 'run', isWrapper: true });
      break;
    case 'text:ruby':
      addContainer(building, node, scope, { kind: 'run', isWrapper: false }, childOf(node, 'text:ruby-base'));
      break;
    case 'text:bookmark-ref':
    case 'text:reference-ref':
      // As the result of REF in Word. Other references show a number or a direction.
      if (attributeIn(node, 'text:reference-format') === 'text')
        addContainer(building, node, scope, { kind: 'run', isWrapper: false });
      else addField(building, node, addObject);
      break;
    case 'text:tab':
      addObject({ kind: 'run', isLayout: true, display: '\t' });
      break;
    case 'text:line-break':
      addObject({ kind: 'break', isLayout: true });
      break;
    case 'text:soft-page-break':
      break;
    case 'text:note':
      objects.push(node);
      addObject({ kind: 'reference', isLayout: false, display: labelOf(reading, node) });
      break;
    case 'office:annotation': {
      const comment = commentIn(reading, node);
      if (comment !== '') {
        building.notes.push(comment);
        leaveOut(reading, 'comment', comment);
      }
      addMarker();
      break;
    }
    default:
      if (node.name.startsWith('draw:')) {
        objects.push(node);
        const drawn = drawnBy(reading, node);
        if (drawn) reading.drawings.push({ ...drawn, at: node.start });
        const picture = drawn && 'part' in drawn && { href: drawn.part, alternativeAt: drawn.alternativeAt };
        addObject({ kind: 'image', isLayout: true, ...picture });
      } else if (node.name.startsWith('x:'))
        addContainer(building, node, scope, { kind: 'run', isWrapper: true });
      else if (markers.test(node.name) || !isShown(node)) addMarker();
      else addField(building, node, addObject);
  }
}

/** A field whose result is left as it is: one code that shows it. */
function addField(
  { reading }: Building,
  node: XmlNode,
  addObject: (traits: Omit<Placed, 'raw'>) => void,
): void {
  const display = textIn(reading, node).slice(0, longestDisplay);
  leaveOut(reading, node.name === 'text:placeholder' ? 'placeholder' : 'field', display);
  addObject({ kind: 'run', isLayout: false, ...(display !== '' && { display }) });
}

const longestDisplay = 80;

/** A content control of LibreOffice. What elements foreign to ODF hold in a paragraph is text, too. */
const controlName = 'x:content-control';

/** Whether an element that is not known stands for something on the page: fields do. */
function isShown({ name }: XmlNode): boolean {
  return name.startsWith('text:') && name !== 'text:number' && name !== 'text:script';
}

function addSpan(building: Building, node: XmlNode, { look, isHidden }: Scope): void {
  const { text, styles } = building.reading;
  const own = styles.spanOf(attributeIn(node, 'text:style-name') ?? '');
  const tag = text.slice(node.start, node.tagEnd);
  const isPlain = own.key === '';
  const inner: Look = isPlain
    ? look
    : {
        key: `${look.key}|${own.key}`,
        spaceKey: own.spaceKey === '' ? look.spaceKey : `${look.spaceKey}|${own.spaceKey}`,
        open: look.open + tag,
        close: `</${/^<([^\s/>]+)/.exec(tag)?.[1]}>${look.close}`,
        strong: look.strong || own.strong,
        emphasis: look.emphasis || own.emphasis,
        strikethrough: look.strikethrough || own.strikethrough,
      };
  addContent(building, node, { look: inner, isHidden: own.isHidden ?? isHidden });
}

/** A container with its content, or the content of one child; a container without text and objects is a marker. */
function addContainer(
  building: Building,
  node: XmlNode,
  scope: Scope,
  traits: Pick<Container, 'kind' | 'href' | 'isWrapper'>,
  inner: XmlNode = node,
): void {
  const listeners = childOf(node, 'office:event-listeners');
  const from = inner === node ? (listeners?.end ?? node.tagEnd) : inner.tagEnd;
  const container: Container = {
    ...traits,
    open: { start: node.start, end: from },
    close: { start: inner.inner, end: node.end },
  };
  const { items } = building;
  const at = items.length;
  items.push({ type: 'open', container });
  addContent(building, inner, scope, from, inner.inner);
  if (items.slice(at + 1).some(({ type }) => type !== 'marker')) {
    items.push({ type: 'close', container });
    return;
  }
  const { look } = scope;
  items.length = at + 1;
  items[at] = { type: 'marker', raw: { start: node.start, end: node.end, before: look, after: look } };
}

function labelOf(reading: Reading, node: XmlNode): string {
  const citation = childOf(node, 'text:note-citation');
  return citation ? textIn(reading, citation) : (attributeIn(node, 'text:id') ?? '');
}

/** The label of a note as it is called in the text. */
export { labelOf as noteLabel };

function commentIn(reading: Reading, node: XmlNode): string {
  return node.children
    .filter(({ name }) => name === 'text:p' || name === 'text:list')
    .map((child) => textIn(reading, child))
    .join(' ')
    .trim();
}

/** The text in an element, as it is stored. */
export function textIn({ text }: Pick<Reading, 'text'>, node: XmlNode): string {
  let found = '';
  let at = node.tagEnd;
  for (const child of node.children) {
    found += readCharacters(text, { start: at, end: child.start }) + textIn({ text }, child);
    at = child.end;
  }
  return found + readCharacters(text, { start: at, end: node.inner });
}
