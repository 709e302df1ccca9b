import { pairedSentences } from './sentence.ts';

/**
 * Only faces that have every letter of our languages, ғ ӣ қ ӯ ҳ ҷ ў і among them: a word set from two faces looks broken.
 * PT Serif comes with macOS, Cambria and Segoe UI with Windows, Noto with Android and Linux. Georgia and Literata lack some.
 */
const faces = `
  --serif: "Source Serif 4", "PT Serif", "Noto Serif", Cambria, "Liberation Serif", "DejaVu Serif", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", "DejaVu Sans", sans-serif;
  --mono: ui-monospace, "SF Mono", Consolas, "Noto Sans Mono", "Liberation Mono", "DejaVu Sans Mono", monospace;`;

/** Every pair of ink and paper has a contrast of at least 4.5 to 1 (WCAG 2.2 SC 1.4.3). */
const colours = `
  --paper: #fdfcfa; --ink: #1f1d1a; --quiet: #625d55; --line: #e4dfd6; --rule: #b9b2a6;
  --link: #17557a; --lit: #fdeab0; --near: #f3efe6; --warn: #7a4a00; --warn-paper: #fdf1dc;`;

const darkColours = `
  --paper: #16171a; --ink: #e8e4dc; --quiet: #a8a298; --line: #2c2e33; --rule: #55575d;
  --link: #92c7ea; --lit: #574710; --near: #222429; --warn: #f0c27a; --warn-paper: #33280f;`;

const base = `:root {${faces}${colours}
  color-scheme: light dark;
}
@media screen and (prefers-color-scheme: dark) { :root {${darkColours} } }
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; padding: 0 clamp(1rem, 2.5vw, 2.5rem) 4rem;
  background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.55 var(--serif);
  font-kerning: normal; font-variant-numeric: lining-nums;
  overflow-wrap: break-word; hyphens: auto; hyphenate-limit-chars: 8 4 3;
}
p, h1, h2, h3, h4, h5, h6, ul, ol, blockquote, pre { margin: 0; padding: 0; }
a { color: var(--link); text-decoration-thickness: .06em; text-underline-offset: .18em; }
a:hover { text-decoration-thickness: .12em; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 3px; border-radius: 2px; }
main { display: block; max-width: 100rem; margin: 0 auto; }
main:focus { outline: none; }
.columns-1 main, .columns-1 .bar { max-width: 44rem; }
.columns-2 main, .columns-2 .bar { max-width: 72rem; }
.columns-3 main, .columns-3 .bar { max-width: 90rem; }
.skip {
  position: absolute; inset-inline-start: 1rem; top: -6rem; z-index: 2; padding: .6rem 1rem;
  background: var(--paper); border: 1px solid var(--rule); border-radius: 4px; font: .9375rem/1.4 var(--sans);
}
.skip:focus { top: .75rem; }
.bar { max-width: 100rem; margin: 0 auto; padding: 1rem 0 0; font: .875rem/1.4 var(--sans); }
.bar a { display: inline-block; padding: .3rem 0; color: var(--quiet); text-decoration: none; }
.bar a:hover { color: var(--link); text-decoration: underline; }
.dot { color: var(--rule); }
caption {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
`;

const table = `.edition { width: 100%; border-collapse: separate; border-spacing: 0; table-layout: fixed; }
.edition > * > tr > * { text-align: start; vertical-align: baseline; font-weight: inherit; min-width: 0; }
.edition > * > tr > * { padding: .4rem 1.25rem; }
.edition > * > tr > .label { width: 2.75rem; padding-inline: 0 .5rem; text-align: end; }
.label a {
  display: inline-block; min-width: 1.5rem; padding: .15rem 0; text-align: end; text-decoration: none;
  color: var(--quiet); font: .75rem/1.4 var(--sans); font-variant-numeric: tabular-nums;
}
.label a:hover { color: var(--link); text-decoration: underline; }
.row > td + td { border-inline-start: 1px solid var(--line); }
.row > .label + td { border-inline-start: 0; }
.languages > th {
  position: sticky; top: 0; z-index: 1; padding: .8rem 1.25rem .55rem;
  background: var(--paper); border-bottom: 1px solid var(--rule);
  font: 600 .875rem/1.4 var(--sans); color: var(--quiet);
}
.edition > thead > .languages > th { font-weight: 600; }
.edition > thead > .languages > th + th { padding-inline-start: calc(1.25rem + 1px); }
.edition > thead > .languages > .label {
  position: sticky; top: 0; z-index: 1; background: var(--paper); border-bottom: 1px solid var(--rule);
}
`;

