/**
 * Only faces that have every letter of our languages, ғ ӣ қ ӯ ҳ ҷ ў і among them: a word set from two faces looks broken.
 * PT Serif comes with macOS, Cambria and Segoe UI with Windows, Noto with Android and Linux. Georgia and Literata lack some.
 */
const faces = `
  --serif: "Source Serif 4", "PT Serif", "Noto Serif", Cambria, "Liberation Serif", "DejaVu Serif", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", "DejaVu Sans", sans-serif;
  --mono: ui-monospace, "SF Mono", Consolas, "Noto Sans Mono", "Liberation Mono", "DejaVu Sans Mono", monospace;`;

/** Every pair of ink and paper has a contrast of at least 4.5 to 1 (WCAG 2.2 SC 1.4.3). */
const colours = `
  --paper: #fdfcfa; --ink: #1f1d1a; --quiet: #625d55; --line: #e4dfd6; --rule: #b9b2a6;
  --link: #17557a; --lit: #fdeab0; --near: #f3efe6; --warn: #7a4a00; --warn-paper: #fdf1dc;`;

const darkColours = `
  --paper: #16171a; --ink: #e8e4dc; --quiet: #a8a298; --line: #2c2e33; --rule: #55575d;
  --link: #92c7ea; --lit: #574710; --near: #222429; --warn: #f0c27a; --warn-paper: #33280f;`;

/** Faces, colours, and what every page has around its text. */
export const base: string = `:root {${faces}${colours}
  color-scheme: light dark;
}
@media (prefers-contrast: more) { :root { --quiet: var(--ink); --rule: var(--ink); --line: var(--quiet); } }
@media screen and (prefers-color-scheme: dark) { :root {${darkColours} } }
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; padding: 0 clamp(1rem, 2.5vw, 2.5rem) 4rem;
  background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.55 var(--serif);
  font-kerning: normal; font-variant-numeric: lining-nums;
  overflow-wrap: break-word; hyphens: auto; hyphenate-limit-chars: 8 4 3;
}
p, h1, h2, h3, h4, h5, h6, ul, ol, blockquote, pre { margin: 0; padding: 0; }
a { color: var(--link); text-decoration-thickness: .06em; text-underline-offset: .18em; }
a:hover { text-decoration-thickness: .12em; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 3px; border-radius: 2px; }
main { display: block; max-width: 100rem; margin: 0 auto; }
main:focus { outline: none; }
.skip {
  position: absolute; inset-inline-start: 1rem; top: -6rem; z-index: 2; padding: .6rem 1rem;
  background: var(--paper); border: 1px solid var(--rule); border-radius: 4px; font: .9375rem/1.4 var(--sans);
}
.skip:focus { top: .75rem; }
.bar {
  display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .25rem 2rem;
  max-width: 100rem; margin: 0 auto; padding: .75rem 0 0; font: .875rem/1.4 var(--sans);
}
.bar a { display: inline-block; padding: .3rem 0; color: var(--quiet); text-decoration: none; }
.bar ul { display: flex; flex-wrap: wrap; gap: 0 1rem; margin: 0; padding: 0; list-style: none; }
.bar [aria-current] { color: var(--ink); font-weight: 600; }
.mast { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 2rem; }
.picker {
  display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .5rem 2rem;
  flex: 1 0 100%; padding: .4rem 0 .25rem;
}
.slots { display: flex; flex-wrap: wrap; gap: .5rem; }
@media screen and (max-width: 39.99rem) {
  .slots { display: grid; grid-template-columns: 1fr 1fr; flex: 1 1 100%; }
  .slots select { width: 100%; }
  .bar .reader { flex: 1 1 10rem; }
  .bar .reader input { flex: 1 1 auto; width: 8rem; }
}
select {
  min-height: 2.25rem; max-width: 100%; padding: .25rem .6rem .25rem .8rem; font: inherit; color: var(--ink); background: var(--near);
  border: 1px solid var(--line); border-radius: 1.125rem; cursor: pointer;
}
select:hover { border-color: var(--rule); }
select:has([value=""]:checked) { color: var(--quiet); background: var(--paper); }
.pair { display: inline-flex; align-items: center; gap: .5rem; min-height: 2.25rem; color: var(--quiet); }
.pair input { width: 1.1rem; height: 1.1rem; margin: 0; accent-color: var(--link); }
.bar a:hover { color: var(--link); text-decoration: underline; }
.dot { color: var(--rule); }
`;
