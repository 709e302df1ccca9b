import { fold } from '../../../text/fold.ts';
import { plainText } from '../../../text/markup.ts';
import { shorten } from '../../../text/shorten.ts';
import type { PlacedFault, SeriesCheck } from '../../engine/check.ts';

/** What is at fault, for `say`. */
interface Data {
  readonly other: string;
}

/**
 * A target that stands for another source sentence as well: pasted in the wrong place, or a difference that was lost. Short
 * texts are left out, since a language may well have one word for two.
 */
export const consistencySource: SeriesCheck<Data> = {
  code: 'consistency/source',
  severity: 'warning',
  summary: 'The target is the same as that of another source sentence.',
  since: '0.1.0',
  why: 'One translation for two different sentences is often one that was pasted into the wrong place.',
  examples: {
    invalid: [
      {
        before: [{ source: 'The council will meet in May.', target: 'Совет соберётся вновь.' }],
        source: 'The ministers will come together.',
        target: 'Совет соберётся вновь.',
      },
      {
        before: [{ source: 'The text does contain the word.', target: 'В тексте нет этого слова.' }],
        source: 'The text does not contain the word.',
        target: 'В тексте нет этого слова.',
      },
      {
        before: [{ source: 'The council will meet again.', target: 'Савет збярэцца ў сталіцы.' }],
        source: 'The ministers left the capital.',
        target: 'Савет збярэцца ў сталіцы.',
        language: 'be',
      },
      {
        before: [{ source: 'The council will meet again.', target: 'Шӯро боз ҷамъ меояд.' }],
        source: 'The ministers left the capital.',
        target: 'Шӯро боз ҷамъ меояд.',
        language: 'tg',
      },
    ],
    valid: [
      {
        before: [{ source: 'The “council” will meet again.', target: '«Совет» соберётся вновь.' }],
        source: 'The "council" will meet again.',
        target: '«Совет» соберётся вновь.',
      },
      {
        before: [{ source: 'Copy with headers', target: 'Копировать с заголовками' }],
        source: 'Copy with the Headers',
        target: 'Копировать с заголовками',
      },
      {
        before: [{ source: 'List the records of any table', target: 'Список записей в любой таблице' }],
        source: 'Lists the records of any table',
        target: 'Список записей в любой таблице',
      },
      {
        before: [{ source: 'Session', target: 'Пасяджэнне' }],
        source: 'Sitting',
        target: 'Пасяджэнне',
        language: 'be',
      },
      {
        before: [{ source: 'The council will meet again.', target: 'Шӯро боз ҷамъ меояд.' }],
        source: 'The council left.',
        target: 'Шӯро рафт.',
        language: 'tg',
      },
    ],
  },
  say: ({ other }) => ({ text: 'consistency/source', values: { other: shorten(other, 80) } }),
  begin: () => {
    /** The source that each target stood for first, by language: a text keeps its own hash, one put together has none. */
    const languages = new Map<string, Map<string, string>>();
    const faults: PlacedFault<Data>[] = [];
    return {
      see: (place) => {
        const { source, target, targetLanguage } = place.pair;
        const plainTarget = plainText(target);
        if (plainTarget.length < shortest) return;
        const plainSource = plainText(source);
        const first = languages.get(targetLanguage) ?? new Map<string, string>();
        languages.set(targetLanguage, first);
        const known = first.get(plainTarget);
        if (known === undefined) first.set(plainTarget, plainSource);
        if (known === undefined || known === plainSource || isAlike(known, plainSource)) return;
        faults.push({
          place,
          fault: {
            data: { other: known },
            span: { start: 0, end: target.length },
          },
        });
      },
      end: () => faults,
    };
  },
};

const shortest = 20;

/** Whether two texts differ only in case, articles, punctuation and endings of words: “List the records”, “Lists the record”. */
function isAlike(one: string, other: string): boolean {
  const [a, b] = [foldOf(one), foldOf(other)];
  if (a === b) return true;
  const [words, others] = [a.split(' '), b.split(' ')];
  return words.length === others.length && words.every((word, at) => differsInEnding(word, others[at]!));
}

/** The same word, or a longer one by at most two letters: `change` and `changed`. */
function differsInEnding(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return (
    one === other ||
    (/^\p{L}{3,}$/u.test(short) && long.startsWith(short) && /^\p{L}{1,2}$/u.test(long.slice(short.length)))
  );
}

/** A text without case, articles and punctuation but quotation marks: “Copy with headers” and “Copy with the Headers” are one. */
function foldOf(text: string): string {
  return fold(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}"']+/gu, ' ')
    .replace(/(?<![^ ])(?:an?|the) /g, '')
    .trim();
}
