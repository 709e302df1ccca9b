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
    neverFirst: wordSet('бы б же ж ли ль'),
    tyingEnding: /\p{L}(?:[ое]го|[ое]му|[ыи]ми|[ыи]х|ый|ая|ую|ые)$/u,
    backwards: /^ (?:чего|этого|того)(?!\p{L})/u,
    // Правила русской орфографии и пунктуации (2006), §§ 120, 127, 133, 137–142.
    hyphened: new RegExp(
      '^(?:(?:к(?:то|ого|ому|ем|ом)|ч(?:то|его|ему|[её]м)|как\\p{L}*|чей|чь\\p{L}+|где|куда|откуда|когда|почему|зачем|скольк\\p{L}+)' +
        '-(?:то|либо|нибудь)|ко[ей]-\\p{L}+|из-(?:за|под)|по-(?:\\p{L}+(?:[сц]ки|ьи|ому|ему)|за|над|под)' +
        '|вот?-(?:первых|вторых|третьих|четв[её]ртых|пятых|шестых|последних)|в-(?:третьих|четв[её]ртых|пятых|шестых)' +
        '|(?:вс[её]|опять|так|довольно|прямо|действительно|вс[её]ж)-таки|\\p{L}{2,}-ка' +
        '|(?:вице|экс|пресс|обер|унтер|контр|штаб)-\\p{L}+|(?:северо|юго)-(?:восто[кч]|запад)\\p{L}*)$',
      'u',
    ),
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
  attribution:
    /(?<!\p{L})(?:по (?:словам|мнению|утверждению|заявлению|оценке)|со слов) (?:[\p{L}.-]+ ){0,3}$/iu,
  reporting: wordSet(
    'сказал сказала сказали говорит заявил заявила заявляет отметил отметила отмечает подчеркнул',
    'подчеркнула подчёркивает добавил добавила добавляет сообщил сообщила сообщает пояснил пояснила',
    'поясняет объяснил объяснила рассказал рассказала ответил ответила предупредил предупредила напомнил',
    'напомнила',
  ),
};
