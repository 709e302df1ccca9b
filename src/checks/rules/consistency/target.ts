import { fold } from '../../../text/fold.ts';
import { plainText } from '../../../text/markup.ts';
import { shorten } from '../../../text/shorten.ts';
import type { Place, PlacedFault, SeriesCheck } from '../../engine/check.ts';

/** What is at fault, for `say`. */
interface Data {
  readonly other: string;
}

/**
 * A sentence that was translated otherwise before. Differences of quotation marks, dashes, spaces and the like do not count.
 * A few words alone (a heading, a cell) may mean another thing elsewhere: they must agree only after the same sentence, where
 * a memory would give an in-context exact match.
 */
export const consistencyTarget: SeriesCheck<Data> = {
  code: 'consistency/target',
  severity: 'warning',
  summary: 'The same source sentence has another target elsewhere.',
  since: '0.1.0',
  why: 'Readers who compare documents take two translations of one sentence for two statements.',
  examples: {
    invalid: [
      {
        before: [{ source: 'The council will meet again.', target: 'Совет соберётся вновь.' }],
        source: 'The council will meet again.',
        target: 'Состоится новое заседание совета.',
      },
      {
        before: [{ source: 'The council will meet again.', target: 'Савет збярэцца зноў.' }],
        source: 'The council will meet again.',
        target: 'Савет правядзе новае пасяджэнне.',
        language: 'be',
      },
      {
        before: [{ source: 'The council will meet again.', target: 'Шӯро боз ҷамъ меояд.' }],
        source: 'The council will meet again.',
        target: 'Шӯро ҷаласаи нав мегузаронад.',
        language: 'tg',
      },
    ],
    valid: [
      {
        before: [{ source: 'The council will meet again.', target: 'Совет соберётся вновь.' }],
        source: 'The council will meet again.',
        target: 'Совет\u00a0соберётся вновь.',
      },
      { before: [{ source: 'Open', target: 'Адкрыць' }], source: 'Open', target: 'Адкрыта', language: 'be' },
      {
        before: [{ source: 'The council will meet again.', target: 'Шӯро боз ҷамъ меояд.' }],
        source: 'The council will meet.',
        target: 'Шӯро ҷамъ меояд.',
        language: 'tg',
      },
    ],
  },
  say: ({ other }) => ({ text: 'consistency/target', values: { other: shorten(other, 80) } }),
  begin: () => {
    const languages = new Map<string, Map<string, string>>();
    const faults: PlacedFault<Data>[] = [];
    let before: Before | undefined;
    return {
      see: (place) => {
        const { targetLanguage: language, document } = place.pair;
        const source = plainText(place.pair.source);
        const first = languages.get(language) ?? new Map<string, string>();
        languages.set(language, first);
        const fault = compare(first, before, source, place);
        if (fault) faults.push(fault);
        before = { language, document, source };
      },
      end: () => faults,
    };
  },
};

/** Letters up to which a text is a heading or a label rather than a sentence. */
const shortest = 20;

/** The pair before the one in question. */
interface Before {
  readonly language: string;
  readonly document: string;
  readonly source: string;
}

/** `first`: of one language, the first translation of each source. */
function compare(
  first: Map<string, string>,
  before: Before | undefined,
  plainSource: string,
  place: Place,
): PlacedFault<Data> | undefined {
  const { target } = place.pair;
  const plainTarget = plainText(target);
  // A text as it stands has its hash already; one put together is hashed each time.
  const key =
    plainSource.length < shortest
      ? `${before?.language}\n${before?.document}\n${before?.source}\n${plainSource}`
      : plainSource;
  const known = first.get(key);
  if (known === undefined) first.set(key, plainTarget);
  if (known === undefined || known === plainTarget || fold(known) === fold(plainTarget)) return undefined;
  return {
    place,
    fault: {
      data: { other: known },
      span: { start: 0, end: target.length },
    },
  };
}
