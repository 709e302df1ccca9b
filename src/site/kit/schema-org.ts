import type { Briefing, Site } from '../../model/edition.ts';
import { addressOf, articlePath } from './addresses.ts';
import { latestCorrection } from './corrections.ts';
import { isoDay } from './date.ts';

/**
 * A briefing in one language as schema.org describes it: the original names its translations (`workTranslation`), a
 * translation its original (`translationOfWork`) and its translators.
 */
export function describeWork(
  { document, complete = [], publication }: Briefing,
  language: string,
  text: { readonly title: string; readonly description: string; readonly translators: readonly string[] },
  site: Site,
): unknown {
  const work = (tag: string): Record<string, unknown> => {
    const address = addressOf(articlePath(tag, document.name), site);
    return {
      '@type': 'Report',
      ...(address !== undefined && { '@id': address, url: address }),
      inLanguage: tag,
    };
  };
  const isOriginal = language === document.language;
  const date = isoDay(document.meta.get('date') ?? '');
  const corrected = latestCorrection(publication?.corrections, language);
  const translations = complete.filter((tag) => tag !== document.language);
  return {
    '@context': 'https://schema.org',
    ...work(language),
    headline: text.title,
    ...(text.description !== '' && { description: text.description }),
    ...(date !== undefined && { datePublished: date }),
    ...(corrected !== undefined && { dateModified: corrected }),
    ...(isOriginal && translations.length > 0 && { workTranslation: translations.map(work) }),
    ...(!isOriginal && { translationOfWork: work(document.language) }),
    ...(text.translators.length > 0 && {
      translator: text.translators.map((name) => ({ '@type': 'Person', name })),
    }),
  };
}
