import { SaxesParser } from 'saxes';
import { BarobarError } from '../model/error.ts';
import { positionAt } from '../text/lines.ts';
import { type DoctypeFault, findDoctypeFault } from './doctype.ts';
import { createNames, createScopes, declarationNamespace, type QName } from './namespaces.ts';

/** An attribute as it is read: line ends and tabs are spaces unless they were written as references. */
interface XmlAttribute {
  /** As written, prefix included. */
  readonly name: string;
  readonly local: string;
  /** Namespace; empty for a name without prefix. */
  readonly uri: string;
  readonly value: string;
}

export interface XmlElement {
  readonly local: string;
  /** Namespace; empty for none. */
  readonly uri: string;
  /** In the order of the file. */
  readonly attributes: readonly XmlAttribute[];
}

/** What is told while a file is read. Offsets are UTF-16 offsets in the text that was given. */
export interface XmlHandler {
  /** A start tag, from its `<` to behind its `>`. */
  open(element: XmlElement, start: number, end: number): void;
  /** An end tag, or the end of `<empty/>`, with the offset behind it: the element is the object that was opened. */
  close(element: XmlElement, end: number): void;
  /**
   * Character data with references resolved, CDATA included. Comments and processing instructions are left out, so text
   * arrives in several parts where one stood between. White space around the root is told as well.
   */
  text(text: string): void;
}

/** Where reading stops: no press file comes near, and nothing that goes beyond costs more than its own bytes. */
export const xmlLimits = {
  /** Elements inside one another. */
  depth: 256,
  /** Attributes of one element. */
  attributes: 256,
  /** UTF-16 units of one attribute. */
  attributeLength: 65_536,
  /** UTF-16 units of an attribute named `id`. */
  idLength: 256,
  /** UTF-16 units of text between two tags. */
  textLength: 1_000_000,
  /** Elements of one file. */
  elements: 2_000_000,
  /** Elements in one sentence or note: codes, annotations, native code. No sentence of a person comes near. */
  contentElements: 40_000,
  /** Comments, CDATA sections and processing instructions of one file. */
  asides: 1_000_000,
} as const;

/**
 * Reads XML from outside: well-formed to the last character, names bound to namespaces, within `xmlLimits`. Nothing is ever
 * fetched and no entity is ever defined: a DOCTYPE may name an external subset and is otherwise ignored. Linear time.
 *
 * @throws BarobarError `xml-syntax`, `xml-limit` or `xml-doctype` with its place; also whatever the handler throws.
 */
