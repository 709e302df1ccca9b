import type { Document } from '../../model/document.ts';
import type { Briefing, BriefingTerms, Site } from '../../model/edition.ts';
import type { Concept } from '../../model/glossary.ts';
import { termAnchor } from './addresses.ts';
import type { Column } from './column.ts';
import { type Html, html, joinHtml } from './html.ts';
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
): readonly Html[] {
  const firsts = firstPlaces(document, places);
  const title = ({ words }: Column) => html`<h2>${words.text('terms.title')}</h2>`;
  return [
    html`<tbody class="terms">\n${writePlainRow('heading h2', title, columns)}\n</tbody>`,
    ...concepts.map((concept, number) => writeConcept(concept, firsts.get(number), columns)),
  ];
}

function writeConcept(concept: Concept, segment: string | undefined, columns: readonly Column[]): Html {
  const [first] = columns;
  const name = first?.words.text('terms.close') ?? '';
  const back =
    segment === undefined
      ? html`<td class="label"></td>`
      : html`<td class="label"><a href="#s-${segment}" title="${name}" aria-label="${name}"></a></td>`;
  const cells = columns.map((column) => writeTermCell(concept, column));
  const definition =
    concept.definition === undefined
      ? ''
      : html`\n<tr class="row definition"><td class="label"></td><td colspan="${columns.length}"><p><span lang="${first?.source ?? ''}">${concept.definition}</span></p></td></tr>`;
  return html`<tbody class="concept" id="${termAnchor(concept)}">
<tr class="row">${back}${cells}</tr>${definition}
</tbody>`;
}

/** The preferred term of a language, then those admitted; wrong ones are not for readers. */
function writeTermCell(concept: Concept, column: Column): Html {
  const { language, autonym, words } = column;
  const written = shownTerms(concept, language).map((text, at) =>
    at === 0 ? html`<dfn>${text}</dfn>` : html`<span>${text}</span>`,
  );
  const content =
    written.length > 0
      ? joinHtml(written, ', ')
      : html`<span class="none"${foreignWords(column)}>${words.text('terms.none')}</span>`;
  return html`<td lang="${language}" data-name="${autonym}"><p>${content}</p></td>`;
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
export function listTerms({ document, terms }: Briefing, { language, words }: Column, site: Site): Html {
  const places = terms?.places.get(language);
  if (!terms || !places) return html``;
  const firsts = firstPlaces(document, new Map([[language, places]]));
  const name = words.text('terms.close');
  const concepts = terms.concepts.flatMap((concept, number) => {
    const segment = firsts.get(number);
    if (segment === undefined) return [];
    const back = html`<span class="label"><a href="#s-${segment}" title="${name}" aria-label="${name}"></a></span>`;
    return [writeConceptSection(concept, site, back)];
  });
  if (concepts.length === 0) return html``;
  return html`<section class="terms">\n<h2>${words.text('terms.title')}</h2>\n${concepts}</section>\n`;
}

/** A concept with the right terms of every language, and its definition; `back` is HTML of the way to where it is named. */
export function writeConceptSection(concept: Concept, site: Site, back: Html = html``): Html {
  return html`<section class="concept" id="${termAnchor(concept)}">${back}${meaningOf(concept, site)}</section>\n`;
}

/** Every article that has a concept shows the same of it: written once a site, not once a page. */
const meanings = new WeakMap<Site, WeakMap<Concept, Html>>();

function meaningOf(concept: Concept, site: Site): Html {
  const known = meanings.get(site) ?? new WeakMap<Concept, Html>();
  meanings.set(site, known);
  const meaning = known.get(concept) ?? writeMeaning(concept, site);
  known.set(concept, meaning);
  return meaning;
}

function writeMeaning(concept: Concept, site: Site): Html {
  const terms = site.languages.map((tag) => {
    const [preferred, ...others] = shownTerms(concept, tag);
    if (preferred === undefined) return html``;
    const words = wordsOf(site, tag);
    const lang = words.language === tag ? '' : html` lang="${words.language}"`;
    const also =
      others.length === 0
        ? ''
        : html` <span class="also"><span${lang}>${words.text('glossary.also')}</span> ${others.join(', ')}</span>`;
    return html`<li lang="${tag}"><span class="autonym">${autonymOf(tag)}</span> <span class="term">${preferred}</span>${also}</li>`;
  });
  const definition =
    concept.definition === undefined
      ? ''
      : html`<p class="definition" lang="${site.languages[0] ?? ''}">${concept.definition}</p>`;
  return html`<ul>${terms}</ul>${definition}`;
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
