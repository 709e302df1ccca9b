import type { Code } from '../../model/content.ts';
import type { Span } from '../../model/location.ts';
import { leaveOut } from '../office/document.ts';
import type { Container, Flow, Item, Raw } from '../office/flow.ts';
import { attributeIn, childOf, type XmlNode } from '../office/node.ts';
import { readCharacters, readPieces } from '../office/pieces.ts';
import { type Atom, atomsOf, characters, rawOf, textIn } from './atoms.ts';
import { hrefOfField, isFilledIn, isIndexField, isTranslatedField, matchFields } from './fields.ts';
import { drawnBy } from './pictures.ts';
import type { Reading } from './reading.ts';

/** A paragraph as it is read. */
export interface Paragraph {
  readonly flow: Flow;
  /** Drawings and other objects, whose own texts are units of their own. */
  readonly objects: readonly XmlNode[];
  /** Links that are elements. */
  readonly links: readonly XmlNode[];
  /** Comments on it. */
  readonly notes: readonly string[];
}

/** Reads a paragraph: what of it is text, what is code, and what is left. */
export function readParagraph(reading: Reading, node: XmlNode, style: string | undefined): Paragraph {
  const atoms = atomsOf(reading, node, style);
  const building: Building = {
    reading,
    atoms,
    items: [],
    objects: [],
    elements: new Map(),
    left: '',
    hidden: '',
  };
  const codeOf = ({ node: instruction }: Atom): string => readCharacters(reading.text, insideOf(instruction));
  building.fields = matchFields(atoms, codeOf);
  addItems(building, 0, atoms.length);
  if (building.left !== '') leaveOut(reading, isInIndex(reading) ? 'index' : 'field', building.left);
  if (building.hidden !== '') leaveOut(reading, 'hidden text', building.hidden);
  const properties = childOf(node, 'w:pPr');
  const { items, objects, elements } = building;
  const content = { start: properties?.end ?? node.tagEnd, end: node.inner };
  return {
    flow: {
      whole: { start: node.start, end: node.end },
      content,
      items,
      ...(elements.size > 0 && { elements }),
    },
    objects,
    links: atoms.flatMap(({ kind, node }) => (kind === 'open' && node.name === 'w:hyperlink' ? [node] : [])),
    notes: notesOn(reading, atoms),
  };
}

interface Building {
  readonly reading: Reading;
  readonly atoms: readonly Atom[];
  readonly items: Item[];
  readonly objects: XmlNode[];
  readonly elements: Map<string, readonly string[]>;
  fields?: ReturnType<typeof matchFields>;
  /** Results of fields that are left. */
  left: string;
  hidden: string;
}

function addItems(building: Building, from: number, to: number): void {
  for (let at = from; at < to; at++) at = addItem(building, at);
}

/** Adds what begins with an atom, and gives the last atom of it. */
function addItem(building: Building, at: number): number {
  const { reading, atoms, items } = building;
  const atom = atoms[at]!;
  const isLeft = isInLeftField(reading);
  const addMarker = (raw: Raw = rawOf(atom, atom)): void => {
    items.push({ type: 'marker', raw });
  };
  switch (atom.kind) {
    case 'open':
    case 'close':
      items.push({ type: atom.kind, container: atom.container! });
      break;
    case 'begin':
      return addField(building, at, isLeft);
    case 'instruction': {
      const field = reading.fields.at(-1);
      if (field && !field.isResult) field.code += readCharacters(reading.text, insideOf(atom.node));
      addMarker();
      break;
    }
    case 'separate': {
      const field = reading.fields.at(-1);
      if (field) field.isResult = true;
      addMarker();
      break;
    }
    case 'end':
      // Told while the field is open: afterwards nobody knows what it was.
      if (building.left !== '') leaveOut(reading, isInIndex(reading) ? 'index' : 'field', building.left);
      building.left = '';
      reading.fields.pop();
      addMarker();
      break;
    case 'text':
      if (isLeft) {
        building.left += textIn(reading, atom.node);
        addMarker();
      } else addText(building, atom);
      break;
    case 'hidden':
      building.hidden += textIn(reading, atom.node);
      addMarker();
      break;
    case 'code': {
      const display = textIn(reading, atom.node);
      leaveOut(reading, 'code', display);
      items.push({ type: 'object', kind: 'literal', raw: rawOf(atom, atom), display, isLayout: false });
      break;
    }
    case 'object':
      if (isLeft) {
        addMarker();
        addInner(building, atom);
      } else addObject(building, atom);
      break;
    default:
      addMarker();
  }
  return at;
}

function addText({ reading: { text }, items, elements }: Building, { node, run }: Atom): void {
  const { look } = run!;
  const character = characters[node.name];
  if (character !== undefined) {
    const markup = text.slice(node.start, node.end);
    elements.set(character, [...(elements.get(character) ?? []), markup]);
    items.push({ type: 'text', text: character, verbatim: false, start: node.start, end: node.end, look });
    return;
  }
  const addPieces = (span: Span): void => {
    for (const piece of readPieces(text, span)) items.push({ type: 'text', ...piece, look });
  };
  let { tagEnd: start } = node;
  for (const aside of node.children) {
    addPieces({ start, end: aside.start });
    items.push({ type: 'marker', raw: { start: aside.start, end: aside.end, before: look, after: look } });
    start = aside.end;
  }
  addPieces({ start, end: node.inner });
}

