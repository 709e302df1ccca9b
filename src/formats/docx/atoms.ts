import type { CodeKind } from '../../model/content.ts';
import { leaveOut } from '../office/document.ts';
import type { Container, Look, Raw } from '../office/flow.ts';
import { asideName, attributeIn, childOf, descendantsOf, type XmlNode } from '../office/node.ts';
import { unsupported } from '../office/package.ts';
import { readCharacters } from '../office/pieces.ts';
import { isTranslatedField } from './fields.ts';
import { runTraits } from './looks.ts';
import type { Reading } from './reading.ts';

/** A run, with its look. */
interface Run {
  readonly node: XmlNode;
  readonly look: Look;
}

/** The smallest part of a paragraph. Those of runs know their run, and whether they are its first or last part. */
export interface Atom {
  readonly kind:
    | 'text'
    | 'code'
    | 'hidden'
    | 'object'
    | 'marker'
    | 'begin'
    | 'instruction'
    | 'separate'
    | 'end'
    | 'open'
    | 'close';
  readonly node: XmlNode;
  readonly run?: Run;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** The innermost container it is in. */
  readonly scope: Container | undefined;
  /** Of `open` and `close`. */
  readonly container?: Container;
  /** Of a marker that is one tag of its element. */
  readonly tag?: Raw;
  /** Of an object. */
  readonly placed?: { readonly kind: CodeKind; readonly isLayout: boolean } | undefined;
}

/** Markup from one atom to another. */
export function rawOf(from: Atom, to: Atom): Raw {
  const { run, isFirst, node, tag } = from;
  if (tag) return tag;
  return {
    start: run && isFirst ? run.node.start : node.start,
    end: to.run && to.isLast ? to.run.node.end : to.node.end,
    before: isFirst ? undefined : run?.look,
    after: to.isLast ? undefined : to.run?.look,
  };
}

/** The atoms of a paragraph in order. */
export function atomsOf(reading: Reading, paragraph: XmlNode, style: string | undefined): readonly Atom[] {
  const atoms: Atom[] = [];
  // The part before the properties is not rewritten.
  const properties = childOf(paragraph, 'w:pPr');
  addAtoms(reading, childrenFrom(paragraph, properties?.end), { atoms, scope: undefined, style });
  return atoms;
}

interface Target {
  readonly atoms: Atom[];
  readonly scope: Container | undefined;
  readonly style: string | undefined;
}

/** The children of a node from an offset on. */
function childrenFrom({ children }: XmlNode, offset = 0): readonly XmlNode[] {
  return children.filter(({ start }) => start >= offset);
}

/** Comments and the like in a node before an offset. */
function asidesIn(node: XmlNode, offset: number): readonly XmlNode[] {
  return node.children
    .filter(({ start }) => start < offset)
    .flatMap((child) => (child.name === asideName ? [child] : asidesIn(child, offset)));
}

/** Markup without a meaning: every spelling check and page layout adds and removes it. */
const passing: ReadonlySet<string> = new Set(['w:pPr', 'w:proofErr', 'w:lastRenderedPageBreak', 'w:rPr']);

function addAtoms(reading: Reading, nodes: readonly XmlNode[], target: Target): void {
  for (const node of nodes) addAtom(reading, node, target);
}

