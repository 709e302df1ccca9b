import { describe, expect, test } from 'vitest';
import { readXliff } from '../../../src/exchange/xliff/read.ts';

const read = (definition: string, target = '<target><mrk mtype="seg" mid="7">Раз.</mrk></target>') =>
  readXliff(
    `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0"><file original="a" source-language="en" target-language="ru" datatype="x"><body><trans-unit id="u"><source>One.</source><seg-source><mrk mtype="seg" mid="7">One.</mrk></seg-source>${target}<sdl:seg-defs>${definition}</sdl:seg-defs></trans-unit></body></file></xliff>`,
    'a.sdlxliff',
  ).segments[0]!;

describe('a segment of an sdlxliff file', () => {
  test.each([
    ['Draft', 'initial', true],
    ['Translated', 'translated', undefined],
    ['RejectedTranslation', 'initial', true],
    ['ApprovedTranslation', 'reviewed', undefined],
    ['RejectedSignOff', 'initial', true],
    ['ApprovedSignOff', 'final', undefined],
  ])('has the state of its confirmation level: %s', (level, state, draft) => {
    const segment = read(`<sdl:seg id="7" conf="${level}" origin="interactive"/>`);
    expect([segment.state, segment.isDraft]).toEqual([state, draft]);
    expect(segment.isUntranslated).toBeUndefined();
  });

  test.each([
    ['no level', '<sdl:seg id="7"/>', true],
    ['the word for it', '<sdl:seg id="7" origin="not-translated"/>', true],
    ['a level', '<sdl:seg id="7" conf="Translated"/>', undefined],
    ['the definition of another', '<sdl:seg id="8" origin="not-translated"/>', undefined],
  ])('is not translated by %s', (_, definition, isUntranslated) => {
    expect(read(definition).isUntranslated).toBe(isUntranslated);
  });

  test.each([
    ['origin="mt" origin-system="Engine" conf="Translated"', { kind: 'machine', engine: 'Engine' }],
    [
      'origin="tm" origin-system="Main" percent="86" conf="Translated"',
      { kind: 'memory', from: 'Main', score: 86 },
    ],
    ['origin="auto-propagated" percent="100" conf="Translated"', { kind: 'memory', score: 100 }],
    ['origin="interactive" conf="Translated"', undefined],
    ['origin="toString" conf="constructor"', undefined],
  ])('says how it came to be: %s', (attributes, origin) => {
    expect(read(`<sdl:seg id="7" ${attributes}/>`).origin).toEqual(origin);
  });

  test('of a machine that nobody confirmed is a draft', () => {
    expect(read('<sdl:seg id="7" origin="nmt"/>').isDraft).toBe(true);
    expect(read('<sdl:seg id="7" origin="nmt" conf="Translated"/>').isDraft).toBeUndefined();
  });

  test('may be locked', () => {
    expect(read('<sdl:seg id="7" locked="true"/>').isLocked).toBe(true);
    expect(read('<sdl:seg id="7" locked="false"/>').isLocked).toBeUndefined();
  });

  test('has no state without a target', () => {
    expect(read('<sdl:seg id="7" conf="Translated"/>', '')).not.toHaveProperty('state');
  });
});
