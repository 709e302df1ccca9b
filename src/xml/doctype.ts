import { name, space } from './name.ts';

/** What is wrong with a document type declaration, and its offset. */
export interface DoctypeFault {
  readonly kind: 'malformed' | 'internal-subset';
  readonly at: number;
}

/** The declaration, with `"P"` for a literal that may be a public identifier and `"S"` for any other. */
const outlinePattern = new RegExp(
  `^<!DOCTYPE${space}+${name}(?:${space}+SYSTEM${space}+"[PS]"|${space}+PUBLIC${space}+"P"${space}+"[PS]")?${space}*$`,
  'u',
);

/** Production 13. */
const publicLiteral = /^[\w \r\n\-'()+,./:=?;!*#@$%]*$/;

/**
 * A DOCTYPE is a name, perhaps an external identifier, and no internal subset, where entities would be (XML 1.0 §2.8,
 * production 28); gives what is wrong with the one before the root, if anything. saxes reads over it without looking. No
 * regular expression finds it: on 50 MB of comments they overflow.
 */
export function findDoctypeFault(text: string): DoctypeFault | undefined {
  const at = skipMisc(text);
  if (!text.startsWith('<!DOCTYPE', at)) return undefined;
  let outline = '';
  const plain = /[^"'[>]*/y;
  plain.lastIndex = at;
  // Two literals at most; with a third one it is malformed.
  for (let literals = 0; literals < 3; literals++) {
    outline += plain.exec(text)![0];
    const sign = text[plain.lastIndex];
    if (sign === '[') return { kind: 'internal-subset', at };
    const end = sign === '"' || sign === "'" ? text.indexOf(sign, plain.lastIndex + 1) : -1;
    if (end < 0) break;
    outline += publicLiteral.test(text.slice(plain.lastIndex + 1, end)) ? '"P"' : '"S"';
    plain.lastIndex = end + 1;
  }
  return outlinePattern.test(outline) ? undefined : { kind: 'malformed', at };
}

/** Offset of the first thing that is no white space, comment, declaration or processing instruction. */
function skipMisc(text: string): number {
  const spaces = new RegExp(`${space}*`, 'y');
  spaces.lastIndex = text.startsWith('\ufeff') ? 1 : 0;
  for (;;) {
    spaces.exec(text);
    const at = spaces.lastIndex;
    const close = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '?>' : undefined;
    const end = close === undefined ? -1 : text.indexOf(close, at + 2);
    if (close === undefined || end < 0) return at;
    spaces.lastIndex = end + close.length;
  }
}
