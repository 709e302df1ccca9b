import { isRightToLeft } from '../../languages/engine/tag.ts';
import type { SiteAssets } from '../../model/edition.ts';
import { mostColumns } from './reader.ts';
import { pairedSentences } from './sentence.ts';

/**
 * The style sheet that all pages of a site in these languages share. The files of `site/assets` name with a class
 * (`.scope-sentences`) what only a long selector can select, and write once, for `.n1`, what is the same for each sentence
 * of a row.
 */
export function writeStyle(assets: SiteAssets, languages: readonly string[]): string {
  const text = (name: keyof SiteAssets): string => publishable(assets[name]);
  const rows = text('rows.css');
  return [
    writeDark(text('base.css')),
    text('masthead.css'),
    text('lists.css'),
    text('text.css'),
    text('grid.css'),
    text('article.css'),
    text('reader.css'),
    forEachSentence(text('sentences.css')),
    text('terms-and-corrections.css'),
    numbers(),
    `@media not (scripting: none) {\n${scope(rows, '', byScript)}}`,
    `@media ${roomForThree} {\n${scope(rows, '', byDefault)}}`,
    `@media (scripting: none) {\n${scope(rows, '', byChoice)}}`,
    stackAt(text('stacked.css')),
    choices(languages),
    keptTerms(languages),
    text('paper.css'),
  ].join('\n');
}

/**
 * The script that all pages of a site share: comfort only. Without it a page is whole, and what needs it stays hidden. It
 * asks for nothing, and keeps the reader's choices in the reader's own browser.
 */
export function writeScript(assets: SiteAssets): string {
  return writeScriptOf(
    assets['load-words.js'],
    assets['choice.js'],
    assets['places.js'],
    assets['quoting.js'],
    assets['copying.js'],
    assets['embedding.js'],
    assets['finding.js'],
    assets['terms.js'],
    assets['keyboard.js'],
  );
}

/** The script of the search page. */
export function writeSearchScript(assets: SiteAssets): string {
  return writeScriptOf(assets['load-words.js'], assets['search.js']);
}

/** The script of quotations on other sites, with their style sheet. */
export function writeEmbedScript(assets: SiteAssets): string {
  const style = `const embedStyle = ${JSON.stringify(publishable(assets['embed.css']))};\n`;
  return writeScriptOf(style, assets['embed.js']);
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

/** The dark colours twice: as the device asks for them, and as the reader does. */
function writeDark(style: string): string {
  return style.replace(/^\.if-dark (\{[^}]*\})/m, (_, colours: string) =>
    [
      `@media screen and (prefers-color-scheme: dark) { :root:not([data-theme="light"]) ${colours} }`,
      `@media screen { [data-theme="dark"] ${colours} }`,
    ].join('\n'),
  );
}

/** Numbers that rows of sentences need: how many there are, and which one each is. */
function numbers(): string {
  return Array.from(
    { length: pairedSentences - 1 },
    (_, at) => `.k${at + 2} { --k: ${at + 2}; }\n.n${at + 2} { --n: ${at + 2}; }`,
  ).join('\n');
}

/** Where rows are sentences, of pages with so many languages; `body` is the class of such pages, or empty for all. */
type SentenceScope = (body: string) => string;

/** As the script says. What is for some pages only has to be the more specific one. */
const byScript: SentenceScope = (body) => `html[data-rows="sentences"] ${body || 'body'}`;

/** Before the script runs, where it will show three languages or more: where there is no room for them, it shows two. */
const byDefault: SentenceScope = (body) =>
  `html:not([data-rows]) ${body || 'body:is(.languages-3, .languages-4)'}`;
const roomForThree = '(not (scripting: none)) and (min-width: 56rem)';

/** As the reader chose, without a script. */
const byChoice: SentenceScope = (body) => `${body || 'body'}:has(#by-sentences:checked)`;

/** Rules for pages of one kind: each selector of a rule; every line is one rule. */
function scope(rules: string, body: string, sentences: SentenceScope): string {
  return rules.replace(/^( *)([^@ ].*?)(?= \{)/gm, (_, indent: string, selectors: string) => {
    const each = selectors.split(/, (?![^(]*\))/).map((selector) => {
      if (selector.startsWith('.scope-sentences'))
        return `${sentences(body)}${selector.slice('.scope-sentences'.length)}`;
      return body === '' ? selector : `${body} ${selector}`;
    });
    return indent + each.join(', ');
  });
}

/** The widest screens that have two languages below each other, two beside each other, and three. */
const [phone, narrow, medium] = ['39.99rem', '55.99rem', '71.99rem'] as const;

/** The rules for languages one below another, where their columns would be too narrow. */
function stackAt(rules: string): string {
  const widths: readonly (readonly [count: number, below: string])[] = [
    [2, phone],
    [3, narrow],
    [4, medium],
  ];
  return widths
    .map(([count, below]) => {
      const body = `body.languages-${count}`;
      const isOnPhone = count === 2;
      // Before the script runs, a page shows no more than there is room for: what is beside each other stays there.
      const chosen = isOnPhone ? body : `${body}:is([data-l] > *)`;
      const always = `@media screen and (max-width: ${phone}) {\n${scope(withoutSentences(rules), body, byScript)}}\n`;
      return `${isOnPhone ? '' : always}@media screen and (max-width: ${below}) and (not (scripting: none)) {
${scope(withoutSentences(rules), chosen, byScript)}${scope(onlySentences(rules), chosen, byScript)}}
@media screen and (max-width: ${below}) and (scripting: none) {
${scope(withoutSentences(rules), body, byScript)}${scope(onlySentences(rules), body, byChoice)}}`;
    })
    .join('\n');
}

const ofSentences = /^\.scope-sentences[^}]*\}\n/gm;

