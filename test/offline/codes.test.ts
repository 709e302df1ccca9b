import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Code } from '../../src/model/content.ts';
import {
  codesIn,
  insertCode,
  keepWhole,
  missingCodes,
  previewOf,
  repairCodes,
} from '../../src/offline/codes.ts';
import { formatTag } from '../../src/text/markup.ts';
import { anyMarkedText } from '../exchange/xliff/marked-text.ts';

const apply = (
  text: string,
  { replaced: { start, end }, text: typed }: NonNullable<ReturnType<typeof repairCodes>>,
): string => text.slice(0, start) + typed + text.slice(end);

/** What an editor shows after an edit. */
function edit(before: string, after: string): string {
  const repair = repairCodes(before, after);
  return repair ? apply(after, repair) : after;
}

describe('codes in a text that is edited', () => {
  test.each([
    ['the last letter of a code is deleted', 'a <1>b</1>', 'a <1b</1>', 'a b</1>'],
    ['the first letter of a code is deleted', 'a <12/> b', 'a 12/> b', 'a  b'],
    ['a word with half a code is deleted', 'see <1>the dam</1> now', 'see <1>the > now', 'see <1>the  now'],
    ['something is typed into a code', 'a <1/> b', 'a <x1/> b', 'a <1/>x b'],
    ['a part from one code into another is replaced', '<1>a</1> <2/> b', '<1>a<x2/> b', '<1>ax b'],
  ])('go as a whole where %s', (_, before, after, expected) => {
    expect(edit(before, after)).toBe(expected);
  });

  test.each([
    ['a letter is typed', 'a <1/>', 'ab <1/>'],
    ['a code is deleted', 'a <1/>', 'a '],
    ['a code is typed', 'a <1', 'a <1>'],
    ['what only looks like half a code is deleted', 'a < 1>', 'a 1>'],
    ['a code is put into another text', '', '<1>a</1>'],
    ['a literal is deleted', 'a \\<1> b', 'a \\<1 b'],
  ])('stay as they are where %s', (_, before, after) => {
    expect(edit(before, after)).toBe(after);
  });

  test('are never cut, whatever is replaced by whatever', () => {
    fc.assert(
      fc.property(
        anyMarkedText,
        fc.nat(),
        fc.nat(),
        fc.constantFrom('', 'x', 'много'),
        (before, a, b, typed) => {
          const [start, end] = [a % (before.length + 1), b % (before.length + 1)].sort((x, y) => x - y) as [
            number,
            number,
          ];
          const after = before.slice(0, start) + typed + before.slice(end);
          const left = edit(before, after);
          const count = (text: string): Map<string, number> => {
            const counts = new Map<string, number>();
            for (const { part } of codesIn(text))
              counts.set(formatTag(part), (counts.get(formatTag(part)) ?? 0) + 1);
            return counts;
          };
          // Each code of the text is there as a whole, or it is gone: what is left of one is no text of its own.
          const [was, is] = [count(before), count(left)];
          for (const [tag, times] of is) expect(times).toBeLessThanOrEqual((was.get(tag) ?? 0) + 1);
          expect(left.length).toBeLessThanOrEqual(before.length + typed.length);
        },
      ),
    );
  });

  test.each([
    [{ start: 3, end: 3 }, 0, { start: 5, end: 5 }],
    [{ start: 3, end: 3 }, 9, { start: 2, end: 2 }],
    [{ start: 1, end: 4 }, 1, { start: 1, end: 5 }],
    [{ start: 2, end: 5 }, 2, { start: 2, end: 5 }],
    [{ start: 0, end: 0 }, 0, { start: 0, end: 0 }],
  ])('are never selected in part: %o, from %i', (selection, before, expected) => {
    expect(keepWhole('a <1>b', selection, before)).toEqual(expected);
  });

  const typed = (text: string, start: number, end: number, number: number, paired: boolean): string => {
    const change = insertCode(text, { start, end }, number, { paired });
    const after = apply(text, change);
    return `${after.slice(0, change.caret)}|${after.slice(change.caret)}`;
  };

  test.each([
    ['a pair around a selection', 'see the dam now', 4, 11, true, 'see <1>the dam</1>| now'],
    ['a pair at a caret, with the caret in it', 'see ', 4, 4, true, 'see <1>|</1>'],
    ['the end that is missing', 'see <1>the dam', 14, 14, true, 'see <1>the dam</1>|'],
    ['the beginning that is missing', 'see the</1>', 4, 4, true, 'see <1>|the</1>'],
    ['a code without content, after a selection', 'the dam', 0, 7, false, 'the dam<1/>|'],
    ['nothing into another code', 'a <2/>', 4, 4, false, 'a <1/>|<2/>'],
  ])('are put in: %s', (_, text, start, end, paired, expected) => {
    expect(typed(text, start, end, 1, paired)).toBe(expected);
  });

  it('are missing where a translation does not have both halves', () => {
    expect(missingCodes('<1>a</1> <2/> <3>b</3>', '<3>b <2/>')).toEqual([1, 3]);
    expect(missingCodes('<1>a</1> <2/>', '<2/> <1>b</1>')).toEqual([]);
  });
});

describe('the preview of a text', () => {
  const code = (kind: Code['kind'], paired: boolean, display?: string): Code => ({
    kind,
    paired,
    open: '',
    close: '',
    ...(display !== undefined && { display }),
  });
  const codes = [code('strong', true), code('link', true), code('literal', false, '<b>')];

  it('has what codes mean around what is in them', () => {
    expect(previewOf('a <1>b <2>c</2></1> <3/>', codes)).toEqual([
      { kind: 'text', text: 'a ' },
      {
        kind: 'inside',
        code: 'strong',
        parts: [
          { kind: 'text', text: 'b ' },
          { kind: 'inside', code: 'link', parts: [{ kind: 'text', text: 'c' }] },
        ],
      },
      { kind: 'text', text: ' ' },
      { kind: 'shown', code: 'literal', text: '<b>' },
    ]);
  });

  it('shows nothing of a code that is not of the sentence, or is closed and was not opened', () => {
    expect(previewOf('a</1> <9>b</9> \\<1>', codes)).toEqual([
      { kind: 'text', text: 'a' },
      { kind: 'text', text: ' ' },
      { kind: 'text', text: 'b' },
      { kind: 'text', text: ' <1>' },
    ]);
  });

  test('shows all text, whatever its codes are', () => {
    const textOf = (parts: ReturnType<typeof previewOf>): string =>
      parts
        .map((part) => (part.kind === 'inside' ? textOf(part.parts) : part.kind === 'text' ? part.text : ''))
        .join('');
    fc.assert(
      fc.property(anyMarkedText, (text) => {
        const plain = codesIn(text).reduceRight(
          (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
          text,
        );
        expect(textOf(previewOf(text, codes)).length).toBeLessThanOrEqual(plain.length);
        expect(textOf(previewOf(text, codes)).replace(/\\/g, '')).toBe(plain.replace(/\\/g, ''));
      }),
    );
  });
});
