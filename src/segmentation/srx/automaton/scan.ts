import type { Alphabet } from './alphabet.ts';
import type { Assertion, Program } from './program.ts';
import { makeSets, type Places } from './sets.ts';
import { makeTable } from './table.ts';

/** Matches of a program at every place of a text, in time linear in the text. */
export interface Scanner {
  /**
   * For each place of a text that the alphabet has read, the number of the set of expressions that match text ending there
   * (beginning there, if the program runs backward). `looks`: for each place the set of looks that hold.
   */
  scan(places: Int32Array, looks?: Places): Places;
}

/** What is read at one place: which assertions hold there, and the class of the character that is passed. */
interface Sign {
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

/**
 * A deterministic automaton made as the text asks for it: one step costs a look into a table, or once the nodes of its
 * state. Expressions are matched at all places at once, so none of them can explode.
 */
export function makeScanner(program: Program, assertions: readonly Assertion[], alphabet: Alphabet): Scanner {
  const { nodes, backward } = program;
  const asked = new Set(nodes.map((node) => (node.type === 'assert' ? node.assertion : -1)));
  const signs: Sign[] = [];
  const signNumbers = new Map<string, number>();
  /** Numbers of signs, by set of looks and pair. */
  const signRows: (number | undefined)[][] = [];
  const matchSets = makeSets();
  const table = makeTable();
  const seen = new Uint32Array(nodes.length);
  let round = 0;

  /** What the nodes come to at a place: through splits and assertions to characters and matches. */
  const follow = (from: readonly number[], sign: Sign): Reached => {
    round++;
    const reached: number[] = [];
    const matches: number[] = [];
    const open = [...from];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (seen[at] === round) continue;
      seen[at] = round;
      const node = nodes[at]!;
      if (node.type === 'split') for (const branch of node.branches) open.push(branch);
      else if (node.type === 'match') matches.push(node.expression);
      else if (node.type === 'assert') {
        if (sign.holds[node.assertion]) open.push(node.next);
      } else if (alphabet.has(sign.passed, node.set)) reached.push(node.next);
    }
    return { nodes: reached, matches };
  };

  /** Makes the step from a state at a sign, and gives its place in the table. */
  const makeStep = (state: number, number: number): number => {
    const sign = signs[number]!;
    sign.begun ??= follow(program.starts, sign);
    const own = follow(table.nodesOf(state), sign);
    const origin = table.isFull() ? table.nodesOf(state) : undefined;
    if (origin) table.clear();
    const from = origin ? table.stateOf(origin) : state;
    const next = table.stateOf([...own.nodes, ...sign.begun.nodes]);
    const matches = matchSets.numberOf([...own.matches, ...sign.begun.matches]);
    const place = table.placeOf(from, number);
    table.steps()[place] = next + 1;
    table.steps()[place + 1] = matches;
    return place;
  };

  const readSign = (pair: number, look: number, looks: readonly number[]): number => {
    const { before, after } = alphabet.pairOf(pair);
    const holds = assertions.map((one, index) => {
      // What the program never asks would only multiply its signs.
      if (!asked.has(index)) return false;
      if (one.type === 'look') return looks.includes(one.look) !== one.negative;
      return alphabet.has(one.behind ? before : after, one.set) !== one.negative;
    });
    const passed = backward ? before : after;
    const key = `${passed} ${holds.map(Number).join('')}`;
    const known = signNumbers.get(key);
    const number = known ?? signs.push({ holds, passed }) - 1;
    signNumbers.set(key, number);
    table.widen(signs.length);
    signRows[look] ??= [];
    const row = signRows[look];
    row[pair] = number;
    return number;
  };

  return {
    scan(places, looks) {
      const last = places.length - 1;
      const numbers = new Int32Array(places.length);
      let state = table.stateOf([]);
      let steps = table.steps();
      for (let count = 0; count <= last; count++) {
        const at = backward ? last - count : count;
        const pair = places[at]!;
        if (pair < 0) continue;
        const look = looks === undefined ? 0 : looks.numbers[at]!;
        let sign = signRows[look]?.[pair];
        if (sign === undefined) {
          sign = readSign(pair, look, looks?.members[look] ?? []);
          steps = table.steps();
        }
        let place = table.placeOf(state, sign);
        if (steps[place] === 0) {
          place = makeStep(state, sign);
          steps = table.steps();
        }
        state = steps[place]! - 1;
        numbers[at] = steps[place + 1]!;
      }
      return { numbers, members: matchSets.members };
    },
  };
}
