/**
 * How a passage is quoted. The scripts of the site begin with its text.
 */

/** Quotation marks of any language. */
const quotationMark = /[«»‹›„‟“”‚‛‘’"']/g;

/**
 * A passage as a language quotes it: marks in it are those of its depth, in turn the inner and the outer pair. Where the other
 * half of a pair is in another sentence, the pair is completed if it has only a part of the passage, and left out if it has
 * all. Linear time.
 * @type {typeof import('./quoting.js').quotation}
 */
export const quotation = (source, { marks: [open, close, openWithin, closeWithin], isStopOutside }) => {
  // The dash of a speech has nothing to say inside marks.
  const text = source
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[—–-] /, '');
  const { opening, closing } = pairsIn(text);
  /** @param {readonly number[]} depths @param {string} within @param {string} outer */
  const write = (depths, within, outer) => depths.map((depth) => (depth % 2 === 0 ? within : outer)).join('');
  const opened = (/** @type {number} */ at) => write(opening.get(at) ?? [], openWithin, open);
  const closed = (/** @type {number} */ at) => write(closing.get(at) ?? [], closeWithin, close);
  const written = text.replace(quotationMark, (mark, /** @type {number} */ at) =>
    opening.has(at) || closing.has(at) ? opened(at) + closed(at) : isLetterSign(text, at, mark) ? mark : '',
  );
  const passage = (opened(-1) + written).replace(/ {2,}/g, ' ').trim();
  return open + endPassage(passage, closed(text.length), close, isStopOutside);
};

/**
 * The end of a quotation: what its passage ends with, in the order of the language.
 * @param {string} passage
 * @param {string} missing closing marks that only the next sentence has
 * @param {string} close
 * @param {boolean} isStopOutside
 */
const endPassage = (passage, missing, close, isStopOutside) => {
  let end = passage.length;
  while (/[»“”’ ]/.test(passage[end - 1] ?? '')) end--;
  const inner = passage.slice(end).trim();
  const mark = /[:;,—–]$|(?<![.…])\.$/.exec(passage.slice(0, end))?.[0] ?? '';
  const text = passage.slice(0, end - mark.length);
  // What follows is left out: a list, the rest of the sentence.
  if (/[:;,—–]/.test(mark)) return `${text.trim()}…${inner}${missing}${close}`;
  if (!isStopOutside || mark === '') return passage + missing + close;
  const stop = endsInAbbreviation(`${text}.`) ? '.' : '';
  return `${text}${stop}${inner}${missing}${close}.`;
};

/** No text nests quotations deeper. */
const deepest = 8;

/**
 * The pairs of quotation marks of a text, as depths from 0 by the offsets of their marks; -1 and the length of the text stand
 * for marks in other sentences. Where two quotations end at once one mark may stand for both: «Дом «Ромашка».
 * @param {string} text
 */
const pairsIn = (text) => {
  /** @type {{ at: number, mark: string }[]} */
  const waiting = [];
  /** @type {[opening: number, closing: number][]} */
  const found = [];
  let lost = -1;
  for (const { 0: mark, index: at } of text.matchAll(quotationMark)) {
    if (isApostrophe(text, at, mark)) continue;
    const partner = mayClose(text, at, mark) ? waiting.findLastIndex((each) => closes(mark, each.mark)) : -1;
    if (partner >= 0) {
      const [opening] = waiting.splice(partner);
      if (opening) found.push([opening.at, at]);
    } else if (mayOpen(text, at, mark)) {
      waiting.push({ at, mark });
      if (waiting.length > deepest) waiting.shift();
    } else if (!isLetterSign(text, at, mark)) lost = at;
  }
  const last = found.at(-1);
  for (const { at, mark } of waiting) {
    if (last && at < last[0] && mark === text[last[0]]) found.push([at, last[1]]);
    else if (hasWord(text.slice(0, at))) found.push([at, text.length]);
  }
  if (lost >= 0 && hasWord(text.slice(lost))) found.push([-1, lost]);
  return depthsOf(found);
};

