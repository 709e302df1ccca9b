import { type Html, html } from '../../kit/html.ts';
import { unitText } from '../../kit/title.ts';
import { placeOf } from './blocks.ts';
import { type Chapter, chapterPath, type Text, writePage } from './page.ts';

/** The table of contents (EPUB 3.3 §7.3): each page, and in the texts their headings. */
export function writeNavigation(texts: readonly Text[], chapters: readonly Chapter[]): string {
  const { column, title } = texts[0] as Text;
  const { words, language } = column;
  const own = new Set(texts.map((text) => chapterPath(text.column.language)));
  const parallel = chapters
    .filter(({ path }) => !own.has(path))
    .map(({ path }) => html`<li><a href="${path}">${words.text('nav.sideBySide')}</a></li>\n`);
  const name = words.text('book.contents');
  return writePage({
    path: 'nav.xhtml',
    language,
    title,
    content: html`<nav epub:type="toc" role="doc-toc" aria-label="${name}">
<h1>${name}</h1>
<ol>
${parallel}${texts.map(writeText)}</ol>
</nav>
`,
  });
}

function writeText({ column, body }: Text): Html {
  const page = chapterPath(column.language);
  const headings = body.flatMap(({ row }) => {
    if (row.kind !== 'heading' || row.level === 1) return [];
    const [first] = row.unit.segments;
    const text = unitText(row.unit, column.rendition);
    return first && text !== ''
      ? [html`<li><a href="${page}#${placeOf(first.id, column)}">${text}</a></li>\n`]
      : [];
  });
  const below = headings.length === 0 ? '' : html`\n<ol>\n${headings}</ol>\n`;
  const tag = column.language;
  return html`<li lang="${tag}" xml:lang="${tag}"><a href="${page}">${column.autonym}</a>${below}</li>\n`;
}
