import type { Paradigm } from '../engine/paradigm.ts';

/**
 * Russian adjective paradigms after А. А. Зализняк (1977), types 1–4 and 6, with short forms and the comparative; and
 * surnames, which are declined partly as nouns, partly as adjectives (Русская грамматика, 1980).
 */
export const adjectives: readonly Paradigm[] = [
  // новый, молодой
  {
    mark: 'a',
    stem: /[бвдзлмнпрстф]$/,
    endings: 'ый ой ого ому ым ом ая ую ою ое ые ых ыми',
  },
  // высокий, морской; общий, большой
  { mark: 'a', stem: /[гкх]$/, endings: 'ий ой ого ому им ом ая ую ою ое ие их ими' },
  { mark: 'a', stem: /[жчшщ]$/, endings: 'ий ой его ого ему ому им ем ом ая ей ую ею ою ее ое ие их ими' },
  { mark: 'a', stem: /ц$/, endings: 'ый его ему ым ем ая ей ую ее ые ых ыми' },
  // Short forms. Those in -ский have none, nor have most in -овый (Русская грамматика).
  { mark: 'a', stem: /(?:[бдзлмнпрстф]|(?<![ое])в|(?:^н|гот|здор|сур)ов)$/, endings: '- а о ы ее ей' },
  { mark: 'a', stem: /(?:[гх]|(?<![сц])к|[жчшщ])$/, endings: '- а о и' },
  // синий
  { mark: 'aь', stem: /[нл]$/, endings: 'ий его ему им ем яя ей юю ею ее ие их ими' },
  // длинношеий
  { mark: 'aь', stem: /[аеоуи]$/, endings: 'ий его ему им ем яя ей юю ею ее ие их ими' },
  // Reflexive participles: оставшийся, выдающийся
  {
    mark: 'aся',
    stem: /[шщ]$/,
    endings: 'ийся егося емуся имся емся аяся ейся уюся еюся ееся иеся ихся имися',
  },
  // третий, олений
  { mark: 'aья', stem: /[бвдзлнпрстжчшщ]$/, endings: 'ий ьего ьему ьим ьем ья ьей ью ьею ье ьи ьих ьими' },
  // Петров, Пушкин; мамин
  { mark: 's', stem: /(?:[ое]в|[иы]н)$/, endings: '- а у ым ом е ой ою ы ых ыми о' },
];

/**
 * Comparatives in -е, which adjectives in -г, -к, -х, -д, -т, -ст have with a changed consonant, and those of another root
 * (Русская грамматика, 1980). Ones that are adverbs or pronouns first (уже, дальше, позже) are left out.
 */
const comparatives: readonly (readonly [stem: string, comparative: string])[] = [
  ...([
    ['хорош', 'лучш'],
    ['плох', 'хуж'],
    ['больш', 'больш'],
    ['маленьк', 'меньш'],
    ['молод', 'молож'],
  ] as const),
  ...([
    ['высок', 'выш'],
    ['низк', 'ниж'],
    ['широк', 'шир'],
    ['глубок', 'глубж'],
    ['тонк', 'тоньш'],
  ] as const),
  ...([
    ['близк', 'ближ'],
    ['долг', 'дольш'],
    ['стар', 'старш'],
    ['дорог', 'дорож'],
    ['дешев', 'дешевл'],
  ] as const),
  ...([
    ['прост', 'прощ'],
    ['част', 'чащ'],
    ['густ', 'гущ'],
    ['толст', 'толщ'],
    ['чист', 'чищ'],
  ] as const),
  ...([
    ['сладк', 'слащ'],
    ['жестк', 'жестч'],
    ['богат', 'богач'],
    ['крут', 'круч'],
    ['тверд', 'тверж'],
  ] as const),
  ...([
    ['коротк', 'короч'],
    ['кратк', 'кратч'],
    ['мягк', 'мягч'],
    ['легк', 'легч'],
    ['жарк', 'жарч'],
  ] as const),
  ...([
    ['громк', 'громч'],
    ['ярк', 'ярч'],
    ['крепк', 'крепч'],
    ['редк', 'реж'],
    ['резк', 'резч'],
  ] as const),
  ...([
    ['четк', 'четч'],
    ['чутк', 'чутч'],
    ['стойк', 'стойч'],
    ['строг', 'строж'],
    ['туг', 'туж'],
  ] as const),
  ...([
    ['тих', 'тиш'],
    ['глух', 'глуш'],
    ['сух', 'суш'],
    ['жидк', 'жиж'],
    ['гладк', 'глаж'],
  ] as const),
];

/** The same, as rows of forms, with the one short form in which й becomes и. */
export const irregularAdjectives: readonly (readonly [string, string, string])[] = [
  ...comparatives.map(([stem, comparative]) => [`a:${stem}`, comparative, 'е'] as const),
  ['a:достойн', 'достоин', '-'],
];
