import { formatTag } from '../../../text/markup.ts';
import type { PairCheck } from '../../engine/check.ts';
import { locateTags } from '../../engine/marked.ts';

/** What is at fault, for `say`. */
interface Data {
  readonly written: string;
}

/** Tags in the target for codes that the source does not have: they mean nothing. */
export const markupExtra: PairCheck<Data> = {
  code: 'markup/extra',
  severity: 'error',
  summary: 'The target has a code that is not in the source.',
  since: '0.1.0',
  why: 'A code that the source does not have stands for nothing, and the document cannot be written with it.',
  examples: {
    invalid: [
      { source: 'The Council met.', target: 'Состоялось заседание <1>Совета</1>.' },
      { source: '<1>Minsk</1>', target: '<1>Мінск</1><2/>', language: 'be' },
      { source: '<1>Dushanbe</1>', target: '<3>Душанбе</3>', language: 'tg' },
    ],
    valid: [
      { source: 'The <1>Council</1> met.', target: 'Состоялось заседание <1>Совета</1>.' },
      // The backslash makes the tag a literal that the reader sees.
      { source: 'Minsk \\<1>', target: 'Мінск \\<1>', language: 'be' },
      { source: '<1/> Dushanbe', target: 'Душанбе <1/>', language: 'tg' },
    ],
  },
  say: ({ written }) => ({ text: 'markup/extra', values: { written } }),
  run: ({ target, sourceFacts: { tags } }) => {
    if (!target.includes('<')) return [];
    const known = new Set(tags.map(({ code }) => code));
    return locateTags(target)
      .filter(({ part }) => !known.has(part.code))
      .map(({ part, start, end }) => ({
        data: { written: formatTag(part) },
        span: { start, end },
      }));
  },
};