const text = `h1, h2, h3, h4, h5, h6 { font-weight: 600; line-height: 1.25; text-wrap: balance; hyphenate-limit-chars: 12 5 4; }
h1 { letter-spacing: -.008em; }
h1, .h1 > .label { font-size: 1.75rem; line-height: 1.2; }
h2, .h2 > .label { font-size: 1.25rem; line-height: 1.25; }
h3 { font-size: 1.0938rem; }
h4, h5, h6 { font-size: 1.0625rem; font-style: italic; }
p, li { text-wrap: pretty; }
.edition > * > .h1 > * { padding-top: 1.75rem; padding-bottom: .35rem; }
.edition > * > .h2 > * { padding-top: 1.75rem; padding-bottom: .3rem; }
.edition > * > .h3 > *, .edition > * > .h4 > * { padding-top: 1.25rem; padding-bottom: .2rem; }
.origin, .state { font: .8125rem/1.5 var(--sans); color: var(--quiet); hyphens: manual; }
.edition > * > .lead > * { padding-top: 1rem; }
.lead p, .lead > .label { font-size: 1.1875rem; line-height: 1.45; color: var(--quiet); }
blockquote { padding-inline-start: 1rem; border-inline-start: 3px solid var(--rule); }
.item ul, .item ol { padding-inline-start: 1.5rem; }
.item li::marker { color: var(--quiet); font-variant-numeric: tabular-nums; }
.edition > * > .item > * { padding-top: .2rem; padding-bottom: .2rem; }
.edition > * > :not(.item) + .item > * { padding-top: .4rem; }
.depth-2 :is(ul, ol) { margin-inline-start: 1.25rem; }
.depth-3 :is(ul, ol) { margin-inline-start: 2.5rem; }
:is(.depth-4, .depth-5, .depth-6) :is(ul, ol) { margin-inline-start: 3.75rem; }
pre {
  padding: .75rem 1rem; background: var(--near); border-radius: 4px; font: .875rem/1.5 var(--mono);
  white-space: pre-wrap; overflow-wrap: anywhere; hyphens: none;
}
code { font-family: var(--mono); font-size: .9em; overflow-wrap: anywhere; hyphens: none; }
pre code { font-size: inherit; }
hr { width: 6rem; margin: 1rem auto; border: 0; border-top: 1px solid var(--rule); }
.image { font-style: italic; color: var(--quiet); }
.image::before { content: "["; } .image::after { content: "]"; }
sup { line-height: 0; font-size: .7em; font-family: var(--sans); }
.call { text-decoration: none; }
.call::after { content: ")"; }
td table { width: 100%; border-collapse: collapse; font-size: .9375rem; line-height: 1.4; }
td table :is(th, td) { padding: .35rem .6rem .35rem 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: baseline; overflow-wrap: anywhere;
  min-width: min(5em, 5vw); }
td table th { font: 600 .8125rem/1.4 var(--sans); border-bottom-color: var(--rule); }
td table .center { text-align: center; } td table .right { text-align: end; font-variant-numeric: tabular-nums; }
.edition > .notes { font-size: .9375rem; line-height: 1.5; }
.notes h2 { font: 600 .875rem/1.4 var(--sans); color: var(--quiet); }
.back { padding: 0 .3em; text-decoration: none; font-family: var(--sans); }
.edition > * > .state > * { padding-top: 1.5rem; }
.state p { padding-top: .6rem; border-top: 1px solid var(--rule); }
.edition > * > .briefing > * { padding-top: 1.1rem; padding-bottom: 1.1rem; border-top: 1px solid var(--line); }
.briefing h2 { font-size: 1.125rem; }
.briefing h2 a { text-decoration: none; } .briefing h2 a:hover { text-decoration: underline; }
.briefing .origin { padding-top: .35rem; }
`;

/** The rules that pair sentences: one sentence is asked for or pointed at, and it lights up in every language. */
function pair(state: string): string {
  return Array.from(
    { length: pairedSentences },
    (_, at) => `.row:has(.n${at + 1}:${state}) .n${at + 1}`,
  ).join(',\n');
}

