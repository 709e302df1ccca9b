/** What the scripts of the site find in words.js, whose text they begin with. */
declare const word: typeof import('./words.js').word;
declare const wordsIn: typeof import('./words.js').wordsIn;
declare const foldWord: typeof import('./words.js').foldWord;
declare const foldLetters: typeof import('./words.js').foldLetters;
declare const isRelated: typeof import('./words.js').isRelated;
declare const quotation: typeof import('./quoting.js').quotation;
declare const matchForms: typeof import('./words.js').matchForms;
