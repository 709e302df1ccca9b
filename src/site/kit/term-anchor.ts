import type { Concept } from '../../model/glossary.ts';

/** Where a concept stands on a page. What an address cannot hold is written as its code, so that no two are the same. */
export function termAnchor({ id }: Concept): string {
  return `term-${id.replace(/[^A-Za-z0-9-]/gu, (character) => `_${character.codePointAt(0)?.toString(16)}_`)}`;
}
