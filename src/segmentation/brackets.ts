import { kindAt, kinds, skipSpace } from './characters.ts';

/** How far a bracket is looked for on either side: longer brackets hold sentences of their own. */
const reach = 200;

/**
 * Whether a stop is in round brackets that opened inside the sentence and after which the sentence goes on.
 *
 *   The house (built in 1900. Restored twice.) is for sale.
 *                           ^ no break
 *
 * A full stop and a dash in brackets make an editor's note, whatever follows: (in 1900. — Ed.).
 */
export function isInsideBrackets(text: string, start: number, stop: number, end: number): boolean {
  const before = text.slice(Math.max(start, stop - reach), stop);
  const open = before.lastIndexOf('(');
  if (open <= 0 || before.includes(')', open)) return false;
  const after = text.slice(end, end + reach);
  const close = after.indexOf(')');
  const again = after.indexOf('(');
  if (close < 0 || (again >= 0 && again < close)) return false;
  if (/^[\s\u00a0]*[—–-][\s\u00a0]/u.test(after.slice(0, 8))) return true;
  const beyond = skipSpace(text, end + close + 1);
  const kind = kindAt(text, beyond);
  return kind === kinds.lower || kind === kinds.dash || ',;:'.includes(text[beyond] ?? '?');
}
