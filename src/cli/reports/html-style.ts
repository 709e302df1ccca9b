/** Looks of the report, light and dark; contrasts are at least 4.5 to 1 (WCAG 2.2 §1.4.3). */
export const style = `:root { color-scheme: light dark; --ink: #1b1d21; --faint: #555a63; --paper: #fff; --card: #f5f6f8;
  --line: #c9cdd4; --edge: #777d88; --link: #0b4f9e; --error: #a4161a; --warning: #7a4b00; --note: #0b5a6b; --mark: #ffe08a; --on-mark: #1b1d21; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8eaed; --faint: #b3b8c2; --paper: #16181c; --card: #1f2228;
  --line: #3b404a; --edge: #8a919e; --link: #9cc7ff; --error: #ffa3a3; --warning: #ffce7a; --note: #8fdcf0; --mark: #6b4e00; --on-mark: #fff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 75rem; padding: 1rem; background: var(--paper); color: var(--ink);
  overflow-wrap: anywhere; font: 1rem/1.5 system-ui, "Noto Sans", "DejaVu Sans", sans-serif; }
[hidden] { display: none !important; }
a { color: var(--link); }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; background: var(--paper); padding: .5rem; }
h1 { font-size: 1.6rem; margin: 0; }
h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; }
h3 { font-size: 1rem; margin: 0; font-weight: 600; }
code, .place { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: .9em; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; overflow-wrap: normal; }
caption { text-align: left; color: var(--faint); }
th, td { border-bottom: 1px solid var(--line); padding: .25rem .75rem .25rem 0; text-align: left; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
form { display: flex; flex-wrap: wrap; gap: .75rem; align-items: end; padding: .75rem; margin: 1rem 0; background: var(--card);
  border: 1px solid var(--line); border-radius: .4rem; }
label { display: grid; grid-template-columns: minmax(0, 1fr); max-width: 100%; gap: .15rem; color: var(--faint); font-size: .9rem; }
select, input, button { font: inherit; min-height: 2.25rem; padding: 0 .5rem; color: var(--ink); background: var(--paper);
  border: 1px solid var(--edge); border-radius: .3rem; max-width: 100%; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.finding { background: var(--card); border: 1px solid var(--line); border-left: .35rem solid; border-radius: .4rem;
  padding: .75rem 1rem; margin: .75rem 0; content-visibility: auto; contain-intrinsic-size: auto 11rem; }
.error { border-left-color: var(--error); } .warning { border-left-color: var(--warning); } .note { border-left-color: var(--note); }
.waived { border-left-style: dashed; }
.error .kind { color: var(--error); } .warning .kind { color: var(--warning); } .note .kind { color: var(--note); }
.finding p { margin: .35rem 0; }
.sides { margin: .5rem 0; display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: .5rem 1rem; }
.sides dt { color: var(--faint); font-size: .85rem; }
.sides dd { margin: 0; white-space: pre-wrap; }
mark { background: var(--mark); color: var(--on-mark); border-bottom: 2px solid currentColor; }
.place { color: var(--faint); }
footer { margin-top: 2rem; color: var(--faint); }
@media print { form, .skip { display: none; } .finding { break-inside: avoid; } }
@media (forced-colors: active) { mark { forced-color-adjust: none; } }`;
