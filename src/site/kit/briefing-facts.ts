import type { Document } from '../../model/document.ts';
import { type Briefing, type Publication, type Site, tagKinds } from '../../model/edition.ts';
import { digest } from '../../text/digest.ts';
import { type Column, shown } from './column.ts';
import { latestCorrection } from './corrections.ts';
import { dayIn, writeDate } from './date.ts';
import { type Html, html, joinHtml } from './html.ts';
import { foreignWords } from './sentence.ts';
import { countStates, translatorsOf } from './state-counts.ts';
import { writeTagLink } from './tags.ts';

/** When and where the briefing is from, and what readers have to know of this language: that it was corrected, or has gaps. */
export function writeFacts(
  { document, publication, complete = [] }: Briefing,
  column: Column,
  from: string,
  site: Site,
): Html {
  const { words, language } = column;
  const date = document.meta.get('date');
  const corrected = latestCorrection(publication?.corrections, language);
  const isListed = complete.includes(language);
  const places = (document.meta.get('place')?.split('\n') ?? []).map((text) => {
    const tag = { kind: 'place', text } as const;
    return isListed ? writeTagLink(tag, from, language, site) : html`${text}`;
  });
  const facts = [
    ...(date ? [html`<span class="date">${writeDate(date, language)}</span>`] : []),
    ...places,
    ...progressOf(document, column).slice(0, 1),
    ...(site.show?.has('state') ? stateOf(document, column) : []),
    ...(corrected
      ? [
          html`<a class="fixed" href="#corrections">${words.text('edition.corrected', { date: dayIn(corrected, language) })}</a>`,
        ]
      : []),
  ];
  return joinHtml(
    facts.map((fact) => html`<span>${fact}</span>`),
    ' ',
  );
}

/** What gathers the briefing with others, besides its place, which is at its head. */
export function writeSubjects(
  { document, complete = [] }: Briefing,
  column: Column,
  from: string,
  site: Site,
): Html {
  if (!complete.includes(column.language)) return html``;
  const groups = tagKinds.flatMap((kind) => {
    const texts = kind === 'place' ? [] : (document.meta.get(kind)?.split('\n') ?? []);
    if (texts.length === 0) return [];
    const links = texts.map((text) => writeTagLink({ kind, text }, from, column.language, site));
    return [
      html`<p><span class="key">${column.words.text(`tags.one.${kind}`)}:</span> ${joinHtml(links, ', ')}</p>`,
    ];
  });
  return html`${groups}`;
}

/** States that readers are shown, the most finished first. */
const toldStates = ['final', 'reviewed', 'translated'] as const;

/** The state of a translation in a word or two; none for the source, and if nothing is translated. */
function stateOf(document: Document, { words, rendition }: Column): readonly string[] {
  const counts = countStates(document, rendition);
  const [first, ...others] = toldStates.filter((state) => counts.has(state));
  if (first === undefined) return [];
  return [words.text(others.length > 0 ? `state.partly.${first}` : `state.${first}`)];
}

/**
 * What is at the end of a text: whether it is the original, how long it is, what it lacks, and when it was published and corrected.
 * How far each sentence is, who it is from and which version it is only where the site shows it.
 */
export function writeState({ document, publication }: Briefing, column: Column, site: Site): Html {
  const { show } = site;
  const { words, language, rendition } = column;
  const counts = show?.has('state') ? countStates(document, rendition) : new Map();
  const states = toldStates.flatMap((state) => {
    const number = counts.get(state);
    return number === undefined ? [] : [words.text(`state.count.${state}`, { count: number })];
  });
  const names = translatorsOf(document, rendition, site).join(', ');
  const count = document.units.reduce((sum, { segments }) => sum + segments.length, 0);
  const parts = [
    words.text(language === column.source ? 'edition.source' : 'edition.translation'),
    words.text('edition.sentences', { count }),
    ...progressOf(document, column),
    ...states,
    ...(names === '' ? [] : [words.text('state.by', { names })]),
    ...publishedOn(publication, column),
    ...(show?.has('version') ? versionsOf(document, publication, column) : []),
  ];
  const lines = parts.map((part) => html`<span${foreignWords(column)}>${part}</span>`);
  return html`<p>${joinHtml(lines, html`<br/>`)}</p>`;
}

function publishedOn(publication: Publication | undefined, { words, language }: Column): readonly string[] {
  const corrected = latestCorrection(publication?.corrections, language);
  return [
    ...(publication ? [words.text('edition.published', { date: dayIn(publication.first, language) })] : []),
    ...(corrected === undefined
      ? []
      : [words.text('edition.corrected', { date: dayIn(corrected, language) })]),
  ];
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

/** Which version of the text this is: the number of its publication, and the author's own, else digits that follow from it. */
function versionsOf(
  document: Document,
  publication: Publication | undefined,
  { words, language }: Column,
): readonly string[] {
  const { latest, version } = publication ?? {};
  return [
    ...(latest === undefined || version === undefined || version === 1
      ? []
      : [words.text('edition.version', { version, date: dayIn(latest, language) })]),
    words.text('edition.text', { version: versionOf(document) }),
  ];
}

/** The share of a language that is complete, in percent; undefined if all is. */
export function percentOf(document: Document, column: Column): number | undefined {
  const { complete, all } = countProgress(document, column);
  return complete === all ? undefined : Math.floor((complete * 100) / all);
}

/** The share that is complete, then what the rest is; nothing if all is complete. */
function progressOf(document: Document, column: Column): readonly string[] {
  const percent = percentOf(document, column);
  if (percent === undefined) return [];
  const { missing, stale } = countProgress(document, column);
  const { words } = column;
  return [
    words.text('edition.percent', { percent }),
    ...(missing > 0 ? [words.text('edition.missing', { count: missing })] : []),
    ...(stale > 0 ? [words.text('edition.stale', { count: stale })] : []),
  ];
}

function countProgress(
  document: Document,
  column: Column,
): { readonly missing: number; readonly stale: number; readonly complete: number; readonly all: number } {
  const count = { missing: 0, stale: 0, complete: 0 };
  for (const { segments } of document.units)
    for (const segment of segments) count[shown(segment, column).progress]++;
  return { ...count, all: count.missing + count.stale + count.complete };
}
