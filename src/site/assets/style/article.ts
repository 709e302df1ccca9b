/** Pages in one language: articles, their lists, the glossary. */
export const articlePages: string = `.mast { align-items: baseline; border-bottom: 1px solid var(--line); padding-bottom: .5rem; }
.mast .home { font-weight: 600; }
.mast .home a { color: var(--ink); }
.logo { height: 1.75rem; width: auto; vertical-align: middle; }
article, .one { max-width: 40rem; margin: 0 auto; padding-top: 1.5rem; }
article > * + * { margin-top: .85rem; }
article > h1 { margin-top: .5rem; }
article > h2 { margin-top: 2rem; }
article > :is(h3, h4, h5, h6) { margin-top: 1.5rem; }
article > .lead { font-size: 1.1875rem; line-height: 1.45; color: var(--quiet); }
article :is(ul, ol) { padding-inline-start: 1.6rem; }
article li { padding-block: .15rem; }
article li::marker { color: var(--quiet); font-variant-numeric: tabular-nums; }
article :is(h1, h2, h3, h4, h5, h6, p, li, .table) { position: relative; }
.block {
  position: absolute; inset-inline-end: calc(100% + .9rem); top: .45em; min-width: 1.5rem; text-align: end;
  font: .75rem/1 var(--sans); font-variant-numeric: tabular-nums; color: var(--quiet); text-decoration: none;
}
article li > .block { inset-inline-end: calc(100% + 2.5rem); top: .6em; }
article li li > .block { inset-inline-end: calc(100% + 4.1rem); }
article li li li > .block { inset-inline-end: calc(100% + 5.7rem); }
article blockquote .block { inset-inline-end: calc(100% + 1.9rem + 3px); }
article blockquote blockquote .block { inset-inline-end: calc(100% + 2.9rem + 6px); }
article blockquote blockquote blockquote .block { inset-inline-end: calc(100% + 3.9rem + 9px); }
.block:hover { color: var(--link); text-decoration: underline; }
.unfinished { padding: .75rem 1rem; background: var(--warn-paper); color: var(--warn); border-radius: 4px; font: .9375rem/1.5 var(--sans); }
article :is(.notes, .corrections, .state, .terms), .downloads { margin-top: 2rem; padding-top: 1rem; border-top: 1px solid var(--line); }
article :is(.notes, .corrections), .downloads { font-size: .9375rem; }
article > section > h2 { padding: 0 0 .3rem; }
.downloads h2 { font: 600 .875rem/1.4 var(--sans); color: var(--quiet); }
.downloads ul { list-style: none; padding: .4rem 0 0; columns: 18rem; column-gap: 2rem; font: .875rem/1.4 var(--sans); }
.downloads li { padding: .2rem 0; break-inside: avoid; }
.size { color: var(--quiet); white-space: nowrap; }
.briefings { padding: 0; }
.briefings .summary { color: var(--quiet); }
.one section > h2, .years > h2, nav + h2 { padding-top: 1.5rem; font: 600 .9375rem/1.4 var(--sans); color: var(--quiet); }
.places { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; margin: 0; padding: .75rem 0; font: .875rem/1.4 var(--sans); }
.concepts { max-width: 60rem; margin: 0 auto; }
section.concept { padding: 1rem 0; border-bottom: 1px solid var(--line); break-inside: avoid; scroll-margin-top: 1rem; }
section.concept:target { background: var(--lit); box-shadow: 0 0 0 .4rem var(--lit); }
section.concept ul { list-style: none; display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr)); gap: .4rem 1.5rem; }
.names:has(+ .concepts) .entry { max-width: 60rem; margin: 0 auto; grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr)); gap: .75rem 1.5rem; }
section.concept .autonym { display: block; font: .75rem/1.5 var(--sans); color: var(--quiet); }
section.concept .term { font-weight: 600; }
section.concept .also { display: block; font-size: .9375rem; }
section.concept .definition { padding-top: .5rem; color: var(--quiet); }
.not-found { max-width: 40rem; margin: 0 auto; padding-top: 3rem; }
.not-found section + section { margin-top: 2rem; }
.search { display: flex; flex-wrap: wrap; gap: .5rem; padding: 1.5rem 0 1rem; font: 1rem/1.4 var(--sans); }
.search[hidden] { display: none; }
.search label { flex: 1 0 100%; font-size: .875rem; color: var(--quiet); }
.search :is(input, button) { min-height: 2.75rem; padding: .4rem .9rem; font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--rule); border-radius: 4px; }
.search input { flex: 1 1 14rem; min-width: 0; }
.search button { cursor: pointer; }
.found { min-height: 1.5em; font: .875rem/1.5 var(--sans); color: var(--quiet); }
.results .hit { padding-top: .6rem; }
mark { background: var(--lit); color: inherit; }
.foot { max-width: 100rem; margin: 3rem auto 0; padding-top: .75rem; border-top: 1px solid var(--line); font: .8125rem/1.5 var(--sans); color: var(--quiet); }
article .terms > .concept { padding: .6rem 0; }
article .concept .label { position: absolute; inset: .25rem .25rem auto auto; z-index: 1; }
article .concept ul { padding: 0 2.25rem 0 0; font-size: .9375rem; line-height: 1.4; }
article .concept li { padding: 0; }
article .concept .definition { padding-top: .2rem; font-size: .9375rem; }
article .state p:first-child { padding: 0; border: 0; }
article :is(.corrections, .terms) h2 { font: 600 .875rem/1.4 var(--sans); color: var(--quiet); }
article .corrections h3 { margin-top: .6rem; }
article .correction + .correction { margin-top: .6rem; }
@media screen and (max-width: 52rem) {
  article .block, .correction > a { position: static; margin-inline-end: .5em; }
}
@media print {
  .mast nav, .downloads { display: none; }
  article { max-width: none; padding: 0 0 0 2.75rem; }
  article .block { color: #625d55; }
  article :is(p, li) { orphans: 3; widows: 3; }
  article :is(h1, h2, h3, h4) { break-after: avoid; }
}
`;
