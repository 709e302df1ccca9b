import { currencyCodes, type MeasureFacts } from '../engine/measures.ts';
import { inflect, named } from '../engine/word-sets.ts';
import { feminine, hardAdjective, masculine } from './endings.ts';

/** Ukrainian. Declension: Український правопис (2019); abbreviations of units: ДСТУ 3651.2-97. */
export const measures: MeasureFacts = {
  measures: named([
    ['second', `сек ${inflect('секунд', feminine)}`],
    ['minute', `хв ${inflect('хвилин', feminine)}`],
    ['hour', `год ${inflect('годин', feminine)} ${inflect('годинн', hardAdjective)}`],
    ['day', 'день дня дню днем дні днів дням днями днях доба доби добу добі добою діб'],
    ['week', 'тиждень тижня тижню тижнем тижні тижнів тижням тижнями тижнях'],
    ['month', `міс ${inflect('місяц', 'ь я ю ем і ів ям ями ях')}`],
    ['year', 'рік року рокові роком році роки років рокам роками роках рр'],
    ['century', `${inflect('столітт', 'я ю ям і')} століть століттями століттях`],
    [
      'percent',
      `проц відсоток ${inflect('відсотк', masculine)} ${inflect('процент', masculine)} ${inflect('відсотков', hardAdjective)}`,
    ],
    ['centimetre', `см ${inflect('сантиметр', masculine)}`],
    ['metre', `м ${inflect('метр', masculine)}`],
    ['kilometre', `км ${inflect('кілометр', masculine)}`],
    ['gram', inflect('грам', masculine)],
    ['kilogram', `кг кіло ${inflect('кілограм', masculine)}`],
    ['tonne', `т ${inflect('тонн', feminine)}`],
    ['USD', `дол ${inflect('долар', masculine)}`],
    ['EUR', 'євро'],
    ['pound', inflect('фунт', masculine)],
    ['rouble', `руб rub byn ${inflect('рубл', 'ь я ю ем і ів ям ями ях')}`],
    ['TJS', 'сомоні'],
    ['KZT', 'теньге тенге'],
    ['KGS', inflect('сом', masculine)],
    ['AMD', inflect('драм', masculine)],
    ['CNY', inflect('юан', 'ь я ю ем і ів ям ями ях')],
    ['JPY', inflect('єн ієн', feminine)],
    ['UAH', `грн ${inflect('гривн', 'я і ю ею ям ями ях')} гривень`],
    ['INR', 'рупія рупії рупію рупією рупій рупіям'],
    ...currencyCodes,
  ]),
  dayParts: named([
    ['morning', 'ранку'],
    ['afternoon', 'дня вечора пополудні'],
    ['night', 'ночі'],
  ]),
};
