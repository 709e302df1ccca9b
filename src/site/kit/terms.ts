import type { Document } from '../../model/document.ts';
import type { BriefingTerms } from '../../model/edition.ts';
import type { Concept, Term } from '../../model/glossary.ts';
import type { Column } from './column.ts';
import { escapeHtml } from './escape.ts';
import { writePlainRow } from './row.ts';
import { foreignWords } from './sentence.ts';
import { termAnchor } from './term-anchor.ts';

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
  const right = termsOf(concept, language).filter(
    ({ status }) => status === 'preferred' || status === 'admitted',
  );
  const written = right.map(({ text }, at) =>
    at === 0 ? `<dfn>${escapeHtml(text)}</dfn>` : `<span>${escapeHtml(text)}</span>`,
  );
  const html =
    written.length > 0
      ? written.join(', ')
      : `<span class="none"${foreignWords(column)}>${escapeHtml(words.text('terms.none'))}</span>`;
  return `<td lang="${escapeHtml(language)}" data-name="${escapeHtml(autonym)}"><p>${html}</p></td>`;
}

/** The terms of a concept in a language; those of `ru` serve `ru-BY` too. */
function termsOf({ terms }: Concept, language: string): readonly Term[] {
  return terms.get(language) ?? terms.get(language.split('-', 1)[0] ?? '') ?? [];
}

/** By concept: the sentence that names it first, in any of the languages. */
export function firstPlaces(
  document: Document,
  places: BriefingTerms['places'],
): ReadonlyMap<number, string> {
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
