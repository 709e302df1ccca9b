import { type Expression, inside } from '../regex/expression.ts';

/**
 * Counted repetitions are written out, and each place in them may be reached by itself: `.{0,90}x` can be in 90 of them
 * at once. So many may the expressions of one rule and of a language add; and so many nodes may one expression have.
 */
export const limits = { rulePlaces: 100, languagePlaces: 1_000, nodes: 100_000 } as const;

/** How large an expression is, to be compared with limits before its automaton is built. */
export interface Size {
  /** Nodes of an automaton for the expression. */
  readonly nodes: number;
  /** Characters on the longest way through it, repetitions without end taken once. */
  readonly length: number;
  /** How many of these are there only because they are counted. */
  readonly places: number;
}

/** The size of an expression; numbers beyond a million are not told apart. */
export function sizeOf(expression: Expression): Size {
  const parts = inside(expression).map(sizeOf);
  const sum = (of: keyof Size): number => parts.reduce((total, part) => total + part[of], 0);
  const most = (of: keyof Size): number => Math.max(0, ...parts.map((part) => part[of]));
  switch (expression.type) {
    case 'set':
      return { nodes: 1, length: 1, places: 0 };
    case 'choice':
      return { nodes: sum('nodes') + 1, length: most('length'), places: most('places') };
    case 'repeat': {
      const { nodes, length, places } = parts[0]!;
      const times = expression.max === Number.POSITIVE_INFINITY ? expression.min + 1 : expression.max;
      return {
        nodes: Math.min(nodes * times + times, 1_000_000),
        length: Math.min(length * times, 1_000_000),
        places: Math.min(places + length * Math.max(0, times - 1), 1_000_000),
      };
    }
    default:
      return { nodes: sum('nodes') + 1, length: sum('length'), places: sum('places') };
  }
}
