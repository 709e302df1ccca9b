/// <reference path="../search/browser.ts" />

/** What parts of the site's scripts find in others. */
declare const quotation: typeof import('./quoting.js').quotation;
/** The style sheet of quotations elsewhere, which their script begins with. */
declare const embedStyle: string;
/** What words.js gives. */
type SiteWords = NonNullable<typeof barobarWords>;
/** The style sheet of what a preview shows beside a page, which its script begins with. */
declare const previewStyle: string;
