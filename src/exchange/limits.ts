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
