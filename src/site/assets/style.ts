import { articlePages } from './style/article.ts';
import { base } from './style/base.ts';
import { paper } from './style/paper.ts';
import { reader } from './style/reader.ts';
import { styleRows } from './style/rows.ts';
import { sentences } from './style/sentences.ts';
import { styleSingle } from './style/single.ts';
import { sitePages } from './style/site.ts';
import { ends } from './style/terms-and-corrections.ts';
import { text } from './style/text.ts';

/** The style sheet that all pages of a site in these languages share. */
export function writeStyle(languages: readonly string[]): string {
  return [
    base,
    text,
    sentences,
    sitePages,
    articlePages,
    styleRows(languages),
    styleSingle,
    reader,
    ends,
    paper,
  ].join('\n');
}