const sentences = `.s { scroll-margin-top: 6rem; border-radius: 2px; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.number {
  font: .6875rem/1 var(--sans); vertical-align: .4em; color: var(--quiet); text-decoration: none;
  font-variant-numeric: tabular-nums; -webkit-user-select: none; user-select: none; padding-block: .35em;
}
.number:hover { color: var(--link); text-decoration: underline; }
.mark {
  padding: .12em .5em; border: 1px solid currentcolor; border-radius: 1em;
  -webkit-box-decoration-break: clone; box-decoration-break: clone;
  font: 600 .6875rem/1 var(--sans); letter-spacing: 0; color: var(--quiet); background: var(--paper);
  vertical-align: .1em; hyphens: manual; white-space: nowrap;
}
td table .mark { white-space: normal; }
.missing { color: var(--quiet); font-weight: 400; }
.stale > .mark { color: var(--warn); background: var(--warn-paper); }
@media (hover: hover) {
${pair('hover')} { background: var(--near); box-shadow: 0 0 0 .12em var(--near); }
}
.s:target { background: var(--lit); box-shadow: 0 0 0 .12em var(--lit); color: var(--ink); }
${pair('target')} { background: var(--lit); box-shadow: 0 0 0 .12em var(--lit); color: var(--ink); }
.row:has(:target) .label a { color: var(--ink); font-weight: 700; }
.notes p:target { background: var(--lit); box-shadow: 0 0 0 .2em var(--lit); scroll-margin-top: 6rem; }
:target :is(.number, .mark), .row:has(:target) :is(.number, .mark) { color: var(--ink); }
.call, .back { scroll-margin-top: 6rem; }
@media (forced-colors: active) {
  .s:target { outline: 2px solid Highlight; }
  ${pair('target')} { outline: 2px solid Highlight; }
}
`;

/** Rows of a screen that has no room for all columns: `columns` beside each other, each cell under its language's name. */
function stack(scope: string, columns: number): string {
  const row = `${scope} .edition > * > .row`;
  return `${scope} :is(.edition, .edition > tbody) { display: block; }
  ${scope} .edition > thead { display: none; }
  ${row} { display: grid; grid-template-columns: repeat(${columns}, minmax(0, 1fr)); gap: .8rem 2.5rem; padding: .9rem 0; }
  ${row} > * { display: block; width: auto; padding: 0; border: 0; }
  ${row} > td.label { display: none; }
  ${row} > th.label { grid-column: 1 / -1; text-align: start; margin-bottom: -.6rem; }
  ${row} > .label a { text-align: start; }
  ${row} > td[data-name]::before { content: attr(data-name); }
  ${row} > td[colspan] { grid-column: 1 / -1; }
  ${row}:not(.origin, .item) { border-top: 1px solid var(--line); }
  ${scope} .edition > tbody:first-of-type > .row:first-child { border-top: 0; }
  ${row}.origin > td { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .75rem; }
  ${scope} .state p { border-top: 0; padding-top: 0; }
  ${scope} h1 { font-size: 1.5rem; }`;
}

const screens = `td[data-name]::before, .cell::before {
  display: block; margin-bottom: .1rem;
  font: 600 .75rem/1.5 var(--sans); letter-spacing: 0; color: var(--quiet);
}
.cell::before { content: attr(data-name); }
.cell + .cell { margin-top: 1.25rem; }
@media screen and (max-width: 39.99rem) {
  ${stack('body', 1)}
}
@media screen and (min-width: 40rem) and (max-width: 59.99rem) {
  ${stack('.columns-3', 1)}
}
@media screen and (min-width: 40rem) and (max-width: 73.99rem) {
  ${stack(':is(.columns-4, .columns-many)', 2)}
}
@media screen and (min-width: 74rem) {
  ${stack('.columns-many', 3)}
}
`;

const paper = `@page { size: A4; margin: 16mm 14mm; }
@page wide { size: A4 landscape; margin: 14mm 12mm; }
@media print {
  html { font-size: 8.25pt; }
  body { padding: 0; background: none; }
  .columns-3, .columns-4, .columns-many { page: wide; }
  .bar, .skip { display: none; }
  main { max-width: none; }
  .languages > th, .edition > thead > .languages > .label { position: static; }
  .row { break-inside: avoid; }
  .heading { break-after: avoid; }
  p, li { orphans: 3; widows: 3; }
  a { color: inherit; text-decoration: none; }
  .s:target { background: none; box-shadow: none; }
}
`;

/** The style sheet that all pages share. */
export const style: string = [base, table, text, sentences, screens, paper].join('\n');
