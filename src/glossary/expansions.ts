import type { Phrase } from './phrases.ts';
import type { Unit } from './units.ts';

/** A phrase whose acronym a text gives in brackets. */
export interface Expansion extends Phrase {
  readonly abbreviation: string;
}

/**
 * Phrases with their acronym after them: of the words before the bracket as many as the acronym has letters, small
 * words not counted.
 *
 *   the Organization for Security and Co-operation in Europe (OSCE)
 *       ^ O              S            C               E
 */
export function findExpansions(text: string, units: readonly Unit[]): readonly Expansion[] {
  return units.flatMap((unit, at): Expansion[] => {
    const { acronym } = unit;
    if (acronym === undefined || unit.before !== '(' || text[unit.end] !== ')') return [];
    const from = beginningOf([...acronym], units, at - 1);
    if (from === undefined) return [];
    const phrase = units.slice(from, at);
    const last = phrase.at(-1) as Unit;
    const start = (phrase[0] as Unit).start;
    return [{ kind: 'name', units: phrase, start, end: last.end, abbreviation: acronym }];
  });
}

/** The unit that the acronym's first letter stands for. */
function beginningOf(letters: readonly string[], units: readonly Unit[], last: number): number | undefined {
  let at = last;
  for (let letter = letters.length - 1; letter >= 0; at--) {
    const unit = units[at];
    if (!unit || (at < last && !['space', 'hyphen'].includes(units[at + 1]?.before ?? ''))) return undefined;
    if (unit.key.startsWith((letters[letter] as string).toLowerCase())) {
      if (letter === 0) return at;
      letter--;
    } else if (unit.capital && units[at]?.before !== 'hyphen') return undefined;
  }
  return undefined;
}
