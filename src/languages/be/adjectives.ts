import type { Paradigm } from '../engine/paradigm.ts';

/** Belarusian adjectives and surnames after Беларуская граматыка, ч. 1 (Мінск, 1985). */
export const adjectives: readonly Paradigm[] = [
  // новы, малады, добры, чужы
  {
    mark: 'a',
    stem: /[бвдзлмнпрстфжшчц]$/,
    endings: 'ы ага ога аму ому ым ая ой ай ую аю ою ае ое ыя ых ымі эй',
  },
  // вялікі, дарагі
  { mark: 'a', stem: /[гкх]$/, endings: 'і ага ога аму ому ім ая ой ай ую аю ою ае ое ія іх імі' },
  // сіні; трэці; воўчы is of the first kind
  { mark: 'aь', stem: /[бвзлмнпсц]$/, endings: 'і яга яму ім яя яй ёй юю яю яе ія іх імі' },
  { mark: 'aь', stem: /[аеёіоуыэюя]$/, endings: 'і яга яму ім яя яй ёй юю яю яе ія іх імі' },
  // Impersonal short forms: вядома, магчыма, неабходна
  { mark: 'a', stem: /[бвдзлмнпрстчгх]$/, endings: 'а' },
  { mark: 'a', stem: /(?<!с)к$/, endings: 'а' },
  // Пятроў, Пушкін; Быкаў: the stress keeps its place, so о and а are different words.
  // Possessives like мамчын, Іванаў may have the endings of adjectives.
  { mark: 's', stem: /(?:[оё][ўв]|[іы]н)$/, endings: '- а у ым е ай ой ы ых ымі ага аму' },
  { mark: 'S', stem: /[аея][ўв]$/, endings: '- а у ым е ай ы ых ымі ага аму' },
];
