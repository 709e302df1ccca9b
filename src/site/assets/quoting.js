/**
 * How a passage is quoted. The scripts of the site begin with its text.
 */

/** Quotation marks of any language. */
const quotationMark = /[«»‹›„‟“”‚‛‘’"]/g;

/**
 * A passage as a language quotes it: marks in it are those of its depth, in turn the inner and the outer pair; a mark without
 * its partner is dropped, since the other half is in another sentence. Linear time.
 * @type {typeof import('./quoting.js').quotation}
 */
export const quotation = (text, { marks: [open, close, openWithin, closeWithin], isStopOutside }) => {
  const pairs = pairsIn(text);
  const written = text.replace(quotationMark, (mark, /** @type {number} */ at) => {
    if (isApostrophe(text, at)) return mark;
    const found = pairs.get(at);
    if (!found) return isSign(text, at) ? mark : '';
    const isWithin = found.depth % 2 === 0;
    return found.isOpening ? (isWithin ? openWithin : open) : isWithin ? closeWithin : close;
  });
  const passage = written.replace(/\s+/g, ' ').trim();
  const stop = isStopOutside ? /(?<![.…])\.$/.exec(passage) : null;
  if (!stop) return open + passage + close;
  return `${open}${endsInAbbreviation(passage) ? passage : passage.slice(0, -1)}${close}.`;
};

/** No text nests quotations deeper. */
const deepest = 8;

/**
 * The quotation marks of a text that have a partner, by their offsets, with their depth from 0.
 * @param {string} text
 */
const pairsIn = (text) => {
  /** @type {{ at: number, mark: string }[]} */
  const waiting = [];
  /** @type {[opening: number, closing: number][]} */
  const found = [];
  for (const { 0: mark, index: at } of text.matchAll(quotationMark)) {
    if (isApostrophe(text, at)) continue;
    const partner = waiting.findLastIndex((each) => closes(mark, each.mark) && mayClose(text, at, mark));
    if (partner < 0) {
      if (mayOpen(text, at, mark)) waiting.push({ at, mark });
      if (waiting.length > deepest) waiting.shift();
      continue;
    }
    const [opening] = waiting.splice(partner);
    if (opening) found.push([opening.at, at]);
  }
  /** @type {Map<number, { isOpening: boolean, depth: number }>} */
  const pairs = new Map();
  const ends = /** @type {number[]} */ ([]);
  for (const [opening, closing] of found.sort(([a], [b]) => a - b)) {
    while (ends.length > 0 && /** @type {number} */ (ends.at(-1)) < opening) ends.pop();
    pairs.set(opening, { isOpening: true, depth: ends.length });
    pairs.set(closing, { isOpening: false, depth: ends.length });
    ends.push(closing);
  }
  return pairs;
};

/**
 * The marks that close another, in any language: «…», »…«, „…“, “…”, ”…”.
 * @type {Readonly<Record<string, string>>}
 */
const closing = {
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '„': '“”',
  '“': '”',
  '‟': '”',
  '”': '”',
  '‚': '‘’',
  '‘': '’',
  '‛': '’',
  '"': '"',
};

/** @type {(mark: string, opening: string) => boolean} */
const closes = (mark, opening) => closing[opening]?.includes(mark) ?? false;

/** @type {(text: string, at: number, mark: string) => boolean} */
const mayClose = (text, at, mark) => mark !== '"' || !/[\s([—–-]/.test(text[at - 1] ?? ' ');

/** @type {(text: string, at: number, mark: string) => boolean} */
const mayOpen = (text, at, mark) => mark in closing && !/[\p{L}\p{N}.,!?…]/u.test(text[at - 1] ?? ' ');

/**
 * Whether a mark is an apostrophe between letters.
 * @type {(text: string, at: number) => boolean}
 */
const isApostrophe = (text, at) =>
  text[at] === '’' && /\p{L}/u.test(text[at - 1] ?? '') && /\p{L}/u.test(text[at + 1] ?? '');

/**
 * Whether a mark without a partner is no quotation mark: the apostrophe of a plural, the sign of inches.
 * @type {(text: string, at: number) => boolean}
 */
const isSign = (text, at) =>
  (text[at] === '’' && /\p{L}/u.test(text[at - 1] ?? '')) ||
  (text[at] === '"' && /\d/.test(text[at - 1] ?? ''));

/** Abbreviations that end sentences, beside single letters and words without a vowel. */
const abbreviations = /(?:^|[\s\u00a0])(?:руб|тыс|обл|вобл|коп|мин|сек|ул|стр|інш|хв)\.$/u;

/** @type {(text: string) => boolean} */
const endsInAbbreviation = (text) =>
  /(?:^|[\s\u00a0.])(?:\p{L}|[^\P{L}аеёиоуыэюяіўӣӯәөұүaeiouy]{2,4})\.$/iu.test(text) ||
  abbreviations.test(text);
