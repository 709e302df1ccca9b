import type { BriefingSummary } from '../../model/edition.ts';

/** Languages a briefing is finished in, in the site's order: only these are announced to search engines and feeds. */
export function finishedIn({ completeness }: BriefingSummary): readonly string[] {
  return [...completeness].filter(([, share]) => share === 1).map(([language]) => language);
}
