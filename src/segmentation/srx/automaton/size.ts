import { type Expression, inside } from '../regex/expression.ts';

/** Nodes that counted repetitions may add by being written out, in one expression and in all of a language. */
export const mostCopies = { expression: 250, language: 2_000 } as const;

/** Nodes an automaton needs for the expression, and how many of them are copies. Never more than a million. */
export function sizeOf(expression: Expression): { readonly nodes: number; readonly copies: number } {
  const parts = inside(expression).map(sizeOf);
  const nodes = parts.reduce((sum, part) => sum + part.nodes, 1);
  const copies = parts.reduce((sum, part) => sum + part.copies, 0);
  if (expression.type !== 'repeat') return { nodes: cap(nodes), copies: cap(copies) };
  const times = expression.max === Number.POSITIVE_INFINITY ? expression.min + 1 : expression.max;
  return { nodes: cap(nodes * times), copies: cap(copies + nodes * Math.max(0, times - 1)) };
}

function cap(count: number): number {
  return Math.min(count, 1_000_000);
}
