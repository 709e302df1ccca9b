/** Whole numbers below a limit, from anywhere: a seed, a property's generator. */
export type Chance = (limit: number) => number;

/** The same numbers for the same seed (xorshift, Marsaglia 2003). */
export function makeChance(seed: number): Chance {
  let state = (seed * 2654435761 + 88675123) >>> 0 || 1;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % limit;
  };
}

export function pick<Value>(chance: Chance, values: readonly Value[]): Value {
  return values[chance(values.length)] as Value;
}

const actors =
  'The council;The head of state;The foreign minister;Every member state;The secretariat;A joint group;Ministers of defence;The Secretary General;Delegates from Minsk;The Collective Security Council;Experts of the Joint Staff;Two observers'.split(
    ';',
  );
const verbs =
  'discussed;approved;reviewed;postponed;welcomed;supported;did not accept;failed to adopt;rejected;presented;signed;amended'.split(
    ';',
  );
const objects =
  'the readiness of the collective rapid response forces;a plan of joint exercises near the border;the draft strategy for the coming years;common standards for defence products;the budget of the organization;measures against illegal migration;a statement on the “Afghan direction”;the member states’ obligations;an agreement on peacekeeping;the list of 15 priority issues;proposals of the working group;a report by the commission'.split(
    ';',
  );
const endings =
  'at the session;in Dushanbe;on 15 September;with its allies;without delay;after a long debate;on Monday;in the first half of 2026;by consensus;before the end of the year;at 10:30 a.m.;despite objections'.split(
    ';',
  );
const fillers =
  'however also formally jointly again openly partly soon clearly quietly reportedly regional military political legal draft final common new urgent further'.split(
    ' ',
  );
const stock = [
  'Thank you.',
  'Background',
  'For more information, contact the press office.',
  'The session is over.',
];

/**
 * A sentence of a press office, from a small grammar: many are near duplicates, and one in thirty is a stock sentence that
 * stands in many places.
 */
export function makeSentence(chance: Chance): string {
  if (chance(30) === 0) return pick(chance, stock);
  const clause = (): string => `${pick(chance, verbs)} ${pick(chance, objects)}`;
  const second = chance(2) === 0 ? ` and ${clause()}` : '';
  const number = chance(3) === 0 ? ` (${chance(900) + 10} documents)` : '';
  return `${pick(chance, actors)} ${clause()}${second}${number} ${pick(chance, endings)}.`;
}

/** A word that may stand anywhere in such a sentence. */
export function makeWord(chance: Chance): string {
  return chance(6) === 0 ? String(chance(300)) : pick(chance, fillers);
}
