import type { Site } from '../../model/edition.ts';
import { addressFrom, addressOf } from './addresses.ts';
import { isoDay } from './date.ts';
import { type Html, html, trustedHtml } from './html.ts';
import { siteName } from './languages.ts';
import type { SharedPicture } from './share-picture.ts';

/** The same text in another language, and where it is. */
interface Alternate {
  readonly language: string;
  readonly path: string;
}

/** What the head of a page says to machines. */
export interface About {
  /** The page's own path. */
  readonly path: string;
  readonly language: string;
  readonly title: string;
  readonly description: string;
  readonly type: 'article' | 'website';
  /** As the front matter has it. */
  readonly date?: string | undefined;
  /** The day (ISO) on which it was last corrected; none if it never was. */
  readonly corrected?: string | undefined;
  /** The page whose address stands for this one, if that is another. */
  readonly canonical?: string;
  /** Finished languages of the text, this page among them; none for a page that is not finished itself. */
  readonly alternates: readonly Alternate[];
  /** Path of the page for readers of none of the languages. */
  readonly fallback?: string;
  /** The picture of a preview; none if the page has none. */
  readonly picture?: SharedPicture | undefined;
  /** schema.org data, as JSON. */
  readonly data?: unknown;
}

/**
 * The elements of `<head>` for search engines and previews: canonical address, `hreflang` in all directions with
 * `x-default`, Open Graph, the kind of Twitter card and JSON-LD. What asks for an absolute address is left out if the site has none.
 */
export function writeAbout(about: About, site: Site): Html {
  const address = addressOf(about.path, site);
  const alternate = (hreflang: string, path: string): Html =>
    html`<link rel="alternate" hreflang="${hreflang}" href="${addressFrom(about.path, path, site)}"/>`;
  const canonical = addressOf(about.canonical ?? about.path, site);
  const day = isoDay(about.date ?? '');
  const isListed = about.alternates.some(({ path }) => path === about.path);
  const lines = [
    ...(canonical === undefined ? [] : [html`<link rel="canonical" href="${canonical}"/>`]),
    // A page in the words of another language is for its readers, not for those who search in this one.
    ...(about.type === 'article' && !isListed && about.canonical !== undefined
      ? [html`<meta name="robots" content="noindex"/>`]
      : []),
    ...about.alternates.map(({ language, path }) => alternate(language, path)),
    ...(about.fallback !== undefined && about.alternates.length > 0
      ? [alternate('x-default', about.fallback)]
      : []),
    property('og:site_name', siteName(about.language, site)),
    property('og:type', about.type),
    property('og:title', about.title),
    ...(about.description === '' ? [] : [property('og:description', shortened(about.description))]),
    property('og:locale', locales[about.language] ?? about.language),
    ...about.alternates
      .filter(({ language }) => language !== about.language)
      .map(({ language }) => property('og:locale:alternate', locales[language] ?? language)),
    ...(address === undefined ? [] : [property('og:url', address)]),
    ...writePicture(about.picture, site),
    ...(about.type === 'article' && day !== undefined ? [property('article:published_time', day)] : []),
    ...(about.type === 'article' && about.corrected !== undefined
      ? [property('article:modified_time', about.corrected)]
      : []),
    ...(about.data === undefined ? [] : [writeData(about.data)]),
  ];
  return html`${lines.map((line) => html`${line}\n`)}`;
}

/** The picture of a preview, which asks for an absolute address, and how large it is shown. The rest a Twitter card takes from Open Graph. */
function writePicture(picture: SharedPicture | undefined, site: Site): readonly Html[] {
  const address = picture && addressOf(picture.path, site);
  const card = (kind: string): Html => html`<meta name="twitter:card" content="${kind}"/>`;
  if (!picture || address === undefined) return [card('summary')];
  return [
    property('og:image', address),
    property('og:image:type', picture.mediaType),
    ...(picture.width === undefined ? [] : [property('og:image:width', `${picture.width}`)]),
    ...(picture.height === undefined ? [] : [property('og:image:height', `${picture.height}`)]),
    ...(picture.alt === '' ? [] : [property('og:image:alt', picture.alt)]),
    card('summary_large_image'),
  ];
}

/** UTF-16 units: search engines and previews show about as many. */
const longestDescription = 160;

/** A text as search engines and previews show it: whole, or up to a word with an ellipsis. */
export function shortened(text: string): string {
  if (text.length <= longestDescription) return text;
  const start = text.slice(0, longestDescription);
  const end = start.lastIndexOf(' ');
  return `${start.slice(0, end > 0 ? end : longestDescription - 1).replace(/[\s,;:.–—-]{1,9}$/u, '')}…`;
}

/** Open Graph asks for a territory (https://ogp.me, `og:locale`): the one the language is named after. */
const locales: Readonly<Record<string, string>> = { en: 'en_US', ru: 'ru_RU', be: 'be_BY', tg: 'tg_TJ' };

function property(name: string, content: string): Html {
  return html`<meta property="${name}" content="${content}"/>`;
}

/** A data block, which no browser runs. `<` and `&` are escaped as JSON has it, so that no text can end the element. */
function writeData(data: unknown): Html {
  const json = JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return html`<script type="application/ld+json">${trustedHtml(json)}</script>`;
}
