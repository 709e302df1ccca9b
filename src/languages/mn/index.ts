import { wordSet } from '../engine/word-sets.ts';
import type { LanguagePack } from '../pack.ts';

/**
 * Mongolian in Cyrillic letters, so that it is told from Russian. Letters counted in running text (FLORES-200); closed classes
 * and forms of the verb to be after Орчин цагийн монгол хэл (2004).
 */
export const mn: LanguagePack = {
  tag: 'mn',
  name: 'Mongolian',
  autonym: 'Монгол',
  script: 'Cyrl',
  letters: { alphabet: 'абвгдеёжзийклмноөпрстуүфхцчшщъыьэюя', mistypedLetters: {} },
  identity: {
    shares: {
      ...{
        а: 116,
        б: 29,
        в: 14,
        г: 63,
        д: 49,
        е: 7,
        ё: 1,
        ж: 14,
        з: 10,
        и: 46,
        й: 42,
        к: 4,
        л: 60,
        м: 21,
        н: 81,
      },
      ...{
        о: 53,
        ө: 25,
        п: 3,
        р: 53,
        с: 34,
        т: 35,
        у: 39,
        ү: 28,
        ф: 2,
        х: 45,
        ц: 8,
        ч: 11,
        ш: 7,
        ы: 13,
        ь: 9,
        э: 70,
      },
      ...{ ю: 2, я: 4 },
    },
    impossible: [],
    isRare: true,
    endings: wordSet(`
      ын ийн ний ны ыг ийг д т аас ээс оос өөс аар ээр оор өөр тай тэй той сан сэн сон сөн даг дэг дог дөг
      на нэ но нө ж ч х гүй ууд үүд лаа лээ лоо лөө аад ээд оод өөд уудын
    `),
    words: wordSet(`
      нь болон байдаг юм байна бөгөөд ч энэ бол байсан гэж эсвэл олон нэг болно хамгийн болох гэсэн ба уг хоёр илүү
      байх байгаа бусад мөн дээр болдог та бид би тэр тэд дараа их бүх шинэ байв руу дахь тус маш тул өмнө бий ихэнх болсон
      зэрэг үүнийг буй боловч харин эдгээр бүр өөр гурван байжээ дагуу тулд дотор хооронд учир хэрэв яагаад хэн юу хаана
    `),
  },
};
