import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BarobarError } from '../../../src/model/error.ts';
import { formatPublished, parsePublished } from '../../../src/workspace/files/published-file.ts';

const path = '.barobar/published/dam.json';

const whole = `{
  "first": "2026-10-01",
  "latest": "2026-10-05",
  "version": 2,
  "corrections": [
    {
      "date": "2026-10-05",
      "segment": "sg4kqntr",
      "language": "tg",
      "before": "Баландӣ 40 метр.",
      "after": "Баландӣ 45 метр.",
      "note": "Agreed with the desk."
    },
    {
      "date": "2026-10-05",
      "language": "be",
      "before": "Яе няма.",
      "after": ""
    }
  ],
  "sentences": {
    "sg4kqntr": {
      "en": "It is 45 m high.",
      "tg": "Баландӣ 45 метр."
    },
    "sempty01": {}
  },
  "licence": "CC BY 4.0"
}
`;

const faultIn = (text: string): BarobarError => {
  try {
    parsePublished(text, path);
  } catch (error) {
    return error as BarobarError;
  }
  throw new Error('It was read.');
};

describe('the record of what was published', () => {
  it('comes back to the same byte, with what it does not know', () => {
    expect(formatPublished(parsePublished(whole, path))).toBe(whole);
  });

  it.each([
    ['CRLF', whole.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${whole}`],
    ['other indentation', JSON.stringify(JSON.parse(whole))],
  ])('is read with %s', (_, text) => {
    expect(formatPublished(parsePublished(text, path))).toBe(whole);
  });

  it('comes back whatever its texts are', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('ғӣқӯҳҷ', 'ўі', '\r\n', '</script>', '\u2028'),
    );
    const sentences = fc.dictionary(
      fc.stringMatching(/^s[0-9a-z]{7}$/),
      fc.dictionary(fc.constantFrom('en', 'ru', 'tg'), text),
    );
    fc.assert(
      fc.property(text, text, sentences, (before, after, all) => {
        const text = formatPublished({
          record: {
            first: '2026-01-31',
            latest: '2028-02-29',
            version: 7,
            corrections: [{ date: '2028-02-29', segment: 's1', language: 'ru', before, after }],
            sentences: new Map(
              Object.entries(all).map(([id, texts]) => [id, new Map(Object.entries(texts))]),
            ),
          },
          withdrawn: [{ date: '2028-03-01', language: 'ru' }],
        });
        expect(formatPublished(parsePublished(text ?? '', path))).toBe(text);
      }),
    );
  });

  it('comes back where a document was only taken down', () => {
    const text = `{
  "withdrawn": [
    {
      "date": "2026-11-29",
      "note": "Wrong figures."
    }
  ]
}
`;
    expect(parsePublished(text, path).record).toBeUndefined();
    expect(formatPublished(parsePublished(text, path))).toBe(text);
    expect(formatPublished({ record: undefined, withdrawn: [] })).toBeUndefined();
  });

  it.each<[string, string, string, number, number]>([
    ['a withdrawal list that is none', '{ "withdrawn": {} }', '“withdrawn” must be a list', 1, 16],
    ['a withdrawal without a day', '{ "withdrawn": [{}] }', 'Item 1 of “withdrawn” has no “date”', 1, 17],
    ['nothing', '', 'This is not JSON', 1, 1],
    ['half of it', whole.slice(0, 200), 'This is not JSON', 10, 26],
    ['a list', '[]', 'must be an object', 1, 1],
    ['a day that is none', whole.replace('"2026-10-01"', '"2026-02-30"'), '“first” must be a date', 2, 12],
    ['no last day', whole.replace('"latest"', '"later"'), 'has no “latest”', 1, 1],
    ['version 0', whole.replace(': 2,', ': 0,'), '“version” must be a whole number from 1', 4, 14],
    [
      'a version in letters',
      whole.replace(': 2,', ': "2",'),
      '“version” must be a whole number from 1',
      4,
      14,
    ],
    [
      'corrections that are no list',
      whole.replace(/\[[^\]]*\]/, '{}'),
      '“corrections” must be a list',
      5,
      18,
    ],
    [
      'a correction that is none',
      whole.replace(/\[[^\]]*\]/, '[7]'),
      'Item 1 of “corrections” must be an object',
      5,
      19,
    ],
    [
      'a correction without a day',
      whole.replace('"date"', '"day"'),
      'Item 1 of “corrections” has no “date”',
      6,
      5,
    ],
    [
      'a text that is a number',
      whole.replace('"Баландӣ 40 метр."', '40'),
      '“before” of item 1 of “corrections” must be a text',
      10,
      17,
    ],
    ['no sentences', whole.replace('"sentences"', '"texts"'), 'has no “sentences”', 1, 1],
    [
      'a sentence that is a text',
      whole.replace('"sempty01": {}', '"sempty01": ""'),
      'must be an object',
      26,
      17,
    ],
    ['a member twice', whole.replace('"licence"', '"first"'), '“first” occurs twice', 28, 3],
    ['a merge conflict', `<<<<<<< HEAD\n${whole}`, 'A merge conflict was left', 1, 1],
  ])('is refused with its place: %s', (_, text, message, line, column) => {
    const fault = faultIn(text);
    expect(fault.message).toContain(message);
    expect(fault.location).toEqual({ path, line, column });
    expect(fault.code).toMatch(/^published-(syntax|value)$/);
  });
});
