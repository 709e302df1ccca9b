import type { XmlContent } from '../xml/read.ts';

/**
 * Elements of exchange formats that the XML reader limits by themselves. A sentence or a note of a person has few elements:
 * XLIFF 1.x and 2.x have `source`, `seg-source`, `target`, `note` and `meta`, TMX has `seg`. XLIFF 1.2 and 2.x put the whole
 * document into `internal-file` or `skeleton`, for the tool that made it.
 */
export const exchangeContent: XmlContent = {
  texts: new Set(['source', 'seg-source', 'target', 'note', 'meta', 'seg']),
  embedded: new Set(['internal-file', 'skeleton']),
};
