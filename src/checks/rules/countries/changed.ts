import { readMeanings } from '../../../facts/meanings.ts';
import { isCountry } from '../../../facts/words.ts';
import type { PairCheck } from '../../engine/check.ts';
import { findExchanged } from '../../engine/exchanged.ts';
import { markedSpan } from '../../engine/marked.ts';

/** What is at fault, for `say`. */
interface Data {
  readonly found: string;
  readonly source: string;
}

/**
 * A country or nationality of the target that the source does not have, where one of the source is missing. Names,
 * adjectives and peoples count alike (France, French), and a capital may stand for its country.
 */
export const countriesChanged: PairCheck<Data> = {
  code: 'countries/changed',
  severity: 'error',
  mild: {
    severity: 'warning',
    where: 'the country of the source is named once less, or its name is also another word (Georgia, Jordan)',
  },
  summary: 'The target names another country or nationality than the source.',
  since: '0.1.0',
  why: 'A statement about one country that is published about another is a diplomatic incident, and reads as well as before.',
  examples: {
    invalid: [
      { source: 'The talks will be held in Armenia.', target: 'Переговоры пройдут в Азербайджане.' },
      { source: 'The Polish minister spoke.', target: 'Выступіў літоўскі міністр.', language: 'be' },
      { source: 'South Korea closed the border.', target: 'Кореяи Шимолӣ сарҳадро баст.', language: 'tg' },
    ],
    valid: [
      { source: 'The Dutch prime minister came.', target: 'Прибыл премьер-министр Нидерландов.' },
      { source: 'Beijing signed the treaty.', target: 'Кітай падпісаў дагавор.', language: 'be' },
      {
        source: 'The United States and Germany agreed.',
        target: 'ИМА ва Олмон ба мувофиқа расиданд.',
        language: 'tg',
      },
    ],
  },
  say: ({ found, source }) => ({ text: 'countries/changed', values: { found, source } }),
  run: ({ source, target, plainSource, plainTarget, sourceFacts, targetFacts }) => {
    if ((sourceFacts.traits() & targetFacts.traits() & isCountry) === 0) return [];
    return findExchanged(
      readMeanings(plainSource, sourceFacts.words(), 'country'),
      readMeanings(plainTarget, targetFacts.words(), 'country'),
      // Names that stay in their letters: Bank of America.
      ({ start, end }) => plainTarget.includes(plainSource.slice(start, end)),
    ).map((each) => ({
      data: {
        found: plainTarget.slice(each.target.start, each.target.end),
        source: plainSource.slice(each.source.start, each.source.end),
      },
      span: markedSpan(target, each.target),
      sourceSpan: markedSpan(source, each.source),
      ...(each.isDoubtful && { isMild: true as const }),
    }));
  },
};
