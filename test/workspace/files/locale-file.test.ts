import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BarobarError } from '../../../src/model/error.ts';
import { states } from '../../../src/model/translation.ts';
import {
  formatLedger,
  formatTranslations,
  parseLedger,
  parseTranslations,
  placesOf,
} from '../../../src/workspace/files/locale-file.ts';

const path = 'locales/ru/a.json';
const read = (text: string) => parseTranslations(text, path, 'a', 'ru');

const whole = `{
  "s7k2m9qa": {
    "source": "The agenda held 15 issues.",
    "target": "В повестке дня было 15 вопросов.",
    "state": "reviewed",
    "by": "anna@example.org",
    "note": [
      "checked"
    ],
    "colour": {
      "deep": [
        1
      ]
    }
  }
}
`;

describe('locale files', () => {
  it('come back to the same byte', () => {
    expect(formatTranslations(read(whole))).toBe(whole);
  });

  it('keep members they do not know', () => {
    expect(read(whole).entries.get('s7k2m9qa')?.other).toEqual({ colour: { deep: [1] } });
  });

  it.each([
    ['a target without a state is translated', '{"s1":{"source":"A.","target":"А."}}', 'translated'],
    ['no target is a start', '{"s1":{"source":"A."}}', 'initial'],
    ['an empty target is a start', '{"s1":{"source":"A.","target":""}}', 'initial'],
  ])('%s', (_, text, state) => {
    expect(read(text).entries.get('s1')?.state).toBe(state);
  });

  it.each([
    ['CRLF and other indentation', '{\r\n "s1": {"source": "A.", "target": "А."}\r\n}\r\n'],
    ['a byte order mark', '\ufeff{"s1":{"source":"A.","target":"А."}}'],
  ])('are read with %s', (_, text) => {
    expect(read(text).entries.get('s1')?.target).toBe('А.');
  });

  it.each([
    [
      'an id that stands twice',
      '{\n  "s1": {"source": "A."},\n  "s1": {"source": "B."}\n}',
      'locale-syntax',
      3,
      3,
    ],
    [
      'a member that stands twice',
      '{\n  "s1": {"source": "A.",\n    "source": "B."}\n}',
      'locale-syntax',
      3,
      5,
    ],
    ['a merge conflict', '{\n<<<<<<< ours\n  "s1": {"source": "A."}\n=======\n', 'locale-syntax', 2, 1],
    ['half a file', '{\n  "s1": {"source": "A."', 'locale-syntax', 2, 24],
    ['an empty file', '', 'locale-syntax', 1, 1],
    ['a list', '[]', 'locale-value', 1, 1],
    ['an id that is a number', '{\n  "12": {"source": "A."}\n}', 'locale-value', 2, 3],
    ['a missing source', '{\n  "s1": {"target": "А."}\n}', 'locale-value', 2, 3],
    ['a target that is no text', '{\n  "s1": {"source": "A.", "target": 5}\n}', 'locale-value', 2, 26],
    ['an unknown state', '{"s1": {"source": "A.", "target": "А.", "state": "done"}}', 'locale-value', 1, 41],
    ['a note that is no list', '{"s1": {"source": "A.", "note": "x"}}', 'locale-value', 1, 25],
  ])('refuse %s with the place', (_, text, code, line, column) => {
    let fault: BarobarError | undefined;
    try {
      read(text);
    } catch (error) {
      fault = error as BarobarError;
    }
    expect(fault).toMatchObject({ code, location: { path, line, column } });
  });

  it('survive any text', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'ҷ', '"', '\\', '\n', '\r', '\u2028', '\u00a0', '<1>', '😀', '\u0301'),
    });
    const entry = fc.record({ source: text, target: text, state: fc.constantFrom(...states) });
    const id = fc.stringMatching(/^s[0-9a-z]{7}$/);
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(id, entry), { selector: ([key]) => key }), (list) => {
        const set = { document: 'a', language: 'ru', entries: new Map(list) };
        expect(read(formatTranslations(set))).toEqual(set);
      }),
    );
  });

  it('say where each entry is', () => {
    expect(placesOf(whole).get('s7k2m9qa')).toEqual({ line: 2, column: 3 });
    expect(placesOf('{\r\n\t"s1" : {').get('s1')).toEqual({ line: 2, column: 2 });
  });
});

describe('ledgers', () => {
  const ledger = `{
  "s1": {
    "source": "One."
  },
  "s2": {
    "source": "Two.",
    "retired": true,
    "became": [
      "s1"
    ]
  }
}
`;

  it('come back to the same byte', () => {
    expect(formatLedger(parseLedger(ledger, path, 'a'))).toBe(ledger);
  });

  it.each([
    ['retired', '{"s1": {"source": "A.", "retired": 1}}'],
    ['became', '{"s1": {"source": "A.", "became": "s2"}}'],
  ])('refuse a wrong “%s”', (member, text) => {
    expect(() => parseLedger(text, path, 'a')).toThrow(`“${member}” of “s1”`);
  });
});
