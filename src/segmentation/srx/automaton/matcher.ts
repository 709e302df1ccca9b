import type { Expression } from '../regex/expression.ts';
import { type Alphabet, makeAlphabet } from './alphabet.ts';
import { type Assertion, compile, type Inventory, makeInventory, type Program } from './program.ts';
import { makeScanner, type Scanner } from './scan.ts';
import { makeSets, type Places, type Sets } from './sets.ts';

/** Finds all expressions at all places of a text at once, in time linear in the text. */
export interface Matcher {
  /** Places at which each of the first (second) expressions ends (begins). */
  match(text: string): { readonly ends: Places; readonly begins: Places };
}

/** A pass over the text that finds where each look-around holds, for the passes after it. */
interface LookPass {
  readonly program: Program;
  /** The number of the look that each expression of the program is the content of. */
  readonly looks: readonly number[];
}

/** `befores` are matched up to a place, `afters` from a place on. */
export function makeMatcher(befores: readonly Expression[], afters: readonly Expression[]): Matcher {
  const inventory = makeInventory();
  const endProgram = compile(befores, false, inventory);
  const beginProgram = compile(afters, true, inventory);
  const passes = planLooks(inventory);
  const assertions: Assertion[] = [...inventory.assertions.values()].map(({ assertion }) => assertion);
  const alphabet: Alphabet = makeAlphabet([...inventory.sets.keys()]);
  const scannerOf = (program: Program): Scanner => makeScanner(program, assertions, alphabet);
  const endScanner = scannerOf(endProgram);
  const beginScanner = scannerOf(beginProgram);
  const lookSets = makeSets();
  const lookScanners = passes.map(({ program, looks }) => ({
    scanner: scannerOf(program),
    join: makeJoin(looks, lookSets),
  }));

  return {
    match(text) {
      const places = alphabet.read(text);
      let looks: Places | undefined;
      for (const { scanner, join } of lookScanners) looks = join(looks, scanner.scan(places, looks));
      return { ends: endScanner.scan(places, looks), begins: beginScanner.scan(places, looks) };
    },
  };
}

/** Adds the looks that a pass has found to those known before; `names` are their numbers. */
function makeJoin(names: readonly number[], sets: Sets): (some: Places | undefined, more: Places) => Places {
  /** By the numbers of the two sets that are joined, which are the same in every text. */
  const known: (number | undefined)[][] = [];
  return (some, more) => {
    const numbers = new Int32Array(more.numbers.length);
    for (let at = 0; at < numbers.length; at++) {
      const one = some?.numbers[at] ?? 0;
      const other = more.numbers[at]!;
      known[one] ??= [];
      const row = known[one];
      row[other] ??= sets.numberOf([
        ...(some?.members[one] ?? []),
        ...more.members[other]!.map((index) => names[index]!),
      ]);
      numbers[at] = row[other];
    }
    return { numbers, members: sets.members };
  };
}

/** Passes for all looks, each after those it asks. */
function planLooks(inventory: Inventory): LookPass[] {
  // Compiling a look finds those inside it, which then take their turn here: a map gives what is added meanwhile.
  for (const { body, behind } of inventory.looks.values()) compile([body], !behind, inventory);
  const all = [...inventory.looks.values()];
  const passes: LookPass[] = [];
  for (let level = 1; level <= Math.max(0, ...all.map((look) => look.level)); level++) {
    for (const behind of [true, false]) {
      const chosen = all.filter((look) => look.level === level && look.behind === behind);
      if (chosen.length === 0) continue;
      const program = compile(
        chosen.map((look) => look.body),
        !behind,
        inventory,
      );
      passes.push({ program, looks: chosen.map((look) => look.index) });
    }
  }
  return passes;
}
