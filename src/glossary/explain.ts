import type { FormFacts } from '../languages/engine/forms.ts';
import { languageOf } from '../languages/registry.ts';
import type { TermHit } from '../model/glossary.ts';
import { wordKey } from '../text/word-key.ts';
import { namesOf } from './inflected.ts';
import { readMarks } from './marks.ts';
import { unitsOf } from './units.ts';

/** How a text's words answer those of a term. */
export interface Explanation {
  /** Case and number of the whole, such as `genitive plural`; absent if the endings do not say. */
  readonly name?: string;
  /** The words that differ from the term: as the term has them, and as the text does. */
  readonly changes: readonly (readonly [term: string, text: string])[];
}

/** Explains a hit of a term, which may have its marks. */
export function explainHit(term: string, { forms }: Pick<TermHit, 'forms'>, tag: string): Explanation {
  const facts = languageOf(tag).forms;
  const { text } = readMarks(term);
  const words = wordsOf(text);
  // A form given by hand may have more words than the term.
  if (words.length !== forms.length) return { changes: [] };
  const pairs = words.map((word, at) => [word, forms[at] as string] as const);
  const changes = pairs.filter(([word, form]) => wordKey(word) !== wordKey(form));
  const name = changes.length === 0 ? undefined : joinNames(namesOfWhole(pairs, facts));
  return { ...(name !== undefined && { name }), changes };
}

/** One sentence about a hit: `«…» is the genitive plural of “…”: силы → сил.` */
export function explain(term: string, found: string, hit: Pick<TermHit, 'forms'>, tag: string): string {
  const { name, changes } = explainHit(term, hit, tag);
  const { text } = readMarks(term);
  const what = name === undefined ? 'a form of' : `the ${name} of`;
  if (changes.length > 0) {
    const list = changes.map(([from, to]) => `${from} → ${to}`).join(', ');
    return `«${found}» is ${what} “${text}”: ${list}.`;
  }
  return found === text ? `«${found}» is the term as it stands.` : `«${found}» is “${text}”, written so.`;
}

/** The words of a term; one with hyphens is one. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  let start = 0;
  for (const unit of unitsOf(text)) {
    if (unit.before === 'hyphen') words[words.length - 1] = text.slice(start, unit.end);
    else {
      start = unit.start;
      words.push(text.slice(start, unit.end));
    }
  }
  return words;
}

/**
 * What the head and the adjectives before it have in common; what follows the head depends on it and says nothing. A word
 * may look like both (be: сілы, новы), so the head is the first noun that agrees with all before it.
 */
function namesOfWhole(pairs: readonly (readonly [string, string])[], facts: FormFacts): readonly string[] {
  let common: readonly string[] | undefined;
  for (const [word, form] of pairs) {
    const asHead = meet(common, namesOf(lastPart(word), lastPart(form), 'noun', facts));
    if (asHead.length > 0) return asHead;
    common = meet(common, namesOf(lastPart(word), lastPart(form), 'adjective', facts));
  }
  return common ?? [];
}

/** Whether a phrase is the nominative singular of itself, by its head and the adjectives before that. */
export function isNominative(phrase: string, tag: string): boolean {
  const pairs = wordsOf(phrase).map((word) => [word, word] as const);
  return namesOfWhole(pairs, languageOf(tag).forms).includes('nominative singular');
}

function meet(common: readonly string[] | undefined, names: readonly string[]): readonly string[] {
  return common?.filter((name) => names.includes(name)) ?? names;
}

/** The last part of a word with hyphens, which is the one that is inflected in every one of them. */
function lastPart(word: string): string {
  return wordKey(word.slice(word.search(/[^-‐‑]*$/)));
}

/** `nominative or accusative plural`; nothing if so many forms are alike that the name would explain nothing. */
function joinNames(names: readonly string[]): string | undefined {
  if (names.length === 0 || names.length > 3) return undefined;
  return ['singular', 'plural']
    .map((number) => [number, names.filter((name) => name.endsWith(` ${number}`))] as const)
    .filter(([, found]) => found.length > 0)
    .map(([number, found]) => `${found.map((name) => name.split(' ')[0]).join(' or ')} ${number}`)
    .join(' or ');
}
