import type { NegationFacts } from '../engine/fact-words.ts';
import { foldedSet, splitWords } from '../engine/word-sets.ts';

/**
 * Tajik. Negation: Perry, A Tajik Persian Reference Grammar (2005). Verbs deny with the prefix на-, which separates them from
 * their positive forms.
 */
export const negation: NegationFacts = {
  negations: foldedSet('не на нест нестанд нестем ҳеҷ ҳеч ҳаргиз бе бидуни ғайр ғайри магар'),
  negativeEndings: ['нест', 'нестанд', 'нестам', 'нестем'],
  contractions: new Map(),
  endingsMean: 'нест',
  denyingStems: splitWords(
    'наме барна дарна вона фурӯна бозна имконно худдор рад инкор мамнӯ манъ маҳрум қатъ монеъ зид муқобил ҷойи ғайр хато дуруғ наздик ройгон ҳатм хомӯш пинҳон холӣ',
  ),
  seemingStems: splitWords(
    'нафар намоянд назар назд натиҷ нақш наврӯз навис нав нахуст наҷот намун нашр насл нарх нақл наз намо наму беҳ беш бегоҳ беру бел бе- нома номи ном ноҳи ноябр нон нок нос',
  ),
  negativePrefixes: ['на', 'бе', 'но', 'ғайри'],
  // The copula нест; на- with the present tense (наме-) and with the commonest stems of the past.
  ofStatement: new RegExp(
    'н(?<![а-яёғӣқӯҳҷ]н)(?:ест(?:анд|ам|ем|ед)?|а(?:ме[а-яёғӣқӯҳҷ]{2,}|хоҳа(?:д|нд|м)|бояд|тавон[а-яёғӣқӯҳҷ]*|дор(?:ад|анд|ам|ем)|' +
      '(?:буд|шуд|кард|дод|дошт|хост|омад|рафт|гирифт|гуфт|монд|расид|ёфт)(?:а|анд|ам|ем|аанд|ааст|ед)?))(?![а-яёғӣқӯҳҷ])',
    'iu',
  ),
};
