import type { Concept, Glossary, Term } from '../../model/glossary.ts';
import { type BuiltElement, buildIndentedXml, element } from '../../xml/build.ts';
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
    .map((each) => formatEntry(each, names[version]));
  return buildIndentedXml(version === '3' ? frame3(entries, language) : frame2(entries, language));
}

/** ISO 30042:2019, 5.3 and annex A: the header needs a source description. */
function frame3(entries: readonly BuiltElement[], language: string): BuiltElement {
  const attributes = {
    type: 'TBX-Basic',
    style: 'dca',
    'xml:lang': language,
    xmlns: 'urn:iso:std:iso:30042:ed-2',
  };
  return element(
    'tbx',
    attributes,
    header('tbxHeader'),
    element('text', {}, element('body', {}, ...entries)),
  );
}

function frame2(entries: readonly BuiltElement[], language: string): BuiltElement {
  const attributes = { type: 'TBX', 'xml:lang': language };
  return element(
    'martif',
    attributes,
    header('martifHeader'),
    element('text', {}, element('body', {}, ...entries)),
  );
}

function header(name: string): BuiltElement {
  const source = element('sourceDesc', {}, element('p', {}, 'Glossary of a Barobar workspace'));
  return element(name, {}, element('fileDesc', {}, source));
}

function formatEntry(concept: Concept, name: Names): BuiltElement {
  const { id, kind, gender, domain, definition, note, doNotTranslate, proposed = [], terms } = concept;
  return element(
    name.entry,
    { id: toXmlId(id) },
    ...texts('descrip', domain, 'subjectField'),
    ...texts('descrip', definition, 'definition'),
    ...texts('note', note),
    ...texts('note', kind && own('kind ') + kind),
    ...texts('note', gender && own('gender ') + gender),
    ...texts('note', doNotTranslate ? own('do not translate') : undefined),
    ...[...terms].map(([language, list]) =>
      element(
        name.language,
        { 'xml:lang': language },
        ...texts('note', proposed.includes(language) ? own('proposed') : undefined),
        ...list.map((term) => formatTerm(term, name)),
      ),
    ),
  );
}

function formatTerm({ text, marked, forms = [], status, by, date }: Term, name: Names): BuiltElement {
  return element(
    name.term,
    {},
    ...texts('term', text),
    ...texts('termNote', statusValues[status], 'administrativeStatus'),
    ...transaction(by, date),
    ...texts('note', status === 'forbidden' ? own('forbidden') : undefined),
    ...texts('note', marked === undefined ? undefined : own('written ') + marked),
    ...forms.flatMap((form) => texts('note', own('form ') + form)),
  );
}

/** Who changed a term, and when (ISO 30042:2019, 5.8). */
function transaction(by: string | undefined, date: string | undefined): BuiltElement[] {
  if (by === undefined && date === undefined) return [];
  return [
    element(
      'transacGrp',
      {},
      ...texts('transac', 'modification', 'transactionType'),
      ...texts('transacNote', by, 'responsibility'),
      ...texts('date', date),
    ),
  ];
}

/** The element with the text, where there is a text. */
function texts(name: string, text: string | undefined, type?: string): BuiltElement[] {
  return text === undefined ? [] : [element(name, { type }, text)];
}
