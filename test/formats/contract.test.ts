import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html } from '../../src/formats/html/html.ts';
import { findFormat, findFormatByName, formats, textFormats } from '../../src/formats/registry.ts';
import type { TextFormat } from '../../src/formats/text-format.ts';
import type { Document, Unit } from '../../src/model/document.ts';
import { BarobarError } from '../../src/model/error.ts';
import { documentText, lineText } from './arbitrary.ts';
import { markedUnit, oneSegmentAUnit, readText } from './one-segment.ts';

describe('formats are found', () => {
  it.each([
    ['source/a.txt', 'plain'],
    ['A.TXT', 'plain'],
    ['a.b.md', 'markdown'],
    ['a.markdown', 'markdown'],
    ['a.docx', 'docx'],
    ['A.DOTM', 'docx'],
    ['a.ott', 'odt'],
    ['a.doc', undefined],
    ['md', undefined],
    ['a.md.bak', undefined],
  ])('%s is %s', (path, name) => {
    expect(findFormat(path)?.name).toBe(name);
  });

  it('by name', () => {
    for (const format of formats) expect(findFormatByName(format.name)).toBe(format);
    expect(findFormatByName('doc')).toBeUndefined();
  });

  it('no two formats share a name or an extension', () => {
    const names = formats.map(({ name }) => name);
    const extensions = formats.flatMap((format) => format.extensions);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(extensions).size).toBe(extensions.length);
    for (const extension of extensions) expect(extension).toMatch(/^\.[a-z]+$/);
  });
});

/** Formats of files that are one text. */
const singleTexts = [...textFormats, html];

describe.each(singleTexts.map((format) => [format.name, format] as const))('%s on bytes', (_name, format) => {
  const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
  const read = (bytes: Uint8Array): Document =>
    format.read({ path: 'source/a.md', name: 'a', language: 'en', bytes });

  it('a file comes back to the last byte', () => {
    const bytes = bytesOf('\ufeffFirst paragraph.\r\n\r\nҶумлаи дуюм.\n');
    const document = read(bytes);
    expect(format.write(document)).toEqual(bytes);
    expect(format.write(oneSegmentAUnit(document, (source) => source))).toEqual(bytes);
  });

  it('the parts of the skeleton that units are in tile the text', () => {
    const { text, skeleton, units } = read(
      bytesOf(format === html ? '<p>First.<p>Second.' : 'First.\n\nSecond.\n'),
    );
    let end = 0;
    for (const part of skeleton.parts) {
      expect(part.start).toBe(end);
      end = part.end;
    }
    expect(end).toBe(text.length);
    expect(units.length).toBe(2);
  });

  it.each([
    ['a byte that is not UTF-8', Uint8Array.of(0x61, 0x0a, 0x62, 0xff), 'file-encoding', 2, 2],
    [
      'a merge conflict',
      bytesOf('a\n\n<<<<<<< ours\na\n=======\nb\n>>>>>>> theirs\n'),
      'file-conflict',
      3,
      1,
    ],
  ])('%s is refused with its place', (_title, bytes, code, line, column) => {
    const location = { path: 'source/a.md', line, column };
    expect(() => read(bytes)).toThrow(expect.objectContaining({ code, location }));
  });
});

