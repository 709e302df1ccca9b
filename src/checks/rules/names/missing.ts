import type { PairCheck } from '../../engine/check.ts';
import { markedSpan } from '../../engine/marked.ts';
import { nameFaultsOf } from '../../engine/register.ts';

const glossary = ['concept,kind,en,ru,be,tg', 'bush,person,George Bush,Джордж Буш,Джордж Буш,Ҷорҷ Буш'].join(
  '\n',
);

/** What is at fault, for `say`. */
interface Data {
  readonly source: string;
  readonly wanted: string;
}

/**
 * A name of the register that the target lacks, if it has no other name of the register instead. A target may say "the
 * president" for a name: this is a warning.
 */
export const namesMissing: PairCheck<Data> = {
  code: 'names/missing',
  severity: 'warning',
  summary: 'The source has a name of the register, and the target lacks it.',
  since: '0.1.0',
  why: 'A name that is missing was left out, replaced, or translated as a word: «Куст» for Bush.',
  examples: {
    invalid: [
      { source: 'Bush arrived.', target: 'Приехал Куст.', glossary },
      { source: 'Bush arrived.', target: 'Прыехаў прэзідэнт.', language: 'be', glossary },
      { source: 'George Bush arrived.', target: 'Ҷорҷ Бутта омад.', language: 'tg', glossary },
    ],
    valid: [
      { source: 'Bush arrived.', target: 'Встречали Буша.', glossary },
      { source: 'The bush is green.', target: 'Куст зялёны.', language: 'be', glossary },
      { source: 'George Bush arrived.', target: 'Ҷорҷ Буш омад.', language: 'tg', glossary },
    ],
  },
  say: ({ source, wanted }) => ({ text: 'names/missing', values: { source, wanted } }),
  run: (context) =>
    nameFaultsOf(context).flatMap(({ kind, source, wanted, sourceSpan }) => {
      if (kind !== 'missing') return [];
      return [
        {
          data: { source, wanted },
          sourceSpan: markedSpan(context.source, sourceSpan),
        },
      ];
    }),
};
