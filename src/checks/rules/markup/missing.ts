import { formatTag } from '../../../text/markup.ts';
import type { PairCheck } from '../../engine/check.ts';
import { locateTags } from '../../engine/marked.ts';

/** What is at fault, for `say`. */
interface Data {
  readonly written: string;
}

/** Codes of the source of which the target has no tag at all. A code with half its tags is `markup/broken`. */
export const markupMissing: PairCheck<Data> = {
  code: 'markup/missing',
  severity: 'error',
  summary: 'A code of the source, such as bold type or a link, is not in the target.',
  since: '0.1.0',
  why: 'Inline codes are links, emphasis and placeholders. Without them the published text loses its link or value.',
  examples: {
    invalid: [
      { source: 'The <1>Collective Council</1> met.', target: 'Состоялось заседание Совета.' },
      { source: 'See the text<1/> of the treaty.', target: 'Гл. тэкст дагавора.', language: 'be' },
      {
        source: '<1>Minsk</1> and <2>Dushanbe</2>',
        target: '<1>Минск</1> ва Душанбе',
        language: 'tg',
      },
    ],
    valid: [
      { source: 'The <1>Collective Council</1> met.', target: 'Состоялось заседание <1>Совета</1>.' },
      { source: 'See the text<1/> of the treaty.', target: 'Гл. тэкст<1/> дагавора.', language: 'be' },
      {
        source: '<1>Minsk</1> and <2>Dushanbe</2>',
        target: '<2>Душанбе</2> ва <1>Минск</1>',
        language: 'tg',
      },
    ],
  },
  say: ({ written }) => ({ text: 'markup/missing', values: { written } }),
  run: ({ target, sourceFacts: { tags, placeholders } }) => {
    if (tags.length === 0) return [];
    const present = new Set(locateTags(target).map(({ part }) => part.code));
    // Which branch of a plural has which code depends on the forms of the language.
    if (present.size > 0 && placeholders.some(({ kind }) => kind === 'message')) return [];
    const missing = new Map<number, string[]>();
    for (const tag of tags) {
      if (!present.has(tag.code)) missing.set(tag.code, [...(missing.get(tag.code) ?? []), formatTag(tag)]);
    }
    return [...missing.values()].map((written) => ({
      data: { written: [...new Set(written)].join('…') },
    }));
  },
};
