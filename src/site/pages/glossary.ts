import type { OutputFile, Site } from '../../model/edition.ts';
import type { Concept } from '../../model/glossary.ts';
import { compareTexts } from '../../text/order.ts';
import { glossaryPath, homePath } from '../kit/addresses.ts';
import { writeFrame } from '../kit/frame.ts';
import { writeAbout } from '../kit/head.ts';
import { type Html, html } from '../kit/html.ts';
import { autonymOf, siteName, wordsOf } from '../kit/languages.ts';
import { writeNav } from '../kit/nav.ts';
import { shownTerms, writeConceptSection } from '../kit/terms.ts';

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
      ? html`<p class="empty">${words.text('glossary.empty')}</p>\n`
      : html`<div class="concepts">\n${sorted.map((concept) => writeConceptSection(concept, site))}</div>\n`;
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
      main: html`<header class="names"><div class="entry">${site.languages.map((tag, at) => writeName(tag, at === 0, site))}</div></header>\n${main}`,
    },
    site,
  );
  return { path: glossaryPath, content };
}

function writeName(language: string, isFirst: boolean, site: Site): Html {
  const words = wordsOf(site, language);
  const element = isFirst ? 'h1' : 'p';
  return html`<div lang="${words.language}"><${element} class="name">${words.text('glossary.title')}</${element}><p>${words.text('glossary.tagline')}</p></div>`;
}
