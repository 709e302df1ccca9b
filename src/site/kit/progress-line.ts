import type { Document } from '../../model/document.ts';
import type { Briefing, Publication } from '../../model/edition.ts';
import { digest } from '../../text/digest.ts';
import { type Column, shown } from './column.ts';
import { correctedOn } from './corrections.ts';
import { dayIn, dot, writeDate } from './date.ts';
import { type Html, html, joinHtml } from './html.ts';
import { countStates, translatorsOf } from './state-counts.ts';

/** When the briefing is from, whether this language is what was written or a translation of it, and how far that is. */
export function writeOrigin({ document, publication }: Briefing, column: Column): Html {
  const { words, language, source } = column;
  const date = document.meta.get('date');
  const corrected = correctedOn(publication, language);
  const parts = [
    ...(date ? [html`<span class="date">${writeDate(date, language)}</span>`] : []),
    words.text(language === source ? 'edition.source' : 'edition.translation'),
    ...progressOf(document, column).slice(0, 1),
    ...stateOf(document, column),
    ...(corrected
      ? [
          html`<a href="#corrections">${words.text('edition.corrected', { date: dayIn(corrected, language) })}</a>`,
        ]
      : []),
  ];
  return joinHtml(parts, dot);
}

/** The state of a translation in a word or two; none for the source, and where nothing is translated. */
function stateOf(document: Document, { words, rendition }: Column): readonly string[] {
  const counts = countStates(document, rendition);
  const [first, ...others] = (['final', 'reviewed', 'translated'] as const).filter((state) =>
    counts.has(state),
  );
  if (first === undefined) return [];
  return [words.text(others.length > 0 ? `state.partly.${first}` : `state.${first}`)];
}

/**
 * How many sentences there are, how far this language is, who it is from, when it was published, and which version of what
 * was written it belongs to: in every language, since a reader may have put any of them alone.
 */
export function writeState({ document, publication }: Briefing, column: Column): Html {
  const { words, language, rendition } = column;
  const count = document.units.reduce((sum, { segments }) => sum + segments.length, 0);
  const progress = progressOf(document, column);
  const isSource = language === column.source;
  const complete =
    isSource || progress.length > 0 || count === 0 ? progress : [words.text('edition.complete')];
  const counts = countStates(document, rendition);
  const states = (['final', 'reviewed', 'translated'] as const).flatMap((state) => {
    const number = counts.get(state);
    return number === undefined ? [] : [words.text(`state.count.${state}`, { count: number })];
  });
  const names = translatorsOf(document, rendition).join(', ');
  const parts = [
    words.text('edition.sentences', { count }),
    ...complete,
    ...states,
    ...(names === '' ? [] : [words.text('state.by', { names })]),
    ...versionsOf(document, publication, column),
  ];
  const lines = parts.map((part) => html`<span>${part}</span>`);
  return html`<p>${joinHtml(lines, html`<br/>`)}</p>`;
}

/** Digits that tell versions of one text apart. */
const versionLength = 8;

/** Every language of every edition names the version: it is computed once a document. */
const versions = new WeakMap<Document, string>();

function versionOf(document: Document): string {
  const version =
    versions.get(document) ?? document.meta.get('version') ?? digest([document.text], versionLength);
  versions.set(document, version);
  return version;
}

/** When it was published, and which version of the text this is: the author's own number, else digits that follow from it. */
function versionsOf(
  document: Document,
  publication: Publication | undefined,
  { words, language }: Column,
): readonly string[] {
  const { first, latest, version } = publication ?? {};
  return [
    ...(first === undefined ? [] : [words.text('edition.published', { date: dayIn(first, language) })]),
    ...(latest === undefined || version === undefined || version === 1
      ? []
      : [words.text('edition.version', { version, date: dayIn(latest, language) })]),
    words.text('edition.text', {
      version: versionOf(document),
    }),
  ];
}

/** The share that is complete, then what the rest is; nothing where all is complete. */
function progressOf(document: Document, column: Column): readonly string[] {
  const count = { missing: 0, stale: 0, complete: 0 };
  for (const { segments } of document.units)
    for (const segment of segments) count[shown(segment, column).progress]++;
  const all = count.missing + count.stale + count.complete;
  if (count.complete === all) return [];
  const { words } = column;
  return [
    words.text('edition.percent', { percent: Math.floor((count.complete * 100) / all) }),
    ...(count.missing > 0 ? [words.text('edition.missing', { count: count.missing })] : []),
    ...(count.stale > 0 ? [words.text('edition.stale', { count: count.stale })] : []),
  ];
}
