import { languageOf } from '../../languages/registry.ts';
import type { Level } from '../../model/policy.ts';
import { targetEmpty } from '../rules/target/empty.ts';
import { type Check, isSeries, type PairCheck, type SeriesCheck } from './check.ts';
import type { LeveledCheck } from './levels.ts';

/** What a check counts as for a document and language. */
export type LevelOf = (check: LeveledCheck, document: string, language: string) => Level;

/** A check that compares pairs, with its place in the order of the findings of one pair. */
interface PlannedSeries {
  readonly check: SeriesCheck;
  readonly order: number;
}

/** A check that looks at each pair by itself. */
interface PlannedCheck {
  readonly check: PairCheck;
  readonly order: number;
  readonly run: PairCheck['run'];
  readonly options: unknown;
}

/**
 * What runs for the pairs of a document and language: nothing that is off there or has nothing to say of the language, so
 * that no pair asks for it. The same value wherever the same runs at the same levels.
 */
export interface Plan {
  /** Of all checks, in their order. */
  readonly levels: readonly Level[];
  /** The checks that run, with their place in the list. */
  readonly running: string;
  readonly ofPairs: readonly PlannedCheck[];
  readonly series: readonly PlannedSeries[];
  /** The only check of a pair without a target. */
  readonly ofEmpty: PlannedCheck | undefined;
}

/** Makes plans for documents and languages, and remembers them. */
export function planner(
  checks: readonly Check[],
  levelOf: LevelOf,
): (document: string, language: string) => Plan {
  /** By language, and in it by document and by all levels together. */
  const known = new Map<string, { byDocument: Map<string, Plan>; byLevels: Map<string, Plan> }>();
  let last: { document: string; language: string; plan: Plan } | undefined;
  return (document, language) => {
    // Pairs of one document and language come together.
    if (last?.document === document && last.language === language) return last.plan;
    const plans = known.get(language) ?? { byDocument: new Map(), byLevels: new Map() };
    known.set(language, plans);
    let plan = plans.byDocument.get(document);
    if (!plan) {
      const levels = checks.map((check) => levelOf(check, document, language));
      const key = levels.join();
      plan = plans.byLevels.get(key) ?? makePlan(checks, levels, languageOf(language).tag);
      plans.byLevels.set(key, plan);
      plans.byDocument.set(document, plan);
    }
    last = { document, language, plan };
    return plan;
  };
}

function makePlan(checks: readonly Check[], levels: readonly Level[], tag: string): Plan {
  const ofPairs: PlannedCheck[] = [];
  const series: PlannedSeries[] = [];
  for (const [order, check] of checks.entries()) {
    const level = levels[order];
    if (level === undefined || level === 'off' || check.only?.includes(tag) === false) continue;
    if (isSeries(check)) series.push({ check, order });
    else ofPairs.push({ check, order, run: check.run, options: check.options });
  }
  return {
    ...{ levels, ofPairs, series },
    running: [...ofPairs, ...series].map(({ check, order }) => `${order} ${check.code}`).join(),
    ofEmpty: ofPairs.find(({ check }) => check.code === targetEmpty.code),
  };
}
