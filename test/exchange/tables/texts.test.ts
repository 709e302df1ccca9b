import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeSheetText, unescapeSheetText } from '../../../src/exchange/tables/cell-text.ts';
import { formatControl, isControl, parseControl } from '../../../src/exchange/tables/control.ts';
import { readTables } from '../../../src/exchange/tables/kind.ts';
import { typedTarget } from '../../../src/exchange/tables/literal-tags.ts';
import { returnedWork } from '../../../src/exchange/tables/returned.ts';
import { writeDocx } from '../../../src/exchange/tables/write-docx.ts';
import { writeXlsx } from '../../../src/exchange/tables/write-xlsx.ts';
import type { ReturnedWork } from '../../../src/model/returned-work.ts';
import { makeDocument, makeSet } from '../xliff/briefing.ts';

/** What office programs and XML like to change. */
const awkward = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '=SUM(A1)',
        '+375',
        '1.5',
        '1/2',
        '_x0041_',
        '_x005F_',
        '<1>',
        '\\<1>',
        '</1>',
        '<2/>',
        '&amp;',
        ']]>',
      ),
      fc.constantFrom(
        ' ',
        '  ',
        '\u00a0',
        '\u0301',
        '\u2011',
        '\u00ad',
        '😀',
        'ӣ',
        'ў',
        '"',
        "'",
        '«',
        '—',
        '\t',
        '{1}',
      ),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => `a${parts.join('')}z`)
  // What XML cannot hold is in no text of a workspace, and paragraphs end cells' lines.
  .filter((text) => !/[\0-\x08\x0a-\x1f\ufffe\uffff]|\p{Cs}/u.test(text));

describe.each([
  ['docx', writeDocx],
  ['xlsx', writeXlsx],
] as const)('a table in %s', (format, write) => {
  it('gives back every text as it was, whatever it looks like', () => {
    fc.assert(
      fc.property(awkward, awkward, awkward, (source, target, note) => {
        const document = makeDocument([{ sentences: [{ id: 's1first0', source }] }]);
        const set = makeSet('tg', { s1first0: { source, target, note: [note] } });
        const work = returnedWork(readTables(write(document, set), `a.${format}`));
        expect(work.findings).toEqual([]);
        expect(work.segments).toHaveLength(1);
        const [segment] = work.segments;
        expect(segment).toMatchObject({
          id: 's1first0',
          source,
          target: typedTarget(target, source),
          notes: [note],
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('a table that was saved as text', () => {
  const csv =
    'ID;Source text (en);Translation (ru)\ns1abcde0;The dam holds.;Плотина стоит.\ns1abcde2;Yes.;Да.\n';
  const read = (text: string): ReturnedWork =>
    returnedWork(readTables(new TextEncoder().encode(text), 'back.xlsx'));

  it('is read whatever its name says', () => {
    expect(read(csv)).toMatchObject({
      format: 'csv',
      targetLanguage: 'ru',
      segments: [{ target: 'Плотина стоит.' }, {}],
    });
  });

  it('is refused if none of its lines has an id', () => {
    expect(() => read(csv.replace(/s1abcde./g, 'one'))).toThrow(
      expect.objectContaining({ code: 'table-structure' }),
    );
  });
});

describe('text in a sheet', () => {
  it('comes back from its written form, which XML can hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (a, b) => {
        const text = `${a}_x0007_${b}`;
        expect(unescapeSheetText(escapeSheetText(text))).toBe(text);
        expect(escapeSheetText(text)).not.toMatch(/[\0-\x08\x0b-\x1f]/);
      }),
    );
  });
});

describe('what a hand-out says of itself', () => {
  const sent = new Map(
    Array.from({ length: 2_000 }, (_, at) => [
      `s${String(at).padStart(7, '0')}`,
      { source: '0123ab', sentDigest: at % 2 === 0 ? '' : '0123456789' },
    ]),
  );
  const control = {
    source: 'en',
    target: 'tg',
    document: 'source/a b%20c/д.md',
    sent,
    bands: new Set(['0abc']),
  };

  it('is read back from lines that cells can hold, in whatever order', () => {
    const lines = formatControl(control);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(15_000);
    expect(lines.every(isControl)).toBe(true);
    expect(parseControl([...lines].reverse())?.sent.size).toBe(2_000);
    expect(parseControl(lines)?.sent.get('s0000001')).toEqual({ source: '0123ab', sentDigest: '0123456789' });
  });

  it('is nothing if its languages are cut away', () => {
    expect(parseControl(['barobar-table/1 s0000001=0123ab.'])).toBeUndefined();
  });
});

describe('what looks like an inline code in a typed translation', () => {
  it('is literal where the source text has it as text and not as a code', () => {
    expect(typedTarget('Метка <1> остаётся', 'The tag \\<1> stays')).toBe('Метка \\<1> остаётся');
    expect(typedTarget('Метка \\<1> остаётся', 'The tag \\<1> stays')).toBe('Метка \\<1> остаётся');
  });

  it('is a code where the source text has it as one, and stays for a remark if it has it not at all', () => {
    expect(typedTarget('<1>а</1>', '<1>a</1> and \\<1>')).toBe('<1>а</1>');
    expect(typedTarget('а <3/>', 'a')).toBe('а <3/>');
  });
});
