import { xmlLimits } from './limits.ts';
import { name, space } from './name.ts';

/** What is wrong with a document type declaration. */
export type DoctypeFault = 'malformed' | 'internal-subset';

/** What stands before the root. */
interface Prolog {
  /** Offset behind its last construct; where there is a fault, that of the DOCTYPE. */
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

/** Offset behind the last comment, declaration or processing instruction in a row, or behind one more than may be. */
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
