import type { MarkedText } from '../model/content.ts';
import { type Matching, type Rule, retiredIdsOf, sourceOf } from './claim.ts';
import { type ChangeClass, type ChangeFacts, classifyChange } from './classify.ts';
import { markWords, type WordPart } from './words.ts';

/** What became of one sentence. */
export interface SentenceChange {
  readonly id: string;
  readonly rule: Rule | 'retired';
  /** The source text before; absent if the sentence is new, or if the rule says that the text is the same. */
  readonly before?: MarkedText;
  /** The source text now; absent of what is retired. */
  readonly after?: MarkedText;
  /** Share of words in common, 0 to 1. */
  readonly similarity?: number;
  /** The document it came from, where it is another one. */
  readonly from?: string;
  /** The ids it was split from or merged of. */
  readonly of?: readonly string[];
  /** The ids it was split or merged into. */
  readonly became?: readonly string[];
}

/** A change, with the texts that a person is shown. */
export interface ClassedChange extends SentenceChange {
  /** Kinds of change, most severe first; present where the wording changed. */
  readonly classes?: readonly ChangeClass[];
  /** Word by word; present where the wording changed. */
  readonly difference?: readonly WordPart[];
}

/** All that is not as it was, of a settled matching: the sentences in reading order, then those that left. */
export function changesOf(matching: Matching): readonly SentenceChange[] {
  const { claims, sources, lost, became } = matching;
  const changes = claims.flatMap((claim, at): SentenceChange[] => {
    const after = sources[at] as MarkedText;
    return claim && claim.rule !== 'kept' ? [{ ...claim, after }] : [];
  });
  const retired = retiredIdsOf(matching).flatMap((id): SentenceChange[] => {
    if (!lost.has(id)) return [];
    const results = became.get(id);
    return [{ id, rule: 'retired', before: sourceOf(matching, id), ...(results && { became: results }) }];
  });
  return [...changes, ...retired];
}

/** The change with its classes and its difference, if it has a text before and after. */
export function classChange(change: SentenceChange, facts: ChangeFacts): ClassedChange {
  const { before, after } = change;
  if (before === undefined || after === undefined) return change;
  return {
    ...change,
    classes: classifyChange(before, after, facts),
    difference: markWords(before, after),
  };
}
