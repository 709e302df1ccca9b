import { attributeIn, childOf, readBlocks, type XmlNode } from '../office/node.ts';
import { nameOf } from './names.ts';
import { isSeenOnSpace, keyOf } from './seen-properties.ts';

/** What a paragraph or run has from its style. */
interface StyleTraits {
  /** Outline level of a heading, from 1. */
  readonly level?: number;
  readonly list?: { readonly numbering: string; readonly depth: number };
  readonly isHidden: boolean;
  /** Text of programs, which stays as it is. */
  readonly isCode: boolean;
  readonly strong: boolean;
  readonly emphasis: boolean;
  /** What white space shows of its properties. */
  readonly onSpace: readonly string[];
}

/** The styles and lists of a document. */
export interface Styles {
  traitsOf(style: string | undefined): StyleTraits;
  /** Whether the items of a list have numbers at that depth, from 0. */
  isOrdered(numbering: string, depth: number): boolean;
}

interface Style {
  readonly name: string;
  readonly parent: string | undefined;
  readonly own: Map<string, string>;
  /** Properties of its runs that white space shows, by their names. */
  readonly onSpace: ReadonlyMap<string, readonly string[]>;
}

const none: StyleTraits = {
  ...{ isHidden: false, isCode: false, strong: false, emphasis: false },
  onSpace: [],
};

const codeNames =
  /^(?:html (?:code|preformatted|keyboard|sample|variable)|.*\bcode(?: char)?|.*\bpreformatted.*)$/i;

/** Longer chains of styles than any template has are cut off, cycles with them. */
const longestChain = 20;

/** Reads `styles.xml` and `numbering.xml`; either may be missing. */
export function readStyles(
  styles: string | undefined,
  numbering: string | undefined,
  pathOf: (name: string) => string,
): Styles {
  const byId = styles === undefined ? new Map<string, Style>() : readStyleSheet(styles, pathOf('styles.xml'));
  const lists =
    numbering === undefined
      ? new Map<string, Set<number>>()
      : readNumbering(numbering, pathOf('numbering.xml'));
  const known = new Map<string, StyleTraits>();
  const traitsOf = (id: string | undefined): StyleTraits => {
    if (id === undefined) return none;
    const found = known.get(id) ?? traits(byId, id);
    known.set(id, found);
    return found;
  };
  return { traitsOf, isOrdered: (id, depth) => lists.get(id)?.has(depth) ?? false };
}

function traits(styles: ReadonlyMap<string, Style>, id: string): StyleTraits {
  const values = new Map<string, string>();
  const names: string[] = [];
  const onSpace = new Map<string, readonly string[]>();
  let style = styles.get(id);
  for (let count = 0; style && count < longestChain; count++) {
    names.push(style.name);
    for (const [key, value] of style.own) if (!values.has(key)) values.set(key, value);
    for (const [key, value] of style.onSpace) if (!onSpace.has(key)) onSpace.set(key, value);
    style = styles.get(style.parent ?? '');
  }
  const isOn = (key: string): boolean => values.has(key) && isTrue(values.get(key));
  const heading = /^heading ([1-9])$/i.exec(names[0] ?? '')?.[1];
  const outline = heading ?? values.get('outlineLvl');
  const level = outline === undefined ? undefined : Number(outline) + (heading === undefined ? 1 : 0);
  const list = values.get('numId');
  const isTitle = /^title$/i.test(names[0] ?? '');
  return {
    ...(isTitle ? { level: 1 } : level !== undefined && level <= 9 && { level }),
    ...(list !== undefined &&
      list !== '0' && { list: { numbering: list, depth: Number(values.get('ilvl') ?? 0) } }),
    isHidden: isOn('vanish'),
    isCode: names.slice(0, 1).some((name) => codeNames.test(name)),
    strong: isOn('b') || names.includes('Strong'),
    emphasis: isOn('i') || names.includes('Emphasis'),
    onSpace: [...onSpace.values()].flat(),
  };
}

/** Whether the value of a switch turns it on. */
export function isTrue(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off|none)$/.test(value);
}

const kept: ReadonlySet<string> = new Set(['outlineLvl', 'numId', 'ilvl', 'vanish', 'b', 'i']);

function readStyleSheet(text: string, path: string): Map<string, Style> {
  const styles = new Map<string, Style>();
  readWhole(text, path, new Set(['w:style']), (node) => {
    const own = new Map<string, string>();
    let name = '';
    let parent: string | undefined;
    const visit = (nodes: readonly XmlNode[]): void => {
      for (const child of nodes) {
        const value = attributeIn(child, 'w:val');
        if (child.name === 'w:name') name = value ?? '';
        else if (child.name === 'w:basedOn') parent = value;
        else if (child.name === 'w:tblStylePr') continue;
        else if (kept.has(child.name.slice(2))) own.set(child.name.slice(2), value ?? 'true');
        visit(child.children);
      }
    };
    visit(node.children);
    const properties = childOf(node, 'w:rPr')?.children.filter(isSeenOnSpace) ?? [];
    const onSpace = new Map(properties.map((each) => [each.name, keyOf(each)]));
    styles.set(attributeIn(node, 'w:styleId') ?? '', { name, parent, own, onSpace });
  });
  return styles;
}

/** The depths at which each list has numbers. */
function readNumbering(text: string, path: string): Map<string, Set<number>> {
  const abstract = new Map<string, Set<number>>();
  const lists = new Map<string, Set<number>>();
  readWhole(text, path, new Set(['w:abstractNum', 'w:num']), (node) => {
    if (node.name === 'w:num') {
      const of = node.children.find(({ name }) => name === 'w:abstractNumId');
      lists.set(
        attributeIn(node, 'w:numId') ?? '',
        abstract.get((of && attributeIn(of, 'w:val')) ?? '') ?? new Set(),
      );
      return;
    }
    const ordered = new Set<number>();
    for (const level of node.children.filter(({ name }) => name === 'w:lvl')) {
      const format = level.children.find(({ name }) => name === 'w:numFmt');
      const value = format && attributeIn(format, 'w:val');
      if (value !== 'bullet' && value !== 'none') ordered.add(Number(attributeIn(level, 'w:ilvl') ?? 0));
    }
    abstract.set(attributeIn(node, 'w:abstractNumId') ?? '', ordered);
  });
  return lists;
}

function readWhole(
  text: string,
  path: string,
  blocks: ReadonlySet<string>,
  block: (node: XmlNode) => void,
): void {
  readBlocks(text, { base: 0, path, nameOf }, { blocks, open() {}, close() {}, block });
}
