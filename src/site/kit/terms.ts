import type { Document } from '../../model/document.ts';
import type { Briefing, BriefingTerms, Site } from '../../model/edition.ts';
import type { Concept } from '../../model/glossary.ts';
import { termAnchor } from './addresses.ts';
import type { Column } from './column.ts';
import { escapeHtml } from './escape.ts';
import { autonymOf, wordsOf } from './languages.ts';
import { writePlainRow } from './row.ts';
import { foreignWords } from './sentence.ts';

/**
 * The terms a briefing has, as bodies of its table: a row for each concept with the right terms of every language, and its
 * definition. A term in the text leads to its concept, and the style sheet shows the one asked for above the text.
 */
export function writeTerms(
  document: Document,
  { concepts, places }: BriefingTerms,
  columns: readonly Column[],
): readonly string[] {
  const firsts = firstPlaces(document, places);
  const title = ({ words }: Column) => `<h2>${escapeHtml(words.text('terms.title'))}</h2>`;
  return [
    `<tbody class="terms">\n${writePlainRow('heading h2', title, columns)}\n</tbody>`,
    ...concepts.map((concept, number) => writeConcept(concept, firsts.get(number), columns)),
  ];
}

function writeConcept(concept: Concept, segment: string | undefined, columns: readonly Column[]): string {
  const [first] = columns;
  const name = escapeHtml(first?.words.text('terms.close') ?? '');
  const back =
    segment === undefined
      ? '<td class="label"></td>'
      : `<td class="label"><a href="#s-${escapeHtml(segment)}" title="${name}" aria-label="${name}"></a></td>`;
  const cells = columns.map((column) => writeTermCell(concept, column));
  const definition =
    concept.definition === undefined
      ? ''
      : `\n<tr class="row definition"><td class="label"></td><td colspan="${columns.length}"><p><span lang="${escapeHtml(first?.source ?? '')}">${escapeHtml(concept.definition)}</span></p></td></tr>`;
  return `<tbody class="concept" id="${escapeHtml(termAnchor(concept))}">
<tr class="row">${back}${cells.join('')}</tr>${definition}
</tbody>`;
}

/** The preferred term of a language, then those admitted; wrong ones are not for readers. */
function writeTermCell(concept: Concept, column: Column): string {
  const { language, autonym, words } = column;
  const written = shownTerms(concept, language).map((text, at) =>
    at === 0 ? `<dfn>${escapeHtml(text)}</dfn>` : `<span>${escapeHtml(text)}</span>`,
  );
  const html =
    written.length > 0
      ? written.join(', ')
      : `<span class="none"${foreignWords(column)}>${escapeHtml(words.text('terms.none'))}</span>`;
  return `<td lang="${escapeHtml(language)}" data-name="${escapeHtml(autonym)}"><p>${html}</p></td>`;
}

/** By concept: the sentence that names it first, in any of the languages. */
function firstPlaces(document: Document, places: BriefingTerms['places']): ReadonlyMap<number, string> {
  const firsts = new Map<number, string>();
  for (const { id } of document.units.flatMap(({ segments }) => segments)) {
    for (const bySegment of places.values()) {
      for (const { concept } of bySegment.get(id) ?? []) {
        if (!firsts.has(concept)) firsts.set(concept, id);
      }
    }
  }
  return firsts;
}

/** The terms that the text of a language has, with those of all languages. A term in the text leads to its concept here. */
export function listTerms({ document, terms }: Briefing, { language, words }: Column, site: Site): string {
  const places = terms?.places.get(language);
  if (!terms || !places) return '';
  const firsts = firstPlaces(document, new Map([[language, places]]));
  const name = escapeHtml(words.text('terms.close'));
  const concepts = terms.concepts.flatMap((concept, number) => {
    const segment = firsts.get(number);
    if (segment === undefined) return [];
    const back = `<span class="label"><a href="#s-${escapeHtml(segment)}" title="${name}" aria-label="${name}"></a></span>`;
    return [writeConceptSection(concept, site, back)];
  });
  if (concepts.length === 0) return '';
  return `<section class="terms">\n<h2>${escapeHtml(words.text('terms.title'))}</h2>\n${concepts.join('')}</section>\n`;
}

/** A concept with the right terms of every language, and its definition; `back` is HTML of the way to where it is named. */
export function writeConceptSection(concept: Concept, site: Site, back = ''): string {
  return `<section class="concept" id="${escapeHtml(termAnchor(concept))}">${back}${meaningOf(concept, site)}</section>\n`;
}

/** Every article that has a concept shows the same of it: written once a site, not once a page. */
const meanings = new WeakMap<Site, WeakMap<Concept, string>>();

function meaningOf(concept: Concept, site: Site): string {
  const known = meanings.get(site) ?? new WeakMap<Concept, string>();
  meanings.set(site, known);
  const meaning = known.get(concept) ?? writeMeaning(concept, site);
  known.set(concept, meaning);
  return meaning;
}

function writeMeaning(concept: Concept, site: Site): string {
  const terms = site.languages.map((tag) => {
    const [preferred, ...others] = shownTerms(concept, tag);
    if (preferred === undefined) return '';
    const words = wordsOf(site, tag);
    const lang = words.language === tag ? '' : ` lang="${escapeHtml(words.language)}"`;
    const also =
      others.length === 0
        ? ''
        : ` <span class="also"><span${lang}>${escapeHtml(words.text('glossary.also'))}</span> ${escapeHtml(others.join(', '))}</span>`;
    return `<li lang="${escapeHtml(tag)}"><span class="autonym">${escapeHtml(autonymOf(tag))}</span> <span class="term">${escapeHtml(preferred)}</span>${also}</li>`;
  });
  const definition =
    concept.definition === undefined
      ? ''
      : `<p class="definition" lang="${escapeHtml(site.languages[0] ?? '')}">${escapeHtml(concept.definition)}</p>`;
  return `<ul>${terms.join('')}</ul>${definition}`;
}

/**
 * Terms of a concept that readers are shown: the preferred one first, then the admitted ones; those of `ru` serve `ru-BY`
 * too.
 */
export function shownTerms({ terms }: Concept, language: string): readonly string[] {
  return (terms.get(language) ?? terms.get(language.split('-', 1)[0] ?? '') ?? [])
    .filter(({ status }) => status === 'preferred' || status === 'admitted')
    .map(({ text }) => text);
}
