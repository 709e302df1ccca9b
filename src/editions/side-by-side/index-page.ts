import type { BriefingSummary, OutputFile, Site } from '../../model/edition.ts';
import { escapeHtml } from '../html/escape.ts';
import { autonymOf, wordsOf } from './column.ts';
import { writeDate } from './date.ts';
import { listLanguages, writeFrame, writeHead } from './frame.ts';

/** The list of the briefings in the order given, each under its title in every language. */
export function writeIndexPage(summaries: readonly BriefingSummary[], site: Site): OutputFile {
  const { languages } = site;
  const language = languages[0] ?? '';
  const words = wordsOf(site, language);
  const rows = [
    writeRow(
      'heading h1',
      languages,
      (tag) => `<h1>${escapeHtml(wordsOf(site, tag).text('site.title'))}</h1>`,
    ),
    writeRow('lead', languages, (tag) => `<p>${escapeHtml(tagline(site, tag))}</p>`),
    '</tbody>\n<tbody>',
    ...(summaries.length > 0
      ? summaries.map((summary) => writeRow('briefing', languages, (tag) => writeEntry(summary, tag, site)))
      : [
          writeRow(
            'empty',
            languages,
            (tag) => `<p>${escapeHtml(wordsOf(site, tag).text('site.empty'))}</p>`,
          ),
        ]),
  ];
  const caption = words.text('page.listCaption', { languages: listLanguages(languages, words) });
  const content = writeFrame(
    {
      language,
      languages,
      title: words.text('site.title'),
      description: tagline(site, language),
      root: '',
      bar: '',
      main: `<table class="edition index">
<caption>${escapeHtml(caption)}</caption>
${writeHead(languages)}
<tbody>
${rows.join('\n')}
</tbody>
</table>
`,
    },
    site,
  );
  return { path: 'index.html', content };
}

function tagline(site: Site, language: string): string {
  return wordsOf(site, language).text('site.tagline', { count: site.languages.length });
}

function writeRow(kind: string, languages: readonly string[], write: (language: string) => string): string {
  const cells = languages.map((language) => {
    const name = escapeHtml(autonymOf(language));
    return `<td lang="${escapeHtml(language)}" data-name="${name}">${write(language)}</td>`;
  });
  return `<tr class="row ${kind}"><td class="label"></td>${cells.join('\n')}</tr>`;
}

function writeEntry(summary: BriefingSummary, language: string, site: Site): string {
  const [first = ''] = site.languages;
  const source = summary.titles.get(first) ?? summary.name;
  const title = summary.titles.get(language) ?? source;
  // A title that is not translated yet comes in the first language's words.
  const lang = title === source && language !== first ? ` lang="${escapeHtml(first)}"` : '';
  const share = summary.completeness.get(language) ?? 0;
  const percent = Math.floor(share * 100 + 1e-9);
  const notes = [
    ...(summary.date ? [writeDate(summary.date, language)] : []),
    ...(share < 1 ? [escapeHtml(wordsOf(site, language).text('edition.percent', { percent }))] : []),
  ];
  const href = `${summary.name.split('/').map(encodeURIComponent).join('/')}/index.html`;
  return `<h2><a href="${escapeHtml(href)}"${lang}>${escapeHtml(title)}</a></h2>${
    notes.length > 0
      ? `<p class="origin">${notes.join(' <span class="dot" aria-hidden="true">·</span> ')}</p>`
      : ''
  }`;
}
