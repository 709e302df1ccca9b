import type { Briefing } from '../../model/edition.ts';

/** Languages a briefing has anything in: a page in none of its own words is not made. */
export function offeredIn({ document, renditions }: Briefing): readonly string[] {
  return renditions
    .filter(
      ({ language, segments }) =>
        language === document.language ||
        [...segments.values()].some((shown) => shown.progress !== 'missing'),
    )
    .map(({ language }) => language);
}
