import type { BreakFacts } from './facts.ts';

export const tg: BreakFacts = {
  neverEnds: new Set(),
  mayEnd: new Set(),
  beforeNumber: new Set(),
  starters: new Set(),
};
