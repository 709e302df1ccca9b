import { progressOf, segmentsOf } from '../../assembly/completeness.ts';
import { explain } from '../../glossary/explain.ts';
import { renderings, type TermUse } from '../../glossary/hits.ts';
import { writtenTerm } from '../../glossary/marks.ts';
import type { Document } from '../../model/document.ts';
import { BarobarError } from '../../model/error.ts';
import type { Concept, Glossary, TermStatus } from '../../model/glossary.ts';
import type { Progress } from '../../model/translation.ts';
import { plainText } from '../../text/markup.ts';
import { askWhetherMeant, findNearest } from '../../text/nearest.ts';
import { openTranslations, type Workspace } from '../../workspace/workspace.ts';
import { openDocuments } from '../sentences/reconcile-workspace.ts';

/** A sentence that a change of a concept touches, in one language. */
export interface Touched {
  readonly document: string;
  readonly segment: string;
  readonly language: string;
  readonly concept: string;
  /** Without codes. */
  readonly text: string;
  /** `complete` for the source itself. */
  readonly progress: Progress;
  /** The terms of the concept that it uses, each with the words in the text; none if it has another rendering. */
  readonly uses: readonly TermInText[];
}

interface TermInText {
  readonly term: string;
  readonly status: TermStatus;
  readonly form: string;
  readonly explanation: string;
}

/**
 * Every sentence whose source or translation has a term of the concept, in the source language and then in each target:
 * by document, in reading order. `name` is a concept's id or one of its terms, in any language.
 * @throws `usage` where the glossary has neither
 */
export function termImpact(workspace: Workspace, glossary: Glossary, name: string): readonly Touched[] {
  const concepts = conceptsNamed(glossary, name);
  if (concepts.length === 0) {
    throw new BarobarError(
      'usage',
      `The glossary has no concept and no term “${name}”.`,
      `${askWhetherMeant(
        findNearest(
          name,
          glossary.concepts.flatMap(({ id, terms }) => [
            id,
            ...[...terms.values()].flat().map(({ text }) => text),
          ]),
        ),
      )}“barobar glossary list” shows what it has.`,
    );
  }
  const documents = [...openDocuments(workspace)].sort((a, b) => (a.name < b.name ? -1 : 1));
  return documents.flatMap((document) =>
    concepts.flatMap((concept) => touchedIn(workspace, document, concept)),
  );
}

function conceptsNamed({ concepts }: Glossary, name: string): readonly Concept[] {
  const byId = concepts.filter(({ id }) => id === name);
  if (byId.length > 0) return byId;
  const wanted = keyOf(name);
  return concepts.filter(({ terms }) =>
    [...terms.values()].flat().some(({ text }) => keyOf(text) === wanted),
  );
}

function keyOf(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
}

function touchedIn(workspace: Workspace, document: Document, concept: Concept): Touched[] {
  const sets = workspace.settings.targets.map(
    (language) => openTranslations(workspace, language, document.name).set,
  );
  return segmentsOf(document).flatMap((segment) => {
    const at = { document: document.name, segment: segment.id, concept: concept.id };
    const source = plainText(segment.source);
    const inSource = usesIn(source, concept, document.language);
    const rows = sets.flatMap((set): Touched[] => {
      const translation = set.entries.get(segment.id);
      const text = plainText(translation?.target ?? '');
      const uses = usesIn(text, concept, set.language);
      if (inSource.length === 0 && uses.length === 0) return [];
      return [{ ...at, language: set.language, text, progress: progressOf(segment, translation), uses }];
    });
    if (inSource.length === 0 && rows.length === 0) return [];
    return [
      { ...at, language: document.language, text: source, progress: 'complete' as const, uses: inSource },
      ...rows,
    ];
  });
}

function usesIn(text: string, concept: Concept, language: string): TermInText[] {
  return renderings(text, concept, language).map(({ term, hit }: TermUse) => {
    const form = text.slice(hit.start, hit.end);
    return {
      term: term.text,
      status: term.status,
      form,
      explanation: explain(writtenTerm(term), form, hit, language),
    };
  });
}
