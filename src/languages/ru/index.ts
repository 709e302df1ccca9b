import { wordSet } from '../engine/word-sets.ts';
import type { LanguagePack } from '../pack.ts';
import { breaks } from './breaks.ts';
import { countries } from './countries.ts';
import { dates } from './dates.ts';
import { directions } from './directions.ts';
import { forms } from './forms.ts';
import { identity, letters } from './letters.ts';
import { measures } from './measures.ts';
import { negation } from './negation.ts';
import { numbers } from './numbers.ts';
import { ranks } from './ranks.ts';

/** Russian. Quotation marks: Правила русской орфографии и пунктуации (2006). */
export const ru: LanguagePack = {
  tag: 'ru',
  name: 'Russian',
  autonym: 'Русский',
  script: 'Cyrl',
  letters,
  identity,
  quotes: { primary: ['«', '»'], secondary: ['„', '“'], isStopOutside: true },
  phrases: {
    expansion: 1.1,
    neverLast: wordSet(
      'в во на с со к ко по из изо от ото до для без у о об обо при про через над под перед между за около',
      'кроме среди ради вместо благодаря согласно и а но да или либо что чтобы если хотя поскольку который',
      'которая которое которые которого которой которых которым которыми чья чьё чьи не ни этот',
      'эта эти свой своя свои своего своей своих',
    ),
    tyingEnding: /\p{L}(?:[ое]го|[ое]му|[ыи]ми|[ыи]х|ый|ая|ую|ые)$/u,
  },
  breaks,
  forms,
  numbers,
  measures,
  dates,
  negation,
  countries,
  ranks,
  directions,
  reporting: wordSet(
    'сказал сказала сказали говорит заявил заявила заявляет отметил отметила отмечает подчеркнул',
    'подчеркнула подчёркивает добавил добавила добавляет сообщил сообщила сообщает пояснил пояснила',
    'поясняет объяснил объяснила рассказал рассказала ответил ответила предупредил предупредила напомнил',
    'напомнила',
  ),
};