function withoutSentences(rules: string): string {
  return rules.replace(ofSentences, '');
}

function onlySentences(rules: string): string {
  return (rules.match(ofSentences) ?? []).join('');
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

/** Colours of languages where they are one below another, in the order of the site. */
const tints: readonly string[] = ['#b8ad9a', '#8fa7bb', '#9bb596', '#c39a9f', '#b3a3c4', '#9fb5b3'];

/** Which languages stand where: as the script says, else as the lists of the picker do. */
function choices(languages: readonly string[]): string {
  const columns = Math.min(languages.length, mostColumns);
  if (columns < 2) return '';
  const cell = (tag: string): string => `:is(.row, .languages, .labels, [colspan]) > [lang="${tag}"]`;
  const order = (slot: number): string =>
    `{ order: ${slot}; --o: ${slot};${slot === 1 ? ' --number: block;' : ''} }`;
  const slots = Array.from({ length: columns }, (_, at) => at + 1);
  const before = [
    ...slots.map(
      (slot) =>
        `html:not([data-l]) :is(.row > :nth-child(${slot + 1}), .labels > :nth-child(${slot}))[lang] { --o: ${slot}; }`,
    ),
    'html:not([data-l]) .row > .label + [lang] { --number: block; }',
    `html:not([data-l]) .row > [lang]:nth-child(n + ${mostColumns + 2}) { display: none; }`,
    // What the script will choose is there from the beginning: as many as there is room for.
    ...[
      [narrow, 2],
      [medium, 3],
    ].map(
      ([below, count]) =>
        `@media (max-width: ${below}) and (not (scripting: none)) { html:not([data-l]) :is(:is(.row, .title) > [lang]:nth-child(n + ${Number(count) + 2}), .slot:nth-child(n + ${Number(count) + 1})) { display: none; } }`,
    ),
  ];
  const scripted = languages.flatMap((tag, at) => [
    `html[data-l]:not([data-l~="${tag}"]) ${cell(tag)} { display: none !important; }`,
    ...slots.map((slot) => `[data-${slot}="${tag}"] ${cell(tag)} ${order(slot)}`),
    `html[data-1]:not([data-1="${tag}"]) .ui > [data-ui="${tag}"] { display: none; }`,
    `[data-1="${tag}"] .ui > [data-ui="${tag}"] { display: inline; }`,
    `[data-1="${tag}"] ${spoken(tag)}`,
    `:is(${cell(tag)}, .slot[data-tag="${tag}"]) { --tint: ${tints[at % tints.length]}; }`,
    ...(languages.some(isRightToLeft) ? directedHead(tag) : []),
  ]);
  const plain = languages.flatMap((tag) => {
    const chosen = `:has(.slots [value="${tag}"]:checked)`;
    return [
      `body:has(.slots):not(${chosen}) ${cell(tag)}:not(:has(:target)) { display: none !important; }`,
      // The address may lead to a sentence of a language that is not shown: its row is then where the page goes.
      `body:has(.slots):not(${chosen}) .row > [lang="${tag}"]:has(:target) { display: block !important; position: absolute; inset: 0 auto auto 0; height: 0; overflow: clip; visibility: hidden; font-size: 0; line-height: 0; }`,
      ...slots.map((slot) => `body:has(#slot-${slot} [value="${tag}"]:checked) ${cell(tag)} ${order(slot)}`),
      `body:has(.slots):not(:has(#slot-1 [value="${tag}"]:checked)) .ui > [data-ui="${tag}"] { display: none; }`,
      `body:has(#slot-1 [value="${tag}"]:checked) .ui > [data-ui="${tag}"] { display: inline; }`,
      `body:has(#slot-1 [value="${tag}"]:checked) ${spoken(tag)}`,
    ];
  });
  return [...before, ...scripted, '@media (scripting: none) {', ...plain, '}'].join('\n');
}

/** The head of a column at the side that its language begins at. */
function directedHead(tag: string): readonly string[] {
  const slot = `.slot[data-tag="${tag}"]`;
  return isRightToLeft(tag)
    ? [
        `${slot} { direction: rtl; }`,
        `${slot} select { padding: 0 0 0 1.4rem; background-position: .2rem 55%, .55rem 55%; }`,
      ]
    : [
        `${slot} { direction: ltr; }`,
        `[dir="rtl"] ${slot} select { padding: 0 1.4rem 0 0; background-position: calc(100% - .5rem) 52%, calc(100% - .2rem) 52%; }`,
      ];
}

/** The link of the language that a page of several speaks: it is marked, though it leads to another page. */
function spoken(tag: string): string {
  return `.tongues [hreflang="${tag}"] { color: var(--ink); text-decoration: underline 2px var(--house); text-underline-offset: .45em; }`;
}

/** Of the terms at the end of an article those of its own language and of the original. */
function keptTerms(languages: readonly string[]): string {
  return languages
    .map((tag) => `.terms[class*="keep-"]:not(.keep-${tag}) .concept li[lang="${tag}"] { display: none; }`)
    .join('\n');
}
