import { type Meant, readMeanings } from '../../../facts/meanings.ts';
import { oppositeOf } from '../../../facts/opposites.ts';
import { isDirection, isNegation } from '../../../facts/words.ts';
import type { PairCheck } from '../../engine/check.ts';
import { markedSpan } from '../../engine/marked.ts';

/** What is at fault, for `say`. */
interface Data {
  readonly found: string;
  readonly source: string;
}

/**
 * The opposite of what the source says: fell for rose, south for north, before for after. Only if the source has one of
 * the two and the target the other alone, and no negation can have turned one into the other.
 */
export const directionsChanged: PairCheck<Data> = {
  code: 'directions/changed',
  severity: 'warning',
  summary: 'The target has the opposite of a word of the source.',
  since: '0.1.0',
  why: 'Rising for falling, north for south or before for after turns a statement round, and the sentence still reads well.',
  examples: {
    invalid: [
      { source: 'Exports increased by 7 %.', target: 'Экспорт сократился на 7 %.' },
      { source: 'It lies north of Minsk.', target: 'Яно ляжыць на поўдзень ад Мінска.', language: 'be' },
      {
        source: 'The talks began after the session.',
        target: 'Музокирот пеш аз ҷаласа оғоз ёфт.',
        language: 'tg',
      },
    ],
    valid: [
      { source: 'Exports rose and imports fell.', target: 'Импорт сократился, а экспорт вырос.' },
      { source: 'It is not forbidden.', target: 'Гэта дазволена, а не іначай.', language: 'be' },
      { source: 'He looks after the north.', target: 'Ӯ ба шимол ғамхорӣ мекунад.', language: 'tg' },
    ],
  },
  say: ({ found, source }) => ({ text: 'directions/changed', values: { found, source } }),
  run: ({ source, target, plainSource, plainTarget, sourceFacts, targetFacts, targetProfile }) => {
    if ((sourceFacts.traits() & targetFacts.traits() & isDirection) === 0) return [];
    const stated = polesOf(readMeanings(plainSource, sourceFacts.words(), 'direction'));
    // Most sentences with such words have none that stands alone and can mean nothing else.
    const alone = [...stated].filter(
      ([pole, firm]) => firm && !stated.has(oppositeOf(pole)?.opposite ?? pole),
    );
    if (alone.length === 0) return [];
    const found = polesOf(readMeanings(plainTarget, targetFacts.words(), 'direction'));
    const isNegated = ((sourceFacts.traits() | targetFacts.traits()) & isNegation) !== 0;
    return alone.flatMap(([pole, said]) => {
      const { opposite = pole, isNegatable } = oppositeOf(pole) ?? {};
      const other = found.has(pole) ? undefined : found.get(opposite);
      if (!said || !other || (isNegatable && isNegated)) return [];
      const { backwards } = targetProfile.phrases;
      // At the beginning it points to the sentence before.
      const isTurned = other.start > 1 && (pole === 'before' || pole === 'after');
      if (isTurned && backwards?.test(plainTarget.slice(other.end, other.end + longestTurn))) return [];
      return [
        {
          data: {
            found: plainTarget.slice(other.start, other.end),
            source: plainSource.slice(said.start, said.end),
          },
          span: markedSpan(target, other),
          sourceSpan: markedSpan(source, said),
        },
      ];
    });
  },
};

/** UTF-16 units of what points back: ` аз он `. */
const longestTurn = 12;

/** The poles that a text has words for, each with the first word that can mean nothing else, if there is one. */
function polesOf(all: readonly Meant[]): ReadonlyMap<string, Meant | undefined> {
  const poles = new Map<string, Meant | undefined>();
  for (const each of all)
    for (const { value, isWeak } of each.meanings)
      poles.set(value, poles.get(value) ?? (isWeak ? undefined : each));
  return poles;
}
