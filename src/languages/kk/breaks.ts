import { type BreakFacts, latinFirms, latinTitles } from '../engine/breaks.ts';
import { wordSet } from '../engine/word-sets.ts';
import { months } from './dates.ts';

/**
 * Kazakh in Cyrillic letters. Months and the year (`2014 ж.`): CLDR 46, dates. Other abbreviations: the customary ones of
 * general dictionaries (`т.б.`, and others; `т.с.с.`, and so on; `мыс.`, for example).
 */
export const breaks: BreakFacts = {
  neverEnds: wordSet('акад проф доц д-р ген полк подполк кап лейт инж мыс қар орыс ағыл', latinTitles),
  mayEnd: wordSet('қ ауд обл көш даң ат бас', latinFirms),
  closes: wordSet('т.б т.с.с т.т млн млрд трлн мың тг долл адам дана'),
  afterNumber: wordSet('ж жж ғ'),
  units: wordSet('кг км см мм га м сағ мин'),
  beforeNumber: wordSet('б бб том кесте сур № тел қаң ақп нау сәу мам мау шіл там қыр қаз қараша жел'),
  starters: wordSet(
    'ол олар мен біз сен сіз бұл осы сол мұнда онда сонда бірақ алайда және ал сондықтан өйткені егер сонымен содан кейін',
    'қазір бүгін кеше ертең барлық әр бір екі үш кім не қашан қайда неге қалай сондай-ақ тағы енді',
  ),
  continues: wordSet('АҚШ РФ'),
  labels: wordSet('бап бөлім тарау тармақ кесте сурет'),
  timeWords: wordSet(...months, 'жылы жылғы сағат'),
  lowerPronoun: '',
  speech: new Set(),
};
