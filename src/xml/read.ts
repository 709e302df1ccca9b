import { SaxesParser } from 'saxes';
import { BarobarError } from '../model/error.ts';
import { positionAt } from '../text/lines.ts';
import { type DoctypeFault, findDoctypeFault } from './doctype.ts';
import { isLocalName } from './name.ts';

/** An attribute as it is read: line ends and tabs are spaces unless they were written as references. */
interface XmlAttribute {
  readonly local: string;
  /** Namespace; empty for a name without prefix. */
  readonly uri: string;
  readonly value: string;
}

export interface XmlElement {
  readonly local: string;
  /** Namespace; empty for none. */
  readonly uri: string;
  /** By name as written, prefix included; without prototype. */
  readonly attributes: Readonly<Record<string, XmlAttribute>>;
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
  /** Elements inside one another. Looking up a namespace costs the depth. */
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
  /** Elements in one sentence: codes, annotations, native code. No sentence of a person comes near. */
  contentElements: 40_000,
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
  const doctype = findDoctypeFault(text);
  if (doctype) throw doctypeError(doctype, { path, ...positionAt(text, doctype.at) });

  const parser = new SaxesParser({ xmlns: true, position: false });
  let depth = 0;
  let elements = 0;
  let attributes = 0;
  let run = 0;
  /** The element that text stands in, until one in it ends. */
  let local = '';

  // The parser stands behind the character at fault; its own columns count from 0.
  const place = () => ({ path, line: parser.line, column: Math.max(1, parser.columnIndex) });
  const limit = (what: string, most: number): never => {
    throw new BarobarError(
      'xml-limit',
      `The file has ${what}; at most ${most} are read.`,
      'Check where the file comes from; if it is genuine, split it into smaller files.',
      place(),
    );
  };
  const readText = (part: string): void => {
    run += part.length;
    if (run > xmlLimits.textLength && !embedded.has(local))
      limit('too many characters between two tags', xmlLimits.textLength);
    handler.text(part);
  };

  // No more than six events: with a seventh, V8 turns the parser into a dictionary and reading takes five times as long.
  parser.on('error', (error) => {
    throw syntaxError(error.message.replace(/\.$/, ''), place());
  });
  parser.on('attribute', (attribute) => {
    if (++attributes > xmlLimits.attributes)
      limit('an element with too many attributes', xmlLimits.attributes);
    if (attribute.prefix !== '' && !isLocalName(attribute.local)) throw nameError(attribute.name, place());
    const { length } = attribute.value;
    if (length > xmlLimits.attributeLength) {
      limit(`too many characters in the attribute "${attribute.name}"`, xmlLimits.attributeLength);
    }
    if (length > xmlLimits.idLength && attribute.name === 'id') {
      limit('too many characters in an id', xmlLimits.idLength);
    }
  });
  parser.on('opentag', (element) => {
    attributes = 0;
    run = 0;
    local = element.local;
    if (element.prefix !== '' && !isLocalName(element.local)) throw nameError(element.name, place());
    if (++depth > xmlLimits.depth) limit('too many elements inside one another', xmlLimits.depth);
    if (++elements > xmlLimits.elements) limit('too many elements', xmlLimits.elements);
    // An attribute value cannot hold a raw `<`, so the last one before the end of the tag begins it.
    const end = parser.position;
    handler.open(element, text.lastIndexOf('<', end - 1), end);
  });
  parser.on('closetag', (element) => {
    depth--;
    run = 0;
    local = '';
    handler.close(element, parser.position);
  });
  parser.on('text', readText);
  parser.on('cdata', readText);
  parser.write(text).close();
}

/** The value of an attribute without namespace, or with a prefix every file has (`xml:space`). */
export function attributeOf(element: XmlElement, name: string): string | undefined {
  return element.attributes[name]?.value;
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

function nameError(name: string, place: Place): BarobarError {
  return syntaxError(`"${name}" is no name: what stands behind the prefix cannot begin one`, place);
}

/** XLIFF 1.2 and 2.x put the whole document in these, for the tool that made them: as large as the file may be. */
const embedded: ReadonlySet<string> = new Set(['internal-file', 'skeleton']);

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
