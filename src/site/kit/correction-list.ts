import type { BriefingSummary, Correction } from '../../model/edition.ts';
import { compareTexts } from '../../text/order.ts';

/** What was corrected of a briefing on one day, in one language. */
export interface CorrectedBriefing {
  readonly summary: BriefingSummary;
  /** ISO. */
  readonly date: string;
  readonly corrections: readonly Correction[];
}

/** Corrections that a page or feed lists: readers ask for the latest. */
const mostListed = 200;

/** The corrections of a language, by day and briefing, the newest first. */
export function listCorrected(
  summaries: readonly BriefingSummary[],
  language: string,
): readonly CorrectedBriefing[] {
  return summaries
    .flatMap((summary) => {
      const byDate = new Map<string, Correction[]>();
      for (const correction of summary.corrections ?? []) {
        if (correction.language !== language || correction.date === undefined) continue;
        const known = byDate.get(correction.date);
        if (known) known.push(correction);
        else byDate.set(correction.date, [correction]);
      }
      return [...byDate].map(([date, corrections]) => ({ summary, date, corrections }));
    })
    .sort((a, b) => compareTexts(b.date, a.date) || compareTexts(a.summary.name, b.summary.name))
    .slice(0, mostListed);
}
