import type { Briefing, Correction, Site } from '../../model/edition.ts';
import { addressOf, articlePath, homePath, searchPath } from './addresses.ts';
import { latestCorrection } from './corrections.ts';
import { isoDay } from './date.ts';
import { siteName, wordsOf } from './languages.ts';
import type { SharedPicture } from './share-picture.ts';

type Thing = Readonly<Record<string, unknown>>;

/** What a briefing in one language says of itself. */
interface WorkText {
  readonly title: string;
  readonly description: string;
  readonly translators: readonly string[];
  readonly pictures: readonly SharedPicture[];
}

/**
 * A briefing in one language as schema.org describes it, and the way to it from the front page. The original names its
 * translations (`workTranslation`), a translation its original (`translationOfWork`) and its translators.
 */
export function describeWork(briefing: Briefing, language: string, text: WorkText, site: Site): unknown {
  const path = articlePath(language, briefing.document.name);
  return describeGraph(
    describeArticle(briefing, language, text, site),
    describeWay(path, language, text.title, site),
  );
}

/** What a page says of itself. */
interface PageText {
  readonly path: string;
  readonly language: string;
  readonly title: string;
  readonly description: string;
}

/** The page with all languages of a briefing: the work that it is about, and the way to it; undefined without an address. */
export function describeBeside(
  page: PageText,
  languages: readonly string[],
  name: string,
  site: Site,
): unknown {
  const own = addressOf(page.path, site);
  if (own === undefined) return undefined;
  const webPage: Thing = {
    ...describePage('WebPage', page, own, site),
    inLanguage: languages,
    mainEntity: languages.map((tag) => ({ '@id': addressOf(articlePath(tag, name), site) })),
  };
  return describeGraph(webPage, describeWay(page.path, page.language, page.title, site));
}

/** A page that lists briefings, corrections or terms, with the way to it; undefined for a site without an address. */
export function describeList(page: PageText, site: Site): unknown {
  const own = addressOf(page.path, site);
  if (own === undefined) return undefined;
  return describeGraph(
    describePage('CollectionPage', page, own, site),
    describeWay(page.path, page.language, page.title, site),
  );
}

/** A front page with the site that it is of, and how to search it; undefined for a site without an address. */
export function describeFront(page: PageText, site: Site): unknown {
  const own = addressOf(page.path, site);
  if (own === undefined) return undefined;
  const { language } = page;
  const search = `${addressOf(searchPath(language), site)}?q={query}`;
  const website: Thing = {
    ...siteOf(site),
    '@type': 'WebSite',
    url: site.url,
    name: siteName(language, site),
    description: page.description,
    inLanguage: site.languages,
    publisher: describePublisher(language, site),
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: search },
      'query-input': 'required name=query',
    },
  };
  return describeGraph(website, describePage('CollectionPage', page, own, site));
}

function describeGraph(...things: readonly (Thing | undefined)[]): unknown {
  return { '@context': 'https://schema.org', '@graph': things.filter((thing) => thing !== undefined) };
}

function describePage(
  type: 'WebPage' | 'CollectionPage',
  { language, title, description }: PageText,
  address: string,
  site: Site,
): Thing {
  return {
    '@type': type,
    '@id': address,
    url: address,
    name: title,
    ...(description !== '' && { description }),
    inLanguage: language,
    isPartOf: siteOf(site),
  };
}

/** The site by its id, which its front pages describe. */
function siteOf({ url }: Site): Thing {
  return { '@id': `${url}#site` };
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
  const images = text.pictures.flatMap(({ path }) => addressOf(path, site) ?? []);
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
    ...(images.length > 0 && { image: images }),
    ...(date !== undefined && { datePublished: date }),
    ...(corrected !== undefined && { dateModified: corrected }),
    author: publisher,
    publisher,
    ...(site.url !== undefined && { isPartOf: siteOf(site) }),
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
