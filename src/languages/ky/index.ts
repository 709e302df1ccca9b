import { wordSet } from '../engine/word-sets.ts';
import type { LanguagePack } from '../pack.ts';
import { breaks } from './breaks.ts';

/**
 * Kyrgyz in Cyrillic letters; what is left out is what every language has by default. Letters counted in running text
 * (FLORES-200); closed classes after Азыркы кыргыз адабий тили (2009).
 */
export const ky: LanguagePack = {
  tag: 'ky',
  name: 'Kyrgyz',
  autonym: 'Кыргызча',
  script: 'Cyrl',
  letters: { alphabet: 'абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя', mistypedLetters: {} },
  identity: {
    shares: {
      ...{
        а: 134,
        б: 27,
        в: 3,
        г: 31,
        д: 43,
        е: 47,
        ж: 19,
        з: 12,
        и: 45,
        й: 15,
        к: 57,
        л: 53,
        м: 26,
        н: 83,
        ң: 4,
      },
      ...{
        о: 42,
        ө: 25,
        п: 16,
        р: 61,
        с: 24,
        т: 57,
        у: 45,
        ү: 30,
        ф: 1,
        х: 1,
        ц: 2,
        ч: 13,
        ш: 17,
        ы: 50,
        ь: 1,
        э: 8,
      },
      ...{ ю: 2, я: 6 },
    },
    // Vowels are doubled, or have й between them.
    impossible: ['ае', 'ое', 'уе', 'ые'],
    isRare: true,
    endings: wordSet(`
      нын нин нун нүн дын дин дун дүн тын тин тун түн га ге го гө ка ке ко кө да де до дө ды ди ду дү ты ти
      ту тү ны ни ну нү дан ден дон дөн тан тен тон төн нан нен лар лер лор лөр дар дер дор дөр тар тер тор
      төр лары лери ган ген гон гөн кан кен кон көн уу үү оо ып ип уп үп луу лүү дуу дүү туу түү сыз сиз са
      се со сө ат ет от өт ары ында инде сын син
    `),
    words: wordSet(`
      жана менен ал бир бул да де болгон эле же болуп үчүн башка анын эң деп эки бирок көп боюнча бар жок мүмкүн эмес
      ошондой алар алардын ар гана аны керек бардык сыяктуу ушул алат тууралуу дагы аркылуу аларды өтө деген аз андан
      эгер мен сен сиз биз силер ким эмне кайсы канча качан кайда эмнеге ошол тигил баары өз өзү чейин кийин мурун болот
    `),
  },
  breaks,
};
