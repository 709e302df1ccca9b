import { describe, expect, test } from 'vitest';
import type { Interchange } from '../../src/exchange/interchange.ts';
import { chooseFormat, findByName, formatsOf, interchangeFormats } from '../../src/exchange/registry.ts';
import { memoryAsWork } from '../../src/exchange/tmx/returned.ts';
import { readGlossary } from '../../src/glossary/read.ts';
import { BarobarError } from '../../src/model/error.ts';
import type { Concept } from '../../src/model/glossary.ts';
import { briefing, briefingNotes, briefingSet, makeSet } from './xliff/briefing.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const zip = Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00, 0xff, 0xd8);
const glossary = readGlossary(
  'concept,domain,definition,flags,en,ru,ru:forbidden,tg,tg:status\n' +
    'dam,water,A wall,,dam,плотина,дамба,сарбанд,proposed\n' +
    'csto,,,dnt,CSTO,CSTO,,CSTO,\n',
  'g.csv',
);

/** A file of each format, written by it. */
function writeOwn(format: Interchange): Uint8Array {
  switch (format.kind) {
    case 'bilingual':
      return format.write(briefing, briefingSet, { notes: briefingNotes });
    case 'memory':
      return format.write(briefing, briefingSet);
    case 'glossary':
      return format.write(glossary, { language: 'en', tbx: '3' }).bytes;
    case 'rules':
      return format.write(['en', 'ru', 'be', 'tg']);
  }
}

const foreign: readonly (readonly [string, Uint8Array, string])[] = [
  ['a package', zip, 'report.zip'],
  ['a page', utf8('<!DOCTYPE html><html><body/></html>'), 'page.html'],
  ['a page with the name of XLIFF', utf8('<html/>'), 'ru.xlf'],
  ['a package with the name of XLIFF', zip, 'ru.xlf'],
  ['text', utf8('The dam holds.\n'), 'notes.txt'],
  ['another table', utf8('a,b\n1,2\n'), 'numbers.tsv'],
  ['nothing', utf8(''), 'empty'],
];

test('names are unique, extensions begin with a dot, and every kind has a default', () => {
  const names = interchangeFormats.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { extensions } of interchangeFormats)
    for (const extension of extensions) expect(extension).toMatch(/^\.[a-z]+$/);
  expect(formatsOf('bilingual')[0]?.name).toBe('xliff-1.2');
  expect(formatsOf('glossary')[0]?.name).toBe('csv');
});

