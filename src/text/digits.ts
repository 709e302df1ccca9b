/** A text with digits that programs read as numbers, and the way back to the text that was given. */
export interface FoldedDigits {
  readonly text: string;
  /** The offset in the text that was given, of one in `text`. */
  original(offset: number): number;
}

/** Decimal digits of other scripts (Unicode Nd), and the signs that Arabic script has beside its own. */
const native = /(?![0-9])\p{Nd}|[٪٫٬]/gu;

/** Decimal point, separator of thousands and percent sign (U+066A to U+066C). */
const signs: Readonly<Record<string, string>> = { '٫': '.', '٬': ',', '٪': '%' };

const digits = new Map<string, string>();

/**
 * The text with each decimal digit of Unicode as one of ASCII: ٤٠, ۴۰, ४० and 𞥔𞥐 are 40. Texts without other digits come
 * back as they are. Linear time.
 */
export function foldDigits(text: string): FoldedDigits {
  /** Folded offsets after which the text that was given has one unit more. */
  const longer: number[] = [];
  const folded = text.replace(native, (sign: string, at: number) => {
    if (sign.length > 1) longer.push(at - longer.length);
    return signs[sign] ?? asciiDigit(sign);
  });
  if (longer.length === 0) return { text: folded, original: (offset) => offset };
  return { text: folded, original: (offset) => offset + longer.filter((at) => at < offset).length };
}

function asciiDigit(digit: string): string {
  const known = digits.get(digit);
  if (known !== undefined) return known;
  const code = digit.codePointAt(0) as number;
  // The digits of a script are ten in a row from zero on (Unicode 4.6); mathematical ones are five such rows.
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before++;
  const ascii = String(before % 10);
  digits.set(digit, ascii);
  return ascii;
}
