import type { PairCheck } from '../../engine/check.ts';
import { markedSpan } from '../../engine/marked.ts';
import { nameFaultsOf } from '../../engine/register.ts';

const glossary = [
  'concept,kind,en,ru,be,tg',
  'lukashenko,person,Aleksandr Lukashenko,Александр Лукашенко,Аляксандр Лукашэнка,Александр Лукашенко',
  'rahmon,person,Emomali Rahmon,Эмомали Рахмон,Эмамалі Рахмон,Эмомалӣ Раҳмон',
].join('\n');

/** What is at fault, for `say`. */
interface Data {
  readonly found: string;
  readonly wanted: string;
}

/** A word of the target that is nearly a name of the register that the source has, and no form of it. */
export const namesMisspelt: PairCheck<Data> = {
  code: 'names/misspelt',
  severity: 'error',
  mild: {
    severity: 'warning',
    where: 'the source has the surname alone, which may be that of another person',
  },
  summary: 'The target misspells a name of the register.',
  since: '0.1.0',
  why: 'A misspelt name offends the person who bears it, and nobody finds the text by it.',
  examples: {
    invalid: [
      { source: 'Lukashenko arrived.', target: 'Прибыл Лукошенко.', glossary },
      { source: 'He met Lukashenko.', target: 'Ён сустрэўся з Лукашенкам.', language: 'be', glossary },
      { source: 'Emomali Rahmon arrived.', target: 'Эмомалӣ Рахмон омад.', language: 'tg', glossary },
    ],
    valid: [
      { source: 'He met Lukashenko.', target: 'Он встретился с Лукашенко.', glossary },
      { source: 'He met Lukashenko.', target: 'Ён сустрэўся з Лукашэнкам.', language: 'be', glossary },
      { source: 'He met Rahmon.', target: 'Ӯ бо Раҳмон вохӯрд.', language: 'tg', glossary },
    ],
  },
  say: ({ found, wanted }) => ({ text: 'names/misspelt', values: { found, wanted } }),
  run: (context) =>
    nameFaultsOf(context).flatMap(({ kind, wanted, sourceSpan, found, isSurname }) => {
      if (kind !== 'misspelt' || !found) return [];
      return [
        {
          data: { found: context.plainTarget.slice(found.start, found.end), wanted },
          span: markedSpan(context.target, found),
          sourceSpan: markedSpan(context.source, sourceSpan),
          ...(isSurname && { isMild: true as const }),
        },
      ];
    }),
};
