import { languageOf } from '../../languages/registry.ts';
import type { Document } from '../../model/document.ts';
import type { Site } from '../../model/edition.ts';
import { linkIcons } from '../cards/icon.ts';
import { correctionsPath, encodePath, feedPaths, homePath, rootOf } from './addresses.ts';
import type { Column } from './column.ts';
import { dayIn, isoDay } from './date.ts';
import { directionOf, markDirections } from './direction.ts';
import { shortened } from './head.ts';
import { type Html, html } from './html.ts';
import { wordsOf } from './languages.ts';
import { type MastheadPage, writeMasthead } from './masthead.ts';
import { inEach } from './reader.ts';
import { fillTemplate, hasDirection, plainTemplate } from './template.ts';
import { titleOf } from './title.ts';

/** A page with the head of the site and what is around its text. All text plain: it is escaped here; `main` is HTML. */
export interface Frame extends MastheadPage {
  readonly language: string;
  readonly title: string;
  readonly description: string;
  /** HTML for machines that read the page. */
  readonly head?: Html;
  /** Whether its script loads files of the site. */
  readonly loads?: boolean;
  /** Languages beside each other. */
  readonly columns: number;
  /** The script of the page, at the site's root; none if it needs none. */
  readonly script?: string;
  /** HTML of the link to the text; in the words of the page's language where absent. */
  readonly skip?: Html;
  readonly main: Html;
}

/** Nothing from elsewhere, nothing inline, no plug-in: a page shows and runs what is in its folder and asks no server. */
const policy = html`default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'`;
/** What a page may do besides whose script loads files of the site. */
const ownLoads = html`; connect-src 'self'`;

/** Asks search engines to leave a page out. */
const unlisted = html`<meta name="robots" content="noindex, nofollow"/>\n`;

/** A whole page. The markup is XML as well as HTML, so that any XML reader can check it. */
export function writeFrame(frame: Frame, site: Site): string {
  const words = wordsOf(site, frame.language);
  const description =
    frame.description && html`<meta name="description" content="${shortened(frame.description)}"/>\n`;
  const base = frame.base ?? rootOf(frame.path);
  const style =
    site.look?.style === undefined
      ? ''
      : html`<link rel="stylesheet" href="${base}${encodePath(site.look.style)}"/>\n`;
  const head = html`<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="${policy}${frame.loads === true ? ownLoads : ''}"/>
<meta name="referrer" content="no-referrer"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="color-scheme" content="light dark"/>
<title>${frame.title}</title>
${description}${site.isUnlisted ? unlisted : ''}${frame.head ?? ''}${linkIcons(base, site)}<link rel="stylesheet" href="${base}edition.css"/>
${style}${frame.script === undefined ? '' : html`<script src="${base}${encodePath(frame.script)}" defer="defer"></script>\n`}`;
  const template = site.look?.template ?? plainTemplate;
  const direction = directionOf(frame.language);
  // A template without a place for the direction is written from left to right, except what is in our `main`.
  const [around, ofMain] = hasDirection(template) ? [frame.language, html``] : ['', direction];
  const skip = frame.skip ?? html`${words.text('page.skip')}`;
  return fillTemplate(template, {
    language: html`${frame.language}`,
    direction,
    head,
    columns: html`${frame.columns}`,
    bar: markDirections(
      html`<a class="skip" href="#text">${skip}</a>\n${writeMasthead(frame, site)}`,
      around,
    ),
    main: html`<main id="text" tabindex="-1"${ofMain}>\n${markDirections(frame.main, frame.language)}</main>\n`,
    foot: markDirections(writeFoot(frame, site), around),
  });
}

/** The foot of the page: what else the site has, and its own line in the languages of the page. */
function writeFoot(frame: Frame, site: Site): Html {
  const { languages } = frame;
  const base = frame.base ?? rootOf(frame.path);
  const reach = (path: string): string => `${base}${encodePath(path)}`;
  const shown = languages.map((language) => ({ language, words: wordsOf(site, language) }));
  const link = (key: string, pathOf: (language: string) => string, format = ''): Html =>
    html`<li>${inEach(shown, ({ language, words }) => html`<a href="${reach(pathOf(language))}">${words.text(key)}${format}</a>`)}</li>`;
  const feeds =
    site.url === undefined
      ? ''
      : html`${link('nav.feed', (language) => feedPaths(homePath(language)).atom, ' (Atom)')}${link('nav.feed', (language) => feedPaths(homePath(language)).json, ' (JSON)')}`;
  const own = shown.flatMap((each) => {
    const text = site.look?.footer?.get(each.language);
    return text === undefined ? [] : [{ ...each, text }];
  });
  // Where a language has no line of its own, its readers get those of all that have.
  const line =
    own.length === shown.length && own.length > 1
      ? html`<p>${inEach(own, ({ language, text }) => html`<span lang="${language}">${text}</span>`)}</p>`
      : html`${own.map(({ language, text }) => html`<p lang="${language}">${text}</p>`)}`;
  return html`<footer class="foot"><div class="wide">${line}<ul>${link('nav.corrections', correctionsPath)}${feeds}</ul></div></footer>\n`;
}

/**
 * The first row of a page: every language by its own name. It holds the title too, for paper, where it comes again on
 * every page.
 */
export function writeHead(columns: readonly Column[], document: Document): Html {
  const cells = columns.map(
    (column) =>
      html`<th scope="col" lang="${column.language}"${writeCredits(column, document)}>${column.autonym}</th>`,
  );
  return html`<thead><tr class="languages"><td class="label"></td>${cells}</tr></thead>`;
}

/** Attributes with what a quotation from a language names: the language, the title, the date, and the marks it quotes with. */
export function writeCredits({ language, autonym, rendition }: Column, document: Document): Html {
  const title = titleOf(document, rendition);
  const { primary, secondary, isStopOutside } = languageOf(language).quotes;
  const marks = [...primary, ...secondary].join('');
  const stop = isStopOutside ? html` data-stop="outside"` : '';
  const date = document.meta.get('date');
  const day = isoDay(date ?? '');
  const when =
    date === undefined ? '' : html` data-date="${day === undefined ? date : dayIn(day, language)}"`;
  return html` data-name="${autonym}" data-title="${title}" data-marks="${marks}"${stop}${when}`;
}
