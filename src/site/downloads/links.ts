import type { Briefing, DownloadLink } from '../../model/edition.ts';
import type { Messages } from '../../model/messages.ts';
import { linkTo } from '../kit/addresses.ts';
import { type Html, html, joinHtml } from '../kit/html.ts';
import { autonymOf } from '../kit/languages.ts';

/**
 * The files a page offers, each with its kind, language and size. `language` keeps those about other languages out: on
 * a page of one language; all are offered where it is absent.
 */
export function writeDownloads(
  { document, downloads = [] }: Briefing,
  from: string,
  words: Messages,
  language?: string,
): Html {
  const offered = downloads.filter(
    (file) =>
      language === undefined ||
      file.language === undefined ||
      file.language === language ||
      // What goes from the original into another language belongs to both.
      (language === document.language && file.kind === 'xliff'),
  );
  if (offered.length === 0) return html``;
  const items = offered.map((file) => html`<li>${writeLink(file, from, words)}</li>`);
  return html`<section class="downloads">
<h2>${words.text('downloads.title')}</h2>
<ul>
${joinHtml(items, '\n')}
</ul>
</section>
`;
}

function writeLink(file: DownloadLink, from: string, words: Messages): Html {
  const language =
    file.language === undefined
      ? ''
      : html` <span lang="${file.language}">${autonymOf(file.language)}</span>`;
  const name = words.text(`downloads.${file.kind}`);
  const fileName = file.path.slice(file.path.lastIndexOf('/') + 1);
  return html`<a href="${linkTo(from, file.path)}" type="${file.mediaType}" download="${fileName}">${name} (${file.format})</a>${language} <span class="size">${formatSize(file.bytes, words)}</span>`;
}

/** Kilobytes of 1,000 bytes (IEC 80000-13), one decimal below ten. */
function formatSize(bytes: number, words: Messages): string {
  if (bytes < 1000) return words.text('downloads.bytes', { size: bytes });
  const thousands = bytes / 1000;
  const size = thousands < 10 ? Math.round(thousands * 10) / 10 : Math.round(thousands);
  return words.text('downloads.kilobytes', { size });
}
