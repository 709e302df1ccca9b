import type { Code, CodeKind } from '../../model/content.ts';
import type { Unit } from '../../model/document.ts';
import { type Flanking, flanking } from './emphasis.ts';
import { escapeAll, escapeText } from './escape.ts';
import { characterBefore } from './inline.ts';
import type { CodeToken, Token } from './tokens.ts';

/** How to write a unit. Each later way is uglier and safer than the ones before. */
export interface Manner {
  /** Emphasis as HTML, whose ends need no word boundary. */
  readonly html: boolean;
  /** Every mark in the text escaped. */
  readonly escapeAll: boolean;
}

/** Markdown as a person would write it. */
export const simplest: Manner = { html: false, escapeAll: false };

/** Ways to write a unit, from the simplest to the safest. */
export const manners: readonly Manner[] = [
  simplest,
  { html: true, escapeAll: false },
  { html: false, escapeAll: true },
  { html: true, escapeAll: true },
];

/** The unit in Markdown. `keep` gives what stays of the document, in order. */
export function render(
  keep: (start: number, end: number) => string,
  unit: Unit,
  tokens: readonly Token[],
  manner: Manner,
): string {
  const written: string[] = tokens.map((token) => {
    if (token.type === 'raw') return keep(token.start, token.end);
    return token.type === 'code' ? markupOf(unit, token, manner) : token.text;
  });
  const last = tokens.length - 1;
  let isLineStart = true;
  let brackets = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'code') brackets += bracketsOf(token);
    if (token.type === 'text') {
      const words = isLineStart ? token.text.replace(/^[ \t]+/, '') : token.text;
      const after = written[index + 1] ?? '';
      const surroundings = {
        isLineStart,
        isBracketed: brackets > 0,
        isCell: unit.block.kind === 'cell',
        endsHeading: index === last && unit.block.kind === 'heading',
        after,
      };
      const trimmed = startsLineEnd(after) ? words.replace(/(?<![ \t])[ \t]+$/, '') : words;
      written[index] = manner.escapeAll ? escapeAll(trimmed) : escapeText(trimmed, surroundings);
    }
    const markup = written[index] ?? '';
    if (markup !== '') isLineStart = /[\r\n][ \t>]*$/.test(markup);
  }
  if (!manner.html) mendEmphasis(unit, tokens, written);
  return written.join('');
}

function startsLineEnd(markup: string): boolean {
  return /^(?:[ \t]|\\(?=[\r\n]))*[\r\n]/.test(markup);
}

function bracketsOf({ role, code }: CodeToken): number {
  if (code.kind !== 'link' && code.kind !== 'image') return 0;
  return role === 'open' ? 1 : role === 'close' ? -1 : 0;
}

const tags: Partial<Record<CodeKind, readonly [string, string]>> = {
  strong: ['strong', 'b'],
  emphasis: ['em', 'i'],
  strikethrough: ['del', 's'],
};

/** The element for a kind of emphasis; the other one where the unit has such a tag without partner. */
function tagFor(kind: CodeKind, unit: Unit): string | undefined {
  const [tag, other] = tags[kind] ?? [];
  const isTaken = unit.codes.some(
    (code) => code.kind === 'html' && code.open.toLowerCase().includes(`${tag}>`),
  );
  return isTaken ? other : tag;
}

/** What a code is written as. */
function markupOf(unit: Unit, { role, code }: CodeToken, { html }: Manner): string {
  if (html) {
    const tag = tagFor(code.kind, unit);
    if (tag) return role === 'close' ? `</${tag}>` : `<${tag}>`;
    if (code.kind === 'break') return '<br>';
    if (isBareAddress(code)) return `<${code.open}>`;
  }
  const markup = role === 'close' ? code.close : code.open;
  return code.kind === 'break' ? markup : joinLines(markup);
}

/** Markup on one line: elsewhere, its second line could begin a block. A line end counts as a space in all inlines. */
function joinLines(markup: string): string {
  return markup.replace(/(?:\r\n|\n|\r)[ \t>]*/g, ' ');
}

/** An address without angle brackets, which a letter after it would lengthen. `<www.example.org>` would be none. */
function isBareAddress({ kind, open, display }: Code): boolean {
  return kind === 'address' && open === display && !/^www\./i.test(open);
}

/**
 * Writes those pairs as HTML whose delimiters do not open or close where they are: in `**«Слово»**м` the second `**`
 * closes nothing, for it is between a mark and a letter.
 */
function mendEmphasis(unit: Unit, tokens: readonly Token[], written: string[]): void {
  const openings = new Map<object, number>();
  for (const [close, token] of tokens.entries()) {
    if (token.type !== 'code' || token.pair === undefined) continue;
    const open = openings.get(token.pair);
    if (open === undefined) {
      openings.set(token.pair, close);
      continue;
    }
    const tag = tagFor(token.code.kind, unit);
    if (!tag || !isRun(written[open]) || !isRun(written[close])) continue;
    if (close > open + 1 && flanksAt(written, open).opens && flanksAt(written, close).closes) continue;
    written[open] = `<${tag}>`;
    written[close] = `</${tag}>`;
  }
}

function isRun(markup: string | undefined): boolean {
  return markup !== undefined && /^[*_~]{1,2}$/.test(markup);
}

/** More delimiters in a row are no emphasis anyone wrote. */
const longestRun = 8;

/** The delimiters of neighbours that are the same character are one run with this one. */
function flanksAt(written: readonly string[], index: number): Flanking {
  const delimiter = written[index]?.[0] ?? '';
  const left = written[neighbour(written, index, -1)] ?? '';
  const right = written[neighbour(written, index, 1)] ?? '';
  const next = right === '' ? '' : String.fromCodePoint(right.codePointAt(0) ?? 0);
  return flanking(delimiter, characterBefore(left, left.length), next);
}

function neighbour(written: readonly string[], index: number, step: 1 | -1): number {
  const delimiter = written[index]?.[0] ?? '';
  let at = index + step;
  for (let count = 0; count < longestRun; count++) {
    const markup = written[at];
    if (markup === undefined || !(markup === '' || markup === delimiter || markup === delimiter + delimiter))
      break;
    at += step;
  }
  return at;
}