export function readXml(text: string, path: string, handler: XmlHandler): void {
  checkSurrogates(text, path);
  checkReferences(text, path);
  const { hasColons } = surveyAsides(text, path);
  const doctype = findDoctypeFault(text);
  if (doctype) throw doctypeError(doctype, { path, ...positionAt(text, doctype.at) });

  // Names are bound to namespaces here: in saxes a look-up costs the depth, and every name is a new string each time.
  const parser = new SaxesParser({ position: false });
  const nameOf = createNames();
  const scopes = createScopes();
  const open: XmlElement[] = [];
  /** The first `count` are the attributes of the element that is read, before it is opened. */
  const pending: Writable<XmlAttribute>[] = [];
  let count = 0;
  let hasPrefixes = false;
  let elements = 0;
  let run = 0;
  /** The element that text stands in, until one in it ends. */
  let local = '';
  /** How deep the sentence stands that is read, and the elements in it so far. */
  let sentence = 0;
  let inSentence = 0;

  // The parser stands behind the character at fault; its own columns count from 0.
  const place = () => ({ path, line: parser.line, column: Math.max(1, parser.columnIndex) });
  const fail = (reason: string): never => {
    throw syntaxError(reason, place());
  };
  const limit = (what: string, most: number): never => {
    throw new BarobarError(
      'xml-limit',
      `The file has ${what}; at most ${most} are read.`,
      'Check where the file comes from; if it is genuine, split it into smaller files.',
      place(),
    );
  };
  const takeApart = (name: string): QName => {
    const qname = nameOf(name);
    if (qname.isMalformed) fail(`"${name}" is no name with or without a prefix`);
    return qname;
  };
  const resolve = (prefix: string): string =>
    scopes.resolve(prefix) ?? fail(`the prefix "${prefix}" is bound to no namespace`);
  const declare = (prefix: string, uri: string): void => {
    const fault = scopes.declare(prefix, uri);
    if (fault !== undefined) fail(fault);
  };
  const bind = (attributes: readonly Writable<XmlAttribute>[]): void => {
    for (const attribute of attributes) {
      if (attribute.name !== attribute.local) attribute.uri = resolve(nameOf(attribute.name).prefix);
    }
    const twice = findTwice(attributes.filter(({ uri }) => uri !== ''));
    if (twice) fail(`the attribute "${twice.local}" of the namespace "${twice.uri}" stands there twice`);
  };
  const readText = (part: string): void => {
    run += part.length;
    if (run > xmlLimits.textLength && !embedded.has(local))
      limit('too many characters between two tags', xmlLimits.textLength);
    handler.text(part);
  };

  // No more than six events: with a seventh, V8 turns the parser into a dictionary and reading takes five times as long.
  parser.on('error', (error) => fail(error.message.replace(/\.$/, '')));
  parser.on('attribute', ({ name, value }) => {
    if (count === 0) scopes.enter();
    else if (count === xmlLimits.attributes) {
      limit('an element with too many attributes', xmlLimits.attributes);
    }
    const { length } = value;
    if (length > xmlLimits.attributeLength) {
      limit(`too many characters in the attribute "${name}"`, xmlLimits.attributeLength);
    }
    if (length > xmlLimits.idLength && name === 'id')
      limit('too many characters in an id', xmlLimits.idLength);
    const qname = takeApart(name);
    const uri = name === 'xmlns' ? declarationNamespace : '';
    pending[count++] = { name: qname.name, local: qname.local, uri, value };
    if (uri !== '') declare('', value.trim());
    if (qname.prefix === '') return;
    hasPrefixes = true;
    if (qname.prefix === 'xmlns') declare(qname.local, value.trim());
  });
  parser.on('opentag', ({ name }) => {
    run = 0;
    if (count === 0) scopes.enter();
    const qname = takeApart(name);
    local = qname.local;
    if (qname.prefix === 'xmlns') fail('no element can have the prefix "xmlns"');
    if (open.length === xmlLimits.depth) limit('too many elements inside one another', xmlLimits.depth);
    if (++elements > xmlLimits.elements) limit('too many elements', xmlLimits.elements);
    const uri = resolve(qname.prefix);
    const attributes = count === 0 ? none : pending.slice(0, count);
    if (hasPrefixes) bind(attributes);
    const element = { local, uri, attributes };
    open.push(element);
    count = 0;
    hasPrefixes = false;
    if (sentence > 0) {
      if (++inSentence > xmlLimits.contentElements) {
        limit('too many elements in one sentence', xmlLimits.contentElements);
      }
    } else if (sentenceNames.has(local)) {
      sentence = open.length;
      inSentence = 0;
    }
    // An attribute value cannot hold a raw `<`, so the last one before the end of the tag begins it.
    const end = parser.position;
    handler.open(element, text.lastIndexOf('<', end - 1), end);
  });
  parser.on('closetag', () => {
    run = 0;
    local = '';
    scopes.leave();
    if (open.length === sentence) sentence = 0;
    handler.close(open.pop()!, parser.position);
  });
  parser.on('text', readText);
  parser.on('cdata', readText);
  // Files with such targets are so rare that they may be slow.
  if (hasColons) {
    parser.on('processinginstruction', ({ target }) => {
      if (target.includes(':')) fail(`"${target}" is no name for a processing instruction`);
    });
  }
  parser.write(text).close();
}

const none: readonly Writable<XmlAttribute>[] = [];

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** The second of two attributes that are one by their namespace, where there are two. */
function findTwice(attributes: readonly XmlAttribute[]): XmlAttribute | undefined {
  if (attributes.length < 2) return undefined;
  const seen = new Set<string>();
  return attributes.find(({ local, uri }) => {
    const name = `${uri} ${local}`;
    if (seen.has(name)) return true;
    seen.add(name);
    return false;
  });
}