/** @param {[opening: number, closing: number][]} pairs */
const depthsOf = (pairs) => {
  /** @type {Map<number, number[]>} */
  const opening = new Map();
  /** @type {Map<number, number[]>} */
  const closing = new Map();
  const ends = /** @type {number[]} */ ([]);
  for (const [from, to] of pairs.sort(([a, x], [b, y]) => a - b || y - x)) {
    while (ends.length > 0 && /** @type {number} */ (ends.at(-1)) < from) ends.pop();
    opening.set(from, [...(opening.get(from) ?? []), ends.length]);
    closing.set(to, [ends.length, ...(closing.get(to) ?? [])]);
    ends.push(to);
  }
  return { opening, closing };
};

/** @param {string} text */
const hasWord = (text) => /[\p{L}\p{N}]/u.test(text);

/**
 * The marks that close another, in any language: «…», »…«, „…“, “…”, ”…”.
 * @type {Readonly<Record<string, string>>}
 */
const closingMarks = {
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
  "'": "'",
};

/** @type {(mark: string, opening: string) => boolean} */
const closes = (mark, opening) => closingMarks[opening]?.includes(mark) ?? false;

/** @type {(text: string, at: number, mark: string) => boolean} */
const mayClose = (text, at, mark) =>
  !/["'’]/.test(mark) ||
  (!/[\s([—–-]/.test(text[at - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? ''));

/** @type {(text: string, at: number, mark: string) => boolean} */
const mayOpen = (text, at, mark) =>
  mark in closingMarks && !/[\p{L}\p{N}.,!?…]/u.test(text[at - 1] ?? ' ') && /\S/.test(text[at + 1] ?? ' ');

/**
 * Whether a mark is an apostrophe between letters.
 * @type {(text: string, at: number, mark: string) => boolean}
 */
const isApostrophe = (text, at, mark) =>
  /['’‘]/.test(mark) && /\p{L}/u.test(text[at - 1] ?? '') && /\p{L}/u.test(text[at + 1] ?? '');

/**
 * Whether a mark without a partner is no quotation mark: an apostrophe (the states’ forces, the ’90s), the sign of inches.
 * @type {(text: string, at: number, mark: string) => boolean}
 */
const isLetterSign = (text, at, mark) =>
  (/['’]/.test(mark) && (/\p{L}/u.test(text[at - 1] ?? '') || /[\p{L}\p{N}]/u.test(text[at + 1] ?? ''))) ||
  (/["']/.test(mark) && /\d/.test(text[at - 1] ?? ''));

/** Abbreviations with a vowel that end sentences, with a stop of their own. */
const abbreviations =
  /(?:^|[\s\u00a0])(?:руб|долл?|дол|тыс|обл|вобл|коп|мин|сек|чел|чал|экз|ул|вул|стр|табл|рис|мал|проц|ред|рэд|тел|тэл|інш|хв)\.$/u;

/** What has no stop of its own after a number: units, and numerals. */
const unit =
  /(?:\d[ \u00a0]?(?:[кс]?м[²³]?|мм|га|[кмц]?г|т|л|[кМГ]?Вт|Гц|В|А|ч)|(?:^|[ \u00a0])(?:млн|млрд|трлн))\.$/u;

/** @type {(text: string) => boolean} */
const endsInAbbreviation = (text) => {
  // A year, not grams: 2026 г.
  if (/(?<!\d)\d{4}[ \u00a0]г\.$/u.test(text)) return true;
  if (unit.test(text)) return false;
  return (
    abbreviations.test(text) ||
    /(?:^|[\s\u00a0.(])[бвгғджзклмнпрстфхҳцчҷшщқ]{1,4}\.$/u.test(text) ||
    /\p{Lu}\.[ \u00a0]?\p{Lu}\.$/u.test(text)
  );
};
