import { emptyFrom } from './rows.ts';

/** What is printed: the same rows, without what only a screen can do. */
export const paper: string = `@page { size: A4; margin: 16mm 14mm; }
@page wide { size: A4 landscape; margin: 14mm 12mm; }
@media print {
  html { font-size: 8.25pt; }
  body { padding: 0; background: none; }
  .languages-3:not(${emptyFrom(3, 3)}), .languages-4:not(${emptyFrom(3, 4)}) { page: wide; }
  .bar, .skip { display: none; }
  main { max-width: none; }
  /* The names of the languages come again on every page: only the head of a table does. */
  .edition { display: table; }
  .edition > thead { display: table-header-group; position: static; break-inside: avoid; }
  .edition > tbody { display: table-row-group; }
  .edition > * > tr > .label { border-inline-end: 1px solid #fff; }
  .scroll { overflow: visible; }
  .scroll :is(th, td) { overflow-wrap: anywhere; }
  .row:not(.paragraph, .table, .note) { break-inside: avoid; }
  .heading { break-after: avoid; }
  p, li { orphans: 3; widows: 3; }
  a { color: inherit; text-decoration: none; }
  .s:target { background: none; box-shadow: none; }
}
`;
