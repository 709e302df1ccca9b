import type { DateFacts } from '../engine/fact-words.ts';
import { counted, foldedSet, inflect, splitWords } from '../engine/word-sets.ts';
import { hardAdjective, softAdjective } from './endings.ts';

/** Each month in its cases: nominative, genitive, dative, instrumental, locative; then its adjective. */
const monthNames: readonly (readonly [cases: string, adjective: string])[] = [
  ['січень січня січню січнем січні', 'січнев'],
  ['лютий лютого лютому лютим лютому', 'лютнев'],
  ['березень березня березню березнем березні', 'березнев'],
  ['квітень квітня квітню квітнем квітні', 'квітнев'],
  ['травень травня травню травнем травні', 'травнев'],
  ['червень червня червню червнем червні', 'червнев'],
  ['липень липня липню липнем липні', 'липнев'],
  ['серпень серпня серпню серпнем серпні', 'серпнев'],
  ['вересень вересня вересню вереснем вересні', 'вереснев'],
  ['жовтень жовтня жовтню жовтнем жовтні', 'жовтнев'],
  ['листопад листопада листопаду листопадом листопаді', 'листопадов'],
  ['грудень грудня грудню груднем грудні', 'груднев'],
];

/** The months in the genitive, as in dates: січня. */
const monthsOfDates: readonly string[] = monthNames.map(([cases]) => splitWords(cases)[1] as string);

/** The months in the genitive and in the locative: січня, у січні. */
export const monthsOfTime: readonly string[] = [1, 4].flatMap((which) =>
  monthNames.map(([cases]) => splitWords(cases)[which] as string),
);

/**
 * Ukrainian months, days and words of time; names: CLDR 46; declension: Український правопис (2019). Dates: the
 * usage of official papers, `5 січня 2026 року`.
 */
export const dates: DateFacts = {
  months: counted(monthNames.map(([cases, adjective]) => `${cases} ${inflect(adjective, hardAdjective)}`)),
  weekdays: counted([
    `понеділок ${inflect('понеділк', 'а у ові ом и ам ах')} ${inflect('понеділков', hardAdjective)}`,
    `вівторок ${inflect('вівторк', 'а у ові ом и ам ах')} ${inflect('вівторков', hardAdjective)}`,
    'середа середи середі середу середою середам середах',
    `четвер ${inflect('четверг', 'а у ові ом и ам ах')} четверзі ${inflect('четвергов', hardAdjective)}`,
    `${inflect("п'ятниц", 'я і ю ею ь ям ях')} ${inflect("п'ятничн", hardAdjective)}`,
    `${inflect('субот', 'а и і у ою - ам ах')} ${inflect('суботн', softAdjective)}`,
    `${inflect('неділ', 'я і ю ею ь ям ях')} ${inflect('недільн', hardAdjective)}`,
  ]),
  datesHaveCapitals: false,
  times: foldedSet(
    'сьогодні завтра вчора учора післязавтра позавчора ранку вранці уранці дня вдень удень вечора ввечері увечері ночі вночі',
    'уночі опівдні опівночі щодня щотижня щомісяця щороку щоденно',
    'весна весни весну весною навесні літо літом влітку улітку осінь осені восени зима зими зиму зимою взимку узимку',
  ),
  pointers: foldedSet(
    inflect('минул наступн поточн торішн цьогорічн найближч', hardAdjective),
    inflect('попередн майбутн нинішн', softAdjective),
    'цей цього цьому цим ця цієї цій цю цією це ці цих цими',
  ),
  periods: foldedSet(
    'день дня дню днем дні днів доба доби добу добою діб тиждень тижня тижню тижнем тижні тижнів',
    inflect('місяц', 'ь я ю ем і ів ям ями ях'),
    'квартал кварталу кварталом кварталі квартали кварталів рік року рокові роком році роки років рокам роками роках',
    'півріччя півріччю півріччям півріччі',
    inflect('десятилітт столітт', 'я ю ям і'),
    'весна весни весну весною літо літа літом осінь осені зима зими зиму зимою',
  ),
  longDate: (year, month, day) => `${day} ${monthsOfDates[month - 1]} ${year} року`,
  dayOfYear: (month, day) => `${day} ${monthsOfDates[month - 1]}`,
};
