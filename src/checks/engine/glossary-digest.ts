import type { Glossary } from '../../model/glossary.ts';
import { digest } from '../../text/digest.ts';

// Made once for each glossary: a value that never changes, so this cannot be seen from outside.
const digests = new WeakMap<Glossary, string>();

/** A digest of all that a glossary says. */
export function digestOfGlossary(glossary: Glossary): string {
  const known = digests.get(glossary);
  if (known !== undefined) return known;
  const text = JSON.stringify(glossary, (_, value: unknown) => (value instanceof Map ? [...value] : value));
  const made = digest([text], 26);
  digests.set(glossary, made);
  return made;
}
