/** Terms and inflected words. Runs in browsers. */
import { findTerm as find } from './glossary/match.ts';
import { readGlossary as read } from './glossary/read.ts';
import { sameWord as isSame } from './languages/engine/same-word.ts';
import { checked, tag, text } from './library/shapes.ts';
import type { Glossary, TermHit } from './model/glossary.ts';

export { BarobarError, type ErrorCode } from './model/error.ts';
export type { Concept, Glossary, Term, TermHit, TermStatus } from './model/glossary.ts';

/** Where a term occurs in a text, in any of its forms. */
export const findTerm: (text: string, term: string, tag: string) => readonly TermHit[] = checked(
  'findTerm',
  { text, term: text, tag },
  find,
);

/**
 * A glossary from its CSV form. `path` names the file in errors.
 * @throws BarobarError `glossary-syntax`, `glossary-value` with the place
 */
export const readGlossary: (text: string, path: string) => Glossary = checked(
  'readGlossary',
  { text, path: text },
  read,
);

/** Whether two forms are of one word. */
export const sameWord: (a: string, b: string, tag: string) => boolean = checked(
  'sameWord',
  { a: text, b: text, tag },
  isSame,
);
