import { makeMatcher } from './automaton/matcher.ts';
import { compileMap } from './compile.ts';
import { endOfText, startOfText } from './regex/boundaries.ts';
import { nothing, sequence } from './regex/expression.ts';
import type { SrxRule, SrxRules } from './rules.ts';

/**
 * The rules for a language, in the order in which they are tried (SRX 2.0 §3.6.2): of every map whose pattern matches the
 * whole tag if the file cascades, else of the first. None if no map matches.
 *
 * @throws BarobarError `srx-expression` for a pattern that cannot be read.
 */
export function selectRules(rules: SrxRules, tag: string): readonly SrxRule[] | undefined {
  const matching = rules.maps.filter((map) => {
    const whole = sequence([startOfText, compileMap(map), endOfText]);
    const { ends } = makeMatcher([whole], [nothing]).match(tag);
    return ends.numbers[tag.length] !== 0;
  });
  if (matching.length === 0) return undefined;
  const chosen = rules.cascade ? matching : matching.slice(0, 1);
  // A list that several maps name is tried once: the second time it could decide nothing.
  return [...new Set(chosen.map((map) => map.list))].flatMap((list) => rules.lists.get(list) ?? []);
}
