import type { Briefing, Site } from '../../../model/edition.ts';
import type { Rendition } from '../../../model/translation.ts';
import { isoDay } from '../../kit/date.ts';
import { type Html, html } from '../../kit/html.ts';
import { autonymOf, siteName } from '../../kit/languages.ts';
import { layOut } from '../../kit/layout.ts';
import { translatorsOf } from '../../kit/state-counts.ts';
import { titleOf } from '../../kit/title.ts';
import type { Download } from '../download.ts';
import { finishedRenditions } from '../redact-for-readers.ts';
import { type Speech, writeDivisions, writeNotes } from './blocks.ts';

/**
 * TEI P5: a `<text>` a finished language, in one `<group>`; every sentence an `<s>` with `@corresp` to the same sentence
 * in the other languages (TEI P5 §16.4 and §16.5).
 */
export const encodedText: Download = {
  kind: 'tei',
  format: 'TEI',
  mediaType: 'application/tei+xml',
  group: 'reuse',
  write: (briefing, site) => [{ ending: '.tei.xml', content: writeTei(briefing, site) }],
};

function writeTei(briefing: Briefing, site: Site): string {
  const { document } = briefing;
  const renditions = finishedRenditions(briefing);
  const languages = renditions.map(({ language }) => language);
  const { body, notes } = layOut(document);
  const texts = renditions.map((rendition) => {
    const { language } = rendition;
    const speech: Speech = {
      rendition,
      source: document.language,
      others: languages.filter((each) => each !== language),
    };
    const divisions = writeDivisions(body, speech);
    return html`<text xml:id="text-${language}" xml:lang="${language}">
<body>
${divisions}</body>
${notes.length === 0 ? '' : html`<back>\n${writeNotes(notes, speech)}</back>\n`}</text>
`;
  });
  return html`<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="${document.language}">
${writeHeader(briefing, renditions, site)}<text>
<group>
${texts}</group>
</text>
</TEI>
`.toString();
}

/** TEI P5 §2: what the file is, where it is from, and which languages are in it. */
function writeHeader(
  { document, publication }: Briefing,
  renditions: readonly Rendition[],
  site: Site,
): Html {
  const title = (rendition: Rendition): Html =>
    html`<title xml:lang="${rendition.language}">${titleOf(document, rendition)}</title>\n`;
  const translators = renditions.flatMap((rendition) =>
    translatorsOf(document, rendition, site).map(
      (name) =>
        html`<respStmt xml:lang="${rendition.language}"><resp>translator</resp><name>${name}</name></respStmt>\n`,
    ),
  );
  const day = isoDay(publication?.latest ?? document.meta.get('date') ?? '');
  const date = day === undefined ? '' : html`<date when="${day}">${day}</date>\n`;
  const languages = renditions.map(
    ({ language }) => html`<language ident="${language}">${autonymOf(language)}</language>\n`,
  );
  return html`<teiHeader>
<fileDesc>
<titleStmt>
${renditions.map(title)}${translators}</titleStmt>
<publicationStmt>
<publisher>${siteName(document.language, site)}</publisher>
${date}</publicationStmt>
<sourceDesc><p>${document.name}</p></sourceDesc>
</fileDesc>
<profileDesc>
<langUsage>
${languages}</langUsage>
</profileDesc>
</teiHeader>
`;
}
