import { type BreakFacts, latinFirms, latinTitles } from '../engine/breaks.ts';
import { wordSet } from '../engine/word-sets.ts';

/**
 * Kyrgyz. Months and the year (`2014-ж.`): CLDR 46, dates. Other abbreviations: the customary ones of general dictionaries
 * (`ж.б.`, and others; `б.а.`, that is; `мис.`, for example).
 */
export const breaks: BreakFacts = {
  neverEnds: wordSet('акад проф доц д-р ген полк подполк кап лейт инж мис б.а кар орус', latinTitles),
  mayEnd: wordSet('ш р-н обл көч', latinFirms),
  closes: wordSet('ж.б ж.у.с б.з.ч млн млрд трлн миң сом долл адам даана'),
  afterNumber: wordSet('ж жж к кк'),
  units: wordSet('кг км см мм га м саат мүн'),
  beforeNumber: wordSet('б бб том табл сүр № тел янв фев мар апр авг сен окт ноя дек'),
  starters: wordSet(
    'ал алар мен биз сен сиз бул ушул ошол мында анда бирок жана ошондуктан анткени эгер ошондой андан кийин',
    'азыр бүгүн кечээ эртең баары ар бир эки үч ким эмне качан кайда эмнеге кантип дагы эми',
  ),
  continues: wordSet('АКШ РФ'),
  labels: wordSet('берене бөлүм глава пункт таблица сүрөт'),
  timeWords: wordSet(
    'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь жылы саат',
  ),
  lowerPronoun: '',
  speech: new Set(),
};
