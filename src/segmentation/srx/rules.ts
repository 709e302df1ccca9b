import type { Location } from '../../model/location.ts';

/** A regular expression as the file has it, and where. */
export interface Pattern {
  readonly source: string;
  readonly location: Location;
}

/** SRX 2.0 §3.5.5: at a place where both expressions match, the text is cut or it is not. */
export interface SrxRule {
  readonly break: boolean;
  /** Matches text that ends at the place; absent for any text. */
  readonly before?: Pattern;
  /** Matches text that begins at the place; absent for any text. */
  readonly after?: Pattern;
  /** Name of the list it stands in, and its number there from 1. */
  readonly list: string;
  readonly number: number;
  readonly location: Location;
}

/** A line of `maprules`: languages that a list of rules is for. */
export interface LanguageMap {
  readonly pattern: Pattern;
  readonly list: string;
  readonly location: Location;
}

/** A file of segmentation rules, as it stands. */
export interface SrxRules {
  readonly path: string;
  /** Whether the lists of all maps that match a language are taken, one after the other, or that of the first. */
  readonly cascade: boolean;
  /** Whether the rules are added to the built-in ones instead of replacing them. */
  readonly extends: boolean;
  readonly lists: ReadonlyMap<string, readonly SrxRule[]>;
  readonly maps: readonly LanguageMap[];
}
