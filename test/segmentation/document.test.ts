import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Code, Inline } from '../../src/model/content.ts';
import type { Block, Document, Segment } from '../../src/model/document.ts';
import { segmentDocument } from '../../src/segmentation/document.ts';
import { parseMarkup } from '../../src/text/markup.ts';

/**
 * A unit written as its inlines: a string is verbatim text, `{ raw, text }` was decoded, `<b>` and `</b>` are a pair,
 * `{ kind, raw }` is a code without content.
 */
type Part = string | { raw: string; text: string } | { kind: Code['kind']; raw: string };

function documentOf(parts: readonly Part[], block: Block = { kind: 'paragraph' }, language = 'en'): Document {
  const inlines: Inline[] = [];
  const codes: Code[] = [];
  const open = new Map<string, number>();
  let text = '';
  for (const part of parts) {
    const start = text.length;
    text += typeof part === 'string' ? part : part.raw;
    const span = { start, end: text.length };
    if (typeof part !== 'string') {
      if ('text' in part) inlines.push({ type: 'text', text: part.text, verbatim: false, ...span });
      else {
        inlines.push({ type: 'empty', code: codes.length, ...span });
        codes.push({ kind: part.kind, paired: false, open: part.raw, close: '' });
      }
    } else if (/^<\w>$/.test(part)) {
      open.set(part.slice(1), codes.length);
      inlines.push({ type: 'open', code: codes.length, ...span });
      codes.push({ kind: 'strong', paired: true, open: part, close: `</${part.slice(1)}` });
    } else if (/^<\/\w>$/.test(part)) {
      inlines.push({ type: 'close', code: open.get(part.slice(2)) ?? 99, ...span });
    } else inlines.push({ type: 'text', text: part, verbatim: true, ...span });
  }
  const unit = { start: 0, end: text.length, block, inlines, codes, segments: [] };
  return {
    path: 'a.md',
    name: 'a',
    language,
    format: 'test',
    text,
    skeleton: { parts: [] },
    meta: new Map(),
    units: [unit],
  };
}

function segmentsOf(parts: readonly Part[], block?: Block): readonly Segment[] {
  return segmentDocument(documentOf(parts, block)).units[0]?.segments ?? [];
}

/** The text of a segment with its codes written out. */
function render({ source, codes }: Segment): string {
  return parseMarkup(source)
    .map((part) => {
      if (typeof part === 'string') return part;
      const code = codes[part.code - 1];
      return (part.type === 'close' ? code?.close : code?.open) ?? '?';
    })
    .join('');
}

const reference: Part = { kind: 'reference', raw: '[^1]' };
const literal: Part = { kind: 'literal', raw: '`x.y`' };
const forced: Part = { kind: 'break', raw: '  \n' };
const forcedTag: Part = { kind: 'break', raw: '<br>' };
const soft: Part = { raw: '\n> ', text: ' ' };

