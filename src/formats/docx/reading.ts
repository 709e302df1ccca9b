import type { LeftOut } from '../../model/document.ts';
import type { Look } from '../office/flow.ts';
import type { FlowReading } from '../office/unit.ts';
import type { Relation } from './parts.ts';
import type { Styles } from './styles.ts';

/** What the tag and the properties of a run say about its text. */
export interface RunTraits {
  readonly look: Look;
  /** Whether its text is hidden; undefined if its paragraph decides. */
  readonly isHidden: boolean | undefined;
  /** Whether it is text of programs. */
  readonly isCode: boolean;
  /** Whether there are comments between its properties. */
  readonly hasAsides: boolean;
}

/** A field that began in an earlier paragraph, or never ends. */
interface OpenField {
  code: string;
  /** Whether its code is complete and its result has begun. */
  isResult: boolean;
}

/** What the paragraphs of one document share while they are read. */
export interface Reading extends FlowReading {
  readonly styles: Styles;
  /** Of the part that is read. */
  relations: ReadonlyMap<string, Relation>;
  /** Comments by their ids. */
  readonly comments: ReadonlyMap<string, string>;
  /** Labels of notes by kind and id, as they are first called. */
  readonly noteLabels: Map<string, string>;
  /** How many footnotes and endnotes have been called. */
  readonly notes: Record<'f' | 'e', number>;
  readonly leftOut: LeftOut[];
  /** Of the part that is read, outermost first. */
  fields: OpenField[];
  /** What runs say about their text, by their markup before it. */
  readonly runs: Map<string, RunTraits>;
  hasTrackedChanges: boolean;
  /** Whether the part that is read is the body, whose pictures pages show. */
  isBody: boolean;
}
