import { type ConceptHit, findConcepts } from '../glossary/hits.ts';
import type { MarkedText, Tag } from '../model/content.ts';
import type { Glossary } from '../model/glossary.ts';
import { parseMarkup } from '../text/markup.ts';
import { type Quantity, readQuantities } from './numbers/quantity.ts';

/** What a source sentence says by itself: worked out once for all its translations, the dear parts when asked for. */
export interface SourceFacts {
  readonly plain: string;
  /** Its tags in order. */
  readonly tags: readonly Tag[];
  numbers(): readonly Quantity[];
  concepts(): readonly ConceptHit[];
}

/** Facts of a marked source sentence in the language `tag`. */
export function readSourceFacts(source: MarkedText, tag: string, glossary: Glossary): SourceFacts {
  const parts = parseMarkup(source);
  const plain = parts.filter((part) => typeof part === 'string').join('');
  return {
    plain,
    tags: parts.filter((part) => typeof part !== 'string'),
    numbers: once(() => readQuantities(plain, tag)),
    concepts: once(() => (glossary.concepts.length === 0 ? [] : findConcepts(plain, glossary, tag))),
  };
}

/** The same value however often it is asked for, worked out the first time. */
export function once<Value>(work: () => Value): () => Value {
  let known: { readonly value: Value } | undefined;
  return () => {
    known ??= { value: work() };
    return known.value;
  };
}