function addAtom(reading: Reading, node: XmlNode, target: Target): void {
  const { atoms, scope } = target;
  const whole = { node, isFirst: true, isLast: true, scope };
  switch (node.name) {
    case 'w:r':
      addRun(reading, node, target);
      break;
    case 'w:hyperlink':
      addContainer(reading, node, target, { kind: 'link', href: hrefOf(reading, node), isWrapper: false });
      break;
    case 'w:ins':
    case 'w:moveTo':
      reading.hasTrackedChanges = true;
      addContainer(reading, node, target, { kind: 'run', isWrapper: true });
      break;
    case 'w:smartTag':
    case 'w:customXml':
      if (isTextOnly(node)) addSmartTag(reading, node, target);
      else addContainer(reading, node, target, { kind: 'run', isWrapper: true });
      break;
    case 'w:dir':
    case 'w:bdo':
      addContainer(reading, node, target, { kind: 'run', isWrapper: true });
      break;
    case 'w:sdt':
      addControl(reading, node, target);
      break;
    case 'w:fldSimple':
      if (isTranslatedField(attributeIn(node, 'w:instr') ?? '')) {
        addContainer(reading, node, target, { kind: 'run', isWrapper: false });
      } else {
        leaveOut(reading, 'field', textIn(reading, node));
        atoms.push({ ...whole, kind: 'object', placed: { kind: 'run', isLayout: false } });
      }
      break;
    case 'w:del':
    case 'w:moveFrom':
      reading.hasTrackedChanges = true;
      leaveOut(reading, 'deleted text', textIn(reading, node));
      atoms.push({ ...whole, kind: 'marker' });
      break;
    case 'm:oMath':
    case 'm:oMathPara':
      leaveOut(reading, 'formula', textIn(reading, node));
      atoms.push({ ...whole, kind: 'object', placed: { kind: 'run', isLayout: false } });
      break;
    case 'mc:AlternateContent':
      atoms.push({ ...whole, kind: 'object', placed: { kind: 'image', isLayout: true } });
      break;
    case 'w:subDoc':
      throw unsupported(
        'has another document inside it (a subdocument)',
        'Insert its text, or put both documents into source/.',
        reading.path,
      );
    default:
      if (!passing.has(node.name)) atoms.push({ ...whole, kind: 'marker' });
  }
}

function hrefOf({ relations }: Reading, node: XmlNode): string | undefined {
  const relation = relations.get(attributeIn(node, 'r:id') ?? '');
  if (relation?.isExternal) return relation.target;
  const anchor = attributeIn(node, 'w:anchor');
  return anchor === undefined ? undefined : `#${anchor}`;
}

/** A container with its content, between its properties and its end; a container without text and objects is a marker. */
function addContainer(
  reading: Reading,
  node: XmlNode,
  { atoms, scope, style }: Target,
  traits: Pick<Container, 'kind' | 'href' | 'isWrapper'>,
  inner: XmlNode = node,
): void {
  const properties = inner.children.filter(({ name }) => /^w:(?:smartTagPr|customXmlPr|fldData)$/.test(name));
  const from = properties.at(-1)?.end ?? inner.tagEnd;
  const container: Container = {
    ...traits,
    open: { start: node.start, end: from },
    close: { start: inner.inner, end: node.end },
  };
  const whole = { node, isFirst: true, isLast: true, scope };
  const at = atoms.length;
  atoms.push({ ...whole, kind: 'open', container });
  addAtoms(reading, childrenFrom(inner, from), { atoms, scope: container, style });
  for (let index = at + 1; index < atoms.length; index++) {
    if (atoms[index]!.kind === 'marker') continue;
    atoms.push({ ...whole, kind: 'close', container });
    return;
  }
  atoms.length = at;
  atoms.push({ ...whole, kind: 'marker' });
}

/**
 * What Word or another program recognised in the text. Nobody sees it, and the next program drops it: around text alone its tags
 * are markers.
 */
function addSmartTag(reading: Reading, node: XmlNode, target: Target): void {
  const { atoms, scope } = target;
  const properties = node.children.filter(({ name }) => name.endsWith('Pr'));
  const own = { kind: 'marker', node, isFirst: true, isLast: true, scope } as const;
  const from = properties.at(-1)?.end ?? node.tagEnd;
  atoms.push({ ...own, tag: { start: node.start, end: from, tag: { of: node, isStart: true } } });
  addAtoms(reading, childrenFrom(node, from), target);
  atoms.push({ ...own, tag: { start: node.inner, end: node.end, tag: { of: node, isStart: false } } });
}

/** Whether an element has text and no codes. */
function isTextOnly({ children }: XmlNode): boolean {
  return children.every((child) => {
    if (child.name === 'w:smartTag' || child.name === 'w:customXml') return isTextOnly(child);
    if (child.name !== 'w:r') return /^w:(?:\w+Pr|proofErr|bookmark\w+)$/.test(child.name);
    return child.children.every(
      ({ name }) => name === 'w:t' || passing.has(name) || characters[name] !== undefined,
    );
  });
}

