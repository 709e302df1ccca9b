import type { Briefing, DownloadLink } from '../../model/edition.ts';
import type { Messages } from '../../model/messages.ts';
import { linkTo } from '../kit/addresses.ts';
import { escapeHtml } from '../kit/escape.ts';
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
): string {
  const offered = downloads.filter(
    (file) =>
      language === undefined ||
      file.language === undefined ||
      file.language === language ||
      // What goes from the original into another language belongs to both.
      (language === document.language && file.kind === 'xliff'),
  );
  if (offered.length === 0) return '';
  const items = offered.map((file) => `<li>${writeLink(file, from, words)}</li>`);
  return `<section class="downloads">
<h2>${escapeHtml(words.text('downloads.title'))}</h2>
<ul>
${items.join('\n')}
</ul>
</section>
`;
}

function writeLink(file: DownloadLink, from: string, words: Messages): string {
  const language =
    file.language === undefined
      ? ''
      : ` <span lang="${escapeHtml(file.language)}">${escapeHtml(autonymOf(file.language))}</span>`;
  const name = escapeHtml(words.text(`downloads.${file.kind}`));
  const fileName = file.path.slice(file.path.lastIndexOf('/') + 1);
  return `<a href="${escapeHtml(linkTo(from, file.path))}" type="${escapeHtml(file.mediaType)}" download="${escapeHtml(fileName)}">${name} (${escapeHtml(file.format)})</a>${language} <span class="size">${escapeHtml(formatSize(file.bytes, words))}</span>`;
}

/** Kilobytes of 1,000 bytes (IEC 80000-13), one decimal below ten. */
function formatSize(bytes: number, words: Messages): string {
  if (bytes < 1000) return words.text('downloads.bytes', { size: bytes });
  const thousands = bytes / 1000;
  const size = thousands < 10 ? Math.round(thousands * 10) / 10 : Math.round(thousands);
  return words.text('downloads.kilobytes', { size });
}
