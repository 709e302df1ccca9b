import { readStatements, type Statement, type StatementKind } from '../facts/statements.ts';
import { languageOf } from '../languages/registry.ts';
import type { MarkedText } from '../model/content.ts';
import { foldMarks, isCosmetic } from '../text/fold.ts';
import { parseMarkup, plainText } from '../text/markup.ts';
import { comparableWords } from '../text/similarity.ts';

/**
 * What an edit changed. `cosmetic`: nothing a translation depends on. All others make translations stale; all but
 * `edited` change what is stated, so no similarity makes up for them.
 */
export type ChangeClass = 'cosmetic' | StatementKind | 'term' | 'edited';

/** Every class, most severe first. */
export const changeClasses: readonly ChangeClass[] = [
  'negation',
  'number',
  'date',
  'weekday',
  'name',
  'term',
  'edited',
  'cosmetic',
];

/** What the classes depend on beside the two texts. */
export interface ChangeFacts {
  /** BCP 47 tag of the texts. */
  readonly language: string;
  /** Ids of the glossary's concepts that a plain text speaks of, in order. */
  concepts(text: string): readonly string[];
}

/**
 * The classes of a change, most severe first, at least one. `cosmetic` is always the only one; `edited` says that more changed
 * than the other classes name. In doubt it names a class too many: a sentence whose numbers changed places has its numbers
 * changed.
 */
export function classifyChange(
  before: MarkedText,
  after: MarkedText,
  facts: ChangeFacts,
): readonly ChangeClass[] {
  if (isCosmetic(before, after)) return ['cosmetic'];
  const old = read(before, facts.language);
  const now = read(after, facts.language);
  const classes = new Set<ChangeClass>();
  for (const kind of ['negation', 'number', 'date', 'weekday', 'name'] as const) {
    if (valuesOf(old.statements, kind) !== valuesOf(now.statements, kind)) classes.add(kind);
  }
  if (isContrary(old.rest, now.rest, languageOf(facts.language).negation.negativePrefixes))
    classes.add('negation');
  if (facts.concepts(plainText(before)).join('\n') !== facts.concepts(plainText(after)).join('\n'))
    classes.add('term');
  // What no other class explains.
  if (classes.size === 0 || old.tags !== now.tags || !isCosmetic(unspaced(old.rest), unspaced(now.rest))) {
    classes.add('edited');
  }
  return changeClasses.filter((each) => classes.has(each));
}

interface Reading {
  readonly statements: readonly Statement[];
  /** The text without its statements. */
  readonly rest: string;
  readonly tags: string;
}

function read(text: MarkedText, language: string): Reading {
  const parts = parseMarkup(text);
  const plain = foldMarks(parts.filter((part) => typeof part === 'string').join(''));
  const statements = readStatements(plain, language);
  let rest = '';
  let end = 0;
  for (const statement of statements) {
    if (statement.start > end) rest += plain.slice(end, statement.start);
    end = Math.max(end, statement.end);
  }
  return {
    statements,
    rest: rest + plain.slice(end),
    tags: parts.map((part) => (typeof part === 'string' ? '' : `${part.type}${part.code}`)).join(' '),
  };
}

function valuesOf(statements: readonly Statement[], kind: StatementKind): string {
  return statements
    .filter((statement) => statement.kind === kind)
    .map(({ value }) => value)
    .join('\n');
}

function unspaced(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Whether a word gave way to its contrary: `lawful` and `unlawful`. */
function isContrary(before: string, after: string, prefixes: readonly string[]): boolean {
  if (prefixes.length === 0) return false;
  const old = new Set(comparableWords(before));
  const now = new Set(comparableWords(after));
  const hasContrary = (some: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
    [...some].some(
      (word) =>
        !others.has(word) &&
        prefixes.some((prefix) =>
          [prefix + word, `${prefix}-${word}`].some(
            (contrary) => others.has(contrary) && !some.has(contrary),
          ),
        ),
    );
  return hasContrary(old, now) || hasContrary(now, old);
}
