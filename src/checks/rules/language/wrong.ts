import { shorten } from '../../../text/shorten.ts';
import { mostFaults, type PairCheck } from '../../engine/check.ts';
import { markedSpan } from '../../engine/marked.ts';
import { targetUntranslated } from '../target/untranslated.ts';

/** What is at fault, for `say`. */
interface Data {
  readonly text: string;
  /** The language that it is in, if that is known. */ readonly is?: string;
  readonly own: string;
}

/**
 * A target, or a sentence or clause of it, in another of the languages we know: Russian in a Belarusian file, English that
 * is not the source’s own. Names and lines of a few letters are given the benefit of the doubt.
 */
export const languageWrong: PairCheck<Data> = {
  code: 'language/wrong',
  severity: 'error',
  summary: 'The target, or a passage of it, is in another language than it should be.',
  since: '0.1.0',
  why: 'A passage in a related language was pasted from another translation or never translated; readers see it at once, and writers of both languages may not.',
  examples: {
    invalid: [
      { source: 'The ministers met in Minsk.', target: 'Міністры сустрэліся ў Мінску.' },
      { source: 'The ministers met in Minsk.', target: 'Министры встретились в Минске.', language: 'be' },
      {
        source: 'The ministers met; the talks were long.',
        target: 'Міністры сустрэліся; переговоры были длинными и трудными.',
        language: 'be',
      },
      { source: 'The ministers met in Minsk.', target: 'В Минске встретились министры.', language: 'tg' },
    ],
    valid: [
      { source: 'The ministers met in Minsk.', target: 'Министры встретились в Минске.' },
      { source: 'Andrei Ivanov, Pavel Petrov', target: 'Андрэй Іваноў, Павел Пятроў', language: 'be' },
      {
        source: 'The “Manchester Evening News” wrote about it.',
        target: 'Дар ин бора «Manchester Evening News» навишт.',
        language: 'tg',
      },
    ],
  },
  say: ({ text, is, own }) =>
    is === undefined
      ? { text: 'language/wrong', values: { text: shorten(text, 60), own } }
      : { text: 'language/wrong:known', values: { text: shorten(text, 60), is, own } },
  run: (context) => {
    const passages = context.targetFacts.strangePassages();
    // A passage that the source has too is reported by another check.
    if (passages.length === 0 || targetUntranslated.run(context, undefined).length > 0) return [];
    const own = context.targetProfile.tag;
    return passages.slice(0, mostFaults).map(({ tag, start, end }) => ({
      data: {
        text: context.targetFacts.written.slice(start, end),
        own,
        ...(tag !== undefined && { is: tag }),
      },
      span: markedSpan(context.target, { start, end }),
    }));
  },
};
