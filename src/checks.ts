/** The checks of translations. Runs in browsers. */
import type { Check, Pair } from './checks/engine/check.ts';
import { checks as registry } from './checks/engine/registry.ts';
import { type CheckOptions as EngineOptions, runChecks as run } from './checks/engine/run.ts';
import {
  callback,
  checked,
  checkedItems,
  iterable,
  list,
  object,
  oneOf,
  options,
  text,
} from './library/shapes.ts';
import { glossaryShape, pairShape } from './library/value-shapes.ts';
import { sayIn } from './messages/findings/all.ts';
import { type FindingLanguage, findingLanguages } from './messages/findings/languages.ts';
import { sayFinding } from './messages/findings/say.ts';
import type { Finding } from './model/finding.ts';

export { BarobarError, type ErrorCode } from './model/error.ts';
export type { Finding, Severity } from './model/finding.ts';
export type { Location, Span } from './model/location.ts';
export type { Check, FindingLanguage, Pair };

/** What the checks compare with, which of them run, and the language of their messages. */
export interface CheckOptions extends EngineOptions {
  /** The language of the readers: of message and advice. English when left out. */
  readonly language?: FindingLanguage;
}

/** Every check, in the order of its findings: its code, its severity, what it finds and why that matters. */
export const checks: readonly Check[] = registry;

/**
 * What the checks find, in the order of the pairs. Pairs of one document and language come together, in reading order. Without
 * `checks`, all run except those of house style (`onRequest`).
 */
export const runChecks: (pairs: Iterable<Pair>, options?: CheckOptions) => readonly Finding[] = checked(
  'runChecks',
  {
    pairs: iterable,
    options: options({
      glossary: glossaryShape,
      checks: list(object({ code: text }, 'a check of the list `checks`')),
      levelOf: callback,
      quotes: object({}),
      store: object({}),
      language: oneOf(findingLanguages),
    }),
  },
  (pairs: Iterable<Pair>, { language, ...given }: CheckOptions = {}) => {
    const found = run(checkedItems('runChecks', 'pairs', pairs, pairShape), given);
    return language === undefined ? found : found.map((finding) => sayFinding(finding, sayIn(language)));
  },
);
