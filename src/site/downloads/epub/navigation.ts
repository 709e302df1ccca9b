import { escapeHtml } from '../../kit/escape.ts';
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
    .map(({ path }) => `<li><a href="${path}">${escapeHtml(words.text('nav.sideBySide'))}</a></li>\n`);
  const name = escapeHtml(words.text('book.contents'));
  return writePage({
    path: 'nav.xhtml',
    language,
    title,
    html: `<nav epub:type="toc" role="doc-toc" aria-label="${name}">
<h1>${name}</h1>
<ol>
${parallel.join('')}${texts.map(writeText).join('')}</ol>
</nav>
`,
  });
}

function writeText({ column, body }: Text): string {
  const page = chapterPath(column.language);
  const headings = body.flatMap(({ row }) => {
    if (row.kind !== 'heading' || row.level === 1) return [];
    const [first] = row.unit.segments;
    const text = unitText(row.unit, column.rendition);
    return first && text !== ''
      ? [`<li><a href="${page}#${escapeHtml(placeOf(first.id, column))}">${escapeHtml(text)}</a></li>\n`]
      : [];
  });
  const below = headings.length === 0 ? '' : `\n<ol>\n${headings.join('')}</ol>\n`;
  const tag = escapeHtml(column.language);
  return `<li lang="${tag}" xml:lang="${tag}"><a href="${page}">${escapeHtml(column.autonym)}</a>${below}</li>\n`;
}
