import type { Document } from '../../model/document.ts';
import type { Briefing, BriefingTerms, Site } from '../../model/edition.ts';
import type { Concept } from '../../model/glossary.ts';
import type { Messages } from '../../model/messages.ts';
import { termAnchor } from './addresses.ts';
import type { Column } from './column.ts';
import { type Html, html, joinHtml } from './html.ts';
import { autonymOf } from './languages.ts';
import { writeUi } from './reader.ts';
import { foreignWords } from './sentence.ts';

/**
 * The terms a briefing has: for each concept the right terms of every language, and its definition. A term in the text
 * leads to its concept, and the style sheet shows the one asked for above the text.
 */
export function writeTerms(
  document: Document,
  { concepts, places }: BriefingTerms,
  columns: readonly Column[],
): Html {
  const firsts = firstPlaces(document, places);
  const written = concepts.map((concept, number) => writeConcept(concept, firsts.get(number), columns));
  return html`<details class="terms" id="terms">
<summary>${writeUi(columns, 'terms.count', { count: concepts.length })}</summary>
${written}</details>
`;
}

function writeConcept(concept: Concept, segment: string | undefined, columns: readonly Column[]): Html {
  const cells = columns.map((column) => writeTermCell(concept, column));
  const definition =
    concept.definition === undefined
      ? ''
      : html`<p class="definition" lang="${columns[0]?.source ?? ''}">${concept.definition}</p>`;
  return html`<div class="concept" id="${termAnchor(concept)}">${writeBack(segment, columns[0]?.words)}<div class="row">${cells}</div>${definition}</div>\n`;
}

/** The way from a concept back to where it is named first. */
function writeBack(segment: string | undefined, words: Messages | undefined): Html {
  if (segment === undefined) return html``;
  const name = words?.text('terms.close') ?? '';
  return html`<a class="back-to-text" href="#s-${segment}" title="${name}" aria-label="${name}"></a>`;
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
  return html`<p lang="${language}" data-name="${autonym}">${content}</p>`;
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
export function listTerms(
  { document, terms }: Briefing,
  { language, words, source }: Column,
  site: Site,
): Html {
  const places = terms?.places.get(language);
  if (!terms || !places) return html``;
  const firsts = firstPlaces(document, new Map([[language, places]]));
  const concepts = terms.concepts.flatMap((concept, number) => {
    const segment = firsts.get(number);
    return segment === undefined ? [] : [writeConceptSection(concept, segment, words, site)];
  });
  if (concepts.length === 0) return html``;
  const kept = source === language ? `keep-${language}` : `keep-${language} keep-${source}`;
  return html`<details class="terms ${kept}" id="terms">\n<summary>${words.text('terms.count', { count: concepts.length })}</summary>\n${concepts}</details>\n`;
}

function writeConceptSection(concept: Concept, segment: string, words: Messages, site: Site): Html {
  return html`<div class="concept" id="${termAnchor(concept)}">${writeBack(segment, words)}${meaningOf(concept, site)}</div>\n`;
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
    const also = others.length === 0 ? '' : html`, ${others.join(', ')}`;
    return html`<li lang="${tag}"><span class="autonym">${autonymOf(tag)}</span> <dfn>${preferred}</dfn>${also}</li>`;
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
