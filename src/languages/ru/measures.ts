import { type Currency, currencyCodes, type MeasureFacts, named } from '../engine/measures.ts';
import { inflect } from '../engine/numbers.ts';

/** Russian. Declension: Русская грамматика, т. 1 (1980); abbreviations of units: ГОСТ 8.417-2002. */
export const ru: MeasureFacts = {
  measures: named([
    ['second', `сек ${inflect('секунд', '- а ы у ой е ам ами ах')}`],
    ['minute', `мин ${inflect('минут', '- а ы у ой е ам ами ах')}`],
    ['hour', `${inflect('час', '- а у ом е ы ов ам ами ах')} ${inflect('часов', 'ой ого ая ую ое ые ых')}`],
    ['day', 'день дня дню днём дне дни дней дням днями днях сут сутки суток суткам сутками сутках'],
    ['week', `${inflect('недел', 'я и ю ей е ь ям ями ях')}`],
    ['month', `мес ${inflect('месяц', '- а у ем е ы ев ам ами ах')}`],
    ['year', 'год года году годом годе годы годов годам годами годах лет гг'],
    [
      'century',
      `${inflect('век', '- а у ом е и ов ам ами ах')} ${inflect('столети', 'е я ю ем и й ям ями ях')}`,
    ],
    [
      'percent',
      `проц ${inflect('процент', '- а у ом е ы ов ам ами ах')} ${inflect('процентн', 'ый ого ому ым ом ая ой ую ое ые ых ыми')}`,
    ],
    ['centimetre', `см ${inflect('сантиметр', '- а у ом е ы ов ам ами ах')}`],
    ['metre', `м ${inflect('метр', '- а у ом е ы ов ам ами ах')}`],
    ['kilometre', `км ${inflect('километр', '- а у ом е ы ов ам ами ах')}`],
    ['gram', `${inflect('грамм', '- а у ом е ы ов ам ами ах')}`],
    ['kilogram', `кг кило ${inflect('килограмм', '- а у ом е ы ов ам ами ах')}`],
    ['tonne', `т ${inflect('тонн', '- а ы у ой е ам ами ах')}`],
    ['USD', `долл ${inflect('доллар', '- а у ом е ы ов ам ами ах')}`],
    ['EUR', 'евро'],
    ['GBP', `${inflect('фунт', '- а у ом е ы ов ам ами ах')}`],
    ['rouble', `руб rub byn ${inflect('рубл', 'ь я ю ём е и ей ям ями ях')}`],
    ['TJS', 'сомони'],
    ['KZT', 'тенге'],
    ['KGS', inflect('сом', '- а у ом е ы ов ам ами ах')],
    ['AMD', inflect('драм', '- а у ом е ы ов ам ами ах')],
    ['CNY', inflect('юан', 'ь я ю ем е и ей ям ями ях')],
    ['JPY', inflect('иен', '- а ы у ой е ам ами ах')],
    ['UAH', 'гривна гривны гривну гривной гривне гривен гривнам'],
    ['INR', 'рупия рупии рупию рупией рупий рупиям'],
    ...currencyCodes.split(' ').map((code) => [code.toUpperCase() as Currency, code] as const),
  ]),
  dayParts: named([
    ['morning', 'утра'],
    ['afternoon', 'дня вечера пополудни'],
    ['night', 'ночи'],
  ]),
};