const rows: readonly { name: string; parts: readonly Part[]; sources: readonly string[] }[] = [
  { name: 'plain text', parts: ['One. Two.'], sources: ['One.', 'Two.'] },
  {
    name: 'a pair inside a sentence',
    parts: ['A ', '<b>', 'b', '</b>', '. Two.'],
    sources: ['A <1>b</1>.', 'Two.'],
  },
  {
    name: 'a pair does not hide an end',
    parts: ['<b>', 'One.', '</b>', ' Two.'],
    sources: ['<1>One.</1>', 'Two.'],
  },
  {
    name: 'a pair makes no end',
    parts: ['See ', '<b>', 'Dr.', '</b>', ' Brown.'],
    sources: ['See <1>Dr.</1> Brown.'],
  },
  {
    name: 'a pair before a sentence is its own',
    parts: ['One. ', '<b>', 'Two', '</b>', '.'],
    sources: ['One.', '<1>Two</1>.'],
  },
  {
    name: 'pairs on both sides of an end',
    parts: ['<b>', 'One.', '</b>', ' ', '<i>', 'Two.', '</i>'],
    sources: ['<1>One.</1>', '<1>Two.</1>'],
  },
  {
    name: 'a pair that closes after the space',
    parts: ['<b>', 'One. ', '</b>', 'Two.'],
    sources: ['<1>One. </1>', 'Two.'],
  },
  {
    name: 'a pair over two sentences',
    parts: ['A ', '<b>', 'bb. C', '</b>', ' d.'],
    sources: ['A <1>bb.</1>', '<1>C</1> d.'],
  },
  {
    name: 'a pair over three sentences',
    parts: ['<b>', 'One. Two. Three.', '</b>'],
    sources: ['<1>One.</1>', '<1>Two.</1>', '<1>Three.</1>'],
  },
  {
    name: 'pairs in pairs',
    parts: ['<b>', 'A ', '<i>', 'bb. C', '</i>', ' dd. E', '</b>', '.'],
    sources: ['<1>A <2>bb.</2></1>', '<1><2>C</2> dd.</1>', '<1>E</1>.'],
  },
  {
    name: 'a note call after a full stop',
    parts: ['One.', reference, ' Two.'],
    sources: ['One.<1/>', 'Two.'],
  },
  { name: 'a note call after a space', parts: ['One. ', reference, 'Two.'], sources: ['One.', '<1/>Two.'] },
  {
    name: 'a note call counts as nothing',
    parts: ['One', reference, '. Two.'],
    sources: ['One<1/>.', 'Two.'],
  },
  {
    name: 'inline code begins a sentence',
    parts: ['One. ', literal, ' runs.'],
    sources: ['One.', '<1/> runs.'],
  },
  { name: 'inline code ends a sentence', parts: ['Run ', literal, '. Two.'], sources: ['Run <1/>.', 'Two.'] },
  { name: 'inline code alone', parts: [literal], sources: ['<1/>'] },
  { name: 'a forced break inside a sentence', parts: ['One', forced, 'two.'], sources: ['One<1/>two.'] },
  { name: 'a forced break between sentences', parts: ['One.', forced, 'Two.'], sources: ['One.', 'Two.'] },
  { name: 'a forced break in markup', parts: ['One. ', forcedTag, 'Two.'], sources: ['One. <1/>', 'Two.'] },
  { name: 'a forced break ends nothing by itself', parts: ['One', forced, 'Two'], sources: ['One<1/>Two'] },
  {
    name: 'a line end with its prefix',
    parts: ['One.', soft, 'Two', soft, 'three.'],
    sources: ['One.', 'Two three.'],
  },
  {
    name: 'decoded text is not cut',
    parts: ['One', { raw: '&x;', text: '. T' }, 'wo.'],
    sources: ['One. Two.'],
  },
  {
    name: 'a decoded space',
    parts: ['One.', { raw: '&nbsp;', text: '\u00a0' }, 'Two.'],
    sources: ['One.', 'Two.'],
  },
  { name: 'an empty pair', parts: ['One.', '<b>', '</b>', ' Two.'], sources: ['One.<1></1>', 'Two.'] },
  {
    name: 'a pair around a space',
    parts: ['One.', '<b>', ' ', '</b>', 'Two.'],
    sources: ['One.', '<1> </1>Two.'],
  },
  { name: 'half a pair stands for itself', parts: ['<b>', 'One. Two.'], sources: ['<1/>One.', 'Two.'] },
  { name: 'text that looks like a code', parts: ['A <1>b</1>. Two.'], sources: ['A \\<1>b\\</1>.', 'Two.'] },
  { name: 'no words', parts: ['<b>', '***', '</b>', ' '], sources: [] },
  { name: 'nothing', parts: [], sources: [] },
];

test.each(rows)('$name', ({ parts, sources }) => {
  const segments = segmentsOf(parts);
  expect(segments.map((segment) => segment.source)).toEqual(sources);
  const document = documentOf(parts);
  if (parts.some((part) => typeof part !== 'string' && 'text' in part)) return;
  for (const segment of segments)
    expect(render(segment)).toBe(document.text.slice(segment.start, segment.end));
});

test('a text nested without end does not grow with its square', () => {
  const names = Array.from({ length: 3000 }, () => '<b>');
  const parts = names.flatMap((name): Part[] => [name, 'One. Two. ']);
  const { text, units } = documentOf(parts);
  const depth = units[0]?.codes.length ?? 0;
  const closing: Inline[] = Array.from({ length: depth }, (_, at) => ({
    type: 'close',
    code: depth - 1 - at,
    start: text.length,
    end: text.length,
  }));
  const unit = { ...units[0]!, inlines: [...units[0]!.inlines, ...closing] };
  const segments = segmentDocument({ ...documentOf([]), text, units: [unit] }).units[0]?.segments ?? [];
  expect(segments.reduce((sum, { source }) => sum + source.length, 0)).toBeLessThan(20 * text.length);
  expect(segments.length).toBeGreaterThan(16);
});

test('the halves of a split pair hold its markup once', () => {
  const halves = segmentsOf(['<b>', 'One. Two. Three.', '</b>']).flatMap((segment) => segment.codes);
  expect(halves.map(({ open, close }) => [open, close])).toEqual([
    ['<b>', ''],
    ['', ''],
    ['', '</b>'],
  ]);
  expect(halves.every((half) => half.paired && half.kind === 'strong')).toBe(true);
});

test('codes are numbered from 1 in each segment', () => {
  const [first, second] = segmentsOf([literal, ' and ', literal, '. ', literal, ' too.']);
  expect(first?.codes).toHaveLength(2);
  expect(second?.source).toBe('<1/> too.');
});

test('literal blocks and rules have no segments', () => {
  expect(segmentsOf(['One. Two.'], { kind: 'literal', text: 'One. Two.' })).toEqual([]);
  expect(segmentsOf(['* * *'], { kind: 'rule' })).toEqual([]);
});

test('headings, cells and fields are cut by the same rules', () => {
  expect(segmentsOf(['One. Two'], { kind: 'heading', level: 1 })).toHaveLength(2);
  expect(segmentsOf(['Session of the Council'], { kind: 'field', name: 'title' })).toHaveLength(1);
});

