import type { OutputFile, Site } from '../../model/edition.ts';
import type { Concept } from '../../model/glossary.ts';
import { compareTexts } from '../../text/order.ts';
import { glossaryPath, homePath } from '../kit/addresses.ts';
import { autonymOf, wordsOf } from '../kit/column.ts';
import { escapeHtml } from '../kit/escape.ts';
import { writeFrame } from '../kit/frame.ts';
import { writeAbout } from '../kit/head.ts';
import { writeNav } from '../kit/nav.ts';
import { siteName } from '../kit/site-name.ts';
import { termAnchor } from '../kit/term-anchor.ts';

/** Every concept of the glossary in every language, in the order of the first language's terms. */
export function writeGlossaryPage(site: Site): OutputFile {
  const language = site.languages[0] ?? '';
  const words = wordsOf(site, language);
  const name = words.text('glossary.title');
  const concepts = (site.concepts ?? []).filter((concept) =>
    site.languages.some((tag) => shownTerms(concept, tag).length > 0),
  );
  const first = (concept: Concept): string => (shownTerms(concept, language)[0] ?? concept.id).toLowerCase();
  const sorted = concepts.toSorted((a, b) => compareTexts(first(a), first(b)));
  const main =
    sorted.length === 0
      ? `<p class="empty">${escapeHtml(words.text('glossary.empty'))}</p>\n`
      : `<div class="concepts">\n${sorted.map((concept) => writeConcept(concept, site)).join('')}</div>\n`;
  const content = writeFrame(
    {
      path: glossaryPath,
      language,
      languages: site.languages,
      title: `${name} – ${siteName(language, site)}`,
      description: words.text('glossary.tagline'),
      head: writeAbout(
        {
          path: glossaryPath,
          language,
          title: name,
          description: words.text('glossary.tagline'),
          type: 'website',
          alternates: [],
        },
        site,
      ),
      columns: Math.min(site.languages.length, 4),
      bar: writeNav(
        { path: glossaryPath, language, home: 'index.html' },
        [],
        site.languages.map((tag) => ({ path: homePath(tag), text: autonymOf(tag), language: tag })),
        words,
        site,
      ),
      main: `<header class="names"><div class="entry">${site.languages.map((tag, at) => writeName(tag, at === 0, site)).join('')}</div></header>\n${main}`,
    },
    site,
  );
  return { path: glossaryPath, content };
}

function writeName(language: string, isFirst: boolean, site: Site): string {
  const words = wordsOf(site, language);
  const element = isFirst ? 'h1' : 'p';
  return `<div lang="${escapeHtml(words.language)}"><${element} class="name">${escapeHtml(words.text('glossary.title'))}</${element}><p>${escapeHtml(words.text('glossary.tagline'))}</p></div>`;
}

/** A concept with the right terms of every language, and its definition; `back` is HTML of the way to where it is named. */
export function writeConcept(concept: Concept, site: Site, back = ''): string {
  return `<section class="concept" id="${escapeHtml(termAnchor(concept))}">${back}${meaningOf(concept, site)}</section>\n`;
}

/** Every article that has a concept shows the same of it: written once a site, not once a page. */
const meanings = new WeakMap<Site, WeakMap<Concept, string>>();

function meaningOf(concept: Concept, site: Site): string {
  const known = meanings.get(site) ?? new WeakMap<Concept, string>();
  meanings.set(site, known);
  const meaning = known.get(concept) ?? writeMeaning(concept, site);
  known.set(concept, meaning);
  return meaning;
}

function writeMeaning(concept: Concept, site: Site): string {
  const terms = site.languages.map((tag) => {
    const [preferred, ...others] = shownTerms(concept, tag);
    if (preferred === undefined) return '';
    const words = wordsOf(site, tag);
    const lang = words.language === tag ? '' : ` lang="${escapeHtml(words.language)}"`;
    const also =
      others.length === 0
        ? ''
        : ` <span class="also"><span${lang}>${escapeHtml(words.text('glossary.also'))}</span> ${escapeHtml(others.join(', '))}</span>`;
    return `<li lang="${escapeHtml(tag)}"><span class="autonym">${escapeHtml(autonymOf(tag))}</span> <span class="term">${escapeHtml(preferred)}</span>${also}</li>`;
  });
  const definition =
    concept.definition === undefined
      ? ''
      : `<p class="definition" lang="${escapeHtml(site.languages[0] ?? '')}">${escapeHtml(concept.definition)}</p>`;
  return `<ul>${terms.join('')}</ul>${definition}`;
}

/** Terms that readers are shown: the preferred one first, then the admitted ones. */
function shownTerms({ terms }: Concept, language: string): readonly string[] {
  return (terms.get(language) ?? terms.get(language.split('-', 1)[0] ?? '') ?? [])
    .filter(({ status }) => status === 'preferred' || status === 'admitted')
    .map(({ text }) => text);
}
