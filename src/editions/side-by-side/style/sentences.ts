import { pairedSentences } from '../sentence.ts';

/** The rules that pair sentences: one sentence is asked for or pointed at, and it lights up in every language. */
function pair(state: string, scope = ''): string {
  return Array.from(
    { length: pairedSentences },
    (_, at) => `${scope}.row:has(.n${at + 1}:${state}) .n${at + 1}`,
  ).join(',\n');
}

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
${pair('hover', 'body:has(#pair:checked) ')} { background: var(--near); box-shadow: 0 0 0 .12em var(--near); }
}
${pair('focus-within', 'body:has(#pair:checked) ')} { background: var(--near); box-shadow: 0 0 0 .12em var(--near); }
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