/** A content control. One that shows its placeholder is empty. */
function addControl(reading: Reading, node: XmlNode, target: Target): void {
  const content = childOf(node, 'w:sdtContent');
  const whole = { node, isFirst: true, isLast: true, scope: target.scope };
  if (!content || isEmptyControl(node)) {
    leaveOut(reading, 'placeholder', textIn(reading, node));
    target.atoms.push({ ...whole, kind: 'object', placed: { kind: 'run', isLayout: true } });
    return;
  }
  addContainer(reading, node, target, { kind: 'run', isWrapper: true }, content);
}

/** Whether a content control shows its placeholder. */
function isEmptyControl(node: XmlNode): boolean {
  const properties = childOf(node, 'w:sdtPr');
  return childOf(properties, 'w:showingPlcHdr') !== undefined;
}

const fieldKinds: Readonly<Record<string, Atom['kind']>> = {
  begin: 'begin',
  separate: 'separate',
  end: 'end',
};

/** Content of a run that is no text, and is a code where it is inside a sentence. */
const objects: Readonly<Record<string, NonNullable<Atom['placed']>>> = {
  'w:tab': { kind: 'run', isLayout: true },
  'w:ptab': { kind: 'run', isLayout: true },
  'w:br': { kind: 'break', isLayout: true },
  'w:cr': { kind: 'break', isLayout: true },
  'w:sym': { kind: 'run', isLayout: true },
  'w:footnoteReference': { kind: 'reference', isLayout: false },
  'w:endnoteReference': { kind: 'reference', isLayout: false },
  'w:drawing': { kind: 'image', isLayout: true },
  'w:pict': { kind: 'image', isLayout: true },
  'w:object': { kind: 'image', isLayout: true },
  'mc:AlternateContent': { kind: 'image', isLayout: true },
  'w:ruby': { kind: 'run', isLayout: false },
  'w:pgNum': { kind: 'run', isLayout: false },
};

/** Characters that Word has as elements. */
export const characters: Readonly<Record<string, string>> = {
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00ad',
};

function addRun(reading: Reading, node: XmlNode, { atoms, scope, style }: Target): void {
  const properties = childOf(node, 'w:rPr');
  const { look, isHidden, isCode, hasAsides } = runTraits(reading, node, properties);
  if (hasAsides && properties)
    for (const aside of asidesIn(node, properties.end))
      atoms.push({ kind: 'marker', node: aside, isFirst: true, isLast: true, scope });
  const from = properties?.end ?? 0;
  const content = node.children.filter(({ name, start }) => start >= from && !passing.has(name));
  const run: Run = { node, look };
  const last = content.length - 1;
  const kindOfText =
    (isHidden ?? reading.styles.traitsOf(style).isHidden) ? 'hidden' : isCode ? 'code' : 'text';
  for (let index = 0; index <= last; index++) {
    const child = content[index]!;
    const placed = isSign(child) ? { kind: 'run' as const, isLayout: false } : objects[child.name];
    let kind: Atom['kind'] = 'marker';
    if (child.name === 'w:t' && child.tagEnd === child.inner) {
      // Nothing in it: with others in its run it would be lost unseen, alone nobody misses it.
      if (last === 0) continue;
    } else if (child.name === 'w:t' || characters[child.name] !== undefined) kind = kindOfText;
    else if (child.name === 'w:fldChar')
      kind = fieldKinds[attributeIn(child, 'w:fldCharType') ?? ''] ?? 'marker';
    else if (child.name === 'w:instrText') kind = 'instruction';
    else if (placed) {
      if (child.name === 'w:ruby') leaveOut(reading, 'ruby text', textIn(reading, child));
      kind = 'object';
    }
    atoms.push({ kind, node: child, run, isFirst: index === 0, isLast: index === last, scope, placed });
  }
}

/** Whether an element is a sign, such as an emoji, that has another form for old programs. */
function isSign(node: XmlNode): boolean {
  if (node.name !== 'mc:AlternateContent') return false;
  return ![...descendantsOf(node)].some(({ name }) => /^(?:w:(?:drawing|pict|object)|v:.*)$/.test(name));
}

const spoken: ReadonlySet<string> = new Set(['w:t', 'w:delText', 'm:t', 'a:t']);

/** The text in an element, deleted text included. */
export function textIn(reading: Pick<Reading, 'text'>, node: XmlNode): string {
  if (spoken.has(node.name)) return readCharacters(reading.text, { start: node.tagEnd, end: node.inner });
  return node.children.map((child) => textIn(reading, child)).join('');
}
