import type { ValueType } from './values.ts';

/** Children that may stand at one place of a sequence. */
export interface Slot {
  /** `xlf:unit` …; `other` for an element of another namespace than the parent's. */
  readonly names: readonly string[];
  readonly least: 0 | 1;
  readonly most: 1 | 'many';
}

/** What the standard lets an element have. */
export interface ElementRule {
  /** Where the standard describes it. */
  readonly clause: string;
  readonly attributes: Readonly<Record<string, ValueType>>;
  readonly required?: readonly string[];
  /**
   * Attributes of other namespaces: none when absent; `modules` are those of Format Style and Size Restriction;
   * `plural` those of Plural, Gender and Select; `notXml` all but `xml:…`. `open` also lets in unknown ones without namespace (XLIFF 1.2 transitional).
   */
  readonly foreign?: 'any' | 'notXml' | 'modules' | 'plural' | 'open';
  /** Its children, in this order. `any`: what stands in it is not ours to judge. */
  readonly content?: readonly Slot[] | 'any';
  /** May it hold text? */
  readonly text?: true;
}

/** By name: `xlf:unit` … */
export type Grammar = Readonly<Record<string, ElementRule>>;

export const optional = (...names: readonly string[]): Slot => ({ names, least: 0, most: 1 });
export const one = (...names: readonly string[]): Slot => ({ names, least: 1, most: 1 });
export const any = (...names: readonly string[]): Slot => ({ names, least: 0, most: 'many' });
export const some = (...names: readonly string[]): Slot => ({ names, least: 1, most: 'many' });
