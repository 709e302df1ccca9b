import type { Language } from '../../../languages/pack.ts';
import { languageOf } from '../../../languages/registry.ts';
import { plainText } from '../../../text/markup.ts';
import type { Place, PlacedFault, SeriesCheck } from '../../engine/check.ts';

/** What is at fault, for `say`. */
interface Data {
  readonly language: string;
  /** The letters that are missing, separated by spaces. */
  readonly letters: string;
  /** Sentences of the document that lack them. */
  readonly sentences: number;
}

/** The sentences of one document in one language: those that lack the letters, and whether any has them. */
interface Seen {
  readonly profile: Language;
  readonly without: { readonly place: Place; readonly letters: number }[];
  hasMarked: boolean;
}

/**
 * Text typed on a keyboard that lacks letters of its language: a sentence of 60 letters or more without any of Tajik ғ, ӣ, қ,
 * ӯ, ҳ and ҷ. Where the whole document lacks them it is reported once, at its first sentence.
 */
export const lettersKeyboard: SeriesCheck<Data> = {
  code: 'letters/keyboard',
  severity: 'error',
  only: ['tg'],
  summary: 'The target is typed without the letters that only its language has.',
  since: '0.1.0',
  why: 'Typed on a Russian keyboard, Tajik words become other words or none: шахр for шаҳр, кор for қор.',
  examples: {
    invalid: [
      {
        source:
          'The ministers of foreign affairs came together in the capital on Monday to discuss the agreement.',
        target: 'Вазирони корхои хоричи рузи душанбе дар пойтахт барои мухокимаи созишнома чамъ омаданд.',
        language: 'tg',
      },
      {
        before: [{ source: 'The session of the Council', target: 'Чаласаи Шуро дар пойтахт ва дар вилоят' }],
        source: 'It will be held in the city of Dushanbe in autumn.',
        target: 'Он тирамох дар шахри Душанбе баргузор мегардад.',
        language: 'tg',
      },
    ],
    valid: [
      {
        source:
          'The ministers of foreign affairs came together in the capital on Monday to discuss the agreement.',
        target: 'Вазирони корҳои хориҷӣ рӯзи душанбе дар пойтахт барои муҳокимаи созишнома ҷамъ омаданд.',
        language: 'tg',
      },
      { source: 'The talks are over.', target: 'Гуфтушунид анҷом ёфт.', language: 'tg' },
      { source: 'The session', target: 'Заседание Совета коллективной безопасности в столице республики' },
      {
        source: 'The session',
        target: 'Пасяджэнне Савета калектыўнай бяспекі ў сталіцы рэспублікі',
        language: 'be',
      },
    ],
  },
  say: ({ language, letters, sentences }) =>
    sentences === 1
      ? { text: 'letters/keyboard', values: { language, letters } }
      : { text: 'letters/keyboard:several', values: { language, letters, count: sentences } },
  begin: () => {
    const documents = new Map<string, Seen>();
    return {
      see: (place) => {
        const { document, targetLanguage, target } = place.pair;
        const profile = languageOf(targetLanguage);
        const { plainLetters, lettersWithoutMark } = profile.letters;
        if (!plainLetters || lettersWithoutMark === undefined) return;
        const key = `${targetLanguage}\n${document}`;
        let seen = documents.get(key);
        if (!seen) {
          seen = { profile, without: [], hasMarked: false };
          documents.set(key, seen);
        }
        const text = plainText(target).toLowerCase();
        if (hasMark(text, plainLetters)) seen.hasMarked = true;
        else if (isInLanguage(text, profile))
          seen.without.push({ place, letters: text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0 });
      },
      end: () => [...documents.values()].flatMap(faultsOf),
    };
  },
};

/** Nearly every sentence has one among its first letters. */
function hasMark(text: string, plainLetters: Readonly<Record<string, string>>): boolean {
  for (const letter of text) if (letter in plainLetters) return true;
  return false;
}

/** Fewer words say nothing, and a sentence in another language is reported as such. */
const leastWords = 2;

function isInLanguage(text: string, { identity }: Language): boolean {
  const words = text.match(/\p{L}+/gu) ?? [];
  return words.filter((word) => identity.words.has(word)).length >= leastWords;
}

function faultsOf({ profile, without, hasMarked }: Seen): readonly PlacedFault<Data>[] {
  const { plainLetters = {}, lettersWithoutMark = 0 } = profile.letters;
  const letters = Object.keys(plainLetters).join(' ');
  const faultAt = (place: Place, sentences: number): PlacedFault<Data> => ({
    place,
    fault: { data: { language: profile.tag, letters, sentences } },
  });
  const [first] = without;
  if (!hasMarked && first) {
    const all = without.reduce((sum, each) => sum + each.letters, 0);
    return all >= lettersWithoutMark ? [faultAt(first.place, without.length)] : [];
  }
  return without.filter((each) => each.letters >= lettersWithoutMark).map(({ place }) => faultAt(place, 1));
}
