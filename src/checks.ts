/** The checks of translations. Runs in browsers. */

export type { Check, Pair } from './checks/engine/check.ts';
export { type CheckOptions, runChecks } from './checks/engine/run.ts';
export type { Finding, Severity } from './model/finding.ts';
export type { Location, Span } from './model/location.ts';
