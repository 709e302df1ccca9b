import type { Correction, Publication } from '../../model/edition.ts';
import { markWords, type WordPart } from '../../revision/words.ts';
import type { Column } from './column.ts';
import { dayIn } from './date.ts';
import { type Html, html, joinHtml } from './html.ts';
import { writePlainRow } from './row.ts';
import { foreignWords } from './sentence.ts';

/** What was corrected after it was published, as a body of the page's table: newest first, old and new. */
export function writeCorrections(publication: Publication, columns: readonly Column[]): readonly Html[] {
  const known = new Set(columns.map(({ language }) => language));
  const corrections = publication.corrections.filter(({ language }) => known.has(language));
  if (corrections.length === 0) return [];
  const title = ({ words }: Column) => html`<h2>${words.text('corrections.title')}</h2>`;
  const rows = [writePlainRow('heading h2', title, columns)];
  let day: string | undefined | null = null;
  for (const group of groupsOf(corrections)) {
    const [first] = group;
    if (first.date !== day)
      rows.push(writePlainRow('day', (column) => writeDay(first, publication, column), columns));
    day = first.date;
    rows.push(writeGroup(group, columns));
  }
  return [html`<tbody class="corrections" id="corrections">\n${joinHtml(rows, '\n')}\n</tbody>`];
}

/** The corrections of one language, as a part of its article. */
export function listCorrections(publication: Publication, column: Column): Html {
  const own = publication.corrections.filter(({ language }) => language === column.language);
  if (own.length === 0) return html``;
  const parts = [html`<h2>${column.words.text('corrections.title')}</h2>\n`];
  let day: string | undefined | null = null;
  for (const each of own) {
    if (each.date !== day) parts.push(html`${writeDay(each, publication, column)}\n`);
    day = each.date;
    parts.push(
      html`<div class="correction">${writeReference(each.segment, column) ?? ''}${writeChange(each, column)}</div>\n`,
    );
  }
  return html`<section class="corrections" id="corrections">\n${parts}</section>\n`;
}

/** When a language was last corrected; none if it never was, or the day is not recorded. */
export function latestCorrection(
  corrections: readonly Correction[] | undefined,
  language: string,
): string | undefined {
  return corrections?.find((each) => each.language === language && each.date !== undefined)?.date;
}

type Group = readonly [Correction, ...Correction[]];

/** Corrections of one sentence and day, in several languages, stand in one row. */
function groupsOf(corrections: readonly Correction[]): readonly Group[] {
  const groups: [Correction, ...Correction[]][] = [];
  for (const each of corrections) {
    const last = groups.at(-1);
    const isSame =
      last !== undefined &&
      each.segment !== undefined &&
      last[0].segment === each.segment &&
      last[0].date === each.date &&
      last.every(({ language }) => language !== each.language);
    if (isSame) last.push(each);
    else groups.push([each]);
  }
  return groups;
}

function writeDay({ date }: Correction, { latest }: Publication, { words, language }: Column): Html {
  const text =
    date === undefined
      ? words.text('corrections.since', { date: dayIn(latest, language) })
      : dayIn(date, language);
  return html`<h3>${text}</h3>`;
}

function writeGroup(group: Group, columns: readonly Column[]): Html {
  const [first] = columns;
  const reference = first && writeReference(group[0].segment, first);
  const head = reference
    ? html`<th class="label" scope="row">${reference}</th>`
    : html`<td class="label"></td>`;
  const cells = columns.map((column) => {
    const { language, autonym } = column;
    const own = group.filter((each) => each.language === language);
    return html`<td lang="${language}" data-name="${autonym}">${own.map((each) => writeChange(each, column))}</td>`;
  });
  return html`<tr class="row correction">${head}${cells}</tr>`;
}

/** The link to a sentence; none if the text no longer has it. */
function writeReference(segment: string | undefined, { labels, words }: Column): Html | undefined {
  const label = segment === undefined ? undefined : labels.get(segment);
  if (segment === undefined || label === undefined) return undefined;
  const name = words.text('sentence.link', { label });
  return html`<a href="#s-${segment}" title="${name}" aria-label="${name}">${label}</a>`;
}

/** What a sentence said, and what it says, with what differs marked. */
export function writeChange(
  { before, after }: Pick<Correction, 'before' | 'after'>,
  column: Pick<Column, 'words' | 'language'>,
): Html {
  const parts = markWords(before, after);
  const line = (key: string, left: WordPart['type'], element: string): Html => {
    const text = parts
      .filter(({ type }) => type !== left)
      .map(({ type, text }) => (type === 'same' ? html`${text}` : html`<${element}>${text}</${element}>`));
    return html`<p><span class="key"${foreignWords(column)}>${column.words.text(key)}</span> ${text}</p>`;
  };
  if (before === '') return line('corrections.added', 'removed', 'ins');
  if (after === '') return line('corrections.removed', 'added', 'del');
  return html`${line('corrections.before', 'added', 'del')}${line('corrections.after', 'removed', 'ins')}`;
}