describe.each(textFormats.map((format) => [format.name, format] as const))('%s', (_name, format) => {
  const edges = [
    '',
    '\n',
    '\r',
    '\r\n',
    '\ufeff',
    '\ufeff\r\na\r\n',
    '\0',
    ' \t ',
    'a',
    'a\n',
    'a\r\nb\rc\n',
    '\ud800',
    '𝒜 😀\n',
  ];

  it.each(edges.map((text) => [JSON.stringify(text), text]))(
    '%s comes back to the last byte',
    (_shown, text) => {
      expectLossless(format, text);
    },
  );

  it('any text comes back to the last byte, untranslated or translated by itself', () => {
    fc.assert(
      fc.property(documentText, (text) => expectLossless(format, text)),
      { numRuns: 400 },
    );
  });

  it('units are in order, and their inlines tile them', () => {
    fc.assert(
      fc.property(documentText, (text) => {
        const document = readUnlessRefused(format, text);
        let cursor = 0;
        for (const unit of document?.units ?? []) {
          expect(unit.segments).toEqual([]);
          expectTiled(text, unit);
          // A title is where its link or its definition is.
          if (unit.block.kind === 'title') continue;
          expect(unit.start).toBeGreaterThanOrEqual(cursor);
          cursor = unit.end;
        }
        expect(cursor).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 400 },
    );
  });

  it('a target is read back as it was meant, and nothing else changes', () => {
    fc.assert(
      fc.property(documentText, fc.array(lineText, { minLength: 1, maxLength: 5 }), (text, targets) => {
        const document = readUnlessRefused(format, text);
        if (!document) return;
        let next = 0;
        // In plain text, whether lines were wrapped is seen by their length and stops, which a target may change, and wide
        // gaps part columns.
        const harmless = (target: string | undefined): string =>
          format.name === 'plain'
            ? withoutTags(target)
                .replace(/[.!?…]/g, '')
                .replace(/\s+/g, ' ')
                .slice(0, 16)
            : withoutTags(target);
        // How a line of plain text ends decides whether the mark that begins the next one is that of an item.
        const endOf = (source: string): string =>
          format.name === 'plain' ? (/[.!?…:;,][)\]"'”’»“]{0,3}$/.exec(source.trimEnd())?.[0] ?? '') : '';
        // A letter at both ends: outer white space and, in plain text, bullets are the format's own.
        const translated = oneSegmentAUnit(
          document,
          (source) => `Ҳо${harmless(targets[next++ % targets.length])}ў${endOf(source)}`,
        );
        const back = format.readText({ ...document, text: format.writeText(translated) });
        // These targets have no codes: with a link its title goes.
        const isKept = ({ block }: Unit): boolean => block.kind !== 'title';
        const [units, backUnits] = [translated.units.filter(isKept), back.units.filter(isKept)];
        const [found, meant] = [
          backUnits.map(markedUnit),
          units.map(({ segments }) => segments[0]?.target ?? ''),
        ];
        // How lines of plain text end decides whether the next one goes on, and targets end otherwise.
        if (format.name === 'plain') expect(found.join(' ')).toBe(meant.join(' '));
        else expect(found).toEqual(meant);
        if (found.length === meant.length)
          expect(backUnits.map(({ block }) => block.kind)).toEqual(units.map(kindOnceWritten(back)));
      }),
      {
        numRuns: 300,
        examples: [
          ['One;\na) two', ['c']],
          ['<div>One</div>', ['b\0c']],
        ],
      },
    );
  });

  it('a translated half leaves the other half alone', () => {
    const text = 'First paragraph.  \r\n\r\nSecond  paragraph.\r\n';
    const document = oneSegmentAUnit(readText(format, text), (source) =>
      source.startsWith('First') ? 'Первый\nабзац.' : source,
    );
    expect(format.writeText(document)).toBe('Первый абзац.  \r\n\r\nSecond  paragraph.\r\n');
  });
});

/** Headings of plain text are known by how they and their neighbours end, which a target may change. */
function kindOnceWritten({ format, units }: Document): (unit: Unit, index: number) => string {
  const isRunning = (kind: string | undefined): boolean => kind === 'heading' || kind === 'paragraph';
  return ({ block: { kind } }, index) => {
    const back = units[index]?.block.kind;
    return format === 'plain' && isRunning(kind) && isRunning(back) ? (back ?? kind) : kind;
  };
}

function withoutTags(text = ''): string {
  return text.replace(/<(?=\/?\d)/g, '‹');
}

function readUnlessRefused(format: TextFormat, text: string): Document | undefined {
  try {
    return readText(format, text);
  } catch (error) {
    if (error instanceof BarobarError && error.code === 'front-matter') return undefined;
    throw error;
  }
}

function expectLossless(format: TextFormat, text: string): void {
  const document = readUnlessRefused(format, text);
  if (!document) return;
  expect(format.writeText(document)).toBe(text);
  expect(format.writeText(oneSegmentAUnit(document, (source) => source))).toBe(text);
}

function expectTiled(text: string, { start, end, block, inlines, codes }: Unit): void {
  expect(end).toBeGreaterThan(start);
  if (inlines.length === 0) {
    expect(['literal', 'rule']).toContain(block.kind);
    return;
  }
  let cursor = start;
  let seen = 0;
  const open: number[] = [];
  for (const inline of inlines) {
    expect(inline.start).toBe(cursor);
    expect(inline.end).toBeGreaterThan(inline.start);
    cursor = inline.end;
    if (inline.type === 'text') {
      if (inline.verbatim) expect(text.slice(inline.start, inline.end)).toBe(inline.text);
    } else if (inline.type === 'close') expect(open.pop()).toBe(inline.code);
    else {
      expect(inline.code).toBe(seen++);
      expect(codes[inline.code]?.paired).toBe(inline.type === 'open');
      if (inline.type === 'open') open.push(inline.code);
    }
  }
  expect(cursor).toBe(end);
  expect(open).toEqual([]);
  expect(seen).toBe(codes.length);
}
