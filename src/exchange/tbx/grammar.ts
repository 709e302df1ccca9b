import {
  any,
  type ElementRule,
  type Grammar,
  one,
  optional,
  type Slot,
  some,
} from '../../xml/schema/grammar.ts';
import { anyText, language, nmtoken, oneOf, type ValueType } from '../../xml/schema/values.ts';

const id = { id: nmtoken };
const idLanguage = { ...id, 'xml:lang': language };
const typed = { ...idLanguage, type: anyText, target: nmtoken, datatype: anyText };
const names = (list: string): readonly string[] =>
  list.split(' ').map((name) => (name === 'other' ? name : `tbx:${name}`));

interface Edition {
  readonly clause: string;
  /** Names of what stands in notes beside text. */
  readonly markup: string;
  /** Data categories are elements of their own namespaces. */
  readonly isNamed: boolean;
}

/** What both editions have: groups of data categories, references, the header. */
function sharedRules({ clause, markup, isNamed }: Edition): Record<string, ElementRule> {
  const also = isNamed ? ' other' : '';
  const rule = (
    attributes: Readonly<Record<string, ValueType>>,
    content: readonly Slot[] = [],
    more: Partial<ElementRule> = {},
  ): ElementRule => ({ clause, attributes, content, ...more });
  const note = { content: [any(...names(markup))], text: true } as const;
  const category = (): ElementRule => ({ clause, attributes: typed, required: ['type'], ...note });
  const links = any(...names(`admin adminGrp note ref transacGrp xref${also}`));
  const notes = (list: string): Slot => any(...names(`${list}${also}`));
  const first = (name: string): Slot => one(...names(`${name}${also}`));
  const paragraphs = [some(...names('p'))];
  return {
    admin: category(),
    descrip: category(),
    termNote: category(),
    transac: category(),
    adminNote: category(),
    descripNote: category(),
    transacNote: category(),
    ref: category(),
    xref: { clause, attributes: { ...id, type: anyText, target: anyText }, required: ['target'], text: true },
    adminGrp: rule(id, [first('admin'), notes('adminNote note ref xref')]),
    descripGrp: rule(id, [first('descrip'), notes('descripNote admin adminGrp transacGrp note ref xref')]),
    termNoteGrp: rule(id, [first('termNote'), links]),
    transacGrp: rule(id, [first('transac'), notes('transacNote date note ref xref')]),
    date: rule(id, [], { text: true }),
    note: rule(idLanguage, [], note),
    foreign: rule(idLanguage, [], note),
    hi: rule({ ...idLanguage, type: anyText, target: nmtoken }, [], { text: true }),
    term: rule(id, [any(...names('hi'))], { text: true }),
    item: rule({ ...id, type: anyText }, [], note),
    itemGrp: rule(id, [one(...names('item')), links]),
    itemSet: rule({ ...id, type: anyText }, [some(...names('item itemGrp'))]),
    refObject: rule(id, [some(...names('itemSet itemGrp item'))]),
    p: rule({ ...idLanguage, type: anyText }, [], note),
    fileDesc: rule(id, [
      optional(...names('titleStmt')),
      optional(...names('publicationStmt')),
      some(...names('sourceDesc')),
    ]),
    titleStmt: rule(idLanguage, [one(...names('title')), any(...names('note'))]),
    title: rule(idLanguage, [], { text: true }),
    publicationStmt: rule(id, paragraphs),
    sourceDesc: rule(idLanguage, paragraphs),
    encodingDesc: rule(id, paragraphs),
    revisionDesc: rule(idLanguage, [some(...names('change'))]),
    change: rule(idLanguage, paragraphs),
  };
}

const withPrefix = (rules: Readonly<Record<string, ElementRule>>): Grammar =>
  Object.fromEntries(Object.entries(rules).map(([name, rule]) => [`tbx:${name}`, rule]));
const header = ['fileDesc', 'encodingDesc', 'revisionDesc'] as const;
const headerSlots = [one(`tbx:${header[0]}`), optional(`tbx:${header[1]}`), optional(`tbx:${header[2]}`)];

