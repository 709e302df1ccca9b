import { characterEntities } from 'character-entities';

const reference = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z][a-zA-Z\d]{1,30}));/y;

/**
 * The character reference that begins at an offset (CommonMark 0.31.2 §2.5): a number, or a name of HTML 5. Another name stays
 * as it stands, in what is read and in what is written.
 */
export function readEntity(
  text: string,
  start: number,
): { readonly text: string; readonly end: number } | undefined {
  reference.lastIndex = start;
  const match = reference.exec(text);
  if (!match) return undefined;
  const [whole, decimal, hexadecimal, name] = match;
  const decoded =
    name === undefined
      ? character(decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16))
      : Object.hasOwn(characterEntities, name)
        ? characterEntities[name]
        : undefined;
  return decoded === undefined ? undefined : { text: decoded, end: start + whole.length };
}

function character(code: number): string {
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '\ufffd';
}
