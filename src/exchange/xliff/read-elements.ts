import type { Span } from '../../model/location.ts';
import { attributeOf, type XmlElement, type XmlHandler } from '../../xml/read.ts';
import { isImpossible } from '../../xml/serialize.ts';
import type { ElementPlace } from '../../xml/splice.ts';
import { isInXliffNamespace } from './namespaces.ts';

/**
 * An inline code as it is met. The end of a pair refers to its start, if that is in the same content. Its span is that of its
 * XML: the tags of `<g>` and `<pc>`, all of any other element.
 */
export type Mark = Span &
  (
    | { readonly type: 'open' | 'empty'; readonly id: string; readonly copyOf: string | undefined }
    | {
        readonly type: 'close';
        readonly id: string;
        readonly copyOf: string | undefined;
        readonly opener?: Mark;
      }
  ) & {
    /** A tag of an element around content, which other such elements cannot cross. */
    readonly nests: boolean;
    /** What says all else of it: its element, for the end of a pair that of the end. */
    readonly element: XmlElement;
  };

/** Content in order: text, and the codes in it. */
export type Piece = string | Mark;

/** A sentence a tool found in content. */
interface Sentence {
  readonly pieces: readonly Piece[];
  readonly place: ElementPlace;
}

/** The content of a `<source>`, `<target>` or `<note>`. */
export interface Content {
  readonly pieces: readonly Piece[];
  /**
   * Of XLIFF 1.2 `<mrk mtype="seg">`, by `mid`: the sentences a tool found in the content, if it did. The second one
   * with a `mid` is `mid#2`, in the source and in the target.
   */
  readonly sentences: ReadonlyMap<string, Sentence> | undefined;
  /** Start tags of annotations, in order: of `mrk` that is no sentence, and all of `sm` and `em`. */
  readonly annotations: readonly Annotation[];
  /** It has text for a translator inside a code (`<sub>` of 1.x), which belongs to the code and is not read. */
  readonly hasSub: boolean;
  readonly place: ElementPlace;
}

interface Annotation extends Span {
  readonly name: 'mrk' | 'sm' | 'em';
  readonly id: string;
}

/** Gathers content from its elements and text, one content after the other. */
interface ContentReader {
  /** The start tag of the element around the content. */
  begin(start: number, end: number): void;
  open(element: XmlElement, start: number, end: number): void;
  close(element: XmlElement, end: number): void;
  text(text: string): void;
  /** `end` of the element around the content. */
  finish(end: number): Content;
}

type Role = 'pair' | 'start' | 'end' | 'empty' | 'character';

/**
 * The inline elements of XLIFF 1.x and 2.x; no name means two things. All others are transparent, text and
 * all: `mrk`, `sm`, `em` and whatever a tool added.
 */
const roles = new Map<string, Role>([
  ['g', 'pair'],
  ['pc', 'pair'],
  ['bpt', 'start'],
  ['bx', 'start'],
  ['sc', 'start'],
  ['ept', 'end'],
  ['ex', 'end'],
  ['ec', 'end'],
  ['x', 'empty'],
  ['ph', 'empty'],
  ['it', 'empty'],
  ['cp', 'character'],
]);

/**
 * A reader for contents in the given namespace. What is inside `bpt`, `ept`, `ph` and `it` is native code and not
 * part of the sentence, and so is the text of a `<sub>` in it: it belongs to the code. Linear time.
 */