test('a document in a language without facts is cut too', () => {
  const { units } = segmentDocument(documentOf(['Un. Deux.'], { kind: 'paragraph' }, 'fr'));
  expect(units[0]?.segments.map(({ source }) => source)).toEqual(['Un.', 'Deux.']);
});

test('ids stay empty, the rest of the document stays as it was', () => {
  const before = documentOf(['One. Two.']);
  const after = segmentDocument(before);
  expect(after.units[0]?.segments.every(({ id }) => id === '')).toBe(true);
  expect({ ...after, units: [] }).toEqual({ ...before, units: [] });
});

describe('any document', () => {
  const words = fc.constantFrom(
    'One',
    'two. Three',
    '. ',
    ' ',
    '.',
    'Dr.',
    ' he',
    '? ”',
    '<1>',
    '\\',
    '😀',
    '(a',
    ') B',
  );
  const leaf: fc.Arbitrary<Part> = fc.oneof(
    { weight: 4, arbitrary: words },
    { weight: 1, arbitrary: fc.constantFrom(reference, literal, forced, forcedTag) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<Part[]>(
        soft,
        { raw: '&x;', text: '. T' },
        { raw: '&nbsp;', text: '\u00a0' },
      ),
    },
  );
  const { parts } = fc.letrec<{ parts: Part[]; pair: Part[] }>((tie) => ({
    parts: fc
      .array(
        fc.oneof(
          { depthSize: 'small' },
          leaf.map((one) => [one]),
          tie('pair'),
        ),
        { maxLength: 6 },
      )
      .map((all) => all.flat()),
    pair: fc
      .tuple(fc.constantFrom('a', 'b', 'c', 'd'), tie('parts'))
      .map(([name, inner]) => [`<${name}>`, ...inner, `</${name}>`]),
  }));
  /** A name may open only once at a time, so that the generator's pairs stay pairs. */
  const isNested = (all: readonly Part[]): boolean => {
    const names = all.filter((part) => typeof part === 'string' && /^<\w>$/.test(part));
    return new Set(names).size === names.length;
  };

  test('has segments in order, with only white space between them, that render as they stand', () => {
    fc.assert(
      fc.property(parts.filter(isNested), (all) => {
        const { text } = documentOf(all);
        const isVerbatim = all.every((part) => typeof part === 'string' || 'kind' in part);
        const segments = segmentsOf(all);
        let cursor = 0;
        for (const segment of segments) {
          if (cursor > 0 && isVerbatim) expect(text.slice(cursor, segment.start).trim()).toBe('');
          expect(segment.start).toBeGreaterThanOrEqual(cursor);
          expect(segment.end).toBeGreaterThan(segment.start);
          if (isVerbatim) expect(render(segment)).toBe(text.slice(segment.start, segment.end));
          cursor = segment.end;
        }
        if (segments.length > 0 && isVerbatim) {
          expect(text.slice(0, segments[0]?.start).trim()).toBe('');
          expect(text.slice(cursor).trim()).toBe('');
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('keeps every code and every word: nothing is dropped where units are cut', () => {
    fc.assert(
      fc.property(parts.filter(isNested), (all) => {
        const segments = segmentsOf(all);
        if (segments.length === 0) return;
        const words = (text: string) => text.replace(/\s+/gu, '');
        const kept = segments.flatMap(({ source }) =>
          parseMarkup(source).filter((part) => typeof part === 'string'),
        );
        const given = all.map((part) =>
          typeof part === 'string' ? part.replace(/^<\/?\w>$/u, '') : 'text' in part ? part.text : '',
        );
        expect(words(kept.join(''))).toBe(words(given.join('')));
        const markup = segments.flatMap(({ codes }) => codes.map(({ open, close }) => open + close)).join('');
        for (const part of all) {
          if (typeof part === 'string' ? /^<\/?\w>$/u.test(part) : 'kind' in part && part !== forced)
            expect(markup).toContain(typeof part === 'string' ? part : part.raw);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('has well-formed markup in every segment', () => {
    fc.assert(
      fc.property(parts.filter(isNested), (all) => {
        for (const { source, codes } of segmentsOf(all)) {
          const open: number[] = [];
          const seen = new Set<number>();
          for (const part of parseMarkup(source)) {
            if (typeof part === 'string') continue;
            if (part.type === 'close') expect(open.pop()).toBe(part.code);
            else {
              expect(part.code).toBe(seen.size + 1);
              seen.add(part.code);
              if (part.type === 'open') open.push(part.code);
              expect(codes[part.code - 1]?.paired).toBe(part.type === 'open');
            }
          }
          expect(open).toEqual([]);
          expect(codes).toHaveLength(seen.size);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('is cut if its plain text is cut: markup neither makes nor hides an end', () => {
    fc.assert(
      fc.property(parts.filter(isNested), (all) => {
        const bare = all.filter((part) => typeof part !== 'string' || !/^<\/?\w>$/.test(part));
        expect(segmentsOf(all)).toHaveLength(segmentsOf(bare).length);
      }),
      { numRuns: 1000 },
    );
  });
});
