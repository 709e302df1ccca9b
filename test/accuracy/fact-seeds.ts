import type { Pair } from '../../src/checks/engine/check.ts';
import { makeNumbers } from '../bench/briefings.ts';

/** A pair with one error put into its target. */
export interface FactSeed {
  readonly kind: string;
  readonly pair: Pair;
}

type Language = 'ru' | 'be' | 'tg';

/** Words in rows: each is replaced by another of its row; the English word shows that the source states it. */
type Rows = Readonly<Record<Language, readonly (readonly string[])[]>>;

const months: Rows = {
  ru: [
    'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь',
    'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
    'январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре',
  ].map(split),
  be: [
    'студзень люты сакавік красавік май чэрвень ліпень жнівень верасень кастрычнік лістапад снежань',
    'студзеня лютага сакавіка красавіка мая чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня',
    'студзені лютым сакавіку красавіку маі чэрвені ліпені жніўні верасні кастрычніку лістападзе снежні',
  ].map(split),
  tg: [
    'январ феврал март апрел май июн июл август сентябр октябр ноябр декабр',
    'январи феврали марти апрели майи июни июли августи сентябри октябри ноябри декабри',
  ].map(split),
};

const weekdays: Rows = {
  ru: [
    'понедельник вторник среду четверг пятницу субботу воскресенье',
    'понедельника вторника среды четверга пятницы субботы воскресенья',
  ].map(split),
  be: [
    'панядзелак аўторак сераду чацвер пятніцу суботу нядзелю',
    'панядзелка аўторка серады чацвярга пятніцы суботы нядзелі',
  ].map(split),
  tg: ['душанбе сешанбе чоршанбе панҷшанбе ҷумъа шанбе якшанбе'].map(split),
};

const numerals: Rows = {
  ru: [
    'два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать двадцать тридцать',
    'двух трех четырех пяти шести семи восьми девяти десяти',
    'двумя тремя четырьмя пятью шестью семью восемью девятью',
    'второй третий четвертый пятый шестой седьмой восьмой девятый десятый',
  ].map(split),
  be: [
    'два тры чатыры пяць шэсць сем восем дзевяць дзесяць адзінаццаць дванаццаць дваццаць трыццаць',
    'двух трох чатырох пяці шасці сямі васьмі дзевяці дзесяці',
    'другі трэці чацвёрты пяты шосты сёмы восьмы дзявяты дзясяты',
  ].map(split),
  tg: [
    'ду се чор панҷ шаш ҳафт ҳашт нӯҳ даҳ ёздаҳ дувоздаҳ бист сӣ',
    'дуюм сеюм чорум панҷум шашум ҳафтум ҳаштум',
  ].map(split),
};
const numeralEnglish =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b/i;

const timeUnits: Rows = {
  ru: ['дней недель месяцев лет часов минут', 'дня недели месяца года часа минуты'].map(split),
  be: ['дзён тыдняў месяцаў гадоў гадзін хвілін', 'дні тыдні месяцы гады гадзіны хвіліны'].map(split),
  tg: ['рӯз ҳафта моҳ сол соат дақиқа'].map(split),
};

const scales: Rows = {
  ru: ['тысяч миллионов миллиардов', 'тысячи миллиона миллиарда', 'тыс млн млрд'].map(split),
  be: ['тысяч мільёнаў мільярдаў', 'тысячы мільёна мільярда', 'тыс млн млрд'].map(split),
  tg: ['ҳазор миллион миллиард', 'ҳаз млн млрд'].map(split),
};

const currencies: Rows = {
  ru: ['долларов евро рублей юаней', 'доллара евро рубля юаня'].map(split),
  be: ['долараў еўра рублёў юаняў'].map(split),
  tg: ['доллар евро рубл сомонӣ'].map(split),
};

function split(words: string): readonly string[] {
  return words.split(' ');
}

const englishMonths =
  /\b(?:January|February|March|April|June|July|August|September|October|November|December|(?:Sept?|Oct|Nov|Dec|Jan|Feb|Aug)\.|(?:May \d|\d May|(?:in|of|last|next|since) May))/;
const englishDays = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/;

