import type { Briefing, Correction, Site } from '../../model/edition.ts';
import { addressOf, articlePath, homePath } from './addresses.ts';
import { latestCorrection } from './corrections.ts';
import { isoDay } from './date.ts';
import { siteName, wordsOf } from './languages.ts';
import { pictureOnSite } from './share-picture.ts';

type Thing = Readonly<Record<string, unknown>>;

/** What a briefing in one language says of itself. */
interface WorkText {
  readonly title: string;
  readonly description: string;
  readonly translators: readonly string[];
}

/**
 * A briefing in one language as schema.org describes it, and the way to it from the front page. The original names its
 * translations (`workTranslation`), a translation its original (`translationOfWork`) and its translators.
 */
export function describeWork(briefing: Briefing, language: string, text: WorkText, site: Site): unknown {
  const path = articlePath(language, briefing.document.name);
  const graph = [
    describeArticle(briefing, language, text, site),
    describeWay(path, language, text.title, site),
  ];
  return { '@context': 'https://schema.org', '@graph': graph.filter((thing) => thing !== undefined) };
}

function describeArticle(briefing: Briefing, language: string, text: WorkText, site: Site): Thing {
  const { document, complete = [], publication } = briefing;
  const work = (tag: string): Thing => {
    const address = addressOf(articlePath(tag, document.name), site);
    return {
      '@type': 'NewsArticle',
      ...(address !== undefined && { '@id': address, url: address }),
      inLanguage: tag,
    };
  };
  const isOriginal = language === document.language;
  const address = addressOf(articlePath(language, document.name), site);
  const date = isoDay(document.meta.get('date') ?? '');
  const corrected = latestCorrection(publication?.corrections, language);
  const translations = complete.filter((tag) => tag !== document.language);
  const picture = pictureOnSite(briefing, language);
  const image = picture && addressOf(picture.path, site);
  const publisher = describePublisher(language, site);
  const corrections = (publication?.corrections ?? []).flatMap((correction) =>
    correction.language === language && correction.date !== undefined
      ? [describeCorrection(correction, address, site)]
      : [],
  );
  return {
    ...work(language),
    ...(address !== undefined && { mainEntityOfPage: address }),
    headline: text.title,
    ...(text.description !== '' && { description: text.description }),
    ...(image !== undefined && { image: [image] }),
    ...(date !== undefined && { datePublished: date }),
    ...(corrected !== undefined && { dateModified: corrected }),
    author: publisher,
    publisher,
    ...(isOriginal && translations.length > 0 && { workTranslation: translations.map(work) }),
    ...(!isOriginal && { translationOfWork: work(document.language) }),
    ...(text.translators.length > 0 && {
      translator: text.translators.map((name) => ({ '@type': 'Person', name })),
    }),
    ...(corrections.length > 0 && { correction: corrections }),
  };
}

/** The office whose site it is. */
function describePublisher(language: string, site: Site): Thing {
  const logo = site.look?.logo === undefined ? undefined : addressOf(site.look.logo, site);
  return {
    '@type': 'Organization',
    name: siteName(language, site),
    ...(site.url !== undefined && { url: site.url }),
    ...(logo !== undefined && { logo: { '@type': 'ImageObject', url: logo } }),
  };
}

/** What a sentence said and says, in the words of the page's list of corrections. */
function describeCorrection(
  { segment, language, before, after, date }: Correction,
  address: string | undefined,
  site: Site,
): Thing {
  const words = wordsOf(site, language);
  const part = (key: string, text: string): string => `${words.text(`corrections.${key}`)} ${text}`;
  const text =
    before === ''
      ? part('added', after)
      : after === ''
        ? part('removed', before)
        : `${part('before', before)} ${part('after', after)}`;
  return {
    '@type': 'CorrectionComment',
    inLanguage: language,
    datePublished: date,
    text,
    ...(address !== undefined && segment !== undefined && { url: `${address}#s-${segment}` }),
  };
}

/** The way from the front page of the language to a page; undefined for a site without an address, which it asks for. */
function describeWay(path: string, language: string, title: string, site: Site): Thing | undefined {
  const home = addressOf(homePath(language), site);
  const own = addressOf(path, site);
  if (home === undefined || own === undefined) return undefined;
  const step = (position: number, name: string, item: string): Thing => ({
    '@type': 'ListItem',
    position,
    name,
    item,
  });
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [step(1, siteName(language, site), home), step(2, title, own)],
  };
}
