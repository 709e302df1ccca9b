import type { MarkedText } from '../model/content.ts';
import { digest } from '../text/digest.ts';

/**
 * Translations that somebody decided to keep out of the memory: those of which every member given here is true. At least one
 * is given beside the language.
 */
export interface ForgottenRule {
  /** Of the translation; every language when absent. */
  readonly language?: string;
  /** Name of a document, or path of a memory file. */
  readonly file?: string;
  /** Id of the sentence, or of the unit in its file. */
  readonly id?: string;
  readonly author?: string;
  /** Digest of both texts (`forgottenPair`): a later translation of the sentence counts again. */
  readonly pair?: string;
}

/** What a rule looks at. */
export interface ForgettableUnit {
  readonly document: string;
  readonly segment: string;
  readonly author: string;
  readonly source: MarkedText;
  readonly target: MarkedText;
}

/** What distinguishes a translation from a later one of the same sentence. */
export function forgottenPair({ source, target }: ForgettableUnit): string {
  return digest([source, target], 16);
}

/** The rules that may apply to a file and language. */
export function rulesFor(
  rules: readonly ForgottenRule[],
  language: string,
  file: string,
): readonly ForgottenRule[] {
  return rules.filter((rule) => (rule.language ?? language) === language && (rule.file ?? file) === file);
}

/** Whether a rule forgets a whole file, whatever its units are. */
export function forgetsWhole({ id, author, pair }: ForgottenRule): boolean {
  return id === undefined && author === undefined && pair === undefined;
}

/** Whether one of the rules for the file and language of a unit (`rulesFor`) forgets it. */
export function isForgotten(rules: readonly ForgottenRule[], unit: ForgettableUnit): boolean {
  return rules.some(
    ({ id, author, pair }) =>
      (id === undefined || id === unit.segment) &&
      (author === undefined || author === unit.author) &&
      (pair === undefined || pair === forgottenPair(unit)),
  );
}