function createContentReader(namespace: string): ContentReader {
  let start = 0;
  let tagEnd = 0;
  /** Of the content that is being read. */
  const pieces: Piece[] = [];
  let annotations: Annotation[] | undefined;
  const sentences = createSentenceReader(pieces);
  /** Starts without an end yet, by what their end will refer to. */
  const starts = new Map<string, Mark>();
  const openPairs: Mark[] = [];
  /** How deep inside native code, and the code whose end is still to come. */
  let native = 0;
  let unfinished: { end: number } | undefined;
  let hasSub = false;

  const add = (mark: Mark): Mark => {
    pieces.push(mark);
    unfinished = mark;
    return mark;
  };
  const takeStart = (key: string): Mark | undefined => {
    const opener = starts.get(key);
    starts.delete(key);
    return opener;
  };
  const roleOf = (element: XmlElement): Role | undefined =>
    isInXliffNamespace(element, namespace) ? roles.get(element.local) : undefined;

  return {
    begin(from, to) {
      start = from;
      tagEnd = to;
      pieces.length = 0;
    },
    open(element, from, to) {
      if (native > 0) {
        native++;
        if (element.local === 'sub') hasSub = true;
        return;
      }
      const role = roleOf(element);
      const place = { start: from, end: to };
      if (role === undefined) {
        if (isSentence(element, namespace)) sentences.open(from, to);
        else if (isInXliffNamespace(element, namespace) && isAnnotation(element.local)) {
          annotations ??= [];
          annotations.push({ ...place, name: element.local, id: attributeOf(element, 'id') ?? '' });
        }
        return;
      }
      if (role === 'pair') {
        openPairs.push(add(startMark('open', true, element, place)));
        return;
      }
      native = 1;
      unfinished = undefined;
      const character = characterOf(element);
      if (character !== undefined) pieces.push(character);
      else if (role === 'empty') add(startMark('empty', false, element, place));
      else if (role === 'start') starts.set(pairKey(element), add(startMark('open', false, element, place)));
      else if (role === 'end') add(endMark(element, takeStart(pairKey(element)), place));
    },
    close(element, to) {
      if (native > 0) {
        native--;
        if (native === 0 && unfinished) unfinished.end = to;
      } else if (roleOf(element) === 'pair') {
        const opener = openPairs.pop()!;
        const { id, copyOf } = opener;
        pieces.push({ start: to, end: to, type: 'close', nests: true, id, copyOf, element, opener });
      } else if (isSentence(element, namespace)) sentences.close(element, to);
    },
    text(text) {
      if (native === 0) pieces.push(text);
    },
    finish(end) {
      const content = {
        pieces: pieces.slice(),
        sentences: sentences.take(),
        annotations: annotations ?? none,
        hasSub,
        place: { start, tagEnd, end },
      };
      if (starts.size > 0) starts.clear();
      hasSub = false;
      annotations = undefined;
      return content;
    },
  };
}

function startMark(type: 'open' | 'empty', nests: boolean, element: XmlElement, place: Span): Mark {
  return {
    start: place.start,
    end: place.end,
    type,
    nests,
    id: attributeOf(element, 'id') ?? '',
    copyOf: attributeOf(element, 'copyOf'),
    element,
  };
}

function endMark(element: XmlElement, opener: Mark | undefined, place: Span): Mark {
  return {
    start: place.start,
    end: place.end,
    type: 'close',
    nests: false,
    id: attributeOf(element, 'startRef') ?? attributeOf(element, 'id') ?? '',
    copyOf: attributeOf(element, 'copyOf'),
    element,
    ...(opener && { opener }),
  };
}

/** Gathers the sentences that a tool marked in content by `<mrk mtype="seg">`. */
interface SentenceReader {
  /** The start tag of a sentence. */
  open(start: number, tagEnd: number): void;
  close(element: XmlElement, end: number): void;
  /** The sentences of the content, if it has any, by `mid`; the reader is ready for the next content. */
  take(): ReadonlyMap<string, Sentence> | undefined;
}

/** A reader of the sentences in content, whose `pieces` so far it looks at. */
function createSentenceReader(pieces: readonly Piece[]): SentenceReader {
  const open: { first: number; start: number; tagEnd: number }[] = [];
  /** How often each `mid` was met. */
  const turns = new Map<string, number>();
  let sentences: Map<string, Sentence> | undefined;
  return {
    open(start, tagEnd) {
      open.push({ first: pieces.length, start, tagEnd });
    },
    close(element, end) {
      const { first, ...tag } = open.pop()!;
      // A sentence inside another is no sentence of its own.
      if (open.length > 0) return;
      const mid = attributeOf(element, 'mid') ?? '';
      const turn = (turns.get(mid) ?? 0) + 1;
      turns.set(mid, turn);
      const key = turn === 1 ? mid : `${mid}#${turn}`;
      sentences ??= new Map();
      if (sentences.has(key)) return;
      sentences.set(key, { pieces: cutOut(pieces, first, tag.start), place: { ...tag, end } });
    },
    take() {
      const taken = sentences;
      sentences = undefined;
      if (turns.size > 0) turns.clear();
      return taken;
    },
  };
}

