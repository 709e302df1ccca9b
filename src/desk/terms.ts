import { findConcepts, isProposed, isUsable, renderings, termsIn } from '../glossary/hits.ts';
import { caseAfter, inflectTerm } from '../glossary/inflect.ts';
import type { Segment } from '../model/document.ts';
import type { Concept } from '../model/glossary.ts';
import type { TermForm } from '../offline/data.ts';
import { countForms, formAfter, wordBefore } from '../offline/term-forms.ts';
import { plainText } from '../text/markup.ts';
import type { SegmentPlace } from '../workflows/sentences/edit.ts';
import { openTranslations } from '../workspace/workspace.ts';
import type { DeskTerm } from './contract.ts';
import type { Desk, Snapshot } from './desk.ts';
import { findSegment } from './find-segment.ts';

/** The forms of a term of a concept. */
type FormsOf = (concept: string, term: string) => readonly TermForm[];

/** The terms of the glossary in a segment, in the order of the source text, with the forms they can take. */
export function findTerms(
  snapshot: Snapshot,
  { language }: SegmentPlace,
  { segment, target }: { readonly segment: Segment; readonly target: string },
  formsOf: FormsOf,
): readonly DeskTerm[] {
  const source = plainText(segment.source);
  const seen = new Set<Concept>();
  return findConcepts(source, snapshot.glossary(), snapshot.workspace.settings.source).flatMap(
    ({ concept, hit }): DeskTerm[] => {
      if (seen.has(concept)) return [];
      seen.add(concept);
      const used = new Set(renderings(plainText(target), concept, language).map(({ term }) => term));
      return [
        {
          concept: concept.id,
          found: source.slice(hit.start, hit.end),
          ...(concept.definition !== undefined && { definition: concept.definition }),
          ...(concept.note !== undefined && { note: concept.note }),
          keep: concept.doNotTranslate === true,
          isProposed: isProposed(concept, language),
          targets: termsIn(concept, language).map((term) => {
            const forms = formsOf(concept.id, term.text).map(({ form }) => form);
            const known = new Set([term.text, ...forms]);
            const declined = isUsable(term) ? inflectTerm(term.text, language) : new Map<string, string>();
            return {
              ...{ text: term.text, status: term.status, forms, isUsed: used.has(term) },
              cases: [...new Set(declined.values())].filter((form) => !known.has(form)),
            };
          }),
        },
      ];
    },
  );
}

/** The forms of terms that the confirmed translations of a document have, the most frequent first. */
export function countDocumentForms(snapshot: Snapshot, { document, language }: SegmentPlace): FormsOf {
  const glossary = snapshot.glossary();
  const counts = countForms(glossary, language);
  const { set } = openTranslations(snapshot.workspace, language, document);
  for (const { target, state } of set.entries.values())
    if (state !== 'initial') counts.add(plainText(target));
  const all = counts.of(new Set(glossary.concepts.map(({ id }) => id)));
  return (concept: string, text: string) =>
    all.find(([id, term]) => id === concept && term === text)?.[2] ?? [];
}

/**
 * The term that a translation lacks next, in the form for its place: that which the document has after the same word, else that
 * in the case which the preposition before it asks for, else the term itself. The first term where the translation has all.
 */
export function nextTerm(
  desk: Desk,
  place: SegmentPlace,
  { before, after }: { readonly before: string; readonly after: string },
): { readonly form?: string } {
  const snapshot = desk.snapshot();
  const { segment, document } = findSegment(snapshot, place);
  const formsOf = countDocumentForms(snapshot, { ...place, document: document.name });
  const terms = findTerms(snapshot, place, { segment, target: before + after }, formsOf);
  const isLacking = ({ targets }: DeskTerm): boolean => targets.every(({ isUsed }) => !isUsed);
  const offered = terms.filter(({ keep, targets }) => keep || targets.some(isUsable));
  const term = offered.find(isLacking) ?? offered[0];
  if (!term) return {};
  const text = term.targets.find(isUsable)?.text;
  if (term.keep || text === undefined) return { form: term.found };
  const said = plainText(before);
  const known = formsOf(term.concept, text);
  const wanted = caseAfter(said, place.language);
  const isKnown = known.some((each) => each.after.includes(wordBefore(said)));
  const form =
    isKnown || wanted === undefined
      ? formAfter(text, known, said)
      : (inflectTerm(text, place.language).get(wanted) ?? text);
  return { form: said.trim() === '' ? form.slice(0, 1).toUpperCase() + form.slice(1) : form };
}
