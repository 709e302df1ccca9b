import { type BreakFacts, latinFirms, latinTitles } from '../engine/breaks.ts';
import { wordSet } from '../engine/word-sets.ts';
import { monthsOfDates } from './dates.ts';

/**
 * Tajik. Abbreviations: the customary ones of Қоидаҳои имлои забони тоҷикӣ (2011) and of the list in Фарҳанги тафсирии
 * забони тоҷикӣ (2008). A noun precedes its number (`соли 2014`, `саҳ. 5`), so nothing closes after one.
 */
export const breaks: BreakFacts = {
  neverEnds: wordSet(
    // Before a name.
    'акад проф дотс дот номз д-р ген полк подполк кап лейт серж адм муҳ дж ноҳ вил кӯч хиёб ҷам',
    'а в д к м н р с х ш ҷ қ',
    // Before what they explain or compare.
    'мас ниг қиёс тақр англ лот юн ихт',
    latinTitles,
  ),
  mayEnd: wordSet(latinFirms),
  closes: wordSet('ғ ҳ.к ғ.ҳ м.т руб сом дир дол долл ҳаз млн млрд трлн экз'),
  afterNumber: new Set(),
  units: wordSet('дақ сон кг км см мм га'),
  beforeNumber: wordSet('б саҳ боб мод рақ расм ҷадв № тел янв фев апр авг сент окт ноя дек'),
  starters: wordSet(
    'ӯ вай он онҳо ин инҳо мо ман шумо ту дар ба аз бо барои то пас баъд баъди баъдан пеш аммо вале лекин ва ё агар вақте',
    'ҳангоме ҳангоми чун зеро бинобар ҳамчунин инчунин ҳам низ ҳама ҳар баъзе бисёр дигар як ду се кӣ чӣ чаро куҷо чанд',
    'кадом имрӯз дирӯз пагоҳ ҳоло акнун масалан ниҳоят бояд шояд не ҳа мувофиқи тибқи ҳамин чунин гарчанде бар зери',
  ),
  continues: wordSet('ИМА ФР'),
  labels: wordSet('моддаи боби фасли қисми банди зербанди замимаи ҷадвали расми қоидаи саволи'),
  timeWords: wordSet(
    'дар аз то ба баъди баъд пас пеш моҳи соли солҳои асри рӯзи соати охири аввали миёнаи ва тобистони зимистони баҳори',
    'тирамоҳи',
    ...monthsOfDates,
  ),
  lowerPronoun: '',
  speech: new Set(),
};
