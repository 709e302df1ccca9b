import { makeMatcher } from './automaton/matcher.ts';
import { type CompiledRule, compileRules } from './compile.ts';
import type { Expression } from './regex/expression.ts';
import { toJavaScript } from './regex/javascript.ts';
import type { SrxRule } from './rules.ts';

/** What the rules say about one place of a text. */
export interface SrxDecision {
  /** UTF-16 offset. */
  readonly at: number;
  /** The first rule that matches there, which decides. */
  readonly rule: SrxRule;
  /** Whether a rule that breaks matches there at all, so that there was something to decide. */
  readonly isCandidate: boolean;
}

/** Finds every place inside a text at which a rule matches, in order. Linear time. */
export type SrxDecider = (text: string) => readonly SrxDecision[];

/**
 * Rules made ready. At a place where several match, the first one decides (SRX 2.0 §3.6.1).
 *
 * @throws BarobarError `srx-expression` for an expression that cannot be used.
 */
export function makeDecider(rules: readonly SrxRule[]): SrxDecider {
  const compiled = compileRules(rules);
  const befores = collect(compiled, 'before');
  const afters = collect(compiled, 'after');
  const matcher = makeMatcher(befores.expressions, afters.expressions);

  /** The rules that match where these befores end and these afters begin, in order. */
  const matchingRules = (ends: readonly number[], begins: readonly number[]): readonly number[] => {
    const before = new Set(ends);
    const after = new Set(begins);
    const result: number[] = [];
    for (const index of compiled.keys()) {
      if (before.has(befores.numbers[index]!) && after.has(afters.numbers[index]!)) result.push(index);
    }
    return result;
  };
  /** By the numbers of the two sets, which are the same in every text. */
  const known: (readonly number[] | undefined)[][] = [];

  return (text) => {
    const { ends, begins } = matcher.match(text);
    const decisions: SrxDecision[] = [];
    for (let at = 1; at < text.length; at++) {
      const end = ends.numbers[at]!;
      const begin = begins.numbers[at]!;
      if (end === 0 || begin === 0) continue;
      known[end] ??= [];
      const row = known[end];
      row[begin] ??= matchingRules(ends.members[end]!, begins.members[begin]!);
      const matching = row[begin];
      if (matching.length === 0) continue;
      decisions.push({
        at,
        rule: rules[matching[0]!]!,
        isCandidate: matching.some((index) => rules[index]!.break),
      });
    }
    return decisions;
  };
}

/** Each different expression once, and its number for each rule. */
function collect(
  rules: readonly CompiledRule[],
  side: 'before' | 'after',
): { readonly expressions: readonly Expression[]; readonly numbers: readonly number[] } {
  const expressions: Expression[] = [];
  const numbers = new Map<string, number>();
  const ofRules = rules.map((rule) => {
    const expression = rule[side];
    const key = toJavaScript(expression);
    const number = numbers.get(key) ?? expressions.push(expression) - 1;
    numbers.set(key, number);
    return number;
  });
  return { expressions, numbers: ofRules };
}
