import { isRightToLeft } from '../../languages/engine/tag.ts';
import type { Unit } from '../../model/document.ts';
import { type Briefing, type OutputFile, type Site, tagKinds } from '../../model/edition.ts';
import {
  addressFrom,
  articlePath,
  cardPath,
  dataPath,
  indexPath,
  pagePath,
  picturePath,
} from '../kit/addresses.ts';
import { codesIn } from '../kit/codes.ts';
import { type Column, columnsOf, shown } from '../kit/column.ts';
import { latestCorrection } from '../kit/corrections.ts';
import { dayIn, isoDay } from '../kit/date.ts';
import { html } from '../kit/html.ts';
import { writeMarked } from '../kit/inline.ts';
import { siteName } from '../kit/languages.ts';
import { labelSentences, layOut, type Row } from '../kit/layout.ts';
import { readingText, readingTextOf } from '../kit/reading-text.ts';
import { describe, titleOf } from '../kit/title.ts';
import type {
  BlockData,
  BriefingData,
  CorrectionData,
  LanguageData,
  SentenceData,
  SentenceTextData,
  TagsData,
  TextData,
} from './data.ts';
import { schemaPaths, writeJson } from './schemas.ts';

/** `briefing.json`: what the page of a briefing shows, for programs. */
export function writeBriefingData(briefing: Briefing, site: Site): OutputFile {
  const { document, publication, retired = [], downloads = [] } = briefing;
  const path = dataPath(document.name);
  const reach = (to: string): string => addressFrom(path, to, site);
  const columns = columnsOf(briefing, site).map((column) => ({
    ...column,
    toPicture: (picture: string) => reach(picturePath(document.name, picture)),
  }));
  const { body, notes } = layOut(document);
  const date = isoDay(document.meta.get('date') ?? '');
  const tags = tagsOf(document.meta);
  const data: BriefingData = {
    $schema: reach(schemaPaths.briefing),
    name: document.name,
    url: reach(pagePath(document.name)),
    index: reach(indexPath()),
    language: document.language,
    ...(date !== undefined && { date }),
    ...(publication && { published: publication.first }),
    ...(tags && { tags }),
    languages: Object.fromEntries(
      columns.map((column) => [column.language, describeLanguage(briefing, column, site, reach)]),
    ),
    blocks: [...body, ...notes].map(describeBlock),
    sentences: describeSentences(briefing, columns, site),
    retired: Object.fromEntries(retired.map(({ id, at }) => [id, at])),
    corrections: describeCorrections(briefing, columns),
    downloads: downloads.map(({ format, mediaType, language, path: file, bytes }) => ({
      ...{ format, mediaType, url: reach(file), bytes },
      ...(language !== undefined && { language }),
    })),
  };
  return { path, content: writeJson(data) };
}

/** What the front matter gathers the briefing by; undefined if it says nothing. */
function tagsOf(meta: ReadonlyMap<string, string>): TagsData | undefined {
  const tags = tagKinds.flatMap((kind): [string, readonly string[]][] => {
    const texts = meta.get(kind)?.split('\n') ?? [];
    return texts.length === 0 ? [] : [[kind, texts]];
  });
  return tags.length === 0 ? undefined : Object.fromEntries(tags);
}

function describeLanguage(
  { document, complete = [], publication, cards }: Briefing,
  { language, autonym, rendition }: Column,
  site: Site,
  reach: (path: string) => string,
): LanguageData {
  const description = describe(document, rendition);
  const corrected = latestCorrection(publication?.corrections, language);
  const date = document.meta.get('date');
  const day = isoDay(date ?? '');
  return {
    name: autonym,
    direction: isRightToLeft(language) ? 'rtl' : 'ltr',
    site: siteName(language, site),
    title: titleOf(document, rendition),
    ...(description !== '' && { description }),
    url: reach(articlePath(language, document.name)),
    complete: language === document.language || complete.includes(language),
    ...(cards?.has(language) && { card: reach(cardPath(language, document.name)) }),
    ...(date !== undefined && { dateText: day === undefined ? date : dayIn(day, language) }),
    ...(corrected !== undefined && { corrected }),
  };
}

function describeBlock(row: Row): BlockData {
  switch (row.kind) {
    case 'name':
      return { kind: 'heading', level: 1, sentences: [], text: row.name };
    case 'heading':
      return { kind: 'heading', level: row.level, ...describeUnit(row.unit) };
    case 'lead':
      return { kind: 'lead', ...describeUnit(row.unit) };
    case 'paragraph':
      return {
        kind: 'paragraph',
        ...(row.quoted > 0 && { quoted: row.quoted }),
        ...describeUnit(row.unit),
      };
    case 'item': {
      const { kind, ordered, number, depth, task, unit } = row;
      return { kind, ordered, number, depth, ...(task && { task }), ...describeUnit(unit) };
    }
    case 'note':
      return { kind: 'note', note: row.note, ...describeUnit(row.unit) };
    case 'table': {
      const rows: TextData[][] = [];
      for (const { block, unit } of row.cells) {
        const cells = rows[block.row] ?? [];
        rows[block.row] = cells;
        cells[block.column] = describeUnit(unit);
      }
      const gap: TextData = { sentences: [] };
      return {
        kind: 'table',
        rows: Array.from(rows, (cells = []) => Array.from(cells, (cell = gap) => cell)),
      };
    }
    case 'literal':
      return { kind: 'literal', text: row.text };
    case 'rule':
      return { kind: 'rule' };
  }
}

function describeUnit(unit: Unit): TextData {
  const sentences = unit.segments.map(({ id }) => id);
  return sentences.length > 0 ? { sentences } : { sentences, text: readingTextOf(unit) };
}

function describeSentences(
  { document }: Briefing,
  columns: readonly Column[],
  site: Site,
): Readonly<Record<string, SentenceData>> {
  const labels = labelSentences(layOut(document));
  const sentences: Record<string, SentenceData> = {};
  for (const segment of document.units.flatMap(({ segments }) => segments)) {
    const label = labels.get(segment.id);
    // What the page does not show, such as keywords.
    if (label === undefined) continue;
    const texts: Record<string, SentenceTextData> = {};
    for (const column of columns) {
      const { text, progress, state } = shown(segment, column);
      if (progress === 'missing') continue;
      const codes = codesIn(segment.codes, column);
      texts[column.language] = {
        text: readingText(text, codes),
        html: String(writeMarked(text, codes, (call) => html`<sup>${call}</sup>`)),
        ...(progress === 'stale' && { stale: true }),
        ...(site.show?.has('state') && column.language !== document.language && { state }),
      };
    }
    sentences[segment.id] = { label, texts };
  }
  return sentences;
}

/** Those that are dated; of the languages that the page has. */
function describeCorrections(
  { publication }: Briefing,
  columns: readonly Column[],
): readonly CorrectionData[] {
  const words = new Map(columns.map((column) => [column.language, column.words]));
  return (publication?.corrections ?? []).flatMap(({ date, language, segment, before, after }) => {
    const own = words.get(language);
    if (date === undefined || !own) return [];
    const label = own.text('edition.corrected', { date: dayIn(date, language) });
    return [{ date, language, ...(segment !== undefined && { sentence: segment }), before, after, label }];
  });
}
