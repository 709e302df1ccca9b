import type { CaseName, PhraseForms } from '../engine/forms.ts';
import type { CaseEndings } from '../engine/inflections.ts';

/** What Belarusian endings mean (Беларуская граматыка, ч. 1, 1985), for the paradigms of `nouns.ts` and `adjectives.ts`. */
export const caseEndings: readonly CaseEndings[] = [
  { mark: 'm', endings: '-|а у|у|-|ом ам|е ы|ы і|оў аў эй|ам|ы і|амі|ах ох' },
  { mark: 'mь', endings: 'ь|я ю|ю|ь|ем ём|і|і|яў ёў ей|ям|і|ямі ьмі|ях' },
  { mark: 'mй', endings: 'й|я ю|ю|й|ем ём|і|і|яў ёў|ям|і|ямі|ях' },
  { mark: 'f', endings: 'а|ы і|е ы і э|у|ой ай ою аю|е ы і э|ы і|- оў аў эй|ам|ы і|амі|ах' },
  { mark: 'fя', endings: 'я|і|і|ю|яй ёй ею яю ёю|і|і|ь й яў ёў ей|ям|і|ямі|ях' },
  { mark: 'fь', endings: "ь -|і ы|і ы|ь -|ю у 'ю|і ы|і ы|ей яў аў|ям ам|і ы|ямі амі ьмі|ях ах" },
  { mark: 'n', endings: 'о а|а|у|о а|ом ам|е|ы і|- оў аў|ам|ы і|амі|ах' },
  { mark: 'nе', endings: 'е ё|я|ю|е ё|ем ём|і|і|яў ёў ей|ям|і|ямі|ях' },
  { mark: 'ін', endings: 'ін ын|іна ына|іну ыну||інам ынам|іне ыне|е ы|- аў|ам||амі|ах' },
  ...['a', 'aь'].map((mark) => ({
    mark,
    endings:
      'ы і ая ое ае яя яе|ага ога яга ой ай яй ёй эй|аму ому яму ой ай яй ёй|ы і ую юю ое ае яе|ым ім ой ай ою аю яй ёй яю ёю|ым ім ой ай яй ёй|ыя ія|ых іх|ым ім|ыя ія|ымі імі|ых іх',
  })),
  ...['s', 'S'].map((mark) => ({ mark, endings: '- а|а ай|у ай|у|ым ай|е ай|ы|ых|ым||ымі|ых' })),
];

/** Беларуская граматыка, ч. 1 (1985); of prepositions with several cases the one that is most frequent in the press. */
export const phraseForms: PhraseForms = {
  rare: /(?:[оаеёяэ]ю|ьмі|ае|яе)$/,
  rareAdjective: /(?:ой|эй|ога|ому)$/,
  fleeting: /[еёоаэ](?:[вўгклмнц]|нь)$/,
  softFeminine: /(?:[аяе]сць|знь|вязь|мяць|дзь|роль|цэль|дэль|соль|сталь|мараль|сець|чвэрць)$/,
  citations: { masculine: /[ыі]$/, feminine: /[ая]я$/, neuter: /[аояеё]е$/, plural: /[ыі]я$/ },
  singular: {
    masculine: {
      genitive: /га$/,
      dative: /му$/,
      accusative: /(?:[ыі]|[аояеё]е)$/,
      instrumental: /[ыі]м$/,
      prepositional: /[ыі]м$/,
    },
    feminine: {
      genitive: /[аояёэ]й$/,
      dative: /[аояёэ]й$/,
      accusative: /[ую]ю$/,
      instrumental: /[аояёэ]й$/,
      prepositional: /[аояёэ]й$/,
    },
  },
  governed: new Map([
    ...named(
      'genitive',
      'без для да з-за ад каля пасля супраць замест акрамя апрача сярод дзеля вакол унутры',
    ),
    ...named('dative', 'дзякуючы згодна насуперак'),
    ...named('accusative', 'праз цераз пра'),
    ...named('instrumental', 'з са над паміж перад'),
    ...named('prepositional', 'у ў ва на аб пры па'),
  ]),
};

function named(name: CaseName, words: string): readonly (readonly [string, CaseName])[] {
  return words.split(' ').map((word) => [word, name]);
}
