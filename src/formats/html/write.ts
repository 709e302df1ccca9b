import { isTranslated, type Unit } from '../../model/document.ts';
import type { Edit } from '../../text/edits.ts';
import { targetText } from '../inlines.ts';
import { type CodeToken, type Token, tokensOf } from '../markdown/tokens.ts';
import { escapeJson } from './json-ld.ts';
import { escapeContent, escapeValue } from './references.ts';

/**
 * The edits that put the targets of units into a text, in order. `others` are further edits of attributes, in order: those in
 * a unit that is rewritten are made there. `isData`: which units are strings of JSON.
 */
export function targetEdits(
  text: string,
  units: readonly Unit[],
  others: readonly Edit[],
  isData: (unit: Unit) => boolean = () => false,
): readonly Edit[] {
  const changed = units.filter((unit) => unit.segments.some(isTranslated));
  const values = [
    ...changed
      .filter((unit) => isValue(text, unit))
      .map((unit) => (isData(unit) ? dataEdit(unit) : attributeEdit(text, unit))),
    ...others,
  ].sort((a, b) => a.start - b.start);
  const bodies = changed
    .filter((unit) => !isValue(text, unit))
    .map((unit): Edit => {
      const tokens = tokensOf(unit);
      return {
        start: unit.start,
        end: unit.end,
        text: tokens.map((token) => written(text, token, values)).join(''),
      };
    });
  let next = 0;
  const outside = values.filter(({ start }) => {
    while ((bodies[next]?.end ?? start + 1) <= start) next++;
    return !((bodies[next]?.start ?? start + 1) <= start);
  });
  return [...bodies, ...outside].sort((a, b) => a.start - b.start);
}

/**
 * Whether a unit is the value of an attribute or a string of JSON. Fields are also the title of a page and the labels of a
 * book: before their text there is a tag, before a value `=` or a quotation mark.
 */
function isValue(text: string, { start, block }: Unit): boolean {
  return block.kind === 'title' || (block.kind === 'field' && /["'=]/.test(characterBefore(text, start)));
}

/** The character before an offset that is no white space: values may have some at their edges. */
function characterBefore(text: string, offset: number): string {
  let at = offset - 1;
  while (at >= 0 && /\s/.test(text[at] ?? '')) at--;
  return text[at] ?? '';
}

function attributeEdit(text: string, unit: Unit): Edit {
  const { start, end } = unit;
  const value = escapeValue(targetText(unit));
  return { start, end, text: characterBefore(text, start) === '=' ? `"${value}"` : value };
}

function dataEdit(unit: Unit): Edit {
  return { start: unit.start, end: unit.end, text: escapeJson(targetText(unit)) };
}

function written(text: string, token: Token, values: readonly Edit[]): string {
  if (token.type === 'text') return escapeContent(token.text);
  if (token.type === 'raw') return withValues(text.slice(token.start, token.end), token.start, values);
  return codeText(token, values);
}

function codeText({ role, code }: CodeToken, values: readonly Edit[]): string {
  if (role === 'close') return code.close;
  return code.at === undefined ? code.open : withValues(code.open, code.at, values);
}

/** Markup that begins at an offset of the document, with the values in it that are translated. */
function withValues(markup: string, at: number, values: readonly Edit[]): string {
  let result = '';
  let cursor = at;
  for (let index = firstFrom(values, at); index < values.length; index++) {
    const edit = values[index];
    if (!edit || edit.end > at + markup.length) break;
    result += markup.slice(cursor - at, edit.start - at) + edit.text;
    cursor = edit.end;
  }
  return result + markup.slice(cursor - at);
}

/** Index of the first edit that begins at an offset or after it. */
function firstFrom(edits: readonly Edit[], offset: number): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edits[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
