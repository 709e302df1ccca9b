/** What follows the text: its terms, which also open above it, its corrections, and how far it is. */
export const ends: string = `a.term { color: inherit; text-decoration: underline dotted .06em var(--line); text-underline-offset: .22em; }
:is(.row, p, li):hover a.term { text-decoration-color: var(--rule); }
@media (hover: none) { a.term { text-decoration-color: var(--rule); } }
a.term:hover, a.term:focus-visible { color: var(--link); text-decoration-color: currentcolor; }
.terms + .concept > .row > * { padding-top: .4rem; }
.concept > .row > * { padding-top: .35rem; padding-bottom: .1rem; }
.concept p { font-size: .9375rem; line-height: 1.4; }
.concept dfn { font-style: normal; font-weight: 600; }
.concept .none { color: var(--quiet); font-style: italic; }
.definition > td { color: var(--quiet); }
article .correction { position: relative; }
.correction > a {
  position: absolute; inset-inline-end: calc(100% + .9rem); top: .25em;
  font: .75rem/1.6 var(--sans); font-variant-numeric: tabular-nums; color: var(--quiet); text-decoration: none;
}
.edition > * > .definition > * { padding-top: 0; padding-bottom: .6rem; }
.concept .label a { display: none; }
.corrections h3 { font: 600 .8125rem/1.4 var(--sans); color: var(--quiet); }
.edition > * > .day > * { padding-top: .6rem; padding-bottom: 0; }
.correction p { font-size: .9375rem; line-height: 1.45; }
.correction p + p { margin-top: .2rem; }
.key { color: var(--quiet); font: .8125rem/1.4 var(--sans); }
del { color: var(--quiet); text-decoration-thickness: .08em; }
ins { text-decoration: none; background: var(--lit); box-shadow: 0 0 0 .1em var(--lit); color: var(--ink); }
.edition > * > .state > * { padding-top: 2rem; }
.state p:first-child { padding-top: .6rem; border-top: 1px solid var(--rule); }
.state p + p { padding-top: .3rem; }
@media screen {
  :is(.edition, article) .concept:is(:target, .open) {
    position: fixed; inset: auto 0 0; z-index: 3; width: min(100%, 76rem); max-height: 70vh; margin-inline: auto; padding: .75rem 1rem 1rem;
    overflow: auto; overscroll-behavior: contain;
    background: var(--paper); border: solid var(--rule); border-width: 1px 1px 0; border-radius: 8px 8px 0 0;
    box-shadow: 0 -.5rem 2rem rgb(0 0 0 / .18);
  }
  /* Languages that are not read come last. */
  :is(.edition, article) .concept:is(:target, .open) > .row > [lang] { display: block; order: 9; }
  :is(.edition, article) .concept:is(:target, .open) > .row > td[data-name]::before { content: attr(data-name); }
  :is(.edition, article) .concept:is(:target, .open) .label { background: none; }
  :is(.edition, article) .concept:is(:target, .open) .label a {
    display: block; width: 2.25rem; height: 2.25rem; text-align: center; font: 1.25rem/2.1rem var(--sans); color: var(--ink);
  }
  :is(.edition, article) .concept:is(:target, .open) .label a::before { content: "✕" / ""; }
}
`;
