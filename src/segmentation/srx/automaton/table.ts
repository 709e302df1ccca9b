/** States of an automaton that are made as they are needed, and the steps from one to the other. */
export interface Table {
  /** The number of the state with these nodes. */
  stateOf(nodes: readonly number[]): number;
  nodesOf(state: number): readonly number[];
  /** Where the step from a state at a sign is kept in `steps`: the next state and 1, or 0, and then the matches. */
  placeOf(state: number, sign: number): number;
  steps(): Int32Array;
  /** Makes room for signs below this number. Places of steps change. */
  widen(signs: number): void;
  /** Whether there is no room for another state: then start again with `clear`. */
  isFull(): boolean;
  clear(): void;
}

/** Steps, and nodes of states, that are kept; beyond them hostile expressions cost time and no memory. */
const mostSteps = 1_000_000;
const mostNodes = 500_000;

/** A table without states. */
export function makeTable(): Table {
  let width = 64;
  let steps = new Int32Array(2 * width * 64);
  let states: (readonly number[])[] = [];
  let numbers = new Map<string, number>();
  let kept = 0;
  return {
    stateOf(nodes) {
      const list = [...new Set(nodes)].sort((one, other) => one - other);
      const key = list.join(' ');
      const known = numbers.get(key);
      if (known !== undefined) return known;
      const number = states.push(list) - 1;
      numbers.set(key, number);
      kept += list.length;
      if (2 * width * states.length > steps.length) {
        const larger = new Int32Array(steps.length * 2);
        larger.set(steps);
        steps = larger;
      }
      return number;
    },
    nodesOf: (state) => states[state]!,
    placeOf: (state, sign) => 2 * (width * state + sign),
    steps: () => steps,
    widen(signs) {
      if (signs <= width) return;
      const from = width;
      while (width < signs) width *= 2;
      const wider = new Int32Array((steps.length / from) * width);
      for (let state = 0; state < states.length; state++)
        wider.set(steps.subarray(2 * from * state, 2 * from * (state + 1)), 2 * width * state);
      steps = wider;
    },
    isFull: () => kept > mostNodes || width * states.length > mostSteps,
    clear() {
      steps = new Int32Array(2 * width * 64);
      states = [];
      numbers = new Map();
      kept = 0;
    },
  };
}
