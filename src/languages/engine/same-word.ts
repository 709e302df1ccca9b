import { acronymOf, isAcronym, wordKey } from '../../text/word-key.ts';
import { languageOf } from '../registry.ts';
import type { FormFacts } from './forms.ts';

/**
 * Whether `a` and `b` are forms of one word. Case does not count, but acronyms must agree letter for letter: `США` is
 * not `сша`. Of a word with hyphens every part must agree: города-героя, город-герой.
 */
export function sameWord(a: string, b: string, tag: string): boolean {
  const facts = languageOf(tag).forms;
  if (isAcronym(a) || isAcronym(b)) {
    const [x, y] = [acronymOf(a, facts.endsAcronym), acronymOf(b, facts.endsAcronym)];
    return x !== undefined && x === y;
  }
  return readings(a, facts).some((x) =>
    readings(b, facts).some(
      (y) => x.length === y.length && x.every((part, at) => shareAnalysis(facts, part, y[at] as string)),
    ),
  );
}

/** The parts of a word with hyphens; a second time without the last one if that can be an ending (смм-ро). */
function readings(word: string, facts: FormFacts): string[][] {
  const parts = wordKey(word).split(/[-‐‑]/);
  const last = parts.at(-1);
  return parts.length > 1 && facts.endsAcronym(`-${last}`) ? [parts, parts.slice(0, -1)] : [parts];
}

function shareAnalysis(facts: FormFacts, a: string, b: string): boolean {
  if (a === b) return true;
  return (
    isShared(facts.analyses(a), facts.analyses(b)) ||
    (facts.verbs !== undefined && isShared(facts.verbs.analyses(a), facts.verbs.analyses(b)))
  );
}

function isShared(a: readonly string[], b: readonly string[]): boolean {
  const seen = new Set(a);
  return b.some((analysis) => seen.has(analysis));
}
