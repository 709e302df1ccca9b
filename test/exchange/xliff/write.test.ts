import { describe, expect, test } from 'vitest';
import { readXliff } from '../../../src/exchange/xliff/read.ts';
import { writeXliff } from '../../../src/exchange/xliff/write.ts';
import { briefing, briefingNotes, briefingSet, makeDocument, makeSet } from './briefing.ts';

const versions = ['1.2', '2.0'] as const;

describe.each(versions)('XLIFF %s', (version) => {
  const write = (options: object = {}): string => writeXliff(briefing, briefingSet, { version, ...options });

  test('the file is as agreed with translators', async () => {
    await expect(write({ notes: briefingNotes })).toMatchFileSnapshot(`../golden/briefing-${version}.xlf`);
  });

  test('the same input gives the same text, with line feeds and one at the end', () => {
    expect(write()).toBe(write());
    expect(write()).not.toContain('\r');
    expect(write()).toMatch(/[^\n]\n$/);
  });

  test('only the chosen segments are written, and no unit without one', () => {
    const text = write({ only: new Set(['s1first0', 's1third0']) });
    expect(readXliff(text, 'a.xlf').segments.map(({ id }) => id)).toEqual(['s1first0', 's1third0']);
    expect(text).toContain('id="u-s1first0"');
    expect(text).not.toContain('u-s0head00');
    // The one between them is told, though it is not written.
    expect(text).toContain('Next sentence: They agreed on 15 points &amp; more.');
    expect(text).toContain('Previous sentence: They agreed on 15 points &amp; more.');
  });

  test('a unit keeps its id whichever of its segments are written', () => {
    expect(write({ only: new Set(['s1third0']) })).toContain('id="u-s1first0"');
  });

  test('nothing to write is a file without segments', () => {
    expect(readXliff(write({ only: new Set() }), 'a.xlf').segments).toEqual([]);
    expect(readXliff(writeXliff(makeDocument([]), makeSet('ru'), { version }), 'a.xlf').segments).toEqual([]);
  });

  test('a translation of another source text is written as notes, with its digest', () => {
    const text = write({ only: new Set(['s1second']) });
    expect(readXliff(text, 'a.xlf').segments[0]!.target).toBeUndefined();
    if (version === '1.2') expect(text).not.toContain('<target');
    else
      expect(text).toContain('<mtc:match id="s1second.m1" ref="#s1second" origin="barobar" similarity="72">');
    expect(text).toContain('Previous source: They agreed on 12 points&lt;1/&gt;.');
    expect(text).toContain('Previous translation: Онҳо дар бораи 12 масъала&lt;1/&gt; мувофиқа карданд.');
    expect(readXliff(text, 'a.xlf').segments[0]!.sentDigest).toMatch(/^[0-9a-z]{10}$/);
  });

  test('work on what a sentence was split from goes out with its parts', () => {
    const work = { source: 'They agreed and left.', target: 'Договорились и ушли.' };
    const text = writeXliff(briefing, makeSet('ru'), {
      version,
      only: new Set(['s1second']),
      origins: new Map([['s1second', [work]]]),
    });
    expect(text).toContain('Made of an earlier sentence: They agreed and left.');
    expect(text).toContain('Its translation: Договорились и ушли.');
    expect(text.includes('<mtc:match ')).toBe(version === '2.0');
    expect(readXliff(text, 'a.xlf').segments[0]!.target).toBeUndefined();
  });

  test('words in another order are never called the same', () => {
    const set = makeSet('ru', { s0head00: { source: 'Statement joint', target: 'Т' } });
    const text = writeXliff(briefing, set, { version, only: new Set(['s0head00']) });
    if (version === '2.0') expect(text).toContain('similarity="99"');
    expect(text).toContain('Previous source: Statement joint');
  });

  test('a source text that differs in white space alone is the same', () => {
    const set = makeSet('ru', {
      s0head00: { source: ' Joint\u00a0statement', target: 'Совместное заявление' },
    });
    const text = writeXliff(briefing, set, { version, only: new Set(['s0head00']) });
    expect(readXliff(text, 'a.xlf').segments[0]!.target).toBe('Совместное заявление');
    expect(text).not.toContain('Previous English');
  });

  test.each(['', ' '])('a blank translation (%j) is none', (target) => {
    const set = makeSet('ru', { s0head00: { source: 'Joint statement', target } });
    expect(writeXliff(briefing, set, { version })).not.toContain('<target');
  });

  test('headings are listed from the outermost, and only those above the unit', () => {
    const document = makeDocument([
      { block: { kind: 'heading', level: 1 }, sentences: [{ id: 's1', source: 'One' }] },
      {
        block: { kind: 'heading', level: 3 },
        sentences: [
          { id: 's2', source: 'Two' },
          { id: 's3', source: 'more' },
        ],
      },
      { sentences: [{ id: 's4', source: 'Text' }] },
      { block: { kind: 'heading', level: 2 }, sentences: [{ id: 's5', source: 'Three' }] },
      { sentences: [{ id: 's6', source: 'Text' }] },
    ]);
    const headingsOf = (id: string): string | undefined =>
      /Heading: ([^<]*)/.exec(writeXliff(document, makeSet('ru'), { version, only: new Set([id]) }))?.[1];
    expect(['s1', 's2', 's4', 's5', 's6'].map(headingsOf)).toEqual([
      undefined,
      'One',
      'One › Two more',
      'One',
      'One › Three',
    ]);
  });
});

test('version 1.2 is the default', () => {
  expect(writeXliff(briefing, briefingSet)).toBe(writeXliff(briefing, briefingSet, { version: '1.2' }));
});

test.each([
  ['a space', ' ', ' '],
  ['two spaces and a no-break space', ' \u00a0 ', ' \u00a0 '],
  ['a line end', '\n', ' '],
  ['a line end and the prefix of a quotation', '\r\n> ', ' '],
  ['nothing', '', undefined],
  ['markup without white space', '**', undefined],
])('2.0: between two segments stands %s', (_title, gap, expected) => {
  const document = makeDocument([
    {
      gap,
      sentences: [
        { id: 's1', source: 'a.' },
        { id: 's2', source: 'b.' },
      ],
    },
  ]);
  const text = writeXliff(document, makeSet('ru'), { version: '2.0' });
  expect(/<ignorable>\s*<source>(.*?)<\/source>/s.exec(text)?.[1]).toBe(expected);
});

test('1.2: the state of a target', () => {
  const targetsOf = (state: 'initial' | 'translated' | 'reviewed' | 'final'): string[] => {
    const set = makeSet('ru', { s0head00: { source: 'Joint statement', target: 'З', state } });
    return writeXliff(briefing, set).match(/approved="[a-z]+"|<target state="[a-z-]+">/g) ?? [];
  };
  expect(targetsOf('initial')).toEqual(['<target state="needs-translation">']);
  expect(targetsOf('translated')).toEqual(['<target state="translated">']);
  expect(targetsOf('reviewed')).toEqual(['approved="yes"', '<target state="signed-off">']);
  expect(targetsOf('final')).toEqual(['approved="yes"', '<target state="final">']);
});

test.each([
  ['plain', 'plaintext'],
  ['markdown', 'x-markdown'],
])('1.2: a document in %s has the datatype %s', (format, expected) => {
  expect(writeXliff({ ...briefing, format }, briefingSet)).toContain(`datatype="${expected}"`);
});