/** ISO 30042:2019, its core structure, in DCA or DCT style. */
export function grammar3(isNamed: boolean): Grammar {
  const clause = 'ISO 30042:2019, core structure';
  const also = isNamed ? ' other' : '';
  const auxiliary = any(...names(`admin adminGrp descrip descripGrp note ref transacGrp xref${also}`));
  const anything = any(
    ...names(`termNote termNoteGrp admin adminGrp descrip descripGrp note ref transacGrp xref${also}`),
  );
  const inner: ElementRule = { clause, attributes: { ...typed, ...wide }, text: true };
  return withPrefix({
    ...sharedRules({ clause, markup: 'ec foreign hi ph sc', isNamed }),
    ec: inner,
    sc: inner,
    ph: inner,
    tbx: {
      clause,
      attributes: { 'xml:lang': language, type: anyText, style: oneOf('dca', 'dct') },
      required: ['xml:lang', 'type', 'style'],
      content: [one('tbx:tbxHeader'), one('tbx:text')],
    },
    tbxHeader: { clause, attributes: id, content: headerSlots },
    text: { clause, attributes: id, content: [optional('tbx:body'), optional('tbx:back')] },
    body: { clause, attributes: id, content: [some('tbx:conceptEntry')] },
    back: { clause, attributes: id, content: [any('tbx:refObjectSec')] },
    refObjectSec: {
      clause,
      attributes: { ...id, type: anyText },
      required: ['type'],
      content: [some('tbx:refObject')],
    },
    conceptEntry: { clause, attributes: id, required: ['id'], content: [auxiliary, some('tbx:langSec')] },
    langSec: {
      clause,
      attributes: { 'xml:lang': language },
      required: ['xml:lang'],
      content: [auxiliary, some('tbx:termSec')],
    },
    termSec: {
      clause,
      attributes: id,
      // In DCT style nothing tells what is a note of the term from the rest.
      content: isNamed
        ? [one('tbx:term'), anything]
        : [one('tbx:term'), any('tbx:termNote', 'tbx:termNoteGrp'), auxiliary],
    },
  });
}

const wide = Object.fromEntries(
  'startRef isolated disp equiv subtype'.split(' ').map((name) => [name, anyText]),
);

/** ISO 30042:2008, its core structure (martif). */
export function grammar2(): Grammar {
  const clause = 'ISO 30042:2008, core structure';
  const auxiliary = any(...names('descrip descripGrp admin adminGrp transacGrp note ref xref'));
  const links = any(...names('admin adminGrp transacGrp note ref xref'));
  const language2 = { ...id, 'xml:lang': language };
  const code: ElementRule = { clause, attributes: { i: anyText, type: anyText }, text: true };
  return withPrefix({
    ...sharedRules({ clause, markup: 'hi foreign bpt ept ph', isNamed: false }),
    bpt: code,
    ept: code,
    ph: code,
    martif: {
      clause,
      attributes: { type: anyText, 'xml:lang': language },
      required: ['type', 'xml:lang'],
      content: [one('tbx:martifHeader'), one('tbx:text')],
    },
    martifHeader: { clause, attributes: id, content: headerSlots },
    text: { clause, attributes: id, content: [one('tbx:body'), optional('tbx:back')] },
    body: { clause, attributes: id, content: [some('tbx:termEntry')] },
    back: { clause, attributes: id, content: [any('tbx:refObjectList')] },
    refObjectList: {
      clause,
      attributes: { ...id, type: anyText },
      required: ['type'],
      content: [some('tbx:refObject')],
    },
    termEntry: { clause, attributes: id, content: [auxiliary, some('tbx:langSet')] },
    langSet: {
      clause,
      attributes: language2,
      required: ['xml:lang'],
      content: [auxiliary, some('tbx:tig', 'tbx:ntig')],
    },
    tig: { clause, attributes: id, content: [one('tbx:term'), any('tbx:termNote'), auxiliary] },
    ntig: { clause, attributes: id, content: [one('tbx:termGrp'), auxiliary] },
    termGrp: {
      clause,
      attributes: id,
      content: [one('tbx:term'), any('tbx:termNote', 'tbx:termNoteGrp'), any('tbx:termCompList')],
    },
    termComp: { clause, attributes: language2, text: true },
    termCompGrp: {
      clause,
      attributes: id,
      content: [one('tbx:termComp'), any('tbx:termNote', 'tbx:termNoteGrp'), links],
    },
    termCompList: {
      clause,
      attributes: { ...id, type: anyText },
      required: ['type'],
      content: [auxiliary, some('tbx:termComp', 'tbx:termCompGrp')],
    },
  });
}
