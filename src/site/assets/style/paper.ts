import { mostColumns } from '../../kit/reader.ts';
import { emptyFrom } from './rows.ts';

/** Pages on which so many languages are shown. */
function showing(shown: number): string {
  const scopes = Array.from({ length: mostColumns - shown + 1 }, (_, at) => {
    const columns = shown + at;
    return `html:has(> .languages-${columns})${columns > shown ? emptyFrom(shown + 1, columns) : ''}`;
  });
  return `:is(${scopes.join(', ')})`;
}

/**
 * What is printed: the same rows, without what only a screen can do. The head of the table comes again on every page, and
 * so does the title of an article: browsers repeat nothing but heads of tables.
 */
export const paper: string = `@page {
  size: A4; margin: 16mm 15mm 18mm;
  @bottom-right { content: counter(page) " / " counter(pages); font: 7.5pt sans-serif; color: #625d55; }
}
@page wide { size: A4 landscape; margin: 13mm 12mm 16mm; }
@media print {
  html { font-size: 8.25pt; }
  ${showing(2)} { font-size: 9pt; }
  ${showing(1)} { font-size: 10pt; }
  body { padding: 0; background: none; }
  .languages-3:not(${emptyFrom(3, 3)}), .languages-4:not(${emptyFrom(3, 4)}) { page: wide; }
  .bar, .skip, .alone { display: none; }
  main { max-width: none !important; }
  .edition, ${showing(1)} .edition { display: table; }
  .edition > thead, ${showing(1)} .edition > thead { display: table-header-group; position: static; break-inside: avoid; }
  .edition > tbody { display: table-row-group; }
  .edition > thead > .languages > th { padding-block: 0 .6rem; line-height: 1.35; }
  main > article { display: table; width: 100%; }
  main > article::before {
    display: table-header-group; break-inside: avoid; content: attr(data-title) "\\A\\A0";
    white-space: pre-line; font: .75rem/1.5 sans-serif; color: var(--quiet);
  }
  .languages > th::after { content: " · " attr(data-title); font-weight: 400; }
  .edition > * > tr { grid-template-columns: 2.25rem; }
  .edition > * > tr > .label { border-inline-end: 1px solid #fff; }
  ${showing(1)} .edition > thead > .languages > .label { border: 0; }
  .scroll { overflow: visible; }
  .scroll :is(th, td) { overflow-wrap: anywhere; }
  section.concept ul { grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); column-gap: 1rem; }
  .concept p { font-size: .8125rem; line-height: 1.35; }
  .concept > .row > *, .edition > * > .definition > * { padding-block: .1rem; }
  .edition > * > .definition > * { padding-bottom: .35rem; }
  .row:not(.paragraph, .table, .note), .concept, .cell { break-inside: avoid; }
  .heading { break-after: avoid; }
  .h1 > * { padding-top: .75rem !important; }
  p, li { orphans: 3; widows: 3; }
  a, a.term { color: inherit; text-decoration: none; }
  a[href^="http"]:not(.bare)::after { content: " (" attr(href) ")"; font-size: .85em; color: var(--quiet); overflow-wrap: anywhere; }
  .s, .s:target { background: none !important; box-shadow: none !important; }
  .was:target > span { display: none; }
  ins { text-decoration: underline; background: none; box-shadow: none; }
}
`;
