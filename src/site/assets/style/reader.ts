/** Words of the page about itself, and what its script offers. */
export const reader: string = `[hidden]:not(.reader) { display: none !important; }
/* Its room is kept, so that nothing moves when the script comes. */
.reader[hidden] { visibility: hidden; }
@media (scripting: none) { .reader { display: none !important; } }
.hidden, caption {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
.ui > [data-ui] ~ [data-ui] { display: none; }
button, input[type="search"] {
  min-height: 2.25rem; padding: .25rem .9rem; font: .875rem/1.4 var(--sans); color: var(--ink); background: var(--paper);
  border: 1px solid var(--rule); border-radius: 1.125rem;
}
button { cursor: pointer; }
button:hover { border-color: var(--link); color: var(--link); }
input[type="search"] { width: 15rem; min-width: 0; flex: 0 1 15rem; }
input::placeholder { color: var(--quiet); opacity: 1; }
.reader { display: flex; flex: 1 1 auto; justify-content: flex-end; align-items: center; gap: .5rem; min-width: 0; }
#found:empty { display: none; }
#found { color: var(--quiet); font-variant-numeric: tabular-nums; white-space: nowrap; }
#ask { min-width: 2.25rem; padding-inline: .5rem; }
/* Keys are no help where there is no keyboard. */
@media (max-width: 39.99rem) and (pointer: coarse) { #ask { display: none; } }
.tools {
  position: fixed; inset: auto 0 1rem; z-index: 3; display: flex; flex-wrap: wrap; justify-content: center; align-items: center; gap: .25rem;
  width: fit-content; max-width: calc(100% - 1rem); margin-inline: auto; padding: .35rem .35rem .35rem .9rem; color: var(--ink);
  background: var(--paper); border: 1px solid var(--rule); border-radius: 8px; box-shadow: 0 .25rem 1.5rem rgb(0 0 0 / .18);
  font: .875rem/1.4 var(--sans);
}
.others { flex: 1 0 100%; max-height: 40vh; overflow: auto; padding: .15rem .5rem .35rem 0; font: .9375rem/1.45 var(--serif); }
.others:empty { display: none; }
.others p + p { margin-top: .35rem; }
.others .autonym { font: .75rem/1.5 var(--sans); color: var(--quiet); padding-inline-end: .35em; }
.tools:has(.others p) { max-width: min(44rem, calc(100% - 1rem)); justify-content: flex-start; }
.tools b { margin-inline-end: .5rem; font-variant-numeric: tabular-nums; }
.tools button { border-color: transparent; padding-inline: .7rem; }
#help-close::first-letter { text-transform: uppercase; }
.said {
  position: fixed; inset: 1rem 0 auto; z-index: 4; width: fit-content; margin-inline: auto; padding: .35rem 1rem;
  background: var(--ink); color: var(--paper); border-radius: 4px; font: .875rem/1.4 var(--sans);
}
.said:empty { padding: 0; }
.help {
  width: min(34rem, calc(100% - 2rem)); padding: 1.5rem 1.75rem; color: var(--ink); background: var(--paper);
  border: 1px solid var(--rule); border-radius: 8px; font: .9375rem/1.5 var(--sans);
}
.help::backdrop { background: rgb(0 0 0 / .4); }
.help .name { font: 600 1.125rem/1.4 var(--sans); margin-bottom: .75rem; }
.help dl { margin: 0 0 1rem; }
.help dl > div { display: grid; grid-template-columns: 5rem 1fr; gap: 1rem; padding: .3rem 0; border-bottom: 1px solid var(--line); }
.help dd { margin: 0; }
.help p + p { margin-top: 1rem; }
.help label { display: inline-flex; align-items: center; gap: .5rem; min-height: 2.25rem; }
.help input { width: 1.1rem; height: 1.1rem; margin: 0; accent-color: var(--link); }
kbd { padding: .1em .45em; border: 1px solid var(--rule); border-radius: 3px; font: .8125rem/1.3 var(--mono); }
::highlight(found) { background: var(--lit); color: var(--ink); text-decoration: underline; }
@media print { .tools, .said, .help, .reader { display: none; } }
`;
