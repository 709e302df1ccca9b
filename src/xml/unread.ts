import { positionAt } from '../text/lines.ts';
import { limitError, syntaxError } from './faults.ts';
import { xmlLimits } from './limits.ts';

/**
 * Refuses what would cost a reader more than its bytes, or go past it, before it is read; tells whether a processing
 * instruction may have a colon in its target.
 *
 * @throws BarobarError `xml-syntax`, `xml-limit` with its place.
 */
export function refuseUnread(text: string, path: string): { readonly hasColons: boolean } {
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
