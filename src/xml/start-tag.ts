import { xmlLimits } from './limits.ts';
import type { QName } from './namespaces.ts';
import { resolveReferences } from './references.ts';
import { isPossible } from './serialize.ts';

/** Reads plain start tags, one after the other. What it found is kept until the next one. */
export interface StartTagReader {
  /** Gives the offset behind the tag whose `<` stands at an offset, or -1 for one that is not plain or no tag at all. */
  read(start: number): number;
  readonly name: QName;
  readonly isEmpty: boolean;
  /** How many of the lists are of this tag. */
  readonly count: number;
  readonly names: readonly QName[];
  readonly values: readonly string[];
  /** Offsets behind the closing quotes. */
  readonly ends: readonly number[];
}

/** Attributes that are looked at in pairs; elements with more are rare. */
const mostAttributes = 32;

/** Names that are remembered, by a number made of their letters. */
const slots = 512;

/** A reader of tags with names in ASCII. Linear time. */
export function createStartTagReader(text: string, nameOf: (name: string) => QName): StartTagReader {
  const none = nameOf('');
  const known: QName[] = new Array(slots).fill(none);
  const names: QName[] = [];
  const values: string[] = [];
  const ends: number[] = [];

  /** The name at an offset, empty for none. A file has few and says them over and over: cutting each out costs more. */
  const nameAt = (start: number): QName => {
    let sum = 0;
    let end = start;
    for (let code = text.charCodeAt(end); kindOf(code) >= digit; code = text.charCodeAt(++end)) {
      sum = (sum * 31 + code) & (slots - 1);
    }
    const same = known[sum]!;
    if (same.name.length === end - start && text.startsWith(same.name, start)) return same;
    if (kindOf(text.charCodeAt(start)) !== letter) return none;
    const name = nameOf(text.slice(start, end));
    known[sum] = name;
    return name;
  };
  /** The offset of the closing quote, given that of the opening one; -1 where the value is not plain. */
  const readValue = (start: number): number => {
    const sign = text.charCodeAt(start);
    if (sign !== quote && sign !== apostrophe) return -1;
    let isPlain = true;
    for (let end = start + 1; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (code === sign) {
        const raw = text.slice(start + 1, end);
        const value = isPlain ? raw : normalize(raw);
        if (value === undefined) return -1;
        values[reader.count] = value;
        return end;
      }
      if (code === less) return -1;
      if (code === ampersand || code < space || code >= firstSurrogate) isPlain = false;
    }
    return -1;
  };
  const skipSpace = (from: number): number => {
    let at = from;
    while (kindOf(text.charCodeAt(at)) === white) at++;
    return at;
  };
  const reader = {
    name: none,
    isEmpty: false,
    count: 0,
    names,
    values,
    ends,
    read(start: number): number {
      const element = nameAt(start + 1);
      if (element === none) return -1;
      reader.name = element;
      reader.isEmpty = false;
      reader.count = 0;
      for (let at = start + 1 + element.name.length; ; ) {
        const first = skipSpace(at);
        const sign = text.charCodeAt(first);
        if (sign === greater) return first + 1;
        if (sign === slash) {
          reader.isEmpty = true;
          return text.charCodeAt(first + 1) === greater ? first + 2 : -1;
        }
        const name = nameAt(first);
        const { count } = reader;
        if (name === none || first === at || count === mostAttributes) return -1;
        for (let index = 0; index < count; index++) if (names[index]!.name === name.name) return -1;
        const equal = skipSpace(first + name.name.length);
        const end = text.charCodeAt(equal) === equals ? readValue(skipSpace(equal + 1)) : -1;
        if (end < 0) return -1;
        at = end + 1;
        names[count] = name;
        ends[count] = at;
        reader.count = count + 1;
      }
    },
  };
  return reader;
}

/** A value as a reader gives it (XML 1.0 §3.3.3), or nothing where it is not well-formed, or longer than any may be. */
function normalize(raw: string): string | undefined {
  if (raw.length > xmlLimits.attributeLength || !isPossible(raw)) return undefined;
  return resolveReferences(raw.replace(/\r\n|[\t\n\r]/g, ' '));
}

const greater = 0x3e;
const slash = 0x2f;
const equals = 0x3d;
const quote = 0x22;
const apostrophe = 0x27;
const ampersand = 0x26;
const less = 0x3c;
const space = 0x20;
const firstSurrogate = 0xd800;

const white = 1;
/** What a name can have, and what it can begin with too (productions 4 and 4a), in ASCII. */
const digit = 2;
const letter = 3;
const kinds = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code);
  if (/[ \t\r\n]/.test(sign)) return white;
  return /[A-Za-z_:]/.test(sign) ? letter : /[-.0-9]/.test(sign) ? digit : 0;
});

/** 0 for what is neither, and behind the end of a text. */
function kindOf(code: number): number {
  return code < 128 ? kinds[code]! : 0;
}
