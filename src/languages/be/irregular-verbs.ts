import type { PrefixedRow } from '../engine/prefixed-forms.ts';
import { movedStemKey } from './spelling.ts';

/** Prefixes of verbs, each with the shape that stands for it: раза- and рас- are раз-. */
export const prefixes: ReadonlyMap<string, string> = new Map(
  (
    'у ува у, уз уза ус уз, вы вы, да да, за за, з с са з, на на, над нада над, аб аба аб, ад ада ад, пера пера, па па, ' +
    "пад пада пад, пры пры, пра пра, раз раза рас раз, з' з', аб' аб', пад' пад', зна зна"
  )
    .split(', ')
    .flatMap((row) => {
      const shapes = row.split(' ');
      const name = shapes.pop() ?? '';
      return shapes.map((shape) => [movedStemKey(shape), name] as const);
    }),
);

const past = 'ў ла ло лі';
const soft = 'ю еш е ем еце юць';

/**
 * Verbs whose stems differ (Беларуская граматыка, ч. 1, 1985), without prefixes. Vowels are those of `movedStemKey`, since
 * the stress moves: бярэ, збяруць.
 */
export const irregularVerbs: readonly PrefixedRow[] = (
  [
    ['рас', 'рас', 'ці - ла ло лі'],
    ['рас', 'раст', 'у уць'],
    ['рас', 'расц', 'еш е ем яце'],
    ['сес', 'сес', 'ці'],
    ['сес', 'сяд', 'у уць'],
    ['сес', 'сядз', 'еш е ем ьце'],
    ['сес', 'се', past],
    ['ес', 'ес', 'ці'],
    ['ес', 'яд', 'уць зім'],
    ['ес', 'е', `сць ${past}`],
    ['ід', 'і', 'сці ду дзеш дзе дзем дзеце дуць шоў шла шло шлі'],
    ['ід', 'й', 'сці ду дзеш дзе дзем дзеце дуць шоў шла шло шлі'],
    ...['ад', 'аб', 'пад', 'уз', 'раз', 'с', 'з'].map(
      (prefix) => [`${prefix}ід`, `${prefix}ы`, 'сці ду дзеш дзе дзем дзеце дуць шоў шла шло шлі'] as const,
    ),
    ['бег', 'бег', 'чы - ла ло лі у уць'],
    ['бег', 'беж', 'ыш ыць ым ыце'],
    ['пек', 'пе', 'чы ку куць чэш чэ чэм к кла кло клі'],
    ['цек', 'це', 'чы куць чэ к кла кло клі'],
    ['сцераг', 'сцераг', 'чы у уць ла ло лі -'],
    ['біц', 'бі', `ць ${past}`],
    ['біц', "б'", 'ю еш е ём юць'],
    ['ліц', 'лі', `ць ${past}`],
    ['ліц', 'ль', 'ю еш е ём юць'],
    ['піц', 'пі', `ць ${past}`],
    ['піц', "п'", 'ю еш е ём юць'],
    ['шыц', 'шы', `ць ${past} ${soft}`],
    ['віц', 'ві', `ць ${past}`],
    ['развіц', 'разаў', 'ю еш е ём юць'],
    ...(
      [
        ['бра', 'бяр', 'у эш э эм эце уць'],
        ['абра', 'абяр', 'у эш э эм эце уць'],
        ['зва', 'зав', 'у еш е ем еце уць'],
        ['рва', 'рв', 'у еш е ем еце уць'],
        ['ірва', 'ірв', 'у еш е ем еце уць'],
        ['гна', 'гон', 'ю іш іць ім іце яць'],
        ['спа', 'сп', 'лю іш іць ім іце яць'],
        ['хаце', 'хоч', 'у аш а ам аце уць'],
        ['ме', 'ма', soft],
        ['пе', 'пя', soft],
        ['чу', 'чу', soft],
      ] as const
    ).flatMap(([infinitive, present, endings]): PrefixedRow[] => [
      [infinitive, infinitive, `ць ${past}`],
      [infinitive, present, endings],
    ]),
    ['мер', 'мер', 'ці - ла ло лі'],
    ['мер', 'мр', 'у эш э эм эце уць'],
  ] satisfies readonly PrefixedRow[]
).map(([verb, stem, endings]) => [
  movedStemKey(verb),
  '',
  endings
    .split(' ')
    .map((ending) => movedStemKey(ending === '-' ? stem : stem + ending))
    .join(' '),
]);
