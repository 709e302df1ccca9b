/**
 * What a character is to a sentence. Letters first, so that `kind <= mark` reads "part of a word".
 *
 * `quote` is a straight quotation mark, which may open or close; `object` is U+FFFC, which stands for inline content.
 */
export const kinds = {
  other: 1,
  lower: 2,
  upper: 3,
  letter: 4,
  digit: 5,
  mark: 6,
  space: 7,
  dash: 8,
  symbol: 9,
  object: 10,
  opener: 11,
  closer: 12,
  quote: 13,
  raised: 14,
  format: 15,
  emoji: 16,
  bullet: 17,
  stop: 18,
  wideStop: 19,
} as const;

/** A class of characters that the break rules tell apart. */
export type Kind = (typeof kinds)[keyof typeof kinds];

/** Kinds by UTF-16 unit, filled as units are met: classifying all 65,536 at the start would cost more than most texts. */
const known = new Uint8Array(0x10000);

/** Unicode properties, most telling first. */
const classes: readonly (readonly [RegExp, Kind])[] = [
  [/[。．！？｡]/u, kinds.wideStop],
  // Full stops and the like of all scripts (UAX #29, Sentence_Break=STerm and ATerm), and the ellipsis.
  [/[\p{Sentence_Terminal}…]/u, kinds.stop],
  [/[•‣⁃▪▫●○◦■□►▶◆]/u, kinds.bullet],
  [/["'＂`´]/u, kinds.quote],
  [/\ufffc/u, kinds.object],
  [/\s/u, kinds.space],
  [/[©®™]/u, kinds.symbol],
  [/\p{Lu}|\p{Lt}/u, kinds.upper],
  [/\p{Ll}/u, kinds.lower],
  [/\p{L}/u, kinds.letter],
  [/\p{Nd}|\p{Nl}/u, kinds.digit],
  [/\p{No}/u, kinds.raised],
  [/\ufe0f|\u200d|\u20e3/u, kinds.emoji],
  [/\p{M}/u, kinds.mark],
  [/\p{Cf}/u, kinds.format],
  [/[\p{Pd}−]/u, kinds.dash],
  [/[\p{Ps}\p{Pi}¿¡]/u, kinds.opener],
  [/[\p{Pe}\p{Pf}]/u, kinds.closer],
  [/[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]/u, kinds.emoji],
  [/\p{S}|[#@&%§*]/u, kinds.symbol],
];

function classify(character: string): Kind {
  for (const [pattern, kind] of classes) if (pattern.test(character)) return kind;
  return kinds.other;
}

/** The kind of the character at an offset; `other` beyond the ends. Half of a surrogate pair has the kind of its pair. */
export function kindAt(text: string, at: number): Kind {
  if (at < 0 || at >= text.length) return kinds.other;
  const unit = text.charCodeAt(at);
  const kind = known[unit];
  if (kind !== 0) return kind as Kind;
  if (unit >= 0xd800 && unit < 0xe000) {
    const start = unit >= 0xdc00 && at > 0 ? at - 1 : at;
    return classify(String.fromCodePoint(text.codePointAt(start) ?? unit));
  }
  const found = classify(String.fromCharCode(unit));
  known[unit] = found;
  return found;
}

/** Whether a kind is part of a word. */
export function isWordKind(kind: Kind): boolean {
  return kind >= kinds.lower && kind <= kinds.mark;
}

/** First offset from `at` that is no white space. */
export function skipSpace(text: string, at: number): number {
  let end = at;
  while (end < text.length && kindAt(text, end) === kinds.space) end++;
  return end;
}
