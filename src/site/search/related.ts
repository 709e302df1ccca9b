import type { FormFacts } from '../../languages/engine/forms.ts';
import { foldLetters } from './words.ts';

/** What a search has to know of the words of a language. */
export type SearchForms = Pick<
  FormFacts,
  'analyses' | 'verbs' | 'searchAnalyses' | 'typedLetters' | 'confusedLetters'
>;

/** A word of a query, as it is looked for in a language. */
export interface AskedWord {
  /** What it has in common with forms of its word. */
  readonly exact: ReadonlySet<string>;
  /** The same as `foldAnalysis` gives it, for each word that may be meant without the letters that keyboards lack. */
  readonly folded: ReadonlySet<string>;
}

/** How a form of a text has to do with a word of a query: `exact` as it was typed, `alike` but for letters that keyboards lack. */
export type Relation = 'exact' | 'alike' | undefined;

/** What forms of one word have in common: its analyses as a noun, as a verb, and as another spelling or name. */
export function analysesOf(
  form: string,
  { analyses, verbs, searchAnalyses }: SearchForms,
): readonly string[] {
  return [...analyses(form), ...(verbs?.analyses(form) ?? []), ...(searchAnalyses?.(form) ?? [])];
}

/** A word of a query, a key, as a language takes it. */
export function askFor(word: string, forms: SearchForms): AskedWord {
  const folded = new Set<string>();
  for (const meant of meantBy(word, forms))
    for (const analysis of analysesOf(meant, forms)) folded.add(foldAnalysis(analysis));
  return { exact: new Set(analysesOf(word, forms)), folded };
}

/** How a form with these analyses has to do with a word of a query. */
export function relate({ exact, folded }: AskedWord, analyses: readonly string[]): Relation {
  if (analyses.some((analysis) => exact.has(analysis))) return 'exact';
  return analyses.some((analysis) => folded.has(foldAnalysis(analysis))) ? 'alike' : undefined;
}

/** Without special letters; a verb and its reflexive are alike: начать, начаться. */
function foldAnalysis(analysis: string): string {
  return foldLetters(analysis).replace(/-ся$/, '');
}

/** Forms below one head, with the places of their briefings. */
export type IndexEntries = Readonly<Record<string, readonly number[]>>;

/** What a word of a query finds in a language. */
export interface FoundWord {
  /** Forms of the word that texts have. */
  readonly forms: ReadonlySet<string>;
  /** Numbers of the briefings that have one. */
  readonly briefings: ReadonlySet<number>;
  /** Those that have one as it was typed. */
  readonly exact: ReadonlySet<number>;
}

/** What a word finds among the forms below its heads. */
export function lookUp(asked: AskedWord, groups: readonly IndexEntries[], forms: SearchForms): FoundWord {
  const found = { forms: new Set<string>(), briefings: new Set<number>(), exact: new Set<number>() };
  for (const [form, steps] of groups.flatMap((group) => Object.entries(group))) {
    if (found.forms.has(form)) continue;
    const relation = relate(asked, analysesOf(form, forms));
    if (relation === undefined) continue;
    found.forms.add(form);
    let briefing = 0;
    for (const step of steps) {
      briefing += step;
      found.briefings.add(briefing);
      if (relation === 'exact') found.exact.add(briefing);
    }
  }
  return found;
}

/** What any of some words finds. */
export function findEither(found: readonly FoundWord[]): FoundWord {
  return {
    forms: new Set(found.flatMap(({ forms }) => [...forms])),
    briefings: new Set(found.flatMap(({ briefings }) => [...briefings])),
    exact: new Set(found.flatMap(({ exact }) => [...exact])),
  };
}

/** Letters of a head. */
const deepest = 3;

/**
 * Heads of analyses: the first three letters of their stems, without special ones. Forms of one word share one, so that they
 * are below it in the index: people is below per, as person is.
 */
export function headsOf(analyses: Iterable<string>): ReadonlySet<string> {
  const heads = new Set<string>();
  for (const analysis of analyses) {
    const stem = analysis.slice(/^[^:]*:|^=/.exec(analysis)?.[0].length ?? 0);
    heads.add([...foldLetters(stem.slice(0, longestHead))].slice(0, deepest).join(''));
  }
  return heads;
}

/** The first letters of a head, which name the file that has it. */
export function shortenHead(head: string, depth: number): string {
  return [...head].slice(0, depth).join('');
}

/** UTF-16 units that are enough for a head, whatever they fold to. */
const longestHead = 12;

/** Places in a word where one of two letters may be meant: each doubles the words to try. */
const mostDoubts = 8;

/** What may be meant by a word that is typed without special letters, the word itself first. */
function meantBy(word: string, { typedLetters = [] }: SearchForms): readonly string[] {
  const doubts: { readonly at: number; readonly typed: string; readonly meant: string }[] = [];
  for (const [typed, meant] of typedLetters)
    for (let at = word.indexOf(typed); at >= 0; at = word.indexOf(typed, at + 1))
      doubts.push({ at, typed, meant });
  // From the end, where the endings are that grammar has to see; what is in a stem is folded on both sides.
  doubts.sort((a, b) => b.at - a.at);
  let words = [word];
  for (const { at, typed, meant } of doubts.slice(0, mostDoubts))
    words = words.flatMap((each) =>
      each.startsWith(typed, at) ? [each, each.slice(0, at) + meant + each.slice(at + typed.length)] : [each],
    );
  return [...new Set(words)];
}
