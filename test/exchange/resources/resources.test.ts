import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import xliff from 'xliff';
import { flattenResources, type Resources, withTexts } from '../../../src/exchange/resources/resources.ts';
import { markValues, unmarkValues, valuesOf } from '../../../src/exchange/resources/values.ts';
import { type OutgoingText, writeResources } from '../../../src/exchange/resources/write.ts';
import { readXliff } from '../../../src/exchange/xliff/read.ts';
import { BarobarError } from '../../../src/model/error.ts';
import { validateText } from '../validate-text.ts';

const awkward = fc.string({
  unit: fc.constantFrom(
    'a',
    ' ',
    '{{count}}',
    '{{- n}}',
    '$t(b)',
    '{',
    '}',
    '<1>',
    '</1>',
    '<',
    '&',
    '"',
    'ҷ',
    '😀',
  ),
  maxLength: 8,
});

describe('values of a text', () => {
  test.each([
    ['{{count}} sentences', '<1/> sentences'],
    ['{{a}} of {{b}} of {{a}}', '<1/> of <2/> of <3/>'],
    ['see $t(nav.site)', 'see <1/>'],
    ['a {b} {{', 'a {b} {{'],
    ['<1>bold</1>', '\\<1>bold\\</1>'],
  ])('%s becomes %s', (text, marked) => {
    expect(markValues(text)).toBe(marked);
  });

  test('a translation has the numbers of the source, whatever its order', () => {
    expect(markValues('{{b}}: {{a}}, {{a}}, {{c}}', ['{{a}}', '{{b}}'])).toBe('<2/>: <1/>, {{a}}, {{c}}');
  });

  test('come back to the same text', () => {
    fc.assert(
      fc.property(awkward, awkward, (text, source) => {
        const values = valuesOf(source);
        expect(unmarkValues(markValues(text, values), values)).toBe(text);
      }),
    );
  });

  test.each(['<2/>', '<1>a</1>'])('%s stands for no value', (marked) => {
    expect(unmarkValues(marked, ['{{a}}'])).toBeUndefined();
  });
});

describe('resources', () => {
  const resources: Resources = { b: 'B', area: { z: 'Z', a: 'A' }, last: 'L' };

  test('are flat by key, in order', () => {
    expect(flattenResources(resources)).toEqual([
      { key: 'b', text: 'B' },
      { key: 'area.z', text: 'Z' },
      { key: 'area.a', text: 'A' },
      { key: 'last', text: 'L' },
    ]);
  });

  test('take new texts where the order has them, and keep all others in place', () => {
    const texts = new Map([
      ['area.a', 'new'],
      ['area.m', 'M'],
      ['area.deep.x', 'X'],
      ['other.y', 'Y'],
    ]);
    const order = ['b', 'area.z', 'area.m', 'area.deep.x', 'other.y', 'last'];
    expect(JSON.stringify(withTexts(resources, texts, ['area.a', ...order]))).toBe(
      '{"b":"B","area":{"z":"Z","m":"M","deep":{"x":"X"},"a":"new"},"other":{"y":"Y"},"last":"L"}',
    );
  });

  test('never lose a text', () => {
    const name = fc.constantFrom('a', 'b', 'c');
    const { words } = fc.letrec<{ words: Resources }>((tie) => ({
      words: fc.dictionary(name, fc.oneof({ depthSize: 'small' }, awkward, tie('words'))),
    }));
    const keys = fc.uniqueArray(
      fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join('.')),
    );
    fc.assert(
      fc.property(words, keys, (there, order) => {
        const texts = new Map(order.map((key) => [key, `new ${key}`]));
        const after = new Map(
          flattenResources(withTexts(there, texts, order)).map(({ key, text }) => [key, text]),
        );
        for (const { key, text } of flattenResources(there))
          expect([text, `new ${key}`]).toContain(after.get(key));
      }),
    );
  });
});

const options = { sourceLanguage: 'en', targetLanguage: 'tg', path: 'locales/en/edition.json' };
const textOf = (key: string, source: string, target?: string): OutgoingText => ({
  key,
  source,
  target,
  sentDigest: '',
  note: 'A note.',
});

describe.each(['1.2', '2.0'] as const)('resources as XLIFF %s', (version) => {
  const write = (texts: readonly OutgoingText[]): string => writeResources(texts, { ...options, version });

  test('come back whole, or are refused by name', () => {
    const key = fc.stringMatching(/^[a-z_][a-z._-]{0,6}$/);
    const texts = fc.uniqueArray(fc.tuple(key, awkward, fc.option(awkward, { nil: undefined })), {
      selector: ([name]) => name,
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(texts, (list) => {
        const outgoing = list.map(([name, source, target]) => textOf(name, source, target));
        let text: string;
        try {
          text = write(outgoing);
        } catch (error) {
          expect(error).toMatchObject({ code: 'resources-lost' });
          return;
        }
        expect(readXliff(text, 'a').segments.map(({ id, source, target }) => [id, source, target])).toEqual(
          list.map(([name, source, target]) => [
            name,
            markValues(source),
            target === undefined ? undefined : markValues(target, valuesOf(source)),
          ]),
        );
        expect(validateText(text, 'a').findings).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('are read by the package itself', async () => {
    const text = write([textOf('a.b', 'One & {{count}} <more>', 'Як ва {{count}}')]);
    const read = version === '1.2' ? xliff.xliff12ToJs : xliff.xliff2js;
    const { resources } = await read(text);
    const unit = (resources['edition'] as Record<string, unknown>)['a.b'];
    expect(unit).toMatchObject({
      source: ['One & ', { Standalone: { id: '1' } }, ' <more>'],
      target: ['Як ва ', { Standalone: { id: '1' } }],
    });
  });

  test.each([
    ['a line end behind a text', 'k', 'A.\n'],
    ['a key that is a prototype', '__proto__', 'A'],
    ['white space alone between values', 'k', '{{a}} {{b}}'],
  ])('keep %s', (_, key, source) => {
    expect(readXliff(write([textOf(key, source, source)]), 'a').segments).toMatchObject([
      { id: key, source: markValues(source), target: markValues(source) },
    ]);
  });

  test('name no strict schema, and keep a line for each text', () => {
    const text = write([textOf('a', 'A'), textOf('b', 'B')]);
    expect(text).not.toContain('schemaLocation');
    expect(text.split('\n').filter((line) => line.includes('<source>'))).toHaveLength(2);
  });

  test.each([
    ['an entity in a text', 'k', 'a &amp; b'],
    ['a control character', 'k', 'a\u0001b'],
    ['a carriage return', 'k', 'a\rb'],
    ['a value that has markup in it', 'k', '{{a < b}}'],
    ['a key with a space', 'a key', 'A'],
    ['a key that is a number', '12', 'A'],
  ])('%s is refused by its key', (_, key, source) => {
    const act = (): string => write([textOf('good', 'Good'), textOf(key, source)]);
    expect(act).toThrow(BarobarError);
    expect(act).toThrow(`“${key}” would not come back`);
  });
});
