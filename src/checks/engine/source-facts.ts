import { type KnownFacts, type StatedFacts, startFacts } from '../../facts/stated.ts';
import { type ConceptHit, findConcepts } from '../../glossary/hits.ts';
import type { MarkedText, Tag } from '../../model/content.ts';
import type { Glossary } from '../../model/glossary.ts';
import { parseMarkup, plainText } from '../../text/markup.ts';
import { maskPlaceholders, type Placeholder, readPlaceholders } from '../../text/placeholders.ts';

/**
 * The facts of a source sentence: computed once for all its translations, the costly ones on demand. `plain` has
 * marks in place of placeholders, so that no fact is read out of one.
 */
export interface SourceFacts extends StatedFacts {
  /** Without codes, and with its placeholders. */
  readonly written: string;
  readonly placeholders: readonly Placeholder[];
  /** Its tags in order. */
  readonly tags: readonly Tag[];
  concepts(): readonly ConceptHit[];
}

interface KnownSource extends KnownFacts {
  readonly glossary: Glossary;
  knownConcepts: readonly ConceptHit[] | undefined;
}

const nothing: readonly never[] = [];

/** Facts of a marked source sentence in the language `tag`. */
export function readSourceFacts(source: MarkedText, tag: string, glossary: Glossary): SourceFacts {
  const hasTags = source.includes('<');
  const written = plainText(source);
  const placeholders = readPlaceholders(written);
  const plain = maskPlaceholders(written, placeholders);
  return Object.assign(startFacts(plain, tag), {
    written,
    placeholders,
    tags: hasTags ? parseMarkup(source).filter((part) => typeof part !== 'string') : nothing,
    glossary,
    knownConcepts: glossary.concepts.length === 0 ? nothing : undefined,
    concepts: conceptsOf,
  });
}

function conceptsOf(this: KnownSource): readonly ConceptHit[] {
  this.knownConcepts ??= findConcepts(this.plain, this.glossary, this.language);
  return this.knownConcepts;
}
