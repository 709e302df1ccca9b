/** What parts of the site's scripts find in others. */
declare const quotation: typeof import('./quoting.js').quotation;
/** What words.js gives. */
type SiteWords = import('../search/browser.ts').SiteWords;
declare var barobarWords: SiteWords | undefined;
