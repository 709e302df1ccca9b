import { currencyCodes, type MeasureFacts } from '../engine/measures.ts';
import { inflect, named } from '../engine/word-sets.ts';

/** Ezafe, plural and object marker, and both with each other. */
const suffixes = '- и ии ӣ ҳо ҳои ро аш а ае аи у ю';

/** Tajik. Nouns and their suffixes: Perry, A Tajik Persian Reference Grammar (2005); spelling: Қоидаҳои имлои забони тоҷикӣ (2011). */
export const measures: MeasureFacts = {
  measures: named([
    ['second', inflect('сония', suffixes)],
    ['minute', inflect('дақиқа', suffixes)],
    ['hour', inflect('соат', `${suffixes} е`)],
    ['day', `${inflect('рӯз рӯза шабонарӯз', `${suffixes} е`)}`],
    ['week', inflect('ҳафта ҳафтаин', suffixes)],
    ['month', inflect('моҳ моҳа', suffixes)],
    ['year', `${inflect('сол сола', suffixes)} солагӣ солагии соларо`],
    ['century', inflect('аср садсола садсолаи', suffixes)],
    ['percent', `${inflect('фоиз фоиза дарсад', suffixes)}`],
    ['centimetre', inflect('см сантиметр', suffixes)],
    ['metre', inflect('м метр метра', suffixes)],
    ['kilometre', inflect('км километр километра', suffixes)],
    ['gram', inflect('грамм', suffixes)],
    ['kilogram', inflect('кг кило килограмм килограмма', suffixes)],
    ['tonne', inflect('тонна', suffixes)],
    ['USD', inflect('доллар долар', suffixes)],
    ['EUR', inflect('евро', suffixes)],
    ['GBP', inflect('фунт фунти-стерлинг', suffixes)],
    ['rouble', `rub byn ${inflect('рубл', suffixes)}`],
    ['TJS', inflect('сомонӣ сомони сомония', suffixes)],
    ['KZT', inflect('тенге танга', suffixes)],
    ['KGS', inflect('сом', suffixes)],
    ['AMD', inflect('драм', suffixes)],
    ['CNY', inflect('юан', suffixes)],
    ['JPY', inflect('иен йен', suffixes)],
    ['UAH', inflect('гривна гривн гривня', suffixes)],
    ['INR', inflect('рупия', suffixes)],
    ...currencyCodes,
  ]),
  dayParts: named([
    ['morning', inflect('субҳ саҳар саҳарӣ пагоҳ пагоҳӣ', '- и')],
    ['afternoon', inflect('бегоҳ бегоҳӣ шом', '- и')],
    ['night', inflect('шаб', '- и')],
  ]),
  percentPhrase: /^дар сад(?!\p{L})/iu,
};
