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

/** Tajik in Cyrillic letters: Қоидаҳои имлои забони тоҷикӣ (2011). */
export const tg: LanguagePack = {
  tag: 'tg',
  name: 'Tajik',
  autonym: 'Тоҷикӣ',
  initials: 'ТҶ',
  script: 'Cyrl',
  letters,
  identity,
  // The rules have «»; most news has the marks of English.
  quotes: {
    primary: ['«', '»'],
    secondary: ['„', '“'],
    others: { primary: ['“', '”'], secondary: ['‘', '’'] },
    isStopOutside: true,
  },
  phrases: {
    expansion: 1.1,
    neverLast: wordSet(
      'дар ба аз бо то барои бе бар назди пеши зери болои миёни тавассути байни сӯи тибқи мувофиқи зидди',
      'оид ва ё лекин вале аммо балки ки агар чун зеро гарчанде ҳарчанд чунки ҳамчун яъне ин он ҳар ҳамаи',
      'баъзе чанд якчанд',
    ),
    // Кишварҳои …, давлати …: an ezafe joins a word to what describes it.
    tyingEnding: /\p{L}{3}и$/u,
    backwards: /^ (?:аз )?(?:он|ин)(?!\p{L})/u,
    // The object of an acronym and the particle of force: ИМА-ро, ин-ку.
    hyphened: /^(?:\p{L}+-(?:ро|ку|чӣ)|(?:вице|экс)-\p{L}+)$/u,
    // The rules want a hyphen (тез-тез); careful texts are often without.
    reduplicated: wordSet(
      'зуд тез кам каме оҳиста гоҳ гоҳе якта пора гурӯҳ даста дона кӯча нарм гарм майда рафта давон хандон гирён',
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
    /(?<!\p{L})(?:ба (?:гуфтаи|қавли|андешаи|иттилои|эътиқоди)|аз рӯ[йи]и? гуфтаи) (?:[\p{L}.-]+ ){0,3}$/iu,
  reporting: wordSet(
    'гуфт гуфта гуфтааст гуфтанд мегӯяд изҳор таъкид қайд илова хотиррасон зикр иброз афзуд',
  ),
};
