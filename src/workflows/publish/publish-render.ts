import path from 'node:path';
import {
  type Briefing,
  type BriefingSummary,
  type DownloadLink,
  type Site,
  usualDownloads,
} from '../../model/edition.ts';
import { printedDocument } from '../../site/downloads/pdf/pdf.ts';
import { downloads } from '../../site/downloads/registry.ts';
import { downloadPath, picturePath } from '../../site/kit/addresses.ts';
import { editions } from '../../site/pages/editions.ts';
import { writeNotice, writeNotices } from '../../site/pages/withdrawn.ts';
import { searchTextsPath } from '../../site/search/search-texts.ts';
import { type LanguageIndex, writeLanguage, writeSearch } from '../../site/search/word-index.ts';
import type { Withdrawal } from '../../workspace/files/published-file.ts';
import type { OutputFile } from '../../workspace/output.ts';
import type { PrintedBriefing } from './publish-print.ts';
import type { Publishing } from './publishing.ts';
import type { SitePictures } from './site-pictures.ts';
import type { SiteSearch } from './site-search.ts';

/**
 * The files of a briefing, one after the other, so that half a megabyte need not be held at once: its cards and what it offers
 * first, since its pages name them.
 */
export function* renderBriefing(
  briefing: Briefing,
  site: Site,
  pictures?: Pick<SitePictures, 'paintCards'>,
  printed: PrintedBriefing = new Map(),
): Generator<OutputFile> {
  const { name } = briefing.document;
  for (const [file, content] of briefing.pictures ?? []) yield { path: picturePath(name, file), content };
  const cards = pictures?.paintCards(briefing);
  if (cards) yield* cards.files;
  const links: DownloadLink[] = [];
  for (const [language, read] of printed) {
    const file = { path: downloadPath(name, `.${language}.pdf`), content: read() };
    yield file;
    const { kind, format, mediaType } = printedDocument;
    links.push({ kind, format, mediaType, path: file.path, bytes: file.content.length, language });
  }
  for (const { kind, format, mediaType, write } of downloads) {
    if (!(site.downloads ?? usualDownloads).has(kind)) continue;
    for (const { ending, language, content } of write(briefing, site)) {
      const file = { path: downloadPath(name, ending), content };
      yield file;
      links.push({
        ...{ kind, format, mediaType, path: file.path },
        bytes: Buffer.byteLength(content),
        ...(language !== undefined && { language }),
      });
    }
  }
  const offering = { ...briefing, downloads: links, ...(cards && { cards: cards.languages }) };
  for (const edition of editions) yield* edition.page(offering, site);
}

/** The notices in place of a briefing's pages in the languages that are taken down. */
export function renderNotices(
  name: string,
  withdrawn: readonly Withdrawal[],
  site: Site,
): readonly OutputFile[] {
  const whole = withdrawn.find(({ language }) => language === undefined);
  if (whole) return writeNotices(name, whole.date, site);
  return withdrawn.flatMap(({ language = '', date }) =>
    site.languages.includes(language) ? [writeNotice(name, language, date, site)] : [],
  );
}

/**
 * The files that all briefings share, one after the other, since those of many briefings are large. Words of briefings
 * that are not rendered now come from the files made of them.
 */
export function* renderShared(
  { workspace: { disk }, lookFiles }: Publishing,
  site: Site,
  search: SiteSearch,
  {
    icons,
    folderOf,
    summaries,
    rendered,
  }: {
    /** The icon of the site. */
    readonly icons: readonly OutputFile[];
    /** Folder of the site in which a briefing that is not rendered now was published. */
    readonly folderOf: (name: string) => string;
    readonly summaries: readonly BriefingSummary[];
    readonly rendered: ReadonlySet<string>;
  },
): Generator<OutputFile> {
  for (const { name } of summaries)
    if (!rendered.has(name))
      search.addPublished(name, disk.read(path.join(folderOf(name), searchTextsPath(name))));
  const indexes = new Map<string, Pick<LanguageIndex, 'depth' | 'heads'>>();
  for (const [language, forms] of search.take()) {
    if (!site.languages.includes(language)) continue;
    const { files, ...index } = writeLanguage(language, forms);
    indexes.set(language, index);
    yield* files;
  }
  yield* writeSearch(indexes, summaries);
  for (const edition of editions) yield* edition.index(summaries, site);
  yield* lookFiles;
  yield* icons;
}