/** Errors of fact, one a pair, each put into as many translations as have a place for it, at most `most` a kind and language. */
export function seedFacts(pairs: readonly Pair[], most: number): readonly FactSeed[] {
  const next = makeNumbers(2026);
  const kinds: Readonly<Record<string, (pair: Pair) => Partial<Pair> | undefined>> = {
    'digit changed': (pair) => changeDigit(pair, next),
    'number left out': (pair) => leaveOut(pair, next),
    'number added': ({ source, target }) =>
      /\d/.test(source) || !/ \p{Ll}/u.test(target)
        ? undefined
        : { target: target.replace(/ (?=\p{Ll})/u, ` ${23 + next(70)} `) },
    'numeral changed': (pair) => swap(pair, numerals, numeralEnglish, next, /$/),
    'scale changed': (pair) =>
      swap(pair, scales, /\d\s?(?:thousand|million|billion|m|bn)\b|\d,000\b/, next, /\d[\s\u00a0]$/),
    'percentage lost': ({ source, target }) => {
      const changed = target.replace(
        /(\d)[\s\u00a0]?(?:%|процент\p{L}*|працэнт\p{L}*|фоиз\p{L}*|дарсад\p{L}*)/u,
        '$1',
      );
      return changed === target || !/%|per ?cent/.test(source) ? undefined : { target: changed };
    },
    'month changed': (pair) => swap(pair, months, englishMonths, next, /$/),
    'weekday changed': (pair) => swap(pair, weekdays, englishDays, next, /$/),
    'unit of time changed': (pair) =>
      swap(pair, timeUnits, /\d+[\s-](?:days|weeks|months|years|hours|minutes)\b/, next, /\d[\s\u00a0]$/),
    'currency changed': (pair) =>
      swap(pair, currencies, /[$€]\d|\d (?:million |billion )?(?:dollars|euros)/, next, /$/),
    'web address changed': (pair) => addAddress(pair, 'https://www.example.org/news/2024/item-15', next),
    'e-mail address changed': (pair) => addAddress(pair, 'press.office@example.org', next),
    'telephone number changed': (pair) => addAddress(pair, '+992 37 221 45 67', next),
    'designation changed': (pair) => addAddress(pair, 'No. 15/2-A', next),
    'score turned': ({ source, target }) => {
      const [score = '', a, dash, b] = /(?<![\d-])(\d{1,2})([-–:])(\d{1,2})(?![\d-])/.exec(target) ?? [];
      return score === '' || a === b || !/\d-\d/.test(source)
        ? undefined
        : { target: target.replace(score, `${b}${dash}${a}`) };
    },
    'negation lost': ({ source, target, targetLanguage }) => {
      const changed = targetLanguage === 'tg' ? target : target.replace(/ (?:не|ня) (?=\p{Ll})/u, ' ');
      return changed === target || !/\bnot\b|n't\b/.test(source) ? undefined : { target: changed };
    },
  };
  return Object.entries(kinds).flatMap(([kind, change]) =>
    ['ru', 'be', 'tg'].flatMap((language) => {
      const possible = pairs.flatMap((pair) => {
        const changed = pair.targetLanguage === language ? change(pair) : undefined;
        return changed ? [{ kind, pair: { ...pair, ...changed } }] : [];
      });
      const step = Math.max(1, possible.length / most);
      return Array.from(
        { length: Math.min(most, possible.length) },
        (_, at) => possible[Math.floor(at * step)] as FactSeed,
      );
    }),
  );
}

type Next = (limit: number) => number;

/** One digit of one number, where the number is also in the source. */
function changeDigit({ source, target }: Pair, next: Next): Partial<Pair> | undefined {
  const tokens = [...target.matchAll(/\d+/g)].filter(([token]) =>
    new RegExp(`(?<!\\d)${token}(?!\\d)`).test(source),
  );
  const token = tokens[next(tokens.length || 1)];
  if (!token) return undefined;
  const at = token.index + next(token[0].length);
  const old = Number(target[at]);
  const digit = at === token.index ? 1 + ((old + next(8)) % 9) : (old + 1 + next(9)) % 10;
  return digit === old ? undefined : { target: `${target.slice(0, at)}${digit}${target.slice(at + 1)}` };
}

function leaveOut({ source, target }: Pair, next: Next): Partial<Pair> | undefined {
  const tokens = [...target.matchAll(/(?<![\d.,:–-])\d+(?![\d.,:–-])/g)].filter(
    ([token]) =>
      source.split(/\D+/).filter((each) => each === token).length === 1 &&
      target.split(/\D+/).filter((each) => each === token).length === 1,
  );
  const token = tokens[next(tokens.length || 1)];
  return (
    token && {
      target: `${target.slice(0, token.index)}${target.slice(token.index + token[0].length).trimStart()}`,
    }
  );
}

/** Another word of the same row, behind what `before` demands. */
function swap(
  { source, target, targetLanguage }: Pair,
  rows: Rows,
  english: RegExp,
  next: Next,
  before: RegExp,
): Partial<Pair> | undefined {
  if (!english.test(source)) return undefined;
  for (const { 0: word, index } of target.matchAll(/[\p{L}\p{M}]+/gu)) {
    const row = rows[targetLanguage as Language].find((each) => each.includes(word.toLowerCase()));
    if (!row || !before.test(target.slice(0, index))) continue;
    const at = row.indexOf(word.toLowerCase());
    const other = row[(at + 1 + next(row.length - 1)) % row.length] as string;
    return { target: target.slice(0, index) + other + target.slice(index + word.length) };
  }
  return undefined;
}

/** An address at the end of both sides, with one letter or digit wrong in the target. */
function addAddress({ source, target }: Pair, address: string, next: Next): Partial<Pair> | undefined {
  if (!/[.]$/.test(source) || !/[.]$/.test(target)) return undefined;
  const places = [...address.matchAll(/[a-z0-9](?=[a-z0-9])|\d|[A-Z]$/g)];
  const { index: at } = places[next(places.length)] as RegExpExecArray;
  const old = address[at] as string;
  const wrong = /\d/.test(old)
    ? String((Number(old) + 1 + next(9)) % 10)
    : old === 'A'
      ? 'B'
      : old === 'x'
        ? 'y'
        : 'x';
  const changed = `${address.slice(0, at)}${wrong}${address.slice(at + 1)}`;
  const local = (text: string): string => text.replace('No.', '№');
  return changed === address
    ? undefined
    : {
        source: `${source.slice(0, -1)} (${address}).`,
        target: `${target.slice(0, -1)} (${local(changed)}).`,
      };
}
