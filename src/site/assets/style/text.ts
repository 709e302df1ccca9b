/** Headings, paragraphs, lists, tables, notes: what stands in a cell. */
export const text: string = `h1, h2, h3, h4, h5, h6 { font-weight: 600; line-height: 1.25; text-wrap: balance; hyphenate-limit-chars: 12 5 4; }
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
.task { list-style: none; margin-inline-start: -1.35rem; }
.tick {
  display: inline-block; width: .85em; height: .85em; margin-inline-end: .5em; vertical-align: -.05em;
  border: 1.5px solid var(--quiet); border-radius: 2px;
}
.tick.done { background: var(--quiet); box-shadow: inset 0 0 0 2px var(--paper); }
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
.picture { max-width: 100%; height: auto; vertical-align: middle; border-radius: 2px; background: #fff; }
.image { font-style: italic; color: var(--quiet); }
.image::before { content: "["; } .image::after { content: "]"; }
sup { line-height: 0; font-size: .7em; font-family: var(--sans); }
.call { text-decoration: none; }
.call::after { content: ")"; }
/* A number that breaks reads as two: a table that has no room scrolls in its own box, and the page stays. */
.scroll { max-width: 100%; overflow-x: auto; overscroll-behavior-x: contain; }
.scroll table { width: 100%; border-collapse: collapse; font-size: .9375rem; line-height: 1.4; }
.scroll :is(th, td) {
  padding: .35rem .9rem .35rem 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: baseline;
  overflow-wrap: normal; hyphens: manual;
}
.scroll td { min-width: 3.5em; }
.scroll :is(th, td):last-child { padding-inline-end: .2rem; }
.scroll th { font: 600 .8125rem/1.4 var(--sans); border-bottom-color: var(--rule); }
.scroll .center { text-align: center; } .scroll .right { text-align: end; font-variant-numeric: tabular-nums; }
.scroll td.right { white-space: nowrap; }
.edition > .notes { font-size: .9375rem; line-height: 1.5; }
.notes h2 { font: 600 .875rem/1.4 var(--sans); color: var(--quiet); }
.back { padding: 0 .3em; text-decoration: none; font-family: var(--sans); }
`;
