import type { XmlElement } from '../read.ts';
import type { ValueType } from './values.ts';

/** Children that may be at one place of a sequence. */
export interface Slot {
  /** `xlf:unit` …; `other` for an element of another namespace than the parent's. */
  readonly names: readonly string[];
  readonly least: 0 | 1;
  /** Infinity where any number may be. */
  readonly most: number;
}

/** What the standard lets an element have. */
export interface ElementRule {
  /** Where the standard describes it. */
  readonly clause: string;
  readonly attributes: Readonly<Record<string, ValueType>>;
  readonly required?: readonly string[];
  /**
   * Attributes of other namespaces: none when absent; `notXml` all but `xml:…`; a list names the prefixes of the modules
   * whose attributes may be there. `open` also lets in unknown ones without namespace.
   */
  readonly foreign?: 'any' | 'notXml' | 'open' | readonly string[];
  /** Its children, in this order. `any`: what is in it is not checked. */
  readonly content?: readonly Slot[] | 'any';
  /** May it hold text? */
  readonly text?: true;
}

/** By name: `xlf:unit` … */
export type Grammar = Readonly<Record<string, ElementRule>>;

/** Attributes of a namespace that are on elements of others. */
export interface AttributeModule {
  /** The name by which rules let them in (`ElementRule.foreign`). */
  readonly prefix: string;
  readonly attributes: Readonly<Record<string, ValueType>>;
  /** Where the standard lists all of them; absent if others may exist. */
  readonly clause?: string;
}

/** How a standard, or one version of it, is written. */
export interface Schema {
  /** Name of the standard, for messages. */
  readonly standard: string;
  readonly grammar: Grammar;
  /** Name of an element in the grammar; undefined for an element of others. */
  nameOf(element: XmlElement): string | undefined;
  /** Where the standard describes an element: `XLIFF 2.1 §4.2.2.5`. */
  clauseOf(rule: ElementRule): string;
  /** Prefix of the standard's own elements in the grammar, which people do not write. */
  readonly prefix: string;
  /** Elements of modules that may occur in the parents listed, and nowhere else; once unless `isRepeatable`. */
  readonly allowedParents?: Readonly<Record<string, AllowedParents>>;
  /** Attributes of modules by their namespace. */
  readonly attributeModules?: ReadonlyMap<string, AttributeModule>;
  /** An element that is open to extensions, for advice: `<unit>`. */
  readonly extensible?: string;
}

/** Where an element of a module may occur. */
export interface AllowedParents {
  readonly parents: readonly string[];
  readonly isRepeatable?: true;
}

/** The schema of a standard whose elements are in one namespace: that of the root. */
export function schemaOfNamespace(uri: string, schema: Omit<Schema, 'nameOf'>): Schema {
  return {
    ...schema,
    nameOf: (element) => (element.uri === uri ? `${schema.prefix}:${element.local}` : undefined),
  };
}

/** A name of the grammar as people write it: `<unit>`, `<gls:term>`. */
export function tagOfName(name: string, { prefix }: Schema): string {
  return `<${name.startsWith(`${prefix}:`) ? name.slice(prefix.length + 1) : name}>`;
}

/** An element as people write it; one of others by its local name. */
export function tagOf(element: XmlElement, schema: Schema): string {
  return tagOfName(schema.nameOf(element) ?? element.local, schema);
}

/** One of the elements, or none. */
export const optional = (...names: readonly string[]): Slot => ({ names, least: 0, most: 1 });
/** Exactly one of the elements. */
export const one = (...names: readonly string[]): Slot => ({ names, least: 1, most: 1 });
/** Any number of the elements, in any order. */
export const any = (...names: readonly string[]): Slot => ({
  names,
  least: 0,
  most: Number.POSITIVE_INFINITY,
});
/** At least one of the elements, in any order. */
export const some = (...names: readonly string[]): Slot => ({
  names,
  least: 1,
  most: Number.POSITIVE_INFINITY,
});
/** At most so many of the elements, in any order. */
export const upTo = (most: number, ...names: readonly string[]): Slot => ({ names, least: 0, most });
