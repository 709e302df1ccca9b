import type { Briefing, Site } from '../../model/edition.ts';
import type { Column } from '../kit/column.ts';
import { escapeHtml } from '../kit/escape.ts';
import { firstPlaces } from '../kit/terms.ts';
import { writeConcept } from './glossary.ts';

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
    return [writeConcept(concept, site, back)];
  });
  if (concepts.length === 0) return '';
  return `<section class="terms">\n<h2>${escapeHtml(words.text('terms.title'))}</h2>\n${concepts.join('')}</section>\n`;
}
