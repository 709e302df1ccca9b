import { pairedSentences } from '../../kit/sentence.ts';

/** The rules that pair sentences: one of a row is what `asked` says, and it lights up in every language. */
function pair(asked: (sentence: string) => string, scope = ''): string {
  return Array.from(
    { length: pairedSentences },
    (_, at) => `${scope}.row:has(${asked(`.n${at + 1}`)}) .n${at + 1}`,
  ).join(',\n');
}

/** The sentence is asked for by its address, or by that of a sentence which is now this one. */
const targeted = (sentence: string): string => `${sentence}:target, ${sentence} > .was:target`;

/** Sentences: their numbers and marks, and how they light up together. */
export const sentences: string = `.s { scroll-margin-top: 6rem; border-radius: 2px; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
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
.missing { color: var(--quiet); font-weight: 400; }
.stale > .mark { color: var(--warn); background: var(--warn-paper); }
@media (hover: hover) {
${pair((sentence) => `${sentence}:hover`, 'body:has(#pair:checked) ')} { background: var(--near); box-shadow: 0 0 0 .12em var(--near); }
}
${pair((sentence) => `${sentence}:focus-within`, 'body:has(#pair:checked) ')} { background: var(--near); box-shadow: 0 0 0 .12em var(--near); }
.s:target, .s:has(> .was:target) { background: var(--lit); box-shadow: 0 0 0 .12em var(--lit); color: var(--ink); }
${pair(targeted)} { background: var(--lit); box-shadow: 0 0 0 .12em var(--lit); color: var(--ink); }
.was { scroll-margin-top: 6rem; }
.was > span { display: none; }
.was:target > span {
  display: inline-block; max-width: 100%; margin: .1rem .5em .1rem 0; padding: .15rem .6rem; vertical-align: baseline; border: 1px solid var(--rule); border-radius: 4px;
  font: .8125rem/1.5 var(--sans); color: var(--ink); background: var(--paper);
}
.behind::before { content: "◦"; color: var(--quiet); padding-inline-start: .15em; }
.now { display: block; margin-top: .2rem; padding-inline-start: .75rem; border-inline-start: 2px solid var(--rule); color: var(--quiet); font-size: .9375em; }
.now > span:first-child { font: .8125rem/1.4 var(--sans); }
.row:has(:target) .label a { color: var(--ink); font-weight: 700; }
.notes p:target { background: var(--lit); box-shadow: 0 0 0 .2em var(--lit); scroll-margin-top: 6rem; }
.row:has(:target) :is(.number, .mark, .now, .behind), article .s:is(:target, :has(:target)) :is(.number, .mark, .now, .behind) { color: var(--ink); }
.call, .back { scroll-margin-top: 6rem; }
@media (forced-colors: active) {
  .s:target, .s:has(> .was:target) { outline: 2px solid Highlight; }
  ${pair(targeted)} { outline: 2px solid Highlight; }
}
`;
