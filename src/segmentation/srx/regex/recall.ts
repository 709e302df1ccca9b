import { type Expression, holds } from './expression.ts';

/** Groups that nothing recalls are their content: the automaton takes them, and JavaScript is faster without. */
export function dropCaptures(expression: Expression, recalled: ReadonlySet<number>): Expression {
  const drop = (one: Expression): Expression => dropCaptures(one, recalled);
  switch (expression.type) {
    case 'set':
    case 'recall':
      return expression;
    case 'sequence':
      return { ...expression, parts: expression.parts.map(drop) };
    case 'choice':
      return { ...expression, branches: expression.branches.map(drop) };
    case 'capture':
      return recalled.has(expression.index)
        ? { ...expression, body: drop(expression.body) }
        : drop(expression.body);
    default:
      return { ...expression, body: drop(expression.body) };
  }
}

/** Whether an expression can be matched in JavaScript alone: what an automaton has no memory for. */
export function needsMemory(expression: Expression): boolean {
  return holds(expression, ({ type }) => type === 'atomic' || type === 'recall' || type === 'capture');
}

/**
 * Refuses to recall a group that may have matched nothing yet: there ICU and Java fail and JavaScript goes on. Refuses
 * memory in a look-behind too, which JavaScript matches from right to left.
 */
export function checkRecalls(
  expression: Expression,
  refuse: (reason: string, offset: number) => never,
): void {
  /** The groups that have certainly matched after the expression. */
  const follow = (one: Expression, before: ReadonlySet<number>): ReadonlySet<number> => {
    switch (one.type) {
      case 'set':
        return before;
      case 'recall':
        if (!before.has(one.index)) refuse(`group ${one.index} is recalled and may have matched nothing`, 0);
        return before;
      case 'sequence':
        return one.parts.reduce((known, part) => follow(part, known), before);
      case 'choice': {
        const [first, ...others] = one.branches.map((branch) => follow(branch, before));
        return new Set([...(first ?? [])].filter((index) => others.every((other) => other.has(index))));
      }
      case 'repeat': {
        const after = follow(one.body, before);
        return one.min > 0 ? after : before;
      }
      case 'look': {
        if (one.behind && needsMemory(one.body))
          refuse('an atomic group or a recalled group stands in a look-behind', 0);
        const after = follow(one.body, before);
        return one.negative ? before : after;
      }
      case 'capture':
        return new Set([...follow(one.body, before), one.index]);
      case 'atomic':
        return follow(one.body, before);
    }
  };
  if (needsMemory(expression)) follow(expression, new Set());
}
