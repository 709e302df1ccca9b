import { describe, expect, test } from 'vitest';
import { exchangeFormats } from '../../src/exchange/registry.ts';
import { BarobarError } from '../../src/model/error.ts';
import { briefing, briefingNotes, briefingSet, makeSet } from './xliff/briefing.ts';

test('names are unique', () => {
  expect(new Set(exchangeFormats.map(({ name }) => name)).size).toBe(exchangeFormats.length);
});

describe.each(exchangeFormats)('$name', (format) => {
  const segments = briefing.units.flatMap((unit) => unit.segments);

  test('its extension begins with a dot', () => {
    expect(format.extension).toMatch(/^\.[a-z0-9]+$/);
  });

  test('every segment comes back with its id and source, for every language', () => {
    for (const language of ['ru', 'be', 'tg']) {
      const work = format.read(format.write(briefing, makeSet(language)), 'a');
      expect(work.targetLanguage).toBe(language);
      expect(work.segments.map(({ id, source, target }) => ({ id, source, target }))).toEqual(
        segments.map(({ id, source }) => ({ id, source, target: undefined })),
      );
    }
  });

  test('targets come back where the English is still the same', () => {
    const work = format.read(format.write(briefing, briefingSet), 'a');
    for (const { id, target } of work.segments) {
      const entry = briefingSet.entries.get(id);
      const { source } = segments.find((segment) => segment.id === id)!;
      expect(target).toBe(entry?.source === source ? entry.target : undefined);
    }
  });

  test('only what is asked for is written', () => {
    const text = format.write(briefing, briefingSet, { only: new Set(['s3second']), notes: briefingNotes });
    expect(format.read(text, 'a').segments.map(({ id }) => id)).toEqual(['s3second']);
  });

  test('the same input gives the same text', () => {
    expect(format.write(briefing, briefingSet)).toBe(format.write(briefing, briefingSet));
  });

  test.each(['', 'text', '<a/>', '\u0000'])('what is no such file is refused by name: %j', (text) => {
    expect(() => format.read(text, 'a')).toThrow(BarobarError);
  });
});
