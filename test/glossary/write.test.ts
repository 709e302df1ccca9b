import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readTbx } from '../../src/exchange/tbx/read.ts';
import { writeTbx } from '../../src/exchange/tbx/write.ts';
import { escapeMarks, readMarks } from '../../src/glossary/marks.ts';
import { readGlossary } from '../../src/glossary/read.ts';
import { validateGlossary } from '../../src/glossary/validate.ts';
import { writeGlossary } from '../../src/glossary/write.ts';
import type { Concept, Glossary, Term } from '../../src/model/glossary.ts';

const location = { path: 'x', line: 1, column: 1 };
const termOf = (text: string, marked?: string): Term => ({
  text,
  ...(marked !== undefined && { marked }),
  status: 'preferred',
  location,
});
const glossaryOf = (term: Term, note?: string): Glossary => ({
  concepts: [{ id: 'c', ...(note !== undefined && { note }), terms: new Map([['en', [term]]]), location }],
});
const bare = ({ concepts }: Glossary): unknown =>
  concepts.map(({ location: _, terms, ...concept }: Concept) => ({
    ...concept,
    terms: [...terms].map(([tag, list]) => [tag, list.map(({ location: __, ...term }) => term)]),
  }));

describe('a term that begins as a formula or as a mark does', () => {
  it.each([
    ['letters of the term', termOf('=HYPERLINK("x")'), 'concept,en\nc,"\\=HYPERLINK(""x"")"\n'],
    ['a mark', termOf('Рада', '=Рада'), "concept,en\nc,'=Рада\n"],
    ['a backslash before them', termOf('\\=x'), 'concept,en\nc,\\\\=x\n'],
    ['a star', termOf('Yahoo*'), 'concept,en\nc,Yahoo\\*\n'],
    ['a hyphen', termOf('-ский'), "concept,en\nc,'-ский\n"],
  ])('is written so that no spreadsheet runs it, and comes back: %s', (_, term, written) => {
    const glossary = glossaryOf(term);
    expect(writeGlossary(glossary)).toEqual({ text: written, findings: [] });
    expect(bare(readGlossary(written, 'x.csv'))).toEqual(bare(glossary));
  });

  it('is read without the apostrophe of a spreadsheet, at its place', () => {
    const { concepts } = readGlossary("concept,en\nc,'=Рада\n", 'x.csv');
    expect(concepts[0]?.terms.get('en')).toEqual([
      {
        text: 'Рада',
        marked: '=Рада',
        status: 'preferred',
        location: { path: 'x.csv', line: 2, column: 4 },
      },
    ]);
  });

  it('keeps an apostrophe before a letter', () => {
    expect(readGlossary("concept,en\nc,'tis\n", 'x.csv').concepts[0]?.terms.get('en')?.[0]?.text).toBe(
      "'tis",
    );
  });

  it('is a sign of the term after a backslash, which no finding names', () => {
    expect(validateGlossary(readGlossary('concept,en\nc,a \\= b\nd,\\=x\n', 'x.csv'))).toEqual([]);
    expect(validateGlossary(readGlossary('concept,en\nc,a = b\n', 'x.csv'))).toEqual([
      expect.objectContaining({ code: 'glossary/unreachable' }),
    ]);
  });
});

const sign = fc.constantFrom(
  ...['=', '~', '*', '\\', 'a', 'й', ' ', '+', '-', '@', "'", '"', ',', '1', '＝', '('],
);
const text = fc.string({ unit: sign, maxLength: 10 });

test('a text escaped has no marks and is itself', () => {
  fc.assert(
    fc.property(text, (each) => {
      expect(readMarks(escapeMarks(each))).toEqual({
        text: each,
        exact: false,
        wildcards: new Set(),
        head: undefined,
      });
    }),
    { numRuns: 1000 },
  );
});

test('a term, a form and a note come back from a table and from TBX through a table', () => {
  const tidy = text.map((each) => `${each}x`.trim().replace(/\s+/g, ' '));
  fc.assert(
    fc.property(tidy, fc.boolean(), tidy, tidy, (written, isMarked, form, note) => {
      const marks = readMarks(written).text;
      fc.pre(marks.trim() === marks && !/\s\s/.test(marks));
      const term = isMarked && escapeMarks(marks) !== written ? termOf(marks, written) : termOf(written);
      const glossary = glossaryOf({ ...term, forms: [form] }, note);
      const table = writeGlossary(glossary);
      expect(table.findings).toEqual([]);
      expect(bare(readGlossary(table.text, 'x.csv'))).toEqual(bare(glossary));
      const tbx = writeTbx(glossary, 'en');
      const again = readTbx(tbx, 'x.tbx');
      expect(bare(readGlossary(writeGlossary(again.glossary).text, 'x.csv'))).toEqual(bare(glossary));
    }),
    { numRuns: 500 },
  );
});
