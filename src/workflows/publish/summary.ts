import { completenessOf } from '../../assembly/completeness.ts';
import { type Briefing, type BriefingSummary, type BriefingTag, tagKinds } from '../../model/edition.ts';
import type { TranslationSet } from '../../model/translation.ts';
import { describe, titleOf } from '../../site/kit/title.ts';

/** What indexes say of a briefing. */
export function summaryOf(
  { document, renditions, publication }: Briefing,
  sets: readonly TranslationSet[],
): BriefingSummary {
  const completeness = new Map([[document.language, 1]]);
  for (const set of sets) {
    const { segments, missing, stale } = completenessOf(document, set);
    completeness.set(set.language, segments === 0 ? 0 : (segments - missing - stale) / segments);
  }
  const words = (write: typeof titleOf): ReadonlyMap<string, string> =>
    new Map(renditions.map((rendition) => [rendition.language, write(document, rendition)]));
  const tags = tagsOf(document.meta);
  const corrections = publication?.corrections.filter(({ date }) => date !== undefined) ?? [];
  return {
    name: document.name,
    titles: words(titleOf),
    descriptions: words(describe),
    date: document.meta.get('date'),
    completeness,
    ...(tags.length > 0 && { tags }),
    ...(corrections.length > 0 && { corrections }),
  };
}

/** What the front matter gathers the briefing by, each name once. */
function tagsOf(meta: ReadonlyMap<string, string>): readonly BriefingTag[] {
  return tagKinds.flatMap((kind) => {
    const texts = meta.get(kind)?.split('\n') ?? [];
    return [...new Set(texts.map((text) => text.trim()))]
      .filter((text) => text !== '')
      .map((text) => ({ kind, text }));
  });
}
