import { positionAt } from '../text/lines.ts';
import { limitError, syntaxError } from './faults.ts';
import { xmlLimits } from './limits.ts';
import { name, space } from './scopes.ts';

/** What is wrong with a document type declaration. */
export type DoctypeFault = 'malformed' | 'internal-subset';

/** The text before the root. */
interface Prolog {
  /** Offset after its last construct; if there is a fault, that of the DOCTYPE. */
  readonly end: number;
  readonly fault?: DoctypeFault;
}

/** The declaration, with `"P"` for a literal that may be a public identifier and `"S"` for any other. */
const outlinePattern = new RegExp(
  `^<!DOCTYPE${space}+${name}(?:${space}+SYSTEM${space}+"[PS]"|${space}+PUBLIC${space}+"P"${space}+"[PS]")?${space}*$`,
  'u',
);

/** Production 13. */
const publicLiteral = /^[\w \r\n\-'()+,./:=?;!*#@$%]*$/;

/**
 * Finds the end of comments, processing instructions and the DOCTYPE, of which one may be. A DOCTYPE is a name, perhaps an
 * external identifier, and no internal subset, where entities would be (XML 1.0 §2.8, production 28). saxes reads over
 * it without looking; all else is for a reader to check. No regular expression finds it: on 50 MB of comments they overflow.
 */
export function findProlog(text: string): Prolog {
  const end = skipMisc(text, text.startsWith('\ufeff') ? 1 : 0);
  const at = skipSpace(text, end);
  if (!text.startsWith('<!DOCTYPE', at)) return { end };
  let outline = '';
  const plain = /[^"'[>]*/y;
  plain.lastIndex = at;
  // Two literals at most; with a third one it is malformed.
  for (let literals = 0; literals < 3; literals++) {
    outline += plain.exec(text)![0];
    const sign = text[plain.lastIndex];
    if (sign === '[') return { end: at, fault: 'internal-subset' };
    const close = sign === '"' || sign === "'" ? text.indexOf(sign, plain.lastIndex + 1) : -1;
    if (close < 0) break;
    outline += publicLiteral.test(text.slice(plain.lastIndex + 1, close)) ? '"P"' : '"S"';
    plain.lastIndex = close + 1;
  }
  if (!outlinePattern.test(outline)) return { end: at, fault: 'malformed' };
  return { end: skipMisc(text, Math.min(plain.lastIndex + 1, text.length)) };
}

/** Offset after the last comment, declaration or processing instruction in a row, or after one more than may be. */
function skipMisc(text: string, from: number): number {
  let end = from;
  for (let count = 0; count <= xmlLimits.asides; count++) {
    const at = skipSpace(text, end);
    const close = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '?>' : undefined;
    const found = close === undefined ? -1 : text.indexOf(close, at + 2);
    if (close === undefined || found < 0) break;
    end = found + close.length;
  }
  return end;
}

const spaces = new RegExp(`${space}*`, 'y');

function skipSpace(text: string, from: number): number {
  spaces.lastIndex = from;
  spaces.exec(text);
  return spaces.lastIndex;
}

/**
 * Rejects, before parsing, input that saxes would accept wrongly or parse in more than linear time; says whether a
 * processing instruction may have a colon in its target.
 *
 * @throws BarobarError `xml-syntax`, `xml-limit` with its place.
 */
export function checkLimits(text: string, path: string): { readonly hasColons: boolean } {
  checkSurrogates(text, path);
  checkReferences(text, path);
  return surveyAsides(text, path);
}

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
      throw limitError('too many comments, CDATA sections and processing instructions', xmlLimits.asides, {
        path,
        ...positionAt(text, aside.lastIndex - 2),
      });
    }
    colon.lastIndex = aside.lastIndex;
    hasColons ||= text[aside.lastIndex - 1] === '?' && colon.test(text);
  }
  return { hasColons };
}

/**
 * Refuses a text with more references between two tags than a text may have characters. The parser joins references one by
 * one, at a hundred bytes each, before it reports the text.
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
      throw limitError('too many references between two tags', xmlLimits.textLength, {
        path,
        ...positionAt(text, start),
      });
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
