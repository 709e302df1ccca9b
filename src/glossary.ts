/** Terms and inflected words. Runs in browsers. */

export { findTerm } from './glossary/match.ts';
export { readGlossary } from './glossary/read.ts';
export { sameWord } from './languages/engine/same-word.ts';
export type { Concept, Glossary, Term, TermHit, TermStatus } from './model/glossary.ts';
