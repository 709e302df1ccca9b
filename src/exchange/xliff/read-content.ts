import { attributeOf, type XmlElement } from '../../xml/read.ts';
import { isImpossible } from '../../xml/serialize.ts';

/** An inline code as it is met. The end of a pair refers to its start, when that stands in the same content. */
export type Mark =
  | { readonly type: 'open' | 'empty'; readonly id: string; readonly copyOf: string | undefined }
  | {
      readonly type: 'close';
      readonly id: string;
      readonly copyOf: string | undefined;
      readonly opener?: Mark;
    };

/** Content in order: text, and the codes in it. */
export type Piece = string | Mark;

/** The content of a `<source>`, `<target>` or `<note>`. */
export interface Content {
  readonly pieces: readonly Piece[];
  /** Of XLIFF 1.2 `<mrk mtype="seg">`, by `mid`: the sentences a tool found in the content, if it did. */
  readonly sentences: ReadonlyMap<string, readonly Piece[]> | undefined;
}

/** Gathers content from its elements and text. The element around it is not told. */
export interface ContentReader {
  open(element: XmlElement): void;
  close(element: XmlElement): void;
  text(text: string): void;
  finish(): Content;
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
 * A reader for one content in the given namespace. What stands inside `bpt`, `ept`, `ph` and `it` is native code and not
 * part of the sentence, and so is the text of a `<sub>` in it: it belongs to the code. Linear time.
 */
export function createContentReader(namespace: string): ContentReader {
  const pieces: Piece[] = [];
  let sentences: Map<string, readonly Piece[]> | undefined;
  /** Starts without an end yet, by what their end will refer to. */
  const starts = new Map<string, Mark>();
  const openPairs: Mark[] = [];
  const openSentences: number[] = [];
  /** How deep inside native code. */
  let native = 0;

  const mark = (type: 'open' | 'empty', element: XmlElement): Mark => {
    const piece: Mark = {
      type,
      id: attributeOf(element, 'id') ?? '',
      copyOf: attributeOf(element, 'copyOf'),
    };
    pieces.push(piece);
    return piece;
  };
  const roleOf = (element: XmlElement): Role | undefined =>
    element.uri === namespace ? roles.get(element.local) : undefined;

  return {
    open(element) {
      if (native > 0) {
        native++;
        return;
      }
      const role = roleOf(element);
      if (role === undefined) {
        if (isSentence(element, namespace)) openSentences.push(pieces.length);
        return;
      }
      if (role === 'pair') {
        openPairs.push(mark('open', element));
        return;
      }
      native = 1;
      const character = characterOf(element);
      if (character !== undefined) pieces.push(character);
      else if (role === 'empty') mark('empty', element);
      else if (role === 'start') starts.set(pairKey(element), mark('open', element));
      else if (role === 'end') {
        const key = pairKey(element);
        const opener = starts.get(key);
        starts.delete(key);
        const id = attributeOf(element, 'startRef') ?? attributeOf(element, 'id') ?? '';
        pieces.push({ type: 'close', id, copyOf: attributeOf(element, 'copyOf'), ...(opener && { opener }) });
      }
    },
    close(element) {
      if (native > 0) {
        native--;
      } else if (roleOf(element) === 'pair') {
        const opener = openPairs.pop()!;
        pieces.push({ type: 'close', id: opener.id, copyOf: opener.copyOf, opener });
      } else if (isSentence(element, namespace)) {
        const start = openSentences.pop()!;
        const mid = attributeOf(element, 'mid') ?? '';
        // A sentence inside another, or a second with the same `mid`, is no sentence of its own.
        if (openSentences.length > 0 || sentences?.has(mid)) return;
        sentences ??= new Map();
        sentences.set(mid, pieces.slice(start));
      }
    },
    text(text) {
      if (native === 0) pieces.push(text);
    },
    finish: () => ({ pieces, sentences }),
  };
}

/** The text of content without its codes. */
export function textOf(content: Content): string {
  return content.pieces.filter((piece) => typeof piece === 'string').join('');
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
  return element.local === 'mrk' && element.uri === namespace && attributeOf(element, 'mtype') === 'seg';
}
