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
  readonly source: string;
  readonly wanted: string;
}

/**
 * A name of the register that the target lacks, if the target has another name of the register that the source lacks.
 * Names are found in all their forms, persons by their surnames alone too.
 */
export const namesChanged: PairCheck<Data> = {
  code: 'names/changed',
  severity: 'error',
  summary: 'The target has another name of the register than the source.',
  since: '0.1.0',
  why: 'Words or deeds of one person that are published as those of another are a scandal, and read as well as before.',
  examples: {
    invalid: [
      { source: 'Rahmon opened the session.', target: 'Лукашенко открыл заседание.', glossary },
      {
        source: 'He met Aleksandr Lukashenko.',
        target: 'Ён сустрэўся з Эмамалі Рахмонам.',
        language: 'be',
        glossary,
      },
      { source: 'Rahmon arrived.', target: 'Александр Лукашенко омад.', language: 'tg', glossary },
    ],
    valid: [
      { source: 'Rahmon opened the session.', target: 'Заседание открыл Эмомали Рахмон.', glossary },
      { source: 'He met Lukashenko.', target: 'Ён сустрэўся з Лукашэнкам.', language: 'be', glossary },
      { source: 'Rahmon arrived.', target: 'Раҳмонро пешвоз гирифтанд.', language: 'tg', glossary },
    ],
  },
  say: ({ found, source, wanted }) => ({ text: 'names/changed', values: { found, source, wanted } }),
  run: (context) =>
    nameFaultsOf(context).flatMap(({ kind, source, wanted, sourceSpan, found }) => {
      if (kind !== 'changed' || !found) return [];
      return [
        {
          data: { found: context.plainTarget.slice(found.start, found.end), source, wanted },
          span: markedSpan(context.target, found),
          sourceSpan: markedSpan(context.source, sourceSpan),
        },
      ];
    }),
};
