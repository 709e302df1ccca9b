import { mostColumns } from '../../kit/reader.ts';

/** Rows of as many cells as there are languages, all of the same width whatever their number. */
const grid = `.edition, .edition > tbody, .edition > thead { display: block; width: 100%; }
.edition > * > tr {
  position: relative; display: grid; grid-template-columns: 2.75rem; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr);
}
.edition > * > tr > * { display: block; min-width: 0; padding: .4rem 1.25rem; text-align: start; font-weight: inherit; }
.row > td { border-inline-start: 1px solid var(--line); }
.row > [colspan] { display: flex; flex-direction: column; grid-column: 2 / -1; }
/* It covers the rule before the first cell, whichever that is. */
.edition > * > tr > .label {
  position: relative; z-index: 1; margin-inline-end: -1px; padding-inline: 0 .5rem; border: 0;
  background: var(--paper); text-align: end;
}
.label a {
  display: inline-block; min-width: 1.5rem; text-align: end; text-decoration: none;
  color: var(--quiet); font: .75rem/2 var(--sans); font-variant-numeric: tabular-nums;
}
.label a:hover { color: var(--link); text-decoration: underline; }
.edition > thead {
  position: sticky; top: 0; z-index: 2; background: var(--paper); border-bottom: 1px solid var(--rule);
}
.edition > thead > .languages > th {
  padding-block: .7rem .5rem; padding-inline-start: calc(1.25rem + 1px); font: 600 .875rem/1.4 var(--sans); color: var(--quiet);
}
`;

/** All cells one below another, each under its language's name; `columns` beside each other. */
function stack(scope: string, columns: number): string {
  const row = `${scope} .edition > * > .row`;
  return `${scope} .edition > thead { display: none; }
  ${row} {
    grid-template-columns: repeat(${columns}, minmax(0, 1fr)); grid-auto-flow: row; gap: .8rem 2.5rem; padding: .9rem 0;
  }
  ${row} > :is(td, th) { padding: 0; border: 0; }
  ${scope} .edition > :not(:target, .open) > .row > td.label { display: none; }
  ${row} > th.label { position: absolute; inset-block-start: .9rem; inset-inline-end: 0; background: none; }
  ${row} > .label a { line-height: 1.5; }
  ${row}:not(.origin) > td[data-name]::before { content: attr(data-name); }
  ${row} > [colspan] { grid-column: 1 / -1; }
  ${row}:not(.origin, .item, .definition) { border-top: 1px solid var(--line); }
  ${scope} .edition > tbody:first-of-type > .row:first-child { border-top: 0; }
  ${scope} .concept > .row { padding: .5rem 0 0; gap: .1rem 2.5rem; }
  ${scope} .concept > .definition { padding-bottom: .5rem; }
  ${scope} .concept:not(:target, .open) > .row > td[data-name] { display: block; padding-inline-start: 1.75rem; text-indent: -1.75rem; }
  ${scope} .concept:not(:target, .open) > .row > td[data-name]::before {
    content: attr(lang); display: inline-block; width: 1.75rem; padding: 0; background: none; text-indent: 0;
  }
  ${scope} .concept:not(:target, .open) > .row > td[data-name] > p { display: inline; }
  ${scope} .concept > .row > .label { position: absolute; inset: 0 0 auto auto; }
  ${scope} .correction > td:not(:has(p)) { display: none; }
  ${scope} .state p { border-top: 0; padding-top: 0; }
  ${scope} h1 { font-size: 1.5rem; }`;
}

/** The lists from column `slot` to the last are on "none". */
export function emptyFrom(slot: number, last: number): string {
  return Array.from(
    { length: last - slot + 1 },
    (_, at) => `:has(#slot-${slot + at} [value=""]:checked)`,
  ).join('');
}

const anyEmpty = ':has(.slots [value=""]:checked)';
const four = `body.languages-4:not(${anyEmpty})`;
const three = `:is(body.languages-3:not(${anyEmpty}), body.languages-4${anyEmpty}:not(${emptyFrom(3, 4)}))`;

/** No line longer than is good to read, however wide the screen and few the languages. */
function measures(): string {
  const rules: string[] = [];
  for (let columns = 1; columns <= mostColumns; columns++) {
    for (let shown = columns; shown >= 1; shown--) {
      const scope = `body.languages-${columns}${shown < columns ? emptyFrom(shown + 1, columns) : ''}`;
      rules.push(`${scope} :is(main, .bar) { max-width: ${[46, 80, 100, 120][shown - 1]}rem; }`);
    }
  }
  return rules.join('\n');
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

const names = `td[data-name]::before, .cell::before {
  display: block; width: fit-content; margin-bottom: .25rem; padding-inline: .55rem; border-radius: 1em;
  font: 500 .6875rem/1.6 var(--sans); letter-spacing: 0; color: var(--quiet); background: var(--near);
}
.cell::before { content: attr(data-name); }
.cell { margin-bottom: 1.25rem; }`;

/** The rows of a page with its languages beside each other; `languages` are those of the site. */
export function styleRows(languages: readonly string[]): string {
  return `${grid}
${choices(languages)}
${measures()}
${names}
${four} :is(h1, .h1 > .label) { font-size: 1.5rem; line-height: 1.22; }
@media screen and (min-width: 74rem) and (max-width: 99.99rem) {
  ${four} { font-size: 1rem; }
  ${four} :is(h1, .h1 > .label) { font-size: 1.375rem; }
  ${four} :is(.lead p, .lead > .label) { font-size: 1.0625rem; }
  ${four} .edition > * > tr > * { padding-inline: 1rem; }
  ${four} .edition > * > tr > .label { padding-inline: 0 .5rem; }
  ${four} .edition > thead > .languages > th { padding-inline-start: calc(1rem + 1px); }
}
@media screen and (max-width: 39.99rem) {
  ${stack('body', 1)}
}
@media screen and (min-width: 40rem) and (max-width: 59.99rem) {
  ${stack(three, 1)}
}
@media screen and (min-width: 40rem) and (max-width: 73.99rem) {
  ${stack(four, 2)}
}
`;
}
