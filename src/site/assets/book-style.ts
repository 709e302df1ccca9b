/** Little: reading systems have styles of their own, and readers choose among them. */
export const bookStyle: string = `
body { line-height: 1.5; }
h1, h2, h3, h4, h5, h6 { line-height: 1.2; text-align: start; hyphens: none; }
.lead, .origin { font-style: italic; }
.row { margin: .8em 0; }
.row > * { border-inline-start: .15em solid; border-color: currentColor; padding-inline-start: .7em; margin: .4em 0; }
.row > * > :first-child { margin-top: 0; }
.row > * > :last-child { margin-bottom: 0; }
.row h1 { font-size: 1.2em; }
.row h2 { font-size: 1.1em; }
.row h3, .row h4, .row h5, .row h6 { font-size: 1em; }
pre { white-space: pre-wrap; font-size: .85em; }
blockquote { margin: 0 0 0 1em; }
table { border-collapse: collapse; }
th, td { border: 1px solid; padding: .2em .5em; text-align: start; vertical-align: top; }
.right { text-align: end; }
.center { text-align: center; }
.notes { border-top: 1px solid; margin-top: 2em; font-size: .9em; }
.image { font-style: italic; }
@media (min-width: 45em) {
  .row { display: flex; }
  .row > * { flex: 1 1 0; margin: 0; padding-inline-end: .7em; }
}
`.trimStart();

/** For books with pictures: none is wider than its place. */
export const pictureStyle = '.picture { max-width: 100%; height: auto; }\n';
