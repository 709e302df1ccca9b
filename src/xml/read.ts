import { SaxesParser } from 'saxes';
import { BarobarError } from '../model/error.ts';
import type { Location } from '../model/location.ts';
import { positionAt } from '../text/lines.ts';
import { limitError, syntaxError, unboundError } from './faults.ts';
import { xmlLimits } from './limits.ts';
import { checkLimits, type DoctypeFault, findProlog } from './preflight.ts';
import { createNames, createScopes, declarationNamespace, type QName, type Scopes } from './scopes.ts';

/** An attribute as it is read: line ends and tabs are spaces unless they were written as references. */
interface XmlAttribute {
  /** As written, prefix included. */
  readonly name: string;
  readonly local: string;
  /** Namespace; empty for a name without prefix. */
  readonly uri: string;
  readonly value: string;
}

/** A start tag with its names bound to namespaces. */
export interface XmlElement {
  readonly local: string;
  /** Namespace; empty for none. */
  readonly uri: string;
  /** In the order of the file. */
  readonly attributes: readonly XmlAttribute[];
}

/** Gets the events of a file while it is read. Offsets are UTF-16 offsets in the given text. */
export interface XmlHandler {
  /** Elements with limits of their own; none when absent. */
  readonly content?: XmlContent;
  /** A start tag, from its `<` to after its `>`. */
  open(element: XmlElement, start: number, end: number): void;
  /** An end tag, or the end of `<empty/>`, with the offset after it: the element is the object that was opened. */
  close(element: XmlElement, end: number): void;
  /**
   * Character data with references resolved, CDATA included. Comments and processing instructions are left out, so text
   * arrives in several parts where one stood between. White space around the root is an event as well.
   */
  text(text: string): void;
}

/** The elements of a format that have limits of their own, by local name. */
export interface XmlContent {
  /** Hold one text for people each: only so many elements fit in it. */
  readonly texts: ReadonlySet<string>;
  /** Hold a whole document of another kind: as large as the file may be. */
  readonly embedded: ReadonlySet<string>;
}

const noContent: XmlContent = { texts: new Set(), embedded: new Set() };

/**
 * Reads XML from outside: well-formed to the last character, names bound to namespaces, within `xmlLimits`. Nothing is ever
 * fetched and no entity is ever defined: a DOCTYPE may name an external subset and is otherwise ignored. Linear time.
 *
 * @throws BarobarError `xml-syntax`, `xml-limit` or `xml-doctype` with its place; also whatever the handler throws.
 */
export function readXml(text: string, path: string, handler: XmlHandler): void {
  const { texts, embedded } = handler.content ?? noContent;
  const prolog = findProlog(text);
  if (prolog.fault) throw doctypeError(prolog.fault, { path, ...positionAt(text, prolog.end) });

  const faults = createFaults(text, path);
  const scopes = createScopes();
  const tag = createTagReader(scopes, faults);
  const open: XmlElement[] = [];
  let elements = 0;
  /** Characters since the last tag, and the name of that tag if it was a start tag. */
  let run = 0;
  let local = '';
  /** How deep the sentence is nested that is read, and the elements in it so far. */
  let sentence = 0;
  let inSentence = 0;

  const countInSentence = (end: number): void => {
    if (sentence > 0) {
      if (++inSentence > xmlLimits.contentElements) {
        faults.limit('too many elements in one sentence', xmlLimits.contentElements, end);
      }
    } else if (texts.has(local)) {
      sentence = open.length;
      inSentence = 0;
    }
  };

  const events: XmlEvents = {
    attribute: tag.attribute,
    open(name, start, end) {
      run = 0;
      if (open.length === xmlLimits.depth) {
        faults.limit('too many elements inside one another', xmlLimits.depth, end);
      }
      if (++elements > xmlLimits.elements) faults.limit('too many elements', xmlLimits.elements, end);
      const element = tag.element(name, end);
      local = element.local;
      open.push(element);
      countInSentence(end);
      handler.open(element, start, end);
    },
    close(end) {
      run = 0;
      local = '';
      scopes.leave();
      if (open.length === sentence) sentence = 0;
      handler.close(open.pop()!, end);
    },
    text(part, at) {
      run += part.length;
      if (run > xmlLimits.textLength && !embedded.has(local)) {
        faults.limit('too many characters between two tags', xmlLimits.textLength, at);
      }
      handler.text(part);
    },
  };
  readEvents(text, path, events, faults.syntax);
}

/** Refuses a file; `at` is the offset just past what is wrong. */
interface Faults {
  syntax(reason: string, at: number): never;
  unbound(prefix: string, at: number): never;
  limit(what: string, most: number, at: number): never;
}

function createFaults(text: string, path: string): Faults {
  const placeBefore = (at: number): Location => {
    const { line, column } = positionAt(text, at);
    return { path, line, column: Math.max(1, column - 1) };
  };
  return {
    syntax(reason, at) {
      throw syntaxError(reason, placeBefore(at));
    },
    unbound(prefix, at) {
      throw unboundError(prefix, placeBefore(at));
    },
    limit(what, most, at) {
      throw limitError(what, most, placeBefore(at));
    },
  };
}

/** Reads a start tag: first its attributes, then its name. */
interface TagReader {
  attribute(name: QName, value: string, at: number): void;
  /** The element with the attributes since the last one; its scope is open. */
  element(name: QName, end: number): XmlElement;
}

