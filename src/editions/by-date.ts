import type { BriefingSummary } from '../model/edition.ts';
import { compareTexts } from '../text/order.ts';
import { isoDay } from './side-by-side/date.ts';

/** The newest first, then by name; those without a calendar date last. */
export function newestFirst(summaries: readonly BriefingSummary[]): readonly BriefingSummary[] {
  return summaries
    .map((summary) => ({ summary, day: isoDay(summary.date ?? '') ?? '' }))
    .sort((a, b) => compareTexts(b.day, a.day) || compareTexts(a.summary.name, b.summary.name))
    .map(({ summary }) => summary);
}
