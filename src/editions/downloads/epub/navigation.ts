import type { Briefing } from '../../../model/edition.ts';
import { escapeHtml } from '../../html/escape.ts';
import { anchorOf } from '../../side-by-side/anchor.ts';
import type { Column } from '../../side-by-side/column.ts';
import { layOut } from '../../side-by-side/layout.ts';
import { titleOf, unitText } from '../../title.ts';
import { type Chapter, chapterPath, writePage } from './page.ts';

/** The table of contents (EPUB 3.3 §7.3): each page, and in the texts their headings. */
export function writeNavigation(
  briefing: Briefing,
  { language, words, rendition }: Column,
  texts: readonly Column[],
  chapters: readonly Chapter[],
): string {
  const parallel = chapters
    .filter(({ path }) => texts.every((text) => chapterPath(text.language) !== path))
    .map(({ path }) => `<li><a href="${path}">${escapeHtml(words.text('nav.sideBySide'))}</a></li>\n`);
  const items = texts.map((text) => writeText(briefing, text));
  const name = escapeHtml(words.text('book.contents'));
  return writePage({
    path: 'nav.xhtml',
    language,
    title: titleOf(briefing.document, rendition),
    html: `<nav epub:type="toc" role="doc-toc" aria-label="${name}">
<h1>${name}</h1>
<ol>
${parallel.join('')}${items.join('')}</ol>
</nav>
`,
  });
}

function writeText({ document }: Briefing, column: Column): string {
  const page = chapterPath(column.language);
  const headings = layOut(document).body.flatMap((row) => {
    if (row.kind !== 'heading' || row.level === 1) return [];
    const [first] = row.unit.segments;
    const text = unitText(row.unit, column.rendition);
    return first && text !== ''
      ? [`<li><a href="${page}#${anchorOf(first.id, column)}">${escapeHtml(text)}</a></li>\n`]
      : [];
  });
  const below = headings.length === 0 ? '' : `\n<ol>\n${headings.join('')}</ol>\n`;
  return `<li lang="${escapeHtml(column.language)}"><a href="${page}">${escapeHtml(column.autonym)}</a>${below}</li>\n`;
}
