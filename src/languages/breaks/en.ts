import type { BreakFacts } from './facts.ts';

export const en: BreakFacts = {
  neverEnds: new Set(),
  mayEnd: new Set(),
  beforeNumber: new Set(),
  starters: new Set(),
};