function createTagReader(scopes: Scopes, faults: Faults): TagReader {
  /** The first `count` are the attributes of the element that is read, before it is opened. */
  const pending: Writable<XmlAttribute>[] = [];
  const names: QName[] = [];
  let count = 0;
  /** How many of them have a prefix. */
  let prefixes = 0;

  const check = (name: QName, at: number): void => {
    if (name.name.length > xmlLimits.nameLength) {
      faults.limit('too many characters in a name', xmlLimits.nameLength, at);
    }
    if (name.isMalformed) faults.syntax(`"${name.name}" is no name with or without a prefix`, at);
  };
  const resolve = (prefix: string, at: number): string =>
    scopes.resolve(prefix) ?? faults.unbound(prefix, at);
  const declare = (prefix: string, uri: string, at: number): void => {
    const fault = scopes.declare(prefix, uri);
    if (fault !== undefined) faults.syntax(fault, at);
  };
  /** Binds the prefixes of the attributes, now that all declarations of the element are known. */
  const bind = (at: number): void => {
    for (let index = 0; index < count; index++) {
      const { prefix } = names[index]!;
      if (prefix !== '') pending[index]!.uri = resolve(prefix, at);
    }
    if (prefixes === 1) return;
    const twice = findTwice(pending.slice(0, count).filter(({ uri }) => uri !== ''));
    if (twice)
      faults.syntax(`the attribute "${twice.local}" of the namespace "${twice.uri}" occurs twice`, at);
  };

  return {
    attribute(qname, value, at) {
      const { name, prefix, local } = qname;
      if (count === 0) scopes.enter();
      else if (count === xmlLimits.attributes) {
        faults.limit('an element with too many attributes', xmlLimits.attributes, at);
      }
      check(qname, at);
      if (value.length > xmlLimits.attributeLength) {
        faults.limit(`too many characters in the attribute "${name}"`, xmlLimits.attributeLength, at);
      }
      const isDefault = name === 'xmlns';
      names[count] = qname;
      pending[count++] = { name, local, uri: isDefault ? declarationNamespace : '', value };
      if (isDefault) declare('', value.trim(), at);
      if (prefix === '') return;
      prefixes++;
      if (prefix === 'xmlns') declare(local, value.trim(), at);
    },
    element(name, end) {
      if (count === 0) scopes.enter();
      check(name, end);
      if (name.prefix === 'xmlns') faults.syntax('no element can have the prefix "xmlns"', end);
      const uri = resolve(name.prefix, end);
      if (prefixes > 0) bind(end);
      const attributes = count === 0 ? none : pending.slice(0, count);
      count = 0;
      prefixes = 0;
      return { local: name.local, uri, attributes };
    },
  };
}

/** Parser events in document order. `at` is the offset just past the construct. */
interface XmlEvents {
  /** Attributes come before their element, with references resolved and white space as the standard wants it. */
  attribute(name: QName, value: string, at: number): void;
  open(name: QName, start: number, at: number): void;
  close(at: number): void;
  /** Line ends are `\n`. The offset is past the `<` of the next tag, or past a CDATA section. */
  text(part: string, at: number): void;
}

/**
 * Reads all of a well-formed text.
 *
 * @param fault Gets what is wrong, and the offset the reader has come to; throws.
 * @throws BarobarError `xml-syntax` or `xml-limit` with its place, for what saxes would accept wrongly or read in more than
 * linear time; whatever the events throw.
 */
function readEvents(
  text: string,
  path: string,
  events: XmlEvents,
  fault: (reason: string, at: number) => never,
): void {
  const { hasColons } = checkLimits(text, path);
  // Names are bound to namespaces by ourselves: in saxes a look-up costs the depth, and every name is a new string each time.
  const parser = new SaxesParser({ position: false });
  const nameOf = createNames();
  // No more than six events: with a seventh, V8 turns the parser into a dictionary and reading takes five times as long.
  parser.on('error', ({ message }) => fault(message.replace(/\.$/, ''), parser.position));
  parser.on('attribute', ({ name, value }) => events.attribute(nameOf(name), value, parser.position));
  parser.on('opentag', ({ name }) => {
    const end = parser.position;
    // An attribute value cannot hold a raw `<`, so the last one before the end of the tag begins it.
    events.open(nameOf(name), text.lastIndexOf('<', end - 1), end);
  });
  parser.on('closetag', () => events.close(parser.position));
  parser.on('text', (part) => events.text(part, parser.position));
  parser.on('cdata', (part) => events.text(part, parser.position));
  if (hasColons) {
    // Files with such targets are so rare that they may be slow.
    parser.on('processinginstruction', ({ target }) => {
      if (target.includes(':')) fault(`"${target}" is no name for a processing instruction`, parser.position);
    });
  }
  parser.write(text).close();
}

const none: readonly Writable<XmlAttribute>[] = [];

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** The second of two attributes that are one by their namespace, if there are two. */
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

function doctypeError(fault: DoctypeFault, place: Location): BarobarError {
  if (fault === 'malformed') return syntaxError('the DOCTYPE is malformed', place);
  return new BarobarError(
    'xml-doctype',
    'The DOCTYPE has an internal subset ("[…]"), which could define entities.',
    'Remove the part in square brackets if you trust the file; exchange files never need it.',
    place,
  );
}
