import { renditionOf, sourceRendition } from '../../assembly/assemble.ts';
import { completenessOf } from '../../assembly/completeness.ts';
import type { Document } from '../../model/document.ts';
import { type Briefing, type BriefingSummary, type BriefingTag, tagKinds } from '../../model/edition.ts';
import type { Rendition, TranslationSet } from '../../model/translation.ts';
import { describe, titleOf } from '../../site/kit/title.ts';
import { detachText } from '../../text/long-text.ts';
import { titleUnitOf } from '../../text/title.ts';

/** What indexes say of a briefing. */
export function summaryOf(
  { document, renditions, publication }: Briefing,
  sets: readonly TranslationSet[],
): BriefingSummary {
  const tags = tagsOf(document.meta);
  const corrections = publication?.corrections.filter(({ date }) => date !== undefined) ?? [];
  return {
    name: document.name,
    titles: inEach(document, renditions, titleOf),
    descriptions: inEach(document, renditions, describe),
    date: document.meta.get('date'),
    completeness: sharesOf(document, sets),
    ...(tags.length > 0 && { tags }),
    ...(corrections.length > 0 && { corrections }),
  };
}

/** The summary of a document that pages of other briefings show, in the languages of its translations, without descriptions. */
export function cardOf(document: Document, sets: readonly TranslationSet[]): BriefingSummary {
  const title = titleUnitOf(document);
  const part: Document = { ...document, units: title ? [title] : [] };
  const renditions = [sourceRendition(part), ...sets.map((set) => renditionOf(part, set))];
  const tags = tagsOf(document.meta);
  return {
    name: document.name,
    titles: inEach(document, renditions, titleOf),
    date: document.meta.get('date'),
    completeness: sharesOf(document, sets),
    ...(tags.length > 0 && { tags }),
  };
}

/** Texts by language. Summaries stay until all briefings are rendered, and must not keep what their texts were cut from. */
function inEach(
  document: Document,
  renditions: readonly Rendition[],
  write: typeof titleOf,
): ReadonlyMap<string, string> {
  return new Map(renditions.map((rendition) => [rendition.language, detachText(write(document, rendition))]));
}

/** The share of a document that is complete, by language, its own first. */
function sharesOf(document: Document, sets: readonly TranslationSet[]): ReadonlyMap<string, number> {
  const shares = new Map([[document.language, 1]]);
  for (const set of sets) {
    const { segments, missing, stale } = completenessOf(document, set);
    shares.set(set.language, segments === 0 ? 0 : (segments - missing - stale) / segments);
  }
  return shares;
}

/** The tags of a briefing in its front matter, each name once. */
function tagsOf(meta: ReadonlyMap<string, string>): readonly BriefingTag[] {
  return tagKinds.flatMap((kind) => {
    const texts = meta.get(kind)?.split('\n') ?? [];
    return [...new Set(texts.map((text) => text.trim()))]
      .filter((text) => text !== '')
      .map((text) => ({ kind, text }));
  });
}