describe.each(interchangeFormats.map((format) => [format.name, format] as const))('%s', (_name, format) => {
  const own = writeOwn(format);

  test.each(['file', 'a.xml', 'A.TXT', `a${format.extensions[0]}`])(
    'accepts its own output as %s',
    (path) => {
      expect(format.accepts(own, path)).toBe(true);
      expect(interchangeFormats.filter((each) => each.accepts(own, path))).toEqual([format]);
      expect(chooseFormat(own, path, interchangeFormats)).toBe(format);
    },
  );

  test('the content decides, whatever the name says', () => {
    for (const other of interchangeFormats)
      expect(chooseFormat(own, `a${other.extensions[0]}`, interchangeFormats)).toBe(format);
  });

  test.each(foreign)('%s is refused by name, with the formats that are read', (_title, bytes, path) => {
    expect(format.accepts(bytes, path)).toBe(false);
    const refusal = { code: 'file-format', location: { path, line: 1 } };
    expect(() => chooseFormat(bytes, path, [format])).toThrow(
      expect.objectContaining({ code: 'file-format' }),
    );
    try {
      chooseFormat(bytes, path, [format]);
    } catch (error) {
      expect(error).toMatchObject(refusal);
      expect((error as BarobarError).message).toContain(`“${path}” is not a format Barobar reads`);
      expect((error as BarobarError).advice).toContain(format.title);
    }
  });

  test('a file of another format is refused by its name', () => {
    for (const other of interchangeFormats.filter((each) => each !== format)) {
      expect(() => chooseFormat(own, 'a', [other])).toThrow(
        expect.objectContaining({ code: 'file-format', message: expect.stringContaining(format.title) }),
      );
    }
  });

  test('a broken file with its extension is accepted, so that its reader says what is wrong', () => {
    const path = `a${format.extensions[0]}`;
    const broken = utf8(format.name === 'csv' ? '"' : '<');
    const chosen = chooseFormat(broken, path, interchangeFormats);
    // A workbook that cannot be read is taken for a table of a translator.
    expect(chosen.kind).toBe(format.name === 'glossary-xlsx' ? 'bilingual' : format.kind);
    expect(() => chosen.read(broken, path)).toThrow(BarobarError);
    expect(findByName(path.toUpperCase(), [format])).toBe(format);
    expect(findByName(`${path}.bak`, [format])).toBeUndefined();
  });

  test.each(['', 'text', '<a/>', '\u0000'])('reading what is no such file throws: %j', (text) => {
    expect(() => format.read(utf8(text), 'a')).toThrow(BarobarError);
  });

  test('the same input gives the same bytes', () => {
    expect(writeOwn(format)).toEqual(own);
  });

  test('its own output has no fault', () => {
    expect(format.validate?.(own, 'a').findings ?? []).toEqual([]);
  });

  test('what it reads is what was written', () => {
    switch (format.kind) {
      case 'bilingual':
        expect(
          format.read(own, 'a').segments.map(({ id, source, target }) => ({ id, source, target })),
        ).toEqual(sent);
        break;
      case 'memory': {
        const work = memoryAsWork(format.read(own, 'a'));
        const targets = [...briefingSet.entries].filter(([, { target }]) => target.trim() !== '');
        expect(work.segments.map(({ id, target }) => [id, target])).toEqual(
          segments.flatMap(({ id }) =>
            targets.filter(([each]) => each === id).map(([, { target }]) => [id, target]),
          ),
        );
        break;
      }
      case 'glossary':
        expect(format.read(own, 'a').glossary.concepts.map(withoutPlaces)).toEqual(
          glossary.concepts.map(withoutPlaces),
        );
        break;
      case 'rules':
        expect([...format.read(own, 'a').lists.keys()]).toEqual(['en', 'ru', 'be', 'tg', 'other']);
    }
  });
});

const segments = briefing.units.flatMap((unit) => unit.segments);

/** Targets go out where the source text is still the same. */
const sent = segments.map(({ id, source }) => {
  const entry = briefingSet.entries.get(id);
  return { id, source, target: entry?.source === source ? entry.target : undefined };
});

function withoutPlaces({ location: _location, terms, ...concept }: Concept): unknown {
  return {
    ...concept,
    terms: [...terms].map(([language, list]) => [
      language,
      list.map(({ location: _place, ...term }) => term),
    ]),
  };
}

describe.each(formatsOf('bilingual').map((format) => [format.name, format] as const))(
  '%s',
  (_name, format) => {
    test('every segment comes back with its id and source, for every language', () => {
      for (const language of ['ru', 'be', 'tg']) {
        const work = format.read(format.write(briefing, makeSet(language)), 'a');
        expect(work.targetLanguage).toBe(language);
        expect(work.segments.map(({ id, source, target }) => ({ id, source, target }))).toEqual(
          segments.map(({ id, source }) => ({ id, source, target: undefined })),
        );
      }
    });

    test('only what is asked for is written', () => {
      const bytes = format.write(briefing, briefingSet, {
        only: new Set(['s3second']),
        notes: briefingNotes,
      });
      expect(format.read(bytes, 'a').segments.map(({ id }) => id)).toEqual(['s3second']);
    });
  },
);

test.each([
  ['xliff-1.2', '<xliff version="1.0">'],
  ['xliff-1.2', '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">'],
  ['xliff-1.2', '<x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:1.1">'],
  ['xliff-2.0', '<xliff version="2.2" xmlns="urn:oasis:names:tc:xliff:document:2.2">'],
  ['xliff-2.0', '<xliff version="2.0">'],
  ['tbx', '<martif type="TBX">'],
  ['srx', '<srx version="1.0">'],
])('%s is known by its root: %s', (name, root) => {
  expect(chooseFormat(utf8(`<?xml version="1.0"?><!-- a -->\n${root}`), 'a', interchangeFormats).name).toBe(
    name,
  );
});
