import { completenessOf } from '../../assembly/completeness.ts';
import type { Briefing, BriefingSummary } from '../../model/edition.ts';
import type { TranslationSet } from '../../model/translation.ts';
import { describe, titleOf } from '../../site/kit/title.ts';

/** What indexes say of a briefing. */
export function summaryOf(
  { document, renditions }: Briefing,
  sets: readonly TranslationSet[],
): BriefingSummary {
  const completeness = new Map([[document.language, 1]]);
  for (const set of sets) {
    const { segments, missing, stale } = completenessOf(document, set);
    completeness.set(set.language, segments === 0 ? 0 : (segments - missing - stale) / segments);
  }
  const words = (write: typeof titleOf): ReadonlyMap<string, string> =>
    new Map(renditions.map((rendition) => [rendition.language, write(document, rendition)]));
  return {
    name: document.name,
    titles: words(titleOf),
    descriptions: words(describe),
    date: document.meta.get('date'),
    completeness,
  };
}
