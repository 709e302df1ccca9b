import { numberFacts } from '../../languages/numbers/registry.ts';
import { readNumerals, type SpelledNumber } from '../numbers/numerals.ts';
import { type Quantity, readQuantities } from '../numbers/quantity.ts';
import { once } from '../once.ts';
import { type Address, readAddresses } from './addresses.ts';
import { readWordFacts, type WordFact } from './words.ts';

/** What a text states that its translations must state too: each worked out once for all checks, when first asked for. */
export interface StatedFacts {
  /** Addresses, telephone numbers and names of files. */
  addresses(): readonly Address[];
  /** Numbers in digits, but for those in addresses. */
  numbers(): readonly Quantity[];
  /** Numbers in words. */
  spelled(): readonly SpelledNumber[];
  /** Words that name months, units and the like, deny, or count. */
  words(): readonly WordFact[];
}

/** The facts of a plain text in the language `tag`. */
export function readStatedFacts(plain: string, tag: string): StatedFacts {
  const addresses = once(() => readAddresses(plain));
  const numbers = once(() => readQuantities(plain, tag, addresses()));
  const words = once(() => readWordFacts(plain, tag));
  const spelled = once(() => readNumerals(plain, words(), numberFacts(tag), numbers()));
  return { addresses, numbers, spelled, words };
}
