import { skipSpace } from '../characters.ts';
import type { Decision } from '../decide.ts';
import { builtInSegmenter, type Segmenter } from '../segment.ts';
import { makeDecider, type SrxDecider, type SrxDecision } from './decide.ts';
import type { SrxRules } from './rules.ts';
import { selectRules } from './select.ts';

/**
 * A segmenter that follows the rules of a file. For languages that the file maps they stand in place of the built-in rules,
 * or beside them if the file says so (`extends`) or `mode` does; for others the built-in rules decide.
 *
 * The segmenter throws BarobarError `srx-expression` when it first meets a language that has an expression it cannot use.
 */
export function makeSrxSegmenter(
  rules: SrxRules,
  mode: 'replace' | 'extend' = rules.extends ? 'extend' : 'replace',
): Segmenter {
  const deciders = new Map<string, SrxDecider | undefined>();
  return (text, tag) => {
    if (!deciders.has(tag)) {
      const selected = selectRules(rules, tag);
      deciders.set(tag, selected && makeDecider(selected));
    }
    const decider = deciders.get(tag);
    if (!decider) return builtInSegmenter(text, tag);
    const found = decider(text);
    if (mode === 'replace') return found.filter((one) => one.isCandidate).map((one) => explain(text, one));
    return merge(text, builtInSegmenter(text, tag), found);
  };
}

/**
 * Both kinds of decisions in order. Where a sentence may end there is white space, and a built-in rule and one of the file
 * mean the same gap wherever they occur in it; there the file's rules decide alone.
 *
 *   Approx. 5 men. They
 *          ^ built-in: no break
 *           ^ rule of the file: break; it holds
 */
function* merge(
  text: string,
  builtIn: Iterable<Decision>,
  found: readonly SrxDecision[],
): Generator<Decision> {
  const gapEnds = new Set<number>();
  let gapEnd = -1;
  for (const { at } of found) {
    if (at > gapEnd) gapEnd = skipSpace(text, at);
    gapEnds.add(gapEnd);
  }
  let index = 0;
  for (const decision of builtIn) {
    for (; index < found.length && found[index]!.at <= decision.at; index++)
      yield explain(text, found[index]!);
    if (!gapEnds.has(skipSpace(text, decision.at))) yield decision;
  }
  for (; index < found.length; index++) yield explain(text, found[index]!);
}

/** The word or marks before a place, with the stops and white space that follow them. */
const lastWord = /[^\s]*\s*$/u;

/** UTF-16 units of it that are shown. */
const longestShown = 30;

function explain(text: string, { at, rule }: SrxDecision): Decision {
  return {
    at,
    break: rule.break,
    rule: `${rule.list} ${rule.number}`,
    words: lastWord.exec(text.slice(Math.max(0, at - longestShown), at))![0],
    source: { location: rule.location, before: rule.before?.source ?? '', after: rule.after?.source ?? '' },
  };
}
