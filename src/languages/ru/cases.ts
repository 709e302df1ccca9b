import type { CaseName, PhraseForms } from '../engine/forms.ts';
import type { CaseEndings } from '../engine/inflections.ts';

/** What Russian endings mean (Русская грамматика, 1980), for the paradigms of `nouns.ts` and `adjectives.ts`. */
export const caseEndings: readonly CaseEndings[] = [
  // города, доктора: the nominative plural is as the genitive singular
  {
    mark: 'm',
    stem: /(?:город|доктор|профессор|паспорт|поезд|остров|лес|дом|голос|вечер|берег|адрес|директор|номер|мастер|округ|отпуск|цвет|век|корпус|орден|сорт|том)$/,
    endings: '-|а|у|-|ом|е|а ы и|ов|ам|а ы и|ами|ах',
  },
  { mark: 'm', endings: '-|а|у|-|ом ем|е|ы и|ов ев ей|ам|ы и|ами|ах' },
  { mark: 'mь', endings: 'ь|я|ю|ь|ем|е|и|ей|ям|и|ями ьми|ях' },
  { mark: 'mй', stem: /и$/, endings: 'й|я|ю|й|ем|и|и|ев|ям|и|ями|ях' },
  { mark: 'mй', endings: 'й|я|ю|й|ем|е|и|ев|ям|и|ями|ях' },
  { mark: 'f', endings: 'а|ы и|е|у|ой ою ей ею|е|ы и|-|ам|ы и|ами|ах' },
  { mark: 'fя', stem: /и$/, endings: 'я|и|и|ю|ей ею|и|и|й|ям|и|ями|ях' },
  { mark: 'fя', endings: 'я|и|е|ю|ей ею|е|и|ь й -|ям|и|ями|ях' },
  { mark: 'fь', endings: 'ь|и|и|ь|ью|и|и|ей|ям ам|и|ями ами ьми|ях ах' },
  { mark: 'n', endings: 'о е|а|у|о е|ом ем|е|а|- ов|ам|а|ами|ах' },
  { mark: 'nе', stem: /и$/, endings: 'е|я|ю|е|ем|и|я|й|ям|я|ями|ях' },
  { mark: 'nе', endings: 'е|я|ю|е|ем|е|я|ей ев -|ям|я|ями|ях' },
  { mark: 'ин', endings: 'ин|ина|ину||ином|ине|е ы а|-|ам||ами|ах' },
  { mark: 'мя', endings: 'я|ени|ени|я|енем|ени|ена|ен ян|енам|ена|енами|енах' },
  ...['a', 'aь'].map((mark) => ({
    mark,
    endings:
      'ый ий ой ая яя ое ее|ого его ой ей|ому ему ой ей|ый ий ой ую юю ое ее|ым им ой ою ей ею|ом ем ой ей|ые ие|ых их|ым им|ые ие|ыми ими|ых их',
  })),
  { mark: 's', endings: '- а|а ой|у ой|у|ым ой ою|е ой|ы|ых|ым||ыми|ых' },
];

/** Русская грамматика (1980), §§ 1302–1328; of prepositions with several cases the one that is most frequent in the press. */
export const phraseForms: PhraseForms = {
  rare: /(?:[оеая]ю|ьми)$/,
  rareAdjective: /(?<![жчшщц])ей$/,
  fleeting: /[еёо](?:[вгклмнц]|нь)$/,
  softFeminine:
    /(?<!^г)(?:[оеё]сть|бласть|власть|часть|страсть|знь|вязь|чать|пись|дь|ощь|очь|ечь|роль|цель|дель|быль|расль|сеть|смерть|память|нефть|треть|кровь|степь|соль|сталь|мораль)$/,
  citations: { masculine: /(?:[ыои]й)$/, feminine: /[ая]я$/, neuter: /[ое]е$/, plural: /[ыи]е$/ },
  singular: {
    masculine: {
      genitive: /го$/,
      dative: /му$/,
      accusative: /(?:[ыои]й|[ое]е)$/,
      instrumental: /[ыи]м$/,
      prepositional: /[ое]м$/,
    },
    feminine: {
      genitive: /[ое]й$/,
      dative: /[ое]й$/,
      accusative: /[ую]ю$/,
      instrumental: /[ое]й$/,
      prepositional: /[ое]й$/,
    },
  },
  governed: new Map([
    ...named(
      'genitive',
      'без для до из из-за из-под от ото у около после против вместо кроме среди ради внутри',
    ),
    ...named('genitive', 'вокруг вне возле мимо насчёт помимо путём относительно накануне'),
    ...named('dative', 'к ко по благодаря согласно вопреки навстречу'),
    ...named('accusative', 'через про сквозь'),
    ...named('instrumental', 'с со над надо между перед передо'),
    ...named('prepositional', 'в во на о об обо при'),
  ]),
};

function named(name: CaseName, words: string): readonly (readonly [string, CaseName])[] {
  return words.split(' ').map((word) => [word, name]);
}
