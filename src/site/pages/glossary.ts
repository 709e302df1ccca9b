import { languageOf } from '../../languages/registry.ts';
import type { OutputFile, Site } from '../../model/edition.ts';
import type { Concept } from '../../model/glossary.ts';
import { compareTexts } from '../../text/order.ts';
import { glossaryPath, termAnchor } from '../kit/addresses.ts';
import { writeFrame } from '../kit/frame.ts';
import { writeAbout } from '../kit/head.ts';
import { type Html, html } from '../kit/html.ts';
import { autonymOf, siteName, wordsOf } from '../kit/languages.ts';
import { describeList } from '../kit/schema-org.ts';
import { shownTerms } from '../kit/terms.ts';

/** Every concept of the glossary in every language: a page for each language, in the order of its terms. */
export function makeGlossaryPages(site: Site): readonly OutputFile[] {
  const concepts = (site.concepts ?? []).filter((concept) =>
    site.languages.some((tag) => shownTerms(concept, tag).length > 0),
  );
  return site.languages.map((language) => writeGlossaryPage(language, concepts, site));
}

/** A concept, and the term of the page's language that it is ordered by; none if the language has none. */
interface Entry {
  readonly concept: Concept;
  readonly term: string | undefined;
  readonly key: string;
}

function writeGlossaryPage(language: string, concepts: readonly Concept[], site: Site): OutputFile {
  const path = glossaryPath(language, site);
  const words = wordsOf(site, language);
  const title = words.text('glossary.title');
  const description = words.text('glossary.tagline');
  const languages = [language, ...site.languages.filter((tag) => tag !== language)];
  const entries = concepts
    .map((concept): Entry => {
      const term = shownTerms(concept, language)[0];
      return { concept, term, key: orderOf(term ?? '', language) };
    })
    .sort(
      (a, b) =>
        Number(a.term === undefined) - Number(b.term === undefined) ||
        compareTexts(a.key, b.key) ||
        compareTexts(a.concept.id, b.concept.id),
    );
  const heads = languages.map((tag) => html`<th scope="col" lang="${tag}">${autonymOf(tag)}</th>`);
  const table = html`${writeLetters(entries, words.text('glossary.letters'))}<table class="glossary columns-${Math.min(languages.length, 6)}">
<caption class="hidden">${description}</caption>
<thead><tr>${heads}</tr></thead>
${entries.map(({ concept }) => writeConcept(concept, languages, site))}</table>
`;
  const links = site.languages.map((tag) => ({
    language: tag,
    path: glossaryPath(tag, site),
    current: tag === language,
  }));
  const content = writeFrame(
    {
      ...{ path, language, languages: [language], description, links, columns: 0 },
      current: 'glossary',
      title: `${title} – ${siteName(language, site)}`,
      head: writeAbout(
        {
          ...{ path, language, title, description, type: 'website' },
          alternates: links,
          fallback: glossaryPath(site.languages[0] ?? '', site),
          data: describeList({ path, language, title, description }, site),
        },
        site,
      ),
      main: html`<header class="page-head"><h1>${title}</h1><p>${description}</p></header>\n${entries.length === 0 ? html`<p class="empty">${words.text('glossary.empty')}</p>\n` : table}`,
    },
    site,
  );
  return { path, content };
}

/** A text as it is compared in the order of a language's alphabet; other letters come after it. */
function orderOf(text: string, language: string): string {
  const { alphabet } = languageOf(language).letters;
  return [...text.toLowerCase().normalize('NFC')]
    .map((letter) => {
      const at = alphabet.indexOf(letter);
      return at === -1 ? letter : String.fromCodePoint(0xe000 + at);
    })
    .join('');
}

/** The letters that terms begin with, each leading to its first. */
function writeLetters(entries: readonly Entry[], name: string): Html {
  const firsts = new Map<string, Concept>();
  for (const { concept, term } of entries) {
    const letter = /\p{L}/u.exec(term ?? '')?.[0].toUpperCase();
    if (letter !== undefined && !firsts.has(letter)) firsts.set(letter, concept);
  }
  if (firsts.size < 2) return html``;
  const items = [...firsts].map(
    ([letter, concept]) => html`<li><a href="#${termAnchor(concept)}">${letter}</a></li>`,
  );
  return html`<nav class="letters" aria-label="${name}"><ul>${items}</ul></nav>\n`;
}

function writeConcept(concept: Concept, languages: readonly string[], site: Site): Html {
  const cells = languages.map((tag) => {
    const [preferred, ...others] = shownTerms(concept, tag);
    // Definitions are in the language of the source texts, and stand in its column.
    const definition =
      concept.definition === undefined || tag !== site.languages[0]
        ? ''
        : html` <span class="definition">${concept.definition}</span>`;
    if (preferred === undefined)
      return html`<td lang="${tag}" data-name="${autonymOf(tag)}">${definition}</td>`;
    const words = wordsOf(site, tag);
    const lang = words.language === tag ? '' : html` lang="${words.language}"`;
    const also =
      others.length === 0
        ? ''
        : html` <span class="also"><span${lang}>${words.text('glossary.also')}</span> ${others.join(', ')}</span>`;
    return html`<td lang="${tag}" data-name="${autonymOf(tag)}"><dfn>${preferred}</dfn>${also}${definition}</td>`;
  });
  return html`<tbody class="concept" id="${termAnchor(concept)}"><tr>${cells}</tr></tbody>\n`;
}
