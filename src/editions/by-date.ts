import type { BriefingSummary } from '../model/edition.ts';
import { isoDay } from './side-by-side/date.ts';

/** The newest first, then by name; those without a calendar date last. */
export function newestFirst(summaries: readonly BriefingSummary[]): readonly BriefingSummary[] {
  const dateOf = ({ date }: BriefingSummary): string => isoDay(date ?? '') ?? '';
  return summaries.toSorted((a, b) => {
    const [one, other] = [dateOf(a), dateOf(b)];
    if (one !== other) return one > other ? -1 : 1;
    return a.name < b.name ? -1 : 1;
  });
}
