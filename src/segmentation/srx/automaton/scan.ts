import { type Alphabet, insidePair, outside } from './alphabet.ts';
import type { Assertion, Node, Program } from './program.ts';

/** Matches of a program at every place of a text, in time linear in the text. */
export interface Scanner {
  /**
   * For each place from 0 to the length of the text, the number of the set of expressions that match text ending there
   * (beginning there, if the program runs backward). `looks`: for each place the number of a set of looks that hold.
   */
  scan(classes: Uint16Array, looks?: Places): Places;
}

/** At each place of a text, which of some things hold: the number of a set, and the members of each set. */
export interface Places {
  readonly numbers: Int32Array;
  readonly members: readonly (readonly number[])[];
}

/** What is read at one place: which assertions hold there, and the class of the character that is passed. */
interface Sign {
  readonly index: number;
  readonly holds: readonly boolean[];
  readonly passed: number;
  /** What begins at this place, whatever began before: the same for every state. */
  begun?: Reached;
}

interface Reached {
  /** Nodes after the character that is passed. */
  readonly nodes: readonly number[];
  readonly matches: readonly number[];
}

/** A set of nodes that something begun earlier has reached. */
interface State {
  readonly nodes: readonly number[];
  /** By the index of the sign. */
  readonly steps: (Step | undefined)[];
}

interface Step {
  readonly state: State;
  readonly matches: number;
}

/** Places in the cache of states; beyond them it is emptied, so that hostile expressions cost time and no memory. */
const mostNodesKept = 500_000;

/**
 * A deterministic automaton made as the text asks for it: one step costs a look into a table, or once the nodes of its
 * state. Expressions are matched at all places at once, so none of them can explode.
 */
export function makeScanner(
  program: Program,
  assertions: readonly Assertion[],
  alphabet: Alphabet,
): Scanner {
  const { nodes, backward } = program;
  const asked = new Set(nodes.map((node) => (node.type === 'assert' ? node.assertion : -1)));
  const signs = new Map<string, Sign>();
  /** By class before, class after, and set of looks. */
  const quick: (Sign | undefined)[][][] = [];
  const matchSets = makeSets();
  const seen = new Uint32Array(nodes.length);
  let round = 0;
  let states = new Map<string, State>();
  let kept = 0;

  const stateOf = (reached: Iterable<number>): State => {
    const list = [...new Set(reached)].sort((one, other) => one - other);
    const key = list.join(' ');
    const known = states.get(key);
    if (known) return known;
    kept += list.length + 1;
    if (kept > mostNodesKept) {
      states = new Map();
      kept = 0;
    }
    const state: State = { nodes: list, steps: [] };
    states.set(key, state);
    return state;
  };

  /** What the nodes come to at a place: through splits and assertions to characters and matches. */
  const follow = (from: readonly number[], sign: Sign): Reached => {
    round++;
    const reached: number[] = [];
    const matches: number[] = [];
    const open = [...from];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (seen[at] === round) continue;
      seen[at] = round;
      const node: Node = nodes[at]!;
      if (node.type === 'split') open.push(...node.branches);
      else if (node.type === 'match') matches.push(node.expression);
      else if (node.type === 'assert') {
        if (sign.holds[node.assertion]) open.push(node.next);
      } else if (alphabet.has(sign.passed, node.set)) reached.push(node.next);
    }
    return { nodes: reached, matches };
  };

  const takeStep = (state: State, sign: Sign): Step => {
    sign.begun ??= follow(program.starts, sign);
    const { begun } = sign;
    const own = state.nodes.length === 0 ? begun : follow(state.nodes, sign);
    const step: Step = {
      state: stateOf(own === begun ? own.nodes : [...own.nodes, ...begun.nodes]),
      matches: matchSets.numberOf(own === begun ? own.matches : [...own.matches, ...begun.matches]),
    };
    state.steps[sign.index] = step;
    return step;
  };

  const readSign = (before: number, after: number, look: number, looks: readonly number[]): Sign => {
    const holds = assertions.map((one, index) => {
      // What the program never asks would only multiply its signs.
      if (!asked.has(index)) return false;
      if (one.type === 'look') return looks.includes(one.look) !== one.negative;
      return alphabet.has(one.behind ? before : after, one.set) !== one.negative;
    });
    const passed = backward ? before : after;
    const key = `${passed} ${holds.map(Number).join('')}`;
    const sign: Sign = signs.get(key) ?? { index: signs.size, holds, passed };
    signs.set(key, sign);
    const byAfter = (quick[before] ??= []);
    const byLook = (byAfter[after] ??= []);
    byLook[look] = sign;
    return sign;
  };

  return {
    scan(classes, looks) {
      const { length } = classes;
      const found = new Int32Array(length + 1);
      const numbers = looks?.numbers;
      let state = stateOf([]);
      // The class of the character on the far side of each place was that on the near side of the place before it.
      let last: number = outside;
      let at = backward ? length : 0;
      for (;;) {
        let near = backward ? at - 1 : at;
        if (backward && near >= 0 && classes[near] === insidePair) near--;
        const next = near < 0 || near >= length ? outside : classes[near]!;
        const before = backward ? next : last;
        const after = backward ? last : next;
        const look = numbers === undefined ? 0 : numbers[at]!;
        const sign =
          quick[before]?.[after]?.[look] ?? readSign(before, after, look, looks?.members[look] ?? []);
        const step = state.steps[sign.index] ?? takeStep(state, sign);
        found[at] = step.matches;
        if (near < 0 || near >= length) break;
        state = step.state;
        last = next;
        at = backward ? near : near + 1;
        if (!backward && classes[at] === insidePair) at++;
      }
      return { numbers: found, members: matchSets.members };
    },
  };
}

/** Numbers for sets of numbers; 0 is the empty set. */
export function makeSets(): {
  readonly members: readonly (readonly number[])[];
  numberOf(members: readonly number[]): number;
} {
  const members: (readonly number[])[] = [[]];
  const numbers = new Map([['', 0]]);
  return {
    members,
    numberOf(unsorted) {
      if (unsorted.length === 0) return 0;
      const list = [...new Set(unsorted)].sort((one, other) => one - other);
      const key = list.join(' ');
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, members.push(list) - 1);
      return members.length - 1;
    },
  };
}
