import type { Expression } from './expression.ts';

/** How often `*` and `+` repeat at most in an expression that JavaScript matches: no word is longer. */
const longestRun = 40;

/** Steps that JavaScript may have to try at one place: enough for two open repetitions, never for three. */
const mostSteps = 4_000;

/**
 * The expression with open repetitions bounded. JavaScript tries the ways to match one after the other, so `(a+)+$` would
 * take it years; expressions with too many ways are refused instead.
 */
export function bindWays(
  expression: Expression,
  refuse: (reason: string, offset: number) => never,
): Expression {
  const bound = bind(expression);
  if (count(bound).work > mostSteps)
    refuse('it has an atomic or a recalled group, and repetitions that could take for ever', 0);
  return bound;
}

function bind(expression: Expression): Expression {
  switch (expression.type) {
    case 'set':
    case 'recall':
      return expression;
    case 'sequence':
      return { ...expression, parts: expression.parts.map(bind) };
    case 'choice':
      return { ...expression, branches: expression.branches.map(bind) };
    case 'repeat': {
      const isOpen = expression.max === Number.POSITIVE_INFINITY;
      const max = isOpen ? expression.min + longestRun : expression.max;
      return { ...expression, body: bind(expression.body), max };
    }
    default:
      return { ...expression, body: bind(expression.body) };
  }
}

/** Ways to get through the expression, and in all to get through it or to fail in it: an upper bound. */
function count(expression: Expression): { readonly ways: number; readonly work: number } {
  switch (expression.type) {
    case 'set':
    case 'recall':
      return { ways: 1, work: 1 };
    case 'sequence':
      return expression.parts
        .map(count)
        .reduce((all, part) => ({ ways: all.ways * part.ways, work: all.work + all.ways * part.work }), {
          ways: 1,
          work: 0,
        });
    case 'choice':
      return expression.branches
        .map(count)
        .reduce((all, branch) => ({ ways: all.ways + branch.ways, work: all.work + branch.work }), {
          ways: 0,
          work: 0,
        });
    case 'repeat': {
      const body = count(expression.body);
      let power = 1;
      let ways = expression.min === 0 ? 1 : 0;
      let work = 1;
      for (let times = 1; times <= expression.max && work < 1e12; times++) {
        work += power * body.work;
        power *= body.ways;
        if (times >= expression.min) ways += power;
      }
      return { ways, work };
    }
    case 'capture':
      return count(expression.body);
    // Once through, there is no other way.
    case 'atomic':
    case 'look':
      return { ways: 1, work: count(expression.body).work };
  }
}
