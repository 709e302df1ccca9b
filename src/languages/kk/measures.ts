import { currencyCodes, type MeasureFacts } from '../engine/measures.ts';
import { named } from '../engine/word-sets.ts';
import { decline } from './endings.ts';

/**
 * Kazakh. Nouns and their case endings: Қазақ грамматикасы (Астана, 2002), «Зат есім»; with the attributive -лық, and the
 * possessive of what is counted by a year, a day or a share (`2026 жылы`, `5 пайызы`).
 */
export const measures: MeasureFacts = {
  measures: named([
    ['second', `сек ${decline('секунд секундтық')}`],
    ['minute', `мин ${decline('минут минуттық')}`],
    ['hour', `сағ ${decline('сағат сағаттық')} сағаты сағатына`],
    ['day', `${decline('күн күндік тәулік тәуліктік')} күні күніне тәулігіне`],
    ['week', `${decline('апта апталық')} аптасына`],
    ['month', `${decline('ай айлық')} айы айында айына`],
    ['year', `${decline('жыл жылдық')} жылы жылғы жылдары жылына жж`],
    ['century', `${decline('ғасыр')} ғасыры ғасырлық`],
    ['percent', `проц ${decline('пайыз процент пайыздық')} пайызы пайызын пайызға пайызына процентке`],
    ['centimetre', `см ${decline('сантиметр')}`],
    ['metre', `м ${decline('метр метрлік')}`],
    ['kilometre', `км ${decline('километр шақырым километрлік')}`],
    ['gram', decline('грамм')],
    ['kilogram', `кг ${decline('килограмм келі')}`],
    ['tonne', `т ${decline('тонна')}`],
    ['USD', `долл ${decline('доллар')} доллары долларын`],
    ['EUR', decline('еуро')],
    ['pound', decline('фунт')],
    ['rouble', 'руб rub byn рубль рубльдің рубльге рубльді рубльде рубльден рубльмен рублі'],
    ['TJS', decline('сомони')],
    ['KZT', `тг ${decline('теңге')}`],
    ['KGS', decline('сом')],
    ['AMD', decline('драм')],
    ['CNY', decline('юань')],
    ['JPY', decline('иен иена')],
    ['UAH', decline('гривна гривня')],
    ['INR', decline('рупия рупий')],
    ...currencyCodes,
  ]),
  dayParts: named([
    ['morning', 'таңғы таңертең таңертеңгі'],
    ['afternoon', 'кешкі кешке'],
    ['night', 'түнгі түнде'],
  ]),
};
