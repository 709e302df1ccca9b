import type { Look } from '../office/flow.ts';
import { attributeIn, attributesIn, readBlocks, type XmlNode } from '../office/node.ts';
import { nameOf } from './names.ts';

/** What spans and paragraphs have from their styles. */
export interface Styles {
  /** The look of text in a style of spans, as a key; empty if the style changes nothing visible. */
  spanOf(style: string): SpanTraits;
  paragraphOf(style: string): { readonly isHidden: boolean; readonly isTitle: boolean };
  isHiddenSection(style: string): boolean;
  /** Whether pictures of a style of graphics show a part of their file. */
  isCropped(style: string): boolean;
  /** Whether a list has numbers at a depth, from 1. */
  isOrdered(style: string, depth: number): boolean;
}

type SpanTraits = Pick<Look, 'key' | 'spaceKey' | 'strong' | 'emphasis' | 'strikethrough'> & {
  /** Undefined if what is around it decides. */
  readonly isHidden: boolean | undefined;
};

interface Style {
  readonly family: string;
  readonly parent: string | undefined;
  /** Named by people, not by a program for a passage. */
  readonly isNamed: boolean;
  readonly properties: ReadonlyMap<string, string>;
}

/** Properties that nobody sees: language and revisions. */
const unseen =
  /^(?:fo:(?:language|country|script)|style:(?:language|country|rfc-language-tag|script-type|no-)[-\w]*|officeooo:.*|style:(?:language|country)-(?:asian|complex)|x:.*)$/;

/** Properties that letters show and white space does not. */
const unseenOnSpace =
  /^(?:fo:(?:color|font-(?:family|style|variant|weight)|text-transform)|style:font-(?:charset|family-generic|name|pitch|style-name)|style:font-(?:charset|family|family-generic|name|pitch|style|style-name|weight)-(?:asian|complex)|loext:(?:char-complex-color|opacity))$/;

const longestChain = 20;

/** Reads the styles of `styles.xml` and `content.xml`, in this order. */
export function readStyles(parts: readonly { readonly text: string; readonly path: string }[]): Styles {
  const styles = new Map<string, Style>();
  const lists = new Map<string, Set<number>>();
  for (const { text, path } of parts) {
    let isNamed = false;
    readBlocks(
      text,
      { base: 0, path, nameOf },
      {
        blocks: new Set(['style:style', 'text:list-style']),
        open(node) {
          if (node.name === 'office:styles') isNamed = true;
          if (node.name === 'office:automatic-styles') isNamed = false;
        },
        close() {},
        block(node) {
          const name = attributeIn(node, 'style:name') ?? '';
          if (node.name === 'text:list-style') lists.set(name, orderedLevels(node));
          else {
            const family = attributeIn(node, 'style:family') ?? '';
            styles.set(`${family}/${name}`, readStyle(node, family, isNamed));
          }
        },
      },
    );
  }
  const spans = new Map<string, SpanTraits>();
  const chain = (key: string): readonly (readonly [name: string, style: Style])[] => {
    const found: (readonly [string, Style])[] = [];
    for (let name = key, style = styles.get(name); style && found.length < longestChain; ) {
      found.push([name, style]);
      name = `${style.family}/${style.parent ?? ''}`;
      style = styles.get(name);
    }
    return found;
  };
  const valueIn = (key: string, property: string): string | undefined =>
    chain(key)
      .find(([, style]) => style.properties.has(property))?.[1]
      .properties.get(property);
  const isHidden = (key: string): boolean | undefined => {
    const display = valueIn(key, 'text:display');
    return display === undefined ? undefined : /^(?:none|condition)$/.test(display);
  };
  return {
    spanOf(style) {
      const found = spans.get(style) ?? spanTraits(chain(`text/${style}`), isHidden(`text/${style}`));
      spans.set(style, found);
      return found;
    },
    paragraphOf: (style) => ({
      isHidden: isHidden(`paragraph/${style}`) ?? false,
      isTitle: chain(`paragraph/${style}`).some(([name]) => name === 'paragraph/Title'),
    }),
    isHiddenSection: (style) => valueIn(`section/${style}`, 'text:display') === 'none',
    isCropped: (style) => /[1-9]/.test(valueIn(`graphic/${style}`, 'fo:clip') ?? ''),
    isOrdered: (style, depth) => lists.get(style)?.has(depth) ?? false,
  };
}

function readStyle(node: XmlNode, family: string, isNamed: boolean): Style {
  const properties = new Map<string, string>();
  for (const child of node.children) {
    if (child.name === 'style:text-properties' || (family !== 'text' && child.name.endsWith('-properties'))) {
      for (const { name, value } of attributesIn(child)) properties.set(name, value);
    }
  }
  return { family, parent: attributeIn(node, 'style:parent-style-name'), isNamed, properties };
}

function orderedLevels(node: XmlNode): Set<number> {
  return new Set(
    node.children
      .filter(
        (level) =>
          level.name === 'text:list-level-style-number' && attributeIn(level, 'style:num-format') !== '',
      )
      .map((level) => Number(attributeIn(level, 'text:level') ?? 1)),
  );
}

function spanTraits(
  chain: readonly (readonly [name: string, style: Style])[],
  isHidden: boolean | undefined,
): SpanTraits {
  const seen = new Map<string, string>();
  const named = chain.find(([, { isNamed }]) => isNamed)?.[0];
  for (const [, { isNamed, properties }] of chain) {
    for (const [name, value] of properties) {
      if (!seen.has(name) && !unseen.test(name)) seen.set(isNamed ? name : `own ${name}`, value);
    }
  }
  const valueIn = (name: string): string | undefined => seen.get(`own ${name}`) ?? seen.get(name);
  const own = [...seen]
    .filter(([name]) => name.startsWith('own '))
    .map(([name, value]) => `${name}=${value}`);
  const onSpace = [...seen]
    .map(([name, value]) => [name.replace('own ', ''), value] as const)
    .filter(([name]) => !unseenOnSpace.test(name))
    .map(([name, value]) => `${name}=${value}`);
  const weight = valueIn('fo:font-weight') ?? '';
  return {
    key: [...(named === undefined ? [] : [named]), ...own.sort()].join(';'),
    spaceKey: onSpace.sort().join(';'),
    strong: weight === 'bold' || Number(weight) >= 600 || named === 'text/Strong_20_Emphasis',
    emphasis: /^(?:italic|oblique)$/.test(valueIn('fo:font-style') ?? '') || named === 'text/Emphasis',
    strikethrough: !/^(?:|none)$/.test(valueIn('style:text-line-through-style') ?? ''),
    isHidden,
  };
}
