/**
 * The words of languages, for the scripts of a site: a bundle of this file, with nothing else of the languages, is `words.js`.
 */
import { forms as be } from '../../languages/be/forms.ts';
import { forms as en } from '../../languages/en/forms.ts';
import { forms as ru } from '../../languages/ru/forms.ts';
import { forms as tg } from '../../languages/tg/forms.ts';
import {
  analysesOf,
  askFor,
  findEither,
  headsOf,
  lookUp,
  relate,
  type SearchForms,
  shortenHead,
} from './related.ts';
import { suggestWord } from './suggest.ts';
import { foldLetters, wordsIn } from './words.ts';

/** Languages whose words have forms. */
export const searchForms: Readonly<Record<string, SearchForms>> = { be, en, ru, tg };

/** Every word has one form. */
const unknown: SearchForms = { analyses: (form) => [`=${form}`] };

/** What scripts ask of the words of languages. */
interface SiteWords {
  readonly wordsIn: typeof wordsIn;
  readonly foldLetters: typeof foldLetters;
  readonly analysesOf: typeof analysesOf;
  readonly askFor: typeof askFor;
  readonly relate: typeof relate;
  readonly headsOf: typeof headsOf;
  readonly shortenHead: typeof shortenHead;
  readonly lookUp: typeof lookUp;
  readonly findEither: typeof findEither;
  readonly suggestWord: typeof suggestWord;
  /** What is known of the words of a language. */
  formsOf(language: string): SearchForms;
}

const siteWords: SiteWords = {
  ...{
    wordsIn,
    foldLetters,
    analysesOf,
    askFor,
    relate,
    headsOf,
    shortenHead,
    lookUp,
    findEither,
    suggestWord,
  },
  formsOf: (language) => searchForms[language] ?? searchForms[language.split('-')[0] as string] ?? unknown,
};

declare global {
  /** Only in browsers. */
  var barobarWords: SiteWords | undefined;
}

globalThis.barobarWords = siteWords;
