import { type ConceptHit, findConcepts } from '../glossary/hits.ts';
import type { MarkedText, Tag } from '../model/content.ts';
import type { Glossary } from '../model/glossary.ts';
import { parseMarkup } from '../text/markup.ts';
import { readStatedFacts, type StatedFacts } from './facts/stated.ts';
import { once } from './once.ts';

/** What a source sentence says by itself: worked out once for all its translations, the dear parts when asked for. */
export interface SourceFacts extends StatedFacts {
  /** Its tags in order. */
  readonly tags: readonly Tag[];
  concepts(): readonly ConceptHit[];
}

/** Facts of a marked source sentence in the language `tag`. */
export function readSourceFacts(source: MarkedText, tag: string, glossary: Glossary): SourceFacts {
  const parts = parseMarkup(source);
  const plain = parts.filter((part) => typeof part === 'string').join('');
  return {
    ...readStatedFacts(plain, tag),
    tags: parts.filter((part) => typeof part !== 'string'),
    concepts: once(() => (glossary.concepts.length === 0 ? [] : findConcepts(plain, glossary, tag))),
  };
}
