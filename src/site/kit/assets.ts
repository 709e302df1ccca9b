import type { SiteAssets } from '../../model/edition.ts';
import { mostColumns } from './reader.ts';
import { pairedSentences } from './sentence.ts';

/**
 * The style sheet that all pages of a site in these languages share. The files of `site/assets` name with a class
 * (`.scope-one`) what only a long selector can select, and write once, for `.n1`, what is the same for each sentence of a
 * row.
 */
export function writeStyle(assets: SiteAssets, languages: readonly string[]): string {
  const sheets = [
    assets['base.css'],
    assets['text.css'],
    assets['sentences.css'],
    assets['pages.css'],
    assets['article.css'],
    assets['grid.css'],
    `${choices(languages)}\n${publishable(assets['columns.css'])}${stackAt(publishable(assets['stacked.css']))}`,
    assets['single.css'],
    assets['reader.css'],
    assets['terms-and-corrections.css'],
    assets['paper.css'],
  ];
  const style = sheets.map(publishable).join('\n');
  return scopes.reduce((text, [name, selector]) => text.replaceAll(name, selector), forEachSentence(style));
}

/**
 * The script that all pages of a site share: comfort only. Without it a page is whole, and what needs it stays hidden. It
 * asks for nothing, and keeps the reader's choices in the reader's own browser.
 */
export function writeScript(assets: SiteAssets): string {
  return writeScriptOf(
    assets['words.js'],
    assets['choice.js'],
    assets['places.js'],
    assets['copying.js'],
    assets['finding.js'],
    assets['terms.js'],
    assets['keyboard.js'],
  );
}

/** The script of the search page. */
export function writeSearchScript(assets: SiteAssets): string {
  return writeScriptOf(assets['words.js'], assets['search.js']);
}

/** One script of its own scope: browsers load no modules from a disk. */
function writeScriptOf(...parts: readonly string[]): string {
  const text = parts.map((part) => publishable(part).replace(/^export /gm, '')).join('\n');
  return `'use strict';\n(() => {\n${text}})();\n`;
}

/** The style sheet of e-books. */
export function writeBookStyle(assets: SiteAssets): string {
  return publishable(assets['book.css']);
}

/** A file without its documentation comments, which are for those who work on it. */
function publishable(text: string): string {
  return text.replace(/^ *\/\*\*(?:[^*]|\*(?!\/))*\*\/\n|\/\*\* @(?:[^*]|\*(?!\/))*\*\/ /gm, '');
}

/** The lists from column `slot` to the last are on "none". */
function emptyFrom(slot: number, last: number): string {
  return Array.from(
    { length: last - slot + 1 },
    (_, at) => `:has(#slot-${slot + at} [value=""]:checked)`,
  ).join('');
}

/** Pages of so many languages or more, of which so many are shown: the reader has left the others out. */
function showing(shown: number, page: (columns: number) => string): string {
  const pages = Array.from({ length: mostColumns - shown + 1 }, (_, at) => {
    const columns = shown + at;
    return `${page(columns)}${columns > shown ? emptyFrom(shown + 1, columns) : ''}`;
  });
  return `:is(${pages.join(', ')})`;
}

const anyEmpty = ':has(.slots [value=""]:checked)';
const four = `body.languages-4:not(${anyEmpty})`;
const three = `:is(body.languages-3:not(${anyEmpty}), body.languages-4${anyEmpty}:not(${emptyFrom(3, 4)}))`;
const rootOf = (columns: number): string => `html:has(> .languages-${columns})`;

/** What the names in the style sheets stand for. */
const scopes: readonly (readonly [name: string, selector: string])[] = [
  ['.scope-page-of-one', showing(1, rootOf)],
  ['.scope-page-of-two', showing(2, rootOf)],
  ['.scope-one', `body${showing(1, (columns) => `.languages-${columns}`)}`],
  ['.scope-four', four],
];

/** The rules for cells one below another, where their columns would be too narrow. */
function stackAt(rules: string): string {
  const stack = (scope: string, columns: number): string =>
    rules
      .replaceAll('.scope-stacked', scope)
      .replaceAll('repeat(1,', `repeat(${columns},`)
      .replace(/^(?=.)/gm, '  ');
  return `@media screen and (max-width: 39.99rem) {
${stack('body', 1)}}
@media screen and (min-width: 40rem) and (max-width: 59.99rem) {
${stack(three, 1)}}
@media screen and (min-width: 40rem) and (max-width: 73.99rem) {
${stack(four, 2)}}
`;
}

/** Rules for the first sentence of a row as rules for each that lights up in all languages at once. */
function forEachSentence(style: string): string {
  return style.replace(/^( *)(.*\.n1\b.*?)(?= \{)/gm, (_, indent: string, selector: string) => {
    const all = Array.from({ length: pairedSentences }, (_, at) =>
      selector.replace(/\.n1\b/g, `.n${at + 1}`),
    );
    return indent + all.join(',\n');
  });
}

/** Which languages stand where, as the lists of the picker say. Without `:has` all stand in their own order. */
function choices(languages: readonly string[]): string {
  const columns = Math.min(languages.length, mostColumns);
  if (columns < 2) return '';
  const cell = (tag: string): string => `:is(.row, .languages, [colspan]) > [lang="${tag}"]`;
  const rules = [
    'body:has(.picker) :is(.row, .languages, [colspan]) > [lang] { display: none; }',
    // The address may lead to a sentence of a language that is not shown: its row is then where the page goes.
    `body:has(.picker) .row > [lang]:has(:target) {
  display: block; position: absolute; inset: 0 auto auto 0; height: 0; overflow: clip; visibility: hidden; font-size: 0; line-height: 0;
}`,
  ];
  for (let slot = 1; slot <= columns; slot++) {
    for (const tag of languages) {
      const chosen = `body:has(#slot-${slot} [value="${tag}"]:checked)`;
      rules.push(`${chosen} ${cell(tag)} { display: block; order: ${slot}; }`);
      rules.push(`${chosen} .row > [lang="${tag}"]:has(:target) { ${placed} }`);
    }
  }
  // The words of the page are those of the language that stands first.
  rules.push('body:has(.picker) .ui > [data-ui] { display: none; }');
  for (const tag of languages) {
    rules.push(`body:has(#slot-1 [value="${tag}"]:checked) .ui > [data-ui="${tag}"] { display: inline; }`);
  }
  return rules.join('\n');
}

/** Undoes what hides a cell that the address leads to. */
const placed =
  'position: static; height: auto; overflow: visible; visibility: visible; font-size: inherit; line-height: inherit;';
