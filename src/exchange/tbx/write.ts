import type { Concept, Glossary, Term } from '../../model/glossary.ts';
import { escapeText, formatAttribute } from '../../xml/serialize.ts';
import { own, statusValues, type TbxVersion, toXmlId } from './dialect.ts';

interface Names {
  readonly entry: string;
  readonly language: string;
  readonly term: string;
}

const names: Readonly<Record<TbxVersion, Names>> = {
  '3': { entry: 'conceptEntry', language: 'langSec', term: 'termSec' },
  '2': { entry: 'termEntry', language: 'langSet', term: 'tig' },
};

/**
 * A glossary as TBX-Basic. `language` is that of the notes and definitions. What TBX-Basic has no category for (forms by
 * hand, marks, forbidden, proposed, do not translate) stands in notes that `readTbx` knows, so that nothing is lost.
 * A concept without terms cannot be written and is left out.
 */
export function writeTbx({ concepts }: Glossary, language: string, version: TbxVersion = '3'): string {
  const entries = concepts
    .filter(({ terms }) => terms.size > 0)
    .map((each) => writeEntry(each, names[version]));
  const lines = version === '3' ? frame3(entries, language) : frame2(entries, language);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines.join('\n')}\n`;
}

/** ISO 30042:2019, 5.3 and annex A: the header needs a source description. */
function frame3(entries: readonly string[], language: string): string[] {
  return [
    `<tbx type="TBX-Basic" style="dca"${formatAttribute('xml:lang', language)} xmlns="urn:iso:std:iso:30042:ed-2">`,
    '  <tbxHeader>',
    '    <fileDesc>',
    '      <sourceDesc><p>Glossary of a Barobar workspace</p></sourceDesc>',
    '    </fileDesc>',
    '  </tbxHeader>',
    '  <text>',
    '    <body>',
    ...entries,
    '    </body>',
    '  </text>',
    '</tbx>',
  ];
}

function frame2(entries: readonly string[], language: string): string[] {
  return [
    `<martif type="TBX"${formatAttribute('xml:lang', language)}>`,
    '  <martifHeader>',
    '    <fileDesc>',
    '      <sourceDesc><p>Glossary of a Barobar workspace</p></sourceDesc>',
    '    </fileDesc>',
    '  </martifHeader>',
    '  <text>',
    '    <body>',
    ...entries,
    '    </body>',
    '  </text>',
    '</martif>',
  ];
}

function writeEntry(concept: Concept, name: Names): string {
  const { id, domain, definition, note, doNotTranslate, proposed = [], terms } = concept;
  return [
    `      <${name.entry}${formatAttribute('id', toXmlId(id))}>`,
    ...element(8, 'descrip', domain, 'subjectField'),
    ...element(8, 'descrip', definition, 'definition'),
    ...element(8, 'note', note),
    ...element(8, 'note', doNotTranslate ? own('do not translate') : undefined),
    ...[...terms].flatMap(([language, list]) => [
      `        <${name.language}${formatAttribute('xml:lang', language)}>`,
      ...element(10, 'note', proposed.includes(language) ? own('proposed') : undefined),
      ...list.flatMap((term) => writeTerm(term, name)),
      `        </${name.language}>`,
    ]),
    `      </${name.entry}>`,
  ].join('\n');
}

function writeTerm({ text, marked, forms = [], status }: Term, name: Names): string[] {
  return [
    `          <${name.term}>`,
    ...element(12, 'term', text),
    ...element(12, 'termNote', statusValues[status], 'administrativeStatus'),
    ...element(12, 'note', status === 'forbidden' ? own('forbidden') : undefined),
    ...element(12, 'note', marked === undefined ? undefined : own('written ') + marked),
    ...forms.flatMap((form) => element(12, 'note', own('form ') + form)),
    `          </${name.term}>`,
  ];
}

function element(indent: number, name: string, text: string | undefined, type?: string): string[] {
  if (text === undefined) return [];
  return [`${' '.repeat(indent)}<${name}${formatAttribute('type', type)}>${escapeText(text)}</${name}>`];
}
