/** A double quotation mark and what it does where it is. */
export interface QuotationMark {
  readonly at: number;
  readonly mark: string;
  readonly opens: boolean;
}

const marks = /["«»“”„‟]/g;
const hasMark = /["«»“”„‟]/;

/**
 * The double quotation marks of a text, in order. `«` and `„` open and `»` closes; `“`, `”` and `"`, which languages use for
 * either, by where they are: an opening mark follows a space or bracket and touches a word. Signs of inches (`5"`) and a
 * mark within a word, which stands for an apostrophe, are left out.
 */
export function readQuotationMarks(text: string): readonly QuotationMark[] {
  const found: QuotationMark[] = [];
  let depth = 0;
  let hasOpened = false;
  // Not `matchAll`, which makes a pattern of its own each time.
  for (let at = text.search(hasMark); at !== -1; at = nextMark(text, at + 1)) {
    const mark = text.charAt(at);
    const opens: boolean =
      mark === '«' || mark === '„' || (mark !== '»' && seemsToOpen(text, at, mark, hasOpened, depth));
    if (mark === '"' && isNoQuote(text, at, opens, depth)) continue;
    found.push({ at, mark, opens });
    hasOpened ||= opens;
    depth = opens ? depth + 1 : Math.max(0, depth - 1);
  }
  return found;
}

function nextMark(text: string, from: number): number {
  marks.lastIndex = from;
  return marks.test(text) ? marks.lastIndex - 1 : -1;
}

function seemsToOpen(text: string, at: number, mark: string, hasOpened: boolean, depth: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  const isFree = before === '' || /[\s([{—–/<>«“„"-]/.test(before);
  // A name may begin with a full stop: ".en-US.resources".
  const isName = mark === '"' && after === '.' && /[\p{L}\p{N}]/u.test(text.charAt(at + 2));
  const touches = isName || (after !== '' && !/[\s,.;:!?…)\]}»”]/.test(after));
  if (isFree && touches) return true;
  // A space before it was forgotten, or belongs to a name: `файл."Name"`.
  if (mark === '"' && touches && depth === 0 && /[.,;:!?]/.test(before)) return true;
  // A space before it was forgotten: худ“бемаънӣ”.
  if (mark === '“' && touches && depth === 0) return true;
  // Free on both sides, or on neither: it opens if nothing has been opened yet.
  if (!isFree && !touches) return false;
  return mark !== '”' && isFree && !hasOpened && after !== '';
}

/** Inches and minutes after a number (`5"`) if nothing is open, and apostrophes within words (`d"état`). */
function isNoQuote(text: string, at: number, opens: boolean, depth: number): boolean {
  const before = text.charAt(at - 1);
  if (/\p{L}/u.test(before)) return /\p{L}/u.test(text.charAt(at + 1));
  return !opens && depth === 0 && /\d/.test(before);
}

/** Quotation marks, each closing one matched with the last that is open; the rest have no partner. */
export interface MatchedMarks {
  readonly opening: readonly number[];
  readonly closing: readonly number[];
  /** Pairs that were matched, by their indexes. */
  readonly pairs: readonly (readonly [opening: number, closing: number])[];
  /** Whether the last closing mark may stand for two. */
  readonly closesBoth: boolean;
}

/**
 * Matches the marks of one text, by their index. Where two quotations of one shape end together, Russian and Belarusian
 * write the closing mark once: a mark that closes an inner quotation closes the outer one too if nothing else does
 * (Правила русской орфографии и пунктуации, 2006, Пунктуация § 133).
 *
 *   «Он назвал её «истеричкой», — сказала она.
 *                             ^ closes both
 */
export function matchQuotationMarks(all: readonly QuotationMark[]): MatchedMarks {
  const open: number[] = [];
  const closing: number[] = [];
  const pairs: [number, number][] = [];
  let closesBoth = false;
  for (let index = 0; index < all.length; index++) {
    if (all[index]?.opens) {
      open.push(index);
      continue;
    }
    const last = open.pop();
    if (last === undefined) closing.push(index);
    else {
      pairs.push([last, index]);
      const outer = all[open.at(-1) ?? -1];
      closesBoth = outer !== undefined && open.length === 1 && outer.mark === all[last]?.mark;
    }
  }
  return { opening: open, closing, pairs, closesBoth: open.length === 1 && closesBoth };
}