/** Notes a drawing. Its own texts are units even if the text around it is not. */
function addInner({ objects }: Building, { node, placed }: Atom): void {
  if (placed?.kind === 'image') objects.push(node);
}

function addObject(building: Building, atom: Atom): void {
  const { reading, items } = building;
  const { node } = atom;
  const { kind, isLayout } = atom.placed!;
  addInner(building, atom);
  const drawn = kind === 'image' ? drawnBy(reading, node) : undefined;
  if (drawn) reading.drawings.push({ ...drawn, at: node.start });
  const display =
    kind === 'reference' ? labelOf(reading, node) : kind === 'image' ? '' : shownText(reading, node);
  items.push({
    type: 'object',
    kind,
    raw: rawOf(atom, atom),
    isLayout,
    ...(display !== '' && { display }),
    ...(drawn && 'part' in drawn && { href: drawn.part, alternativeAt: drawn.alternativeAt }),
  });
}

const longestDisplay = 80;

function shownText(reading: Reading, node: XmlNode): string {
  if (node.name === 'w:tab' || node.name === 'w:ptab') return '\t';
  // Of alternatives the last one is for all programs.
  const shown = node.name === 'mc:AlternateContent' ? (node.children.at(-1) ?? node) : node;
  return textIn(reading, shown).slice(0, longestDisplay);
}

/** The label of a note where it is called: notes are numbered as they are called, endnotes apart. */
function labelOf({ noteLabels, notes }: Reading, node: XmlNode): string {
  const kind = node.name === 'w:endnoteReference' ? 'e' : 'f';
  const key = kind + (attributeIn(node, 'w:id') ?? '');
  const found = noteLabels.get(key);
  if (found !== undefined) return found;
  const number = ++notes[kind];
  const label = kind === 'e' ? `e${number}` : `${number}`;
  noteLabels.set(key, label);
  return label;
}

/** Adds a complex field: a container where its result is text, else one code. */
function addField(building: Building, at: number, isLeft: boolean): number {
  const { reading, atoms, items, fields } = building;
  const atom = atoms[at]!;
  const field = fields?.get(at);
  if (!field) {
    reading.fields.push({ code: '', isResult: false });
    items.push({ type: 'marker', raw: rawOf(atom, atom) });
    return at;
  }
  const { code, separate, end } = field;
  const last = atoms[end]!;
  const inside = atoms.slice((separate ?? end) + 1, end);
  if (isTranslatedField(code) && !isLeft && separate !== undefined && inside.length > 0) {
    const href = hrefOfField(code);
    const container: Container = {
      kind: href === undefined ? 'run' : 'link',
      href,
      open: rawOf(atom, atoms[separate]!),
      close: rawOf(last, last),
      isWrapper: isFilledIn(code),
    };
    items.push({ type: 'open', container });
    addItems(building, separate + 1, end);
    items.push({ type: 'close', container });
    return end;
  }
  const result = inside.map((each) => (each.run ? textIn(reading, each.node) : '')).join('');
  const raw = rawOf(atom, last);
  for (const each of inside) addInner(building, each);
  if (isLeft) {
    building.left += result;
    items.push({ type: 'marker', raw });
    return end;
  }
  if (/\S/.test(result)) leaveOut(reading, isIndexField(code) ? 'index' : 'field', result);
  const display: Pick<Code, 'display'> = result === '' ? {} : { display: result.slice(0, longestDisplay) };
  // A field that shows nothing, such as an entry of an index, is no code.
  if (result === '' && !isShownField(code)) items.push({ type: 'marker', raw });
  else items.push({ type: 'object', kind: 'run', raw, isLayout: false, ...display });
  return end;
}

/** Whether a field without a result shows something all the same once it is brought up to date. */
function isShownField(code: string): boolean {
  return !/^\s*(?:XE|TC|TA|RD|PRIVATE|SET|ASK|HYPERLINK|REF)(?:\s|$)/i.test(code);
}

function isInLeftField({ fields }: Reading): boolean {
  return fields.some(({ code, isResult }) => !isResult || !isTranslatedField(code));
}

function isInIndex({ fields }: Reading): boolean {
  return fields.some(({ code }) => isIndexField(code));
}

function insideOf({ tagEnd, inner }: XmlNode): Span {
  return { start: tagEnd, end: inner };
}

/** The comments that are called in a paragraph, or whose passage begins there. */
function notesOn({ comments }: Reading, atoms: readonly Atom[]): readonly string[] {
  const ids = new Set<string>();
  for (const { node } of atoms) {
    if (node.name === 'w:commentRangeStart' || node.name === 'w:commentReference')
      ids.add(attributeIn(node, 'w:id') ?? '');
  }
  return [...ids].flatMap((id) => comments.get(id) ?? []);
}