function isAnnotation(name: string): name is Annotation['name'] {
  return name === 'mrk' || name === 'sm' || name === 'em';
}

/** The pieces of a sentence; the end of a pair that starts before the sentence is an end without a start there. */
function cutOut(pieces: readonly Piece[], first: number, start: number): readonly Piece[] {
  return pieces.slice(first).map((piece): Piece => {
    if (typeof piece === 'string' || piece.type !== 'close' || !piece.opener) return piece;
    if (piece.opener.start >= start) return piece;
    const { opener: _outside, ...alone } = piece;
    return alone;
  });
}

const none: readonly Annotation[] = [];

/** The text of content without its codes. */
export function textOf({ pieces }: Content): string {
  const [only] = pieces;
  if (pieces.length === 1 && typeof only === 'string') return only;
  return pieces.filter((piece) => typeof piece === 'string').join('');
}

/** What the two ends of a pair have in common: 2.x `startRef` is the start's id; 1.x `rid`, or the same id. */
function pairKey(element: XmlElement): string {
  const key =
    attributeOf(element, 'rid') ?? attributeOf(element, 'startRef') ?? attributeOf(element, 'id') ?? '';
  return element.local === 'bpt' || element.local === 'ept' ? `native ${key}` : key;
}

/** A code point XML cannot hold: 2.x `<cp hex="…"/>`; in 1.2 our own `<x ctype="x-cp-…"/>`. */
function characterOf(element: XmlElement): string | undefined {
  const hex =
    element.local === 'cp'
      ? attributeOf(element, 'hex')
      : element.local === 'x'
        ? /^x-cp-(.*)$/.exec(attributeOf(element, 'ctype') ?? '')?.[1]
        : undefined;
  if (hex === undefined || !/^[0-9a-f]{1,8}$/i.test(hex)) return undefined;
  const codePoint = Number.parseInt(hex, 16);
  return isImpossible(codePoint) ? String.fromCodePoint(codePoint) : undefined;
}

function isSentence(element: XmlElement, namespace: string): boolean {
  return (
    element.local === 'mrk' &&
    isInXliffNamespace(element, namespace) &&
    attributeOf(element, 'mtype') === 'seg'
  );
}

/** What a reader does with an element that it reads. */
export interface ElementHandler {
  /** The end of the element. */
  readonly leave?: () => void;
  /** The element has content, which is wanted at its end. */
  readonly content?: (content: Content) => void;
  /** Name that children see as their parent, if not the element's own. */
  readonly name?: string;
}

/** What is in the element is read; the element itself has nothing. */
export const descend: ElementHandler = {};

/** Whether and how an element is read, given its start tag's place; one that is not is left out with all that is in it. */
type Route = (element: XmlElement, parent: string, start: number, end: number) => ElementHandler | undefined;

/**
 * Reads what is inside `<xliff>`: keeps track of its place, leaves out what is not wanted, gathers content. `route`
 * gets each element whose parent was read, with the local name of that parent.
 */
export function createElementReader(namespace: string, route: Route): XmlHandler {
  const names = ['xliff'];
  const handlers: ElementHandler[] = [];
  // One reader for all contents: making it costs more than reading a short note.
  const reader = createContentReader(namespace);
  let content: ContentReader | undefined;
  /** How many elements are open inside content, or inside what is left out. */
  let inner = 0;
  return {
    open(element, start, end) {
      if (inner > 0) {
        inner++;
        content?.open(element, start, end);
        return;
      }
      const handler = route(element, names.at(-1)!, start, end);
      if (!handler || handler.content) {
        inner = 1;
        content = handler?.content && reader;
        content?.begin(start, end);
        if (handler) handlers.push(handler);
        return;
      }
      names.push(handler.name ?? element.local);
      handlers.push(handler);
    },
    close(element, end) {
      if (inner > 1) {
        inner--;
        content?.close(element, end);
      } else if (inner === 1) {
        inner = 0;
        if (!content) return;
        const found = content.finish(end);
        content = undefined;
        handlers.pop()?.content?.(found);
      } else if (handlers.length > 0) {
        names.pop();
        handlers.pop()?.leave?.();
      }
    },
    text(text) {
      content?.text(text);
    },
  };
}
