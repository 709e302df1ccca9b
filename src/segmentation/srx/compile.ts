import { BarobarError } from '../../model/error.ts';
import type { Location } from '../../model/location.ts';
import { shorten } from '../../text/shorten.ts';
import { limits, sizeOf } from './automaton/size.ts';
import { type Expression, nothing } from './regex/expression.ts';
import { noFlags } from './regex/group.ts';
import { parseExpression } from './regex/parse.ts';
import type { LanguageMap, Pattern, SrxRule } from './rules.ts';

/** A rule that can be matched. */
export interface CompiledRule {
  readonly rule: SrxRule;
  readonly before: Expression;
  readonly after: Expression;
}

/** @throws BarobarError `srx-expression` with the place of the expression and the offset in it. */
export function compileRules(rules: readonly SrxRule[]): readonly CompiledRule[] {
  let places = 0;
  return rules.map((rule) => {
    const compiled = { rule, before: compilePattern(rule.before), after: compilePattern(rule.after) };
    places += sizeOf(compiled.before).places + sizeOf(compiled.after).places;
    if (places > limits.languagePlaces)
      refuser(rule.before ?? rule)('the rules of this language count more characters than are allowed', 0);
    return compiled;
  });
}

function compilePattern(pattern: Pattern | undefined): Expression {
  if (pattern === undefined || pattern.source === '') return nothing;
  return checkSize(parseExpression(pattern.source, refuser(pattern)), pattern);
}

/** The expression of a map. Files write `RU.*` as well as `ru.*`, for tags that have no case (BCP 47 §2.1.1). */
export function compileMap(map: LanguageMap): Expression {
  const refuse = refuser(map.pattern);
  const expression = parseExpression(map.pattern.source, refuse, { ...noFlags, ignoreCase: true });
  return checkSize(expression, map.pattern);
}

function checkSize(expression: Expression, pattern: Pattern): Expression {
  const { nodes, places } = sizeOf(expression);
  if (places > limits.rulePlaces || nodes > limits.nodes)
    refuser(pattern)(`its counted repetitions come to more than ${limits.rulePlaces} characters`, 0);
  return expression;
}

/** Throws for an expression. */
function refuser(at: { readonly source?: string; readonly location: Location }) {
  return (reason: string, offset: number): never => {
    const shown = shorten(at.source ?? '', 60);
    throw new BarobarError(
      'srx-expression',
      `The expression “${shown}” cannot be used, at character ${offset + 1}: ${reason}.`,
      'Write it in another way, or remove the rule.',
      at.location,
    );
  };
}
