import { type IdentityFacts, type LetterFacts, pairsOf } from '../engine/letters.ts';
import { wordSet } from '../engine/word-sets.ts';

/** Belarusian, official orthography: Правілы беларускай арфаграфіі і пунктуацыі (2008). */
export const letters: LetterFacts = {
  alphabet: 'абвгдеёжзійклмнопрстуўфхцчшыьэюя',
  plainLetters: { ё: 'е' },
  // ў from Tajik ӯ; и, щ and ъ from Russian, for which Belarusian has і, шч and the apostrophe.
  mistypedLetters: { и: 'і', щ: 'шч', ъ: '’', ї: 'і', є: 'е', ґ: 'г', ӯ: 'ў' },
  uncertainLetters: 'щъєґ',
  // § 12: ў after a vowel, but у in -ум and -ус (not in the reflexive -ўся) and where it is stressed.
  shortened: {
    full: 'у',
    short: 'ў',
    vowels: 'аеёіоуыэюя',
    stays: /^у(?:м|с(?!я(?!\p{L}))|л\p{L}{0,2}(?!\p{L}))/u,
  },
};

/** Belarusian. Letters counted in this project’s own texts; closed classes after Беларуская граматыка (1985), part 1. */
export const identity: IdentityFacts = {
  shares: {
    ...{ а: 160, б: 17, в: 32, г: 17, д: 35, е: 41, ё: 6, ж: 7, з: 32, і: 58, й: 9 },
    ...{ к: 40, л: 38, м: 26, н: 73, о: 30, п: 30, р: 46, с: 42, т: 36, у: 28, ў: 22 },
    ...{ ф: 2, х: 12, ц: 23, ч: 13, ш: 13, ы: 46, ь: 13, э: 18, ю: 5, я: 30 },
  },
  // т and д turn into ц and дз before soft vowels, and р, ж, ш and ч are never soft.
  impossible: pairsOf('тдржшч', 'еёюяьі'),
  words: wordSet(`
    у ў ва на з са да к па із ад аб пра праз для без пры над пад перад паміж за супраць каля пасля вакол акрамя сярод дзеля
    замест дзякуючы згодна ля апроч
    і й а але ды або ці што каб калі як так таксама хоць пакуль таму аднак жа б бы то нібы бо
    я ты ён яна яно мы вы яны мяне цябе яго яе нас вас іх мне табе яму ёй нам вам ім мной табой намі вамі імі сябе сабе сабой
    мой мая маё мае твой свой свая сваё свае свайго сваёй сваіх сваім сваімі наш наша нашы ваш ваша
    гэты гэта гэтая гэтае гэтыя гэтага гэтай гэтаму гэтых гэтым гэтымі той тая тое тыя таго тых тым тымі такі такая такія такога
    увесь уся усё усе ўсё ўсе ўсяго ўсіх ўсім ўся сам сама самі самы кожны іншы іншыя іншых
    хто каго каму чым чаго чаму які якая якое якія якога якой якіх якім якімі
    быць быў была было былі будзе будуць ёсць няма не ні
    дзе куды там тут ужо яшчэ толькі вельмі больш менш нават вось можна трэба цяпер зараз тады
  `),
};
