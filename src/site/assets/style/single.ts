import { mostColumns } from '../../kit/reader.ts';
import { emptyFrom } from './rows.ts';

const others = Array.from({ length: mostColumns - 1 }, (_, at) => at + 2);

/** Pages that show one language: they have no other, or the reader has put it alone. */
const single: string = `body:is(.languages-1, ${others.map((count) => `.languages-${count}${emptyFrom(2, count)}`).join(', ')})`;

/** One language alone reads as an article: nothing is left of columns. */
export const styleSingle: string = `${single} { font-size: 1.125rem; line-height: 1.6; }
${single} .edition > thead { display: none; }
${single} .row > :is(td, th) { border: 0; }
${single} .pair, ${single} .row > td[data-name]::before, ${single} .cell::before { display: none; }
${single} .edition > * > .row > td:not(.label) { padding-inline-end: 0; }
${single} h1 { font-size: clamp(1.6rem, 1.2rem + 2vw, 2.25rem); }
@media screen and (max-width: 39.99rem) {
  ${single} .edition > * > .row { grid-template-columns: 1.6rem minmax(0, 1fr); gap: 0; padding: .4rem 0; border: 0; }
  ${single} .edition > * > .row > .label { position: static; display: block; text-align: start; }
  ${single} .edition > * > .row > .label a { min-width: 0; font-size: .6875rem; }
  ${single} .edition > * > .row > [colspan] { grid-column: 2; }
  ${single} .edition > * > .row.heading { padding-top: 1rem; }
}
`;
