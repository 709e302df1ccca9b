import { defaults } from '../../../languages/engine/defaults.ts';
import type { PluralCategory } from '../../../languages/engine/numbers.ts';
import type { Language } from '../../../languages/pack.ts';
import { type IcuMessage, readMessages } from '../../../text/icu-messages.ts';
import { type Fault, mostFaults, type PairCheck } from '../../engine/check.ts';
import { markedSpan } from '../../engine/marked.ts';

/** What is at fault, for `say`. */
interface Data {
  readonly argument: string;
  readonly type: IcuMessage['type'];
  readonly branch: string;
  /** The language that needs the branch; absent if the source has it, or every message must. */
  readonly language?: string;
}

/**
 * An ICU plural of the target without a form that its language has for whole numbers, or a select without a branch of the source.
 * Every message must have `other`.
 */
export const placeholdersPlural: PairCheck<Data> = {
  code: 'placeholders/plural',
  severity: 'error',
  mild: { severity: 'warning', where: 'the form is one that the language has and the source does not' },
  summary: 'A plural or select of the target lacks a branch that it must have.',
  since: '0.1.0',
  why: 'A message without its branch “other” stops the program. Without the form that a language needs for 2 or 5, readers see the wrong ending.',
  examples: {
    invalid: [
      {
        source: '{n, plural, one {# day} other {# days}}',
        target: '{n, plural, one {# день} other {# дней}}',
      },
      {
        source: '{who, select, she {She came.} other {They came.}}',
        target: '{who, select, other {Яны прыйшлі.}}',
        language: 'be',
      },
      {
        source: '{n, plural, one {# day} other {# days}}',
        target: '{n, plural, one {# рӯз}}',
        language: 'tg',
      },
    ],
    valid: [
      {
        source: '{n, plural, one {# day} other {# days}}',
        target: '{n, plural, one {# день} few {# дня} many {# дней} other {# дня}}',
      },
      {
        source: '{who, select, she {She came.} other {They came.}}',
        target: '{who, select, she {Яна прыйшла.} other {Яны прыйшлі.}}',
        language: 'be',
      },
      {
        source: '{n, plural, =1 {# day} other {# days}}',
        target: '{n, plural, other {# рӯз}}',
        language: 'tg',
      },
    ],
  },
  say: ({ argument, type, branch, language }) =>
    language === undefined
      ? { text: 'placeholders/plural', values: { argument, type, branch } }
      : { text: 'placeholders/plural:needed', values: { argument, type, branch, language } },
  run: ({ sourceFacts, targetFacts, target, targetProfile }) => {
    if (!targetFacts.placeholders.some(({ kind }) => kind === 'message')) return [];
    const ofSource = readMessages(sourceFacts.written);
    const faults = readMessages(targetFacts.written).flatMap((message): Fault<Data>[] => {
      const { argument, type, keys, parts } = message;
      const span = markedSpan(target, parts[0]!);
      const twin = ofSource.find((each) => each.argument === argument && each.type === type);
      const wanted = type === 'select' ? (twin?.keys ?? []) : [];
      const lost = [...wanted, 'other'].filter((key) => !keys.includes(key));
      const forms = type === 'plural' ? formsOf(targetProfile) : [];
      // Most write =1 where they mean one.
      const short = forms.filter((form) => !keys.includes(form) && !(form === 'one' && keys.includes('=1')));
      return [...new Set(lost)]
        .map((branch): Fault<Data> => ({ data: { argument, type, branch }, span }))
        .concat(
          short.map((branch) => ({
            data: { argument, type, branch, language: targetProfile.tag },
            span,
            isMild: true,
          })),
        );
    });
    return faults.slice(0, mostFaults);
  },
};

const numbers = Array.from({ length: 30 }, (_, index) => index);

/** The plural forms that whole numbers take in a language, but `other`; none if nothing is known of it. */
function formsOf({ numbers: { plural } }: Language): readonly PluralCategory[] {
  if (plural === defaults.numbers.plural) return [];
  const forms = new Set(numbers.map(plural));
  // A language with two forms may do without the first: nothing is declined after a number.
  return forms.size < 3 ? [] : [...forms].filter((form) => form !== 'other').sort();
}
