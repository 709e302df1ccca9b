import { explainHit } from '../../glossary/explain.ts';
import { type ConceptHit, isUsable, termsIn } from '../../glossary/hits.ts';
import { writtenTerm } from '../../glossary/marks.ts';
import type { FindingText } from '../../messages/findings/texts.ts';
import type { TermStatus } from '../../model/glossary.ts';
import type { CheckContext, Fault } from './check.ts';
import { markedSpan } from './marked.ts';

/** Uses of terms of one status in the target that no good term of another concept accounts for. */
export function usesOf(context: CheckContext, status: TermStatus): readonly ConceptHit[] {
  const uses = context.targetConcepts();
  // Nearly every target.
  if (!uses.some(({ term }) => term.status === status)) return noUses;
  const meant = new Set(context.sourceFacts.concepts().map(({ concept }) => concept));
  const good = uses.filter(({ term }) => isUsable(term));
  return uses.filter(
    ({ term, hit, concept }) =>
      term.status === status &&
      !good.some(
        (other) =>
          other.concept !== concept &&
          // If the source says which one is meant, only that one counts.
          (meant.has(other.concept) || !meant.has(concept)) &&
          other.hit.start <= hit.start &&
          other.hit.end >= hit.end,
      ),
  );
}

const noUses: readonly ConceptHit[] = [];

/** A term that should not be used. */
export interface StatusData {
  readonly used: string;
  readonly status: TermStatus;
  /** The term of the glossary and the grammatical form, if the target has another form than the glossary. */
  readonly form?: { readonly term: string; readonly name?: string };
  /** What the source has for it, or else the glossary. */
  readonly meant?: string;
  readonly preferred: string;
}

/** The message about a term that should not be used. */
export function sayStatus({ used, status, form, meant, preferred }: StatusData): FindingText {
  const values = { used, status, preferred };
  if (form === undefined)
    return meant === undefined
      ? { text: 'glossary/status', values }
      : { text: 'glossary/status:meant', values: { ...values, meant } };
  // A reader who sees "Белоруссии" may not know which row of the glossary is meant.
  const ofForm = { ...values, term: form.term };
  if (form.name === undefined)
    return meant === undefined
      ? { text: 'glossary/status:form', values: ofForm }
      : { text: 'glossary/status:form-meant', values: { ...ofForm, meant } };
  const named = { ...ofForm, form: form.name.split(' ') };
  return meant === undefined
    ? { text: 'glossary/status:named-form', values: named }
    : { text: 'glossary/status:named-form-meant', values: { ...named, meant } };
}

/** The fault of a term that should not be used, with the term to use. */
export function statusFault(
  context: CheckContext,
  { concept, term, hit }: ConceptHit,
  status: TermStatus,
): Fault<StatusData> {
  const { target, targetLanguage, plainTarget, plainSource } = context;
  const source = context.sourceFacts.concepts().find((use) => use.concept === concept);
  const meant = source
    ? plainSource.slice(source.hit.start, source.hit.end)
    : termsIn(concept, context.sourceLanguage)[0]?.text;
  const used = plainTarget.slice(hit.start, hit.end);
  const { name, changes } = explainHit(writtenTerm(term), hit, targetLanguage);
  return {
    data: {
      used,
      status,
      preferred: termsIn(concept, targetLanguage)[0]!.text,
      ...(changes.length > 0 && { form: { term: term.text, ...(name !== undefined && { name }) } }),
      ...(meant !== undefined && { meant }),
    },
    span: markedSpan(target, hit),
    ...(source && { sourceSpan: markedSpan(context.source, source.hit) }),
  };
}
