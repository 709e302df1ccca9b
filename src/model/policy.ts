import type { Severity } from './finding.ts';
import type { Location } from './location.ts';
import type { State } from './translation.ts';

/** What a finding counts as; `off`: it is not looked for. */
export type Level = Severity | 'off';

/** Levels by code of a check; `numbers/*` stands for all of an area, `*` for all. The most exact one holds. */
export type Levels = Readonly<Record<string, Level>>;

/** What must hold before a document is assembled or published in a language. */
export interface GateRules {
  /** Every sentence has a translation made from the present source text; where false, gaps may be published, marked as such. */
  readonly complete: boolean;
  /** The state every translation must have reached. */
  readonly state: State;
  /** `other`: whoever reviewed a sentence is not the one who translated it. */
  readonly reviewer: 'any' | 'other';
  /** No finding of this severity or worse; `off`: only of codes that cannot be put back. */
  readonly findings: Level;
  /** Not before this instant: ISO 8601 with its offset, such as `2026-11-24T10:00:00+05:00`. */
  readonly embargo?: string;
}

/** An embargo that a document sets itself, and the place of the setting. */
export interface Embargo extends Location {
  /** ISO 8601 with its offset. */
  readonly until: string;
}

/** The rules of a gate that the settings do not mention. */
export const defaultGate: GateRules = {
  complete: true,
  state: 'translated',
  reviewer: 'any',
  findings: 'error',
};

/** What is asked otherwise of some documents, some languages, or some documents in some languages. */
export interface Override {
  /** Names or patterns; every document where absent. */
  readonly documents?: readonly string[];
  /** Every target language where absent. */
  readonly languages?: readonly string[];
  readonly checks?: Levels;
  readonly gate?: Partial<GateRules>;
}
