import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatJson } from '../../src/workspace/json.ts';
import { readOwnForm, splitEntries } from '../../src/workspace/own-form.ts';

const awkward = fc.string({
  unit: fc.constantFrom('a', '"', '\\', '\n', ',', '{', '}', ':', ' ', 'ҷ', '😀', '\0'),
});
const value = fc.oneof(
  awkward,
  fc.boolean(),
  fc.integer(),
  fc.constant(null),
  fc.array(awkward, { maxLength: 2 }),
  fc.dictionary(fc.constantFrom('a', 'b'), fc.array(awkward, { maxLength: 2 }), { maxKeys: 2 }),
);
const entry = fc.dictionary(fc.constantFrom('source', 'target', 'note', 'x-1'), value, { minKeys: 1 });
const file = fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9._-]{0,5}$/), entry, { minKeys: 1, maxKeys: 4 });

/** What `JSON.parse` finds where the text is what we would write ourselves. */
function parsed(text: string): unknown {
  try {
    const data: unknown = JSON.parse(text);
    return formatJson(data) === text ? data : undefined;
  } catch {
    return undefined;
  }
}

describe('the own form of locale files', () => {
  it('is read to the same members', () => {
    fc.assert(
      fc.property(file, (data) => {
        expect([...(readOwnForm(formatJson(data)) ?? [])]).toEqual(Object.entries(data));
      }),
      { numRuns: 500 },
    );
  });

  it('is told from every text that is near to it', () => {
    const change = fc.record({
      at: fc.nat(),
      remove: fc.nat(3),
      add: fc.oneof(
        fc.constantFrom(
          '',
          ',',
          '"',
          ' ',
          '\n',
          '}',
          '\\',
          '\t',
          '  },\n',
          '  }\n}\n',
          '    "source": "b",\n',
        ),
        fc.tuple(fc.nat(), fc.nat(60)),
      ),
    });
    fc.assert(
      fc.property(file, fc.array(change, { minLength: 1, maxLength: 3 }), (data, changes) => {
        let text = formatJson(data);
        for (const { at, remove, add } of changes) {
          const place = at % (text.length + 1);
          // Or a part of the file once more: members and entries that stand twice.
          const more = typeof add === 'string' ? add : text.slice(add[0] % text.length).slice(0, add[1]);
          text = text.slice(0, place) + more + text.slice(place + remove);
        }
        const read = readOwnForm(text);
        if (read) expect(parsed(text)).toEqual(Object.fromEntries(read));
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    ['a member twice', '{\n  "a": {\n    "source": "x",\n    "source": "y"\n  }\n}\n'],
    ['an entry twice', '{\n  "a": {\n    "source": "x"\n  },\n  "a": {\n    "source": "x"\n  }\n}\n'],
    ['a member twice, deep', '{\n  "a": {\n    "x": {\n      "y": 1,\n      "y": 2\n    }\n  }\n}\n'],
    ['two members on a line', '{\n  "a": {\n    "source": "x", "target": "y"\n  }\n}\n'],
    ['a tab in a text', '{\n  "a": {\n    "source": "\t"\n  }\n}\n'],
    ['a member that touches the prototype', '{\n  "a": {\n    "__proto__": {\n      "b": 1\n    }\n  }\n}\n'],
    ['something after the end', '{\n  "a": {\n    "source": "x"\n  }\n}\n\n'],
    ['CRLF', '{\r\n  "a": {\r\n    "source": "x"\r\n  }\r\n}\r\n'],
    ['nothing in it', '{}\n'],
    ['no text', ''],
  ])('has not %s', (_, text) => {
    expect(readOwnForm(text)).toBeUndefined();
  });
});

describe('entries of the own form, apart', () => {
  it('are the same entries', () => {
    fc.assert(
      fc.property(file, (data) => {
        const text = formatJson(data);
        const parts = splitEntries(text)?.map((part) => JSON.parse(part.text) as Record<string, unknown>);
        // A member that is empty stands on one line, and a file that has it is left to a parser.
        if (parts) expect(Object.assign({}, ...parts)).toEqual(data);
      }),
    );
  });

  it('are given with an id that is there twice', () => {
    const text =
      '{\n  "a": {\n    "source": "A"\n  },\n  "a": {\n    "source": "B",\n    "note": [\n      "x"\n    ]\n  }\n}\n';
    expect(splitEntries(text)).toEqual([
      { id: 'a', text: '{\n  "a": {\n    "source": "A"\n  }\n}\n' },
      { id: 'a', text: '{\n  "a": {\n    "source": "B",\n    "note": [\n      "x"\n    ]\n  }\n}\n' },
    ]);
  });

  it.each([
    ['in another form', '{ "a": { "source": "A" } }\n'],
    ['with a conflict in it', '{\n  "a": {\n<<<<<<< HEAD\n    "source": "A"\n  }\n}\n'],
    ['cut off', '{\n  "a": {\n    "source": "A"\n}\n'],
  ])('are not given of a file %s', (_, text) => expect(splitEntries(text)).toBeUndefined());
});
