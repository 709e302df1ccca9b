import { languageOf } from '../../languages/registry.ts';
import type { MarkedText } from '../../model/content.ts';
import type { Finding } from '../../model/finding.ts';
import { applyEdits, type Edit } from '../../text/edits.ts';
import { append } from '../../text/multimap.ts';
import { lettersKeyboard } from '../rules/letters/keyboard.ts';
import type { Pair } from './check.ts';
import type { LetterRestorer, Restored } from './restore-letters.ts';

/** A pair whose target can be put right without anybody's judgement. */
export interface FixedPair {
  readonly pair: Pair;
  /** The target with every fix. */
  readonly target: MarkedText;
  /** Codes of the findings that are fixed, each once. */
  readonly codes: readonly string[];
  /** Words that may be two words, and stay as they are. */
  readonly ambiguous: readonly string[];
}

/** Gives the findings of pairs, among them those that can be fixed. */
export type FindAll = (pairs: readonly Pair[]) => readonly Finding[];

/** A fix may uncover another one: quotation marks within others, the next letter of a word. */
const mostPasses = 30;

/**
 * Pairs of one document and language with the fixes that their findings carry. Each target is checked again: of a sentence that
 * would have a finding that was not there, only the checks are followed that do not lead to one. `restorer` puts back letters
 * of texts that were typed without them.
 */
export function fixPairs(
  pairs: readonly Pair[],
  find: FindAll,
  restorer?: () => LetterRestorer,
): readonly FixedPair[] {
  const found = find(pairs);
  const before = bySegment(found);
  const typed = restorer ? typedWithout(pairs, found) : new Set<Pair>();
  const fixed = pairs.flatMap((pair): FixedPair[] => {
    const findings = before.get(pair.segment) ?? [];
    const restored = typed.has(pair) ? restorer?.().restore(pair.target) : undefined;
    if (!restored && !findings.some(isFixable)) return [];
    const result = fixPair(pair, findings, find, restored);
    return result.target !== pair.target || result.ambiguous.length > 0 ? [result] : [];
  });
  if (fixed.length === 0) return [];
  // Only all of them together show what a series finds.
  const targets = new Map(fixed.map(({ pair, target }) => [pair.segment, target]));
  const after = bySegment(
    find(pairs.map((pair) => withTarget(pair, targets.get(pair.segment) ?? pair.target))),
  );
  return fixed.filter(
    ({ pair: { segment } }) => !isWorse(before.get(segment) ?? [], after.get(segment) ?? []),
  );
}

/**
 * The pairs that were typed without the letters of their language: those that the check of the keyboard names, or all without
 * these letters if it names a whole document.
 */
function typedWithout(pairs: readonly Pair[], found: readonly Finding[]): ReadonlySet<Pair> {
  const named = new Set(
    found.flatMap(({ code, segment }) => (code === lettersKeyboard.code ? [segment] : [])),
  );
  if (named.size === 0) return new Set();
  const marked = (pair: Pair): boolean => {
    const { plainLetters = {} } = languageOf(pair.targetLanguage).letters;
    return [...pair.target.toLowerCase()].some((letter) => letter in plainLetters);
  };
  const isWhole = !pairs.some(marked);
  return new Set(pairs.filter((pair) => isWhole || named.has(pair.segment)));
}

function fixPair(
  pair: Pair,
  found: readonly Finding[],
  find: FindAll,
  restored: Restored | undefined,
): FixedPair {
  const before = find([pair]);
  const { text: begun = pair.target, ambiguous = [] } = restored ?? {};
  const follow = (isFollowed: (code: string) => boolean): FixedPair & { readonly isRight: boolean } => {
    const codes = new Set(begun === pair.target ? [] : [lettersKeyboard.code]);
    let target = begun;
    let findings = begun === pair.target ? found : find([withTarget(pair, begun)]);
    for (let pass = 0; pass < mostPasses; pass++) {
      const chosen = apart(findings.filter((finding) => isFixable(finding) && isFollowed(finding.code)));
      if (chosen.length === 0) break;
      for (const { code } of chosen) codes.add(code);
      target = applyEdits(target, chosen.map(editOf));
      findings = find([withTarget(pair, target)]);
    }
    return {
      pair,
      target,
      codes: [...codes],
      ambiguous,
      isRight: codes.size === 0 || !isWorse(before, findings),
    };
  };
  const all = follow(() => true);
  if (all.isRight) return all;
  let best = follow(() => false);
  const kept = new Set<string>();
  for (const code of all.codes) {
    const more = follow((each) => each === code || kept.has(each));
    if (!more.isRight) continue;
    best = more;
    kept.add(code);
  }
  return best;
}

function bySegment(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const lists = new Map<string, Finding[]>();
  for (const finding of findings) append(lists, finding.segment ?? '', finding);
  return lists;
}

/** The first of those that overlap; the others are found again. */
function apart(findings: readonly Finding[]): readonly Finding[] {
  const chosen: Finding[] = [];
  let end = -1;
  for (const finding of [...findings].sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0))) {
    const { start, end: next } = finding.span as NonNullable<Finding['span']>;
    if (start < end) continue;
    chosen.push(finding);
    end = Math.max(next, start + 1);
  }
  return chosen;
}

function isFixable({ span, fix }: Finding): boolean {
  return span !== undefined && fix !== undefined;
}

function editOf({ span, fix }: Finding): Edit {
  return { ...(span as NonNullable<Finding['span']>), text: fix as string };
}

/** Whether there are more findings of some code than before. */
function isWorse(before: readonly Finding[], after: readonly Finding[]): boolean {
  const counts = new Map<string, number>();
  for (const { code } of before) counts.set(code, (counts.get(code) ?? 0) + 1);
  for (const { code } of after) {
    const left = (counts.get(code) ?? 0) - 1;
    if (left < 0) return true;
    counts.set(code, left);
  }
  return false;
}

function withTarget(pair: Pair, target: MarkedText): Pair {
  return target === pair.target ? pair : { ...pair, target, location: { path: '', line: 1, column: 1 } };
}
