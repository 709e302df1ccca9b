import { type Expression, inside } from '../regex/expression.ts';
import { toJavaScript } from '../regex/javascript.ts';

/** One node of a nondeterministic automaton. Nodes are named by their index. */
type Node =
  | { readonly type: 'character'; readonly set: number; readonly next: number }
  | { readonly type: 'split'; readonly branches: number[] }
  | { readonly type: 'assert'; readonly assertion: number; readonly next: number }
  | { readonly type: 'match'; readonly expression: number };

/** What is asked about a place in the text, without moving. */
export type Assertion =
  /** The character before (after) the place is (not) of the set; beyond the text none is. */
  | { readonly type: 'neighbour'; readonly behind: boolean; readonly negative: boolean; readonly set: number }
  /** The look with this number holds (does not hold) here. */
  | { readonly type: 'look'; readonly negative: boolean; readonly look: number };

/** Expressions that are matched in one pass over the text, from its start or from its end. */
export interface Program {
  readonly backward: boolean;
  readonly nodes: readonly Node[];
  /** Where each expression begins. */
  readonly starts: readonly number[];
}

/** A look-around whose content is longer than one character. It is matched in a pass of its own, before what it is in. */
interface Look {
  readonly body: Expression;
  readonly behind: boolean;
  readonly level: number;
}

/** The sets, assertions and looks that all programs for one list of rules share. */
export interface Inventory {
  readonly sets: Map<string, number>;
  readonly assertions: Map<string, { readonly index: number; readonly assertion: Assertion }>;
  readonly looks: Map<string, Look & { readonly index: number }>;
}

/** An inventory with nothing in it. */
export function makeInventory(): Inventory {
  return { sets: new Map(), assertions: new Map(), looks: new Map() };
}

/** The program for some expressions; match `n` is that of expression `n`. */
export function compile(
  expressions: readonly Expression[],
  backward: boolean,
  inventory: Inventory,
): Program {
  const nodes: Node[] = [];
  const push = (node: Node): number => nodes.push(node) - 1;
  /** The node at which `one` begins if after it the automaton goes on at `next`. */
  const build = (one: Expression, next: number): number => {
    switch (one.type) {
      case 'set':
        return push({ type: 'character', set: indexOf(inventory.sets, one.set), next });
      case 'sequence': {
        const parts = backward ? one.parts : one.parts.toReversed();
        return parts.reduce((after, part) => build(part, after), next);
      }
      case 'choice':
        return push({ type: 'split', branches: one.branches.map((branch) => build(branch, next)) });
      case 'repeat':
        return buildRepeat(one, next);
      case 'look':
        return push({ type: 'assert', assertion: assertionOf(one, inventory), next });
    }
  };
  const buildRepeat = ({ body, min, max }: Expression & { type: 'repeat' }, next: number): number => {
    let entry = next;
    if (max === Number.POSITIVE_INFINITY) {
      const branches: number[] = [];
      entry = push({ type: 'split', branches });
      branches.push(build(body, entry), next);
    } else {
      for (let count = min; count < max; count++)
        entry = push({ type: 'split', branches: [build(body, entry), next] });
    }
    for (let count = 0; count < min; count++) entry = build(body, entry);
    return entry;
  };
  const starts = expressions.map((expression, index) =>
    build(expression, push({ type: 'match', expression: index })),
  );
  return { backward, nodes, starts };
}

function indexOf(map: Map<string, number>, key: string): number {
  const known = map.get(key);
  if (known !== undefined) return known;
  map.set(key, map.size);
  return map.size - 1;
}

function assertionOf(look: Expression & { type: 'look' }, inventory: Inventory): number {
  const { behind, negative, body } = look;
  const source = toJavaScript(body);
  const key = `${behind ? '<' : ''}${negative ? '!' : '='}${source}`;
  const known = inventory.assertions.get(key);
  if (known) return known.index;
  const assertion: Assertion =
    body.type === 'set'
      ? { type: 'neighbour', behind, negative, set: indexOf(inventory.sets, body.set) }
      : { type: 'look', negative, look: lookOf(body, behind, source, inventory) };
  const index = inventory.assertions.size;
  inventory.assertions.set(key, { index, assertion });
  return index;
}

function lookOf(body: Expression, behind: boolean, source: string, inventory: Inventory): number {
  const key = `${behind ? '<' : ''}${source}`;
  const known = inventory.looks.get(key);
  if (known) return known.index;
  const index = inventory.looks.size;
  inventory.looks.set(key, { body, behind, level: levelOf(body), index });
  return index;
}

/** 1 for content that holds no other such look, 2 for content that holds one of level 1 … */
function levelOf(content: Expression): number {
  const own = content.type === 'look' && content.body.type !== 'set' ? 1 : 0;
  return Math.max(1, ...inside(content).map((one) => own + levelOf(one)));
}
