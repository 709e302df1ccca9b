import type { DifferencePart, Work, WriteOptions } from '../exchange/write-options.ts';
import { type OutgoingSegment, selectOutgoing } from '../exchange/xliff/outgoing.ts';
import { writeXliff12 } from '../exchange/xliff/write-v1.ts';
import { findConcepts, isUsable, termsIn } from '../glossary/hits.ts';
import type { Code, MarkedText } from '../model/content.ts';
import type { Document, Unit } from '../model/document.ts';
import type { Concept, Glossary } from '../model/glossary.ts';
import type { TranslationSet } from '../model/translation.ts';
import { markWords } from '../revision/words.ts';
import { readableText } from '../text/markup.ts';
import { sourceTitleOf } from '../text/title.ts';
import type { PageConcept, PageData, PageOrigin, PageSentence, PageUnit } from './data.ts';
import type { FormCounts } from './term-forms.ts';

/** What a workspace says of a document in a language, beside its sentences. */
export interface PageSettings extends Pick<PageData, 'levels' | 'waivers' | 'quotes'> {
  readonly glossary: Glossary;
  /** The forms of its terms in translations. */
  readonly forms: FormCounts;
}

/** What the page of a document holds for translators into the set's language. */
export function gatherPage(
  document: Document,
  set: TranslationSet,
  { glossary, forms, ...settings }: PageSettings,
  { only, ...options }: WriteOptions = {},
): PageData {
  const outgoing = new Map(
    [...selectOutgoing(document, set, options)].flatMap(({ segments }) =>
      segments.map((each) => [each.segment.id, each] as const),
    ),
  );
  const units = document.units.flatMap((unit): PageUnit[] => {
    const { block, segments } = unit;
    const sentences = segments.map(({ id }) =>
      sentenceOf(outgoing.get(id)!, unit, options, only === undefined || only.has(id)),
    );
    if (sentences.length === 0) return [];
    return [{ kind: block.kind, ...(block.kind === 'heading' && { level: block.level }), sentences }];
  });
  const concepts = conceptsFor(document, set.language, glossary);
  return {
    document: document.name,
    path: document.path,
    title: sourceTitleOf(document),
    source: document.language,
    target: set.language,
    units,
    glossary: concepts,
    forms: forms.of(new Set(concepts.map(({ id }) => id))),
    ...settings,
    xliff: writeXliff12(document, set, { ...options, ...(only && { only }) }),
  };
}

function sentenceOf(
  { segment, target = '', state, filled, origin, offers, candidates, remarks }: OutgoingSegment,
  { block, notes = [] }: Unit,
  options: WriteOptions,
  isOpen: boolean,
): PageSentence {
  const { id, source } = segment;
  return {
    id,
    source,
    codes: segment.codes.map(shownCode),
    target,
    state,
    ...(filled && { isFilled: true }),
    ...(origin && { origin: origin.kind }),
    ...(!isOpen && { isContext: true }),
    notes: [...notes, ...remarks],
    ...(block.kind === 'title' && { titleOf: block.of }),
    origins: candidates.map((work) => originOf(work, source, options.differences?.get(id)?.classes)),
    offers: offers.map(({ score, source: like, target: offered }) => ({
      score,
      target: offered,
      parts: difference(like, source),
    })),
  };
}

/** A code without what only the writer of its document needs. */
function shownCode({
  at: _at,
  titleAt: _title,
  alternativeAt: _text,
  picture: _picture,
  ...code
}: Code): Code {
  return code;
}

function originOf({ source, target }: Work, now: MarkedText, classes: readonly string[] = []): PageOrigin {
  return { target, classes, parts: difference(source, now) };
}

function difference(before: MarkedText, now: MarkedText): readonly DifferencePart[] {
  return markWords(before, now);
}

/** The concepts that the document speaks of, and those with terms that no translation may have. */
function conceptsFor(
  { units, language }: Document,
  target: string,
  glossary: Glossary,
): readonly PageConcept[] {
  const named = new Set<Concept>(
    glossary.concepts.filter((concept) => !termsIn(concept, target).every(isUsable)),
  );
  for (const { segments } of units)
    for (const { source, codes } of segments)
      for (const { concept } of findConcepts(readableText(source, codes), glossary, language))
        named.add(concept);
  return glossary.concepts
    .filter((concept) => named.has(concept))
    .map((concept) => ({ ...concept, terms: [...concept.terms] }));
}
