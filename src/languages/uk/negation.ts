import type { NegationFacts } from '../engine/fact-words.ts';
import { foldedSet, splitWords } from '../engine/word-sets.ts';

/** Ukrainian. Negation and negative prefixes: Український правопис (2019). */
export const negation: NegationFacts = {
  negations: foldedSet(
    'не ні ані немає нема без ніколи ніхто нікого нікому ніким ніщо нічого нічому нічим ніде нікуди ніяк неможливо крім окрім',
    'жоден жодний жодного жодному жодним жодна жодної жодну жодною жодне жодні жодних ніякий ніякого ніяка ніякої ніякі ніяких',
    'ледве',
  ),
  negativeEndings: [],
  contractions: new Map(),
  endingsMean: '',
  denyingStems: splitWords(
    `відсутн відмов запереч відхил відкин навряд перест припин рідк рідш замість лиш мало ледь проти виключ виняток уник
    заборон провал втрат погано слабк зірв`,
  ),
  seemingStems: splitWords(
    `неділ недавн нещодавн немов неначе небо неба небес небезпе нерв нафт безпе безкоштовн безперечн безсумнівн беззаперечн
    незважаючи нести несе несуть незабаром невдовзі нейтр`,
  ),
  negativePrefixes: ['не', 'без', 'анти'],
};
