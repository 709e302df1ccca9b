import type { Briefing, DownloadLink } from '../../model/edition.ts';
import type { Messages } from '../../model/messages.ts';
import { linkTo } from '../kit/addresses.ts';
import { type Html, html, joinHtml } from '../kit/html.ts';
import { autonymOf } from '../kit/languages.ts';
import { inEach, type UiLanguage, writeUi } from '../kit/reader.ts';
import type { DownloadGroup } from './download.ts';
import { printedDocument } from './pdf/pdf.ts';
import { downloads } from './registry.ts';

const groups: readonly DownloadGroup[] = ['read', 'reuse', 'translate'];

/**
 * The files a page offers, by what they are for, each with its kind, language and size. A page of one language leaves out
 * those about others.
 */
export function writeDownloads(briefing: Briefing, from: string, columns: readonly UiLanguage[]): Html {
  const offered = (briefing.downloads ?? []).filter((file) => isFor(file, briefing, columns));
  if (offered.length === 0) return html``;
  const lists = groups.flatMap((group) => {
    const files = offered.filter(({ kind }) => groupOf(kind) === group);
    if (files.length === 0) return [];
    const kinds = [...new Set(files.map(({ kind }) => kind))].map((kind) =>
      files.filter((file) => file.kind === kind),
    );
    const items = kinds.map((alike) => html`<li>${writeLinks(alike, from, columns)}</li>`);
    return [
      html`<div><h3>${writeUi(columns, `downloads.groups.${group}`)}</h3><ul>\n${joinHtml(items, '\n')}\n</ul></div>\n`,
    ];
  });
  return html`<section class="downloads" id="downloads">
<h2>${writeUi(columns, 'downloads.title')}</h2>
<div class="groups">${lists}</div>
</section>
`;
}

function isFor(
  { language, kind }: DownloadLink,
  { document }: Briefing,
  columns: readonly UiLanguage[],
): boolean {
  const [only] = columns;
  if (columns.length > 1 || !only || language === undefined) return true;
  // What goes from the original into another language belongs to both.
  return language === only.language || (only.language === document.language && kind === 'xliff');
}

function groupOf(kind: string): DownloadGroup {
  return [...downloads, printedDocument].find((each) => each.kind === kind)?.group ?? 'reuse';
}

/** Files of one kind: the link says the kind, or if there is one a language, the language. */
function writeLinks(files: readonly DownloadLink[], from: string, columns: readonly UiLanguage[]): Html {
  const [first] = files;
  if (!first) return html``;
  const kind = inEach(
    columns,
    ({ words }) => html`${words.text(`downloads.${first.kind}`)} (${first.format})`,
  );
  if (files.length === 1 && (columns.length === 1 || first.language === undefined))
    return writeFile(first, kind, from, columns);
  const links = files.map(
    (file) =>
      html`<li>${writeFile(file, html`<span lang="${file.language ?? ''}">${autonymOf(file.language ?? '')}</span>`, from, columns)}</li>`,
  );
  return html`${kind}\n<ul>${links}</ul>`;
}

function writeFile(file: DownloadLink, name: Html, from: string, columns: readonly UiLanguage[]): Html {
  const fileName = file.path.slice(file.path.lastIndexOf('/') + 1);
  const size = inEach(columns, ({ words }) => html`${formatSize(file.bytes, words)}`);
  return html`<a href="${linkTo(from, file.path)}" type="${file.mediaType}" download="${fileName}">${name}</a> <span class="size">${size}</span>`;
}

/** Kilobytes of 1,000 bytes (IEC 80000-13), one decimal below ten. */
function formatSize(bytes: number, words: Messages): string {
  if (bytes < 1000) return words.text('downloads.bytes', { size: bytes });
  const thousands = bytes / 1000;
  const size = thousands < 10 ? Math.round(thousands * 10) / 10 : Math.round(thousands);
  return words.text('downloads.kilobytes', { size });
}
