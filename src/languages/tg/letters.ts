import type { IdentityFacts, LetterFacts } from '../engine/letters.ts';
import { wordSet } from '../engine/word-sets.ts';
import { ambiguousWords, markedWords, plainWords } from './marked-words.ts';

/** Tajik in Cyrillic letters: Қоидаҳои имлои забони тоҷикӣ (2011). */
export const letters: LetterFacts = {
  alphabet: 'абвгғдеёжзиӣйкқлмнопрстуӯфхҳчҷшъэюя',
  // Keyboards of other languages (Belarusian ў, Tatar җ and һ, Azerbaijani ҹ, Uyghur ⱪ and ⱨ), and fonts from before Unicode
  // that show ќ as қ, њ as ҳ, љ as ҷ, ѓ as ғ and ї as ӣ. The rules of 1998 dropped ц, щ, ы and ь.
  mistypedLetters: {
    ...{
      ў: 'ӯ',
      ⱪ: 'қ',
      ќ: 'қ',
      ҡ: 'қ',
      ⱨ: 'ҳ',
      һ: 'ҳ',
      њ: 'ҳ',
      җ: 'ҷ',
      ҹ: 'ҷ',
      љ: 'ҷ',
      ѓ: 'ғ',
      ґ: 'ғ',
      ї: 'ӣ',
    },
    ...{ і: 'и', ц: 'с', щ: 'ш', ы: 'и', ь: '' },
  },
  uncertainLetters: 'іцщыь',
  plainLetters: { ғ: 'г', ӣ: 'и', қ: 'к', ӯ: 'у', ҳ: 'х', ҷ: 'ч' },
  markedWords: { certain: markedWords, ambiguous: ambiguousWords, plain: plainWords },
  // 75 of 1,000 letters are these; none of 2,000 professional sentences of this length lacks them.
  lettersWithoutMark: 60,
  endingsOnLatin: ['и', 'ро', 'иро', 'ҳо', 'ҳои', 'ҳоро', 'е', 'аш', 'ашро', 'ашон', 'ам', 'у'],
};

/** Tajik. Letters counted in this project’s own texts; closed classes after Грамматикаи забони адабии ҳозираи тоҷик (1985). */
export const identity: IdentityFacts = {
  shares: {
    ...{ а: 163, б: 32, в: 21, г: 12, ғ: 2, д: 60, е: 22, ё: 7, ж: 1, з: 25, и: 105, ӣ: 10 },
    ...{ й: 5, к: 25, қ: 12, л: 21, м: 42, н: 63, о: 85, п: 8, р: 60, с: 31, т: 43, у: 35 },
    ...{ ӯ: 10, ф: 10, х: 10, ҳ: 28, ч: 6, ҷ: 13, ш: 24, ъ: 5, э: 2, ю: 1, я: 7 },
  },
  impossible: [],
  words: wordSet(`
    дар ба аз бо то барои бе бар назди пеши баъди зери болои миёни пас оид тавассути байни доир сӯи тибқи мувофиқи бинобар зидди
    ва ё лекин вале аммо балки ки агар чун зеро вақте гарчанде ҳарчанд чунки пас яъне ҳам низ на ҳамчун
    ман ту ӯ вай мо шумо онҳо онон инҳо маро туро моро шуморо онҳоро худ худро худи
    ин он ҳамин ҳамон чунин чунон инро онро ҳама ҳамаи ҳар ягон баъзе дигар чанд якчанд ҳеҷ
    кӣ чӣ кадом кай куҷо чаро чӣ чанд чунон ончи
    аст ҳаст нест буд буданд бошад бошанд мебошад мебошанд шуд шуда шудан шудааст мешавад шавад кард карда кардан кардааст мекунад
    кунад намуд намуда намудан менамояд дорад доранд дошт дод дода гуфт хоҳад хоҳанд бояд метавонад истода гардид гардида
    бале ҳа оре не мана
    як ду се хеле бисёр танҳо акнун ҳоло инҷо онҷо ҳанӯз боз бештар беш пеш
  `),
};
