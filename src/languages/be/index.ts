import { wordSet } from '../engine/word-sets.ts';
import type { LanguagePack } from '../pack.ts';
import { breaks } from './breaks.ts';
import { calques } from './calques.ts';
import { countries } from './countries.ts';
import { dates } from './dates.ts';
import { directions } from './directions.ts';
import { forms } from './forms.ts';
import { identity, letters } from './letters.ts';
import { measures } from './measures.ts';
import { negation } from './negation.ts';
import { numbers } from './numbers.ts';
import { ranks } from './ranks.ts';

/** Belarusian. Quotation marks: Правілы беларускай арфаграфіі і пунктуацыі (2008). */
export const be: LanguagePack = {
  tag: 'be',
  name: 'Belarusian',
  autonym: 'Беларуская',
  script: 'Cyrl',
  letters,
  identity,
  quotes: { primary: ['«', '»'], secondary: ['„', '“'], isStopOutside: true },
  phrases: {
    expansion: 1.05,
    neverLast: wordSet(
      'у ў ва на з са да к па із ад аб пра праз для без пры над пад перад паміж за каля акрамя сярод дзеля',
      'замест дзякуючы паводле і й а але ды або ці што каб калі хоць паколькі які якая якое якія якога якой',
      'якіх якім якімі чыя чыё чые не ні гэты гэтая гэтыя свой свая свае свайго сваёй сваіх',
    ),
    neverFirst: wordSet('бы б жа ж лі ль'),
    tyingEnding: /\p{L}(?:[ая]га|[ая]му|[ыі]мі|[ыі]х|ая|яя|ую|юю)$/u,
    backwards: /^ (?:чаго|гэтага|таго)(?!\p{L})/u,
    // Правілы беларускай арфаграфіі і пунктуацыі (2008), §§ 33–38.
    hyphened: new RegExp(
      '^(?:(?:хто|каго|каму|кім|што|чаго|чаму|чым|як\\p{L}*|чы[йяіем]\\p{L}*|дзе|куды|адкуль|калі|кольк\\p{L}+)-небудзь' +
        '|абы-\\p{L}+|хто-ніхто|што-нішто|дзе-нідзе|калі-нікалі|як-ніяк|[зс]-(?:за|пад|над|па)' +
        '|па-(?:\\p{L}+(?:[сц]ку|аму|яму)|за|над|пад|першае|другое|трэцяе|чацвёртае|пятае)' +
        '|(?:[уў]сё|зноў|так)-такі|(?:віцэ|экс|прэс|обер|унтэр|контр|штаб)-\\p{L}+' +
        '|(?:паўночна|паўднёва)-(?:усход|ўсход|заход)\\p{L}*)$',
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
    /(?<!\p{L})(?:паводле (?:слоў|меркавання|ацэнкі|сцвярджэння)|на думку|са слоў) (?:[\p{L}.-]+ ){0,3}$/iu,
  reporting: wordSet(
    'сказаў сказала сказалі кажа заявіў заявіла заяўляе адзначыў адзначыла адзначае падкрэсліў',
    'падкрэсліла падкрэслівае дадаў дадала паведаміў паведаміла паведамляе патлумачыў патлумачыла',
    'растлумачыў растлумачыла расказаў расказала адказаў адказала папярэдзіў папярэдзіла нагадаў нагадала',
  ),
  calques,
};
