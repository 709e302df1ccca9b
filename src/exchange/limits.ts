import type { XmlContent } from '../xml/read.ts';

/**
 * Where reading an exchange file stops, beyond `xmlLimits`. A segment costs about 1 kB while its file is read; a long briefing has
 * 400, and a document of a workspace at most 50,000.
 */
export const exchangeLimits = {
  /** Segments of one XLIFF file. */
  segments: 100_000,
  /** Translation units of one TMX file. */
  translationUnits: 70_000,
} as const;

/**
 * Elements of exchange formats that the XML reader limits by themselves. A sentence or a note of a person has few elements:
 * XLIFF 1.x and 2.x have `source`, `seg-source`, `target`, `note` and `meta`, TMX has `seg`. XLIFF 1.2 and 2.x put the whole
 * document into `internal-file` or `skeleton`, for the tool that made it.
 */
export const exchangeContent: XmlContent = {
  texts: new Set(['source', 'seg-source', 'target', 'note', 'meta', 'seg']),
  embedded: new Set(['internal-file', 'skeleton']),
};
