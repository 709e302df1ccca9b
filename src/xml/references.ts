import { isImpossible } from './serialize.ts';

/** XML 1.0 §4.6. */
const predefined: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/**
 * A text with its references resolved (XML 1.0 §4.1), or nothing where an `&` begins none, or one to an entity that a DOCTYPE
 * would have to define, or to a character that cannot be. Linear time.
 */
export function resolveReferences(text: string): string | undefined {
  let resolved = '';
  let cursor = 0;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', cursor)) {
    const end = text.indexOf(';', at);
    // Without a `;` near by it is none: not to be looked for from each `&` anew.
    if (end < 0 || end - at > longest) return undefined;
    const character = characterOf(text.slice(at + 1, end));
    if (character === undefined) return undefined;
    resolved += text.slice(cursor, at) + character;
    cursor = end + 1;
  }
  return resolved + text.slice(cursor);
}

/** `&#x0010FFFF;`: no one writes more zeros. */
const longest = 12;

function characterOf(name: string): string | undefined {
  if (name[0] !== '#') return predefined.get(name);
  const digits = /^#(?:x([0-9a-f]+)|([0-9]+))$/i.exec(name);
  // A capital X begins none.
  if (!digits || name[1] === 'X') return undefined;
  const codePoint =
    digits[1] === undefined ? Number.parseInt(digits[2]!, 10) : Number.parseInt(digits[1], 16);
  return codePoint > 0x10ffff || isImpossible(codePoint) ? undefined : String.fromCodePoint(codePoint);
}
