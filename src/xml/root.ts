import { positionAt } from '../text/lines.ts';
import { findProlog } from './preflight.ts';

/** The root of an XML file by its start tag alone. Nothing is known of the rest of the file. */
export interface XmlRoot {
  readonly local: string;
  /** Namespace; empty for none. */
  readonly uri: string;
  /** Attributes by their names as written, references not resolved. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Where its `<` is, from 1. */
  readonly line: number;
  readonly column: number;
}

/** Bytes that hold the start tag of the root, but for files with very long comments before it. */
const headLength = 4096;

/** Where looking for it stops. */
const longestHead = 1_000_000;

/**
 * The root of a file, without reading the file; undefined if no start tag of a root is seen in its first million bytes: the
 * file is empty, no XML, or broken before there. Linear time.
 */
export function peekRoot(bytes: Uint8Array): XmlRoot | undefined {
  const found = findRoot(decodeMarkup(bytes.subarray(0, headLength)));
  if (found || bytes.length <= headLength || !mayBeXml(bytes)) return found;
  return findRoot(decodeMarkup(bytes.subarray(0, longestHead)));
}

/** Whether a file in which no root is seen may be XML that breaks off or is broken before its root. */
export function mayBeXml(bytes: Uint8Array): boolean {
  const head = decodeMarkup(bytes.subarray(0, headLength)).trimStart();
  return head === '' || head.startsWith('<');
}

/** Text in which markup is right: names and namespaces of formats are ASCII, which all encodings but UTF-16 share. */
function decodeMarkup(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (isMarked || first === 0 || second === 0) {
    const isLittle = isMarked ? first === 0xff : second === 0;
    return new TextDecoder(isLittle ? 'utf-16le' : 'utf-16be').decode(bytes);
  }
  const isUtf8 = first === 0xef && second === 0xbb && third === 0xbf;
  return new TextDecoder('windows-1252').decode(isUtf8 ? bytes.subarray(3) : bytes);
}

const startTag = /\s*(<(?:([^\s<>/=:!?&]+):)?([^\s<>/=:!?&]+))/y;
const attribute = /\s+([^\s=/<>]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const tagEnd = /\s*\/?>/y;

function findRoot(text: string): XmlRoot | undefined {
  startTag.lastIndex = findProlog(text).end;
  const tag = startTag.exec(text);
  if (!tag) return undefined;
  const [, whole = '', prefix, local = ''] = tag;
  const start = startTag.lastIndex - whole.length;
  const attributes = new Map<string, string>();
  attribute.lastIndex = startTag.lastIndex;
  tagEnd.lastIndex = startTag.lastIndex;
  for (let found = attribute.exec(text); found; found = attribute.exec(text)) {
    attributes.set(found[1]!, found[2] ?? found[3] ?? '');
    tagEnd.lastIndex = attribute.lastIndex;
  }
  if (!tagEnd.test(text)) return undefined;
  const uri = attributes.get(prefix === undefined ? 'xmlns' : `xmlns:${prefix}`) ?? '';
  return { local, uri, attributes, ...positionAt(text, start) };
}
