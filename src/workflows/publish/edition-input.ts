import { findConcepts } from '../../glossary/hits.ts';
import type { MarkedText } from '../../model/content.ts';
import type { Document } from '../../model/document.ts';
import type { Briefing, BriefingTerms, Publication, RetiredSegment, TermPlace } from '../../model/edition.ts';
import type { Concept, Glossary } from '../../model/glossary.ts';
import type { Ledger, Rendition } from '../../model/translation.ts';
import { findSuccessors } from '../../revision/ledger.ts';
import { linkHeadings } from '../../site/kit/heading-links.ts';
import { parseMarkup } from '../../text/markup.ts';

/** All an edition needs of a document: its languages, its terms, where old addresses lead, and what was published. */
export function makeBriefing(
  document: Document,
  ledger: Ledger,
  renditions: readonly Rendition[],
  glossary: Glossary,
  publication: Publication | undefined,
): Briefing {
  const terms = termsIn(document, renditions, glossary);
  return {
    document: linkHeadings(document),
    renditions,
    ...(terms.concepts.length > 0 && { terms }),
    retired: retiredIn(document, ledger),
    ...(publication && { publication }),
  };
}

function termsIn(document: Document, renditions: readonly Rendition[], glossary: Glossary): BriefingTerms {
  const concepts: Concept[] = [];
  const numbers = new Map<Concept, number>();
  const places = new Map(renditions.map(({ language }) => [language, new Map<string, TermPlace[]>()]));
  if (glossary.concepts.length === 0) return { concepts, places };
  for (const { id } of document.units.flatMap(({ segments }) => segments)) {
    for (const { language, segments } of renditions) {
      const shown = segments.get(id);
      // An untranslated sentence is shown in the source language, and its terms are those of that language.
      if (!shown || shown.language !== language) continue;
      const found: TermPlace[] = [];
      for (const { concept, hit } of findConcepts(textFor(shown.text), glossary, language)) {
        if (hit.start < (found.at(-1)?.end ?? 0)) continue;
        let number = numbers.get(concept);
        if (number === undefined) {
          number = concepts.push(concept) - 1;
          numbers.set(concept, number);
        }
        found.push({ start: hit.start, end: hit.end, concept: number });
      }
      if (found.length > 0) places.get(language)?.set(id, found);
    }
  }
  return { concepts, places };
}

/** Text whose offsets are those of `TermPlace`. */
function textFor(marked: MarkedText): string {
  return parseMarkup(marked)
    .map((part) => (typeof part === 'string' ? part : part.type === 'empty' ? '\ufffc' : ''))
    .join('');
}

/** Old addresses, each with the sentences of this document that it leads to. */
function retiredIn(document: Document, ledger: Ledger): readonly RetiredSegment[] {
  const places = new Map(
    document.units.flatMap(({ segments }) => segments).map(({ id }, at): [string, number] => [id, at]),
  );
  const [opening] = places.keys();
  const retired: RetiredSegment[] = [];
  let beside = opening;
  for (const [id, entry] of ledger.entries) {
    if (places.has(id)) {
      beside = id;
      continue;
    }
    if (!entry.retired || beside === undefined) continue;
    const became = findSuccessors(id, ledger)
      .filter((each) => places.has(each))
      .sort((a, b) => (places.get(a) as number) - (places.get(b) as number));
    retired.push({ id, became, at: became[0] ?? beside });
  }
  return retired;
}
