/** Names of U+00A0 to U+00FF in order, then `name=code point` (HTML 4.01 §24, without mathematics and Greek). */
const latin1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro ' +
  'para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil ' +
  'Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave ' +
  'Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml ' +
  'igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute ' +
  'thorn yuml';
const others =
  'quot=34 amp=38 apos=39 lt=60 gt=62 OElig=338 oelig=339 Scaron=352 scaron=353 Yuml=376 fnof=402 circ=710 tilde=732 ' +
  'ensp=8194 emsp=8195 thinsp=8201 zwnj=8204 zwj=8205 lrm=8206 rlm=8207 hyphen=8208 ndash=8211 mdash=8212 lsquo=8216 ' +
  'rsquo=8217 sbquo=8218 ldquo=8220 rdquo=8221 bdquo=8222 dagger=8224 Dagger=8225 bull=8226 hellip=8230 permil=8240 ' +
  'prime=8242 Prime=8243 lsaquo=8249 rsaquo=8250 euro=8364 numero=8470 trade=8482 larr=8592 uarr=8593 rarr=8594 ' +
  'darr=8595 minus=8722 infin=8734 asymp=8776 ne=8800 le=8804 ge=8805';

const named: ReadonlyMap<string, string> = new Map([
  ...latin1.split(' ').map((name, index): [string, string] => [name, String.fromCharCode(0xa0 + index)]),
  ...others.split(' ').map((entry): [string, string] => {
    const [name = '', code] = entry.split('=');
    return [name, String.fromCharCode(Number(code))];
  }),
]);

const reference = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z][a-zA-Z\d]{1,30}));/y;

/**
 * The character reference that begins at an offset (CommonMark 0.31.2 §2.5). Of the names of HTML 5 it knows the ones
 * that writers use; another name stays as it stands, in what is read and in what is written.
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
      : named.get(name);
  return decoded === undefined ? undefined : { text: decoded, end: start + whole.length };
}

function character(code: number): string {
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '\ufffd';
}
