import type { Finding } from './finding.ts';
import type { Location } from './location.ts';

/** Why input cannot be used. Codes are `area-fault`, never reused. */
export type ErrorCode =
  | 'usage' // wrong use of the command line: exit 2
  | 'file-missing'
  | 'file-unreadable'
  | 'file-unwritable'
  | 'file-too-large'
  | 'file-encoding'
  | 'file-conflict' // a file with the conflict markers of a merge
  | 'browser-unusable' // none that prints PDF files, or it failed
  | 'file-format' // no reader for this kind of file
  | 'zip-structure' // a package that is damaged, encrypted or could mislead a reader
  | 'path-outside' // a link leads out of the workspace, or of the folder named
  | 'output-foreign' // an output would replace what no earlier run wrote
  | 'source-missing' // the folder of the briefings is gone
  | 'document-name'
  | 'document-structure' // it is not the document that its name says
  | 'document-unsupported' // valid, but with something that a translation could not keep
  | 'front-matter'
  | 'settings-syntax'
  | 'settings-value'
  | 'locale-syntax'
  | 'locale-value'
  | 'breaks-syntax'
  | 'breaks-value'
  | 'waivers-syntax'
  | 'waivers-value'
  | 'config-syntax' // the user's own configuration
  | 'config-value'
  | 'shard-syntax' // a part of a run
  | 'shard-value'
  | 'shard-parts' // parts that are not of one run, or another file
  | 'forgotten-syntax' // what is kept out of the memory
  | 'forgotten-value'
  | 'sent-syntax'
  | 'sent-value'
  | 'baseline-syntax'
  | 'baseline-value'
  | 'published-syntax'
  | 'published-value'
  | 'ledger-outdated'
  | 'segment-changed' // the change was made from an earlier state of the workspace
  | 'segment-unfinished' // it cannot be reviewed: it has no current translation
  | 'reviewer-same' // the gate asks for a reviewer who did not translate
  | 'workspace-missing'
  | 'workspace-exists'
  | 'workspace-busy'
  | 'workspace-changed'
  | 'workspace-unfinished' // a killed command left work that a dry run cannot finish
  | 'workspace-foreign' // a lock or journal that no command of this user on this machine made
  | 'preview-port' // another program is using it
  | 'memory-server' // a server that the user named cannot be reached or used
  | 'git-missing'
  | 'xml-syntax'
  | 'xml-limit'
  | 'xml-doctype'
  | 'xliff-structure'
  | 'xliff-version'
  | 'tmx-structure'
  | 'po-syntax'
  | 'table-structure' // a table that is no hand-out, or whose columns are not recognised
  | 'resources-lost' // XLIFF could not bring a text back
  | 'import-stranger'
  | 'import-language'
  | 'import-pseudo' // pseudo-translations, which are not translations
  | 'srx-structure'
  | 'srx-expression'
  | 'glossary-syntax'
  | 'glossary-value';

/** Thrown when input cannot be used at all; what can be used with faults gives findings instead. */
export class BarobarError extends Error {
  readonly code: ErrorCode;
  /** What to do, one sentence with its full stop. */
  readonly advice: string;
  readonly location: Partial<Location>;
  /** Further inputs of the same command that cannot be used. */
  readonly others: readonly BarobarError[];

  /** `message`: what is wrong, one sentence with its full stop. */
  constructor(
    code: ErrorCode,
    message: string,
    advice: string,
    location: Partial<Location> = {},
    others: readonly BarobarError[] = [],
  ) {
    super(message);
    this.name = 'BarobarError';
    this.code = code;
    this.advice = advice;
    this.location = location;
    this.others = others;
  }
}

/**
 * Calls `use` for every input, also after one has failed, and returns the results.
 * @throws the first BarobarError, with all others in it
 */
export function mapCollectingErrors<T, R>(inputs: readonly T[], use: (input: T) => R): readonly R[] {
  const results: R[] = [];
  const errors: BarobarError[] = [];
  for (const input of inputs) {
    try {
      results.push(use(input));
    } catch (error) {
      if (!(error instanceof BarobarError) || error.code === 'usage') throw error;
      errors.push(error, ...error.others);
    }
  }
  const [first, ...others] = errors;
  if (!first) return results;
  throw new BarobarError(first.code, first.message, first.advice, first.location, others);
}

/** The result for one of several files, or why the file cannot be used. */
export type Attempt<T> = { readonly value: T } | { readonly unusable: Finding };

/**
 * Uses one of `count` files. One of several that cannot be used is reported, so that the others still get their result.
 * @throws BarobarError of `use`, where the file is the only one
 */
export function attempt<T>(file: string, count: number, use: () => T): Attempt<T> {
  if (count === 1) return { value: use() };
  try {
    return { value: use() };
  } catch (error) {
    if (!(error instanceof BarobarError) || error.code === 'usage') throw error;
    const { code, message, advice, location } = error;
    const { path = file, line = 1, column = 1 } = location;
    return { unusable: { path, line, column, code, severity: 'error', message, advice } };
  }
}