/** The value of an attribute without namespace, or with a prefix every file has (`xml:space`). */
export function attributeOf(element: XmlElement, name: string): string | undefined {
  for (const attribute of element.attributes) if (attribute.name === name) return attribute.value;
  return undefined;
}

type Place = { readonly path: string; readonly line: number; readonly column: number };

function syntaxError(reason: string, place: Place): BarobarError {
  return new BarobarError(
    'xml-syntax',
    `The file is not well-formed XML: ${reason}.`,
    'Export it again from the tool that wrote it; it may have been cut short or edited by hand.',
    place,
  );
}

function doctypeError({ kind }: DoctypeFault, place: Place): BarobarError {
  if (kind === 'malformed') return syntaxError('the DOCTYPE is malformed', place);
  return new BarobarError(
    'xml-doctype',
    'The DOCTYPE has an internal subset ("[…]"), which could define entities.',
    'Remove the part in square brackets if you trust the file; exchange files never need it.',
    place,
  );
}

/** XLIFF 1.2 and 2.x put the whole document in these, for the tool that made them: as large as the file may be. */
const embedded: ReadonlySet<string> = new Set(['internal-file', 'skeleton']);

/** What holds a text for people: in XLIFF 1.x and 2.x, and in TMX. */
const sentenceNames: ReadonlySet<string> = new Set(['source', 'seg-source', 'target', 'note', 'meta', 'seg']);

/**
 * Looks at comments, CDATA sections and processing instructions: whether there are too many, which are refused unread, and
 * whether a processing instruction has a colon in its target (Namespaces in XML 1.0 §7) or looks so.
 */
function surveyAsides(text: string, path: string): { readonly hasColons: boolean } {
  const aside = /<[!?]/g;
  const colon = /[^\s?:]*:/y;
  let hasColons = false;
  for (let count = 0; aside.test(text); count++) {
    if (count === xmlLimits.asides) {
      throw new BarobarError(
        'xml-limit',
        `The file has too many comments, CDATA sections and processing instructions; at most ${xmlLimits.asides} are read.`,
        'Check where the file comes from; if it is genuine, split it into smaller files.',
        { path, ...positionAt(text, aside.lastIndex - 2) },
      );
    }
    colon.lastIndex = aside.lastIndex;
    hasColons ||= text[aside.lastIndex - 1] === '?' && colon.test(text);
  }
  return { hasColons };
}

/**
 * References are joined one by one before anybody is told of a text, at a hundred bytes each: where more stand between two
 * tags than a text may have characters, it is refused unread.
 */
function checkReferences(text: string, path: string): void {
  const least = xmlLimits.textLength * '&lt;'.length;
  for (let start = 0; start < text.length - least; ) {
    // From the far end of the stretch: in most files a tag begins right there.
    const last = text.lastIndexOf('<', start + least);
    if (last > start) {
      start = last;
      continue;
    }
    const found = text.indexOf('<', start + 1);
    const end = found < 0 ? text.length : found;
    let count = 0;
    for (let at = text.indexOf('&', start); at >= 0 && at < end; at = text.indexOf('&', at + 1)) count++;
    if (count > xmlLimits.textLength) {
      throw new BarobarError(
        'xml-limit',
        `The file has too many references between two tags; at most ${xmlLimits.textLength} are read.`,
        'Check where the file comes from; if it is genuine, split it into smaller files.',
        { path, ...positionAt(text, start) },
      );
    }
    start = end;
  }
}

/** saxes takes what follows a lone high surrogate for its second half and never looks at it, be it a `<`. */
function checkSurrogates(text: string, path: string): void {
  if (isWellFormed(text)) return;
  const at = text.search(/[\ud800-\udfff]/u);
  throw syntaxError('half of a surrogate pair stands alone', { path, ...positionAt(text, at) });
}

/** ES2024, which Node 20 has; far faster than a search. */
function isWellFormed(text: string): boolean {
  return (text as string & { isWellFormed(): boolean }).isWellFormed();
}
