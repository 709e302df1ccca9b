import { describe, expect, it } from 'vitest';
import { parseQuarantine } from '../../../src/workspace/files/quarantine-file.ts';

const entry = { id: 's1', outcome: 'conflict', source: 'The dam opened.', target: 'Плотина открылась.' };
const read = (text: string) => parseQuarantine(text, 'q.json');

describe('parseQuarantine', () => {
  it('gives the entries in order, with members it does not know', () => {
    const entries = { q2: entry, q1: { ...entry, mine: [1] } };
    const found = read(JSON.stringify(entries));
    expect(JSON.stringify(Object.fromEntries(found))).toBe(JSON.stringify(entries));
  });

  it('reads a file with a byte order mark', () => {
    expect(read(`\ufeff${JSON.stringify({ q1: entry })}`).get('q1')).toEqual(entry);
  });

  it('takes an entry without an outcome for a quarantined one', () => {
    const { outcome: _, ...rest } = entry;
    expect(read(JSON.stringify({ q1: rest })).get('q1')).toEqual({ ...entry, outcome: 'quarantined' });
  });

  it.each(['__proto__', 'constructor', 'toString', '7'])('keeps an entry named %s as data', (key) => {
    const entries = read(`{"${key}": ${JSON.stringify(entry)}}`);
    expect([...entries]).toEqual([[key, entry]]);
    expect(({} as Record<string, unknown>)['outcome']).toBeUndefined();
  });

  it('keeps a member named __proto__ as data', () => {
    const kept = read(`{"q1": {"__proto__": {"resolved": "ours"}, ${JSON.stringify(entry).slice(1)}}`).get(
      'q1',
    );
    expect(kept?.resolved).toBeUndefined();
    expect(Object.getOwnPropertyNames(kept)).toContain('__proto__');
  });

  it.each([
    ['null', 1, 1, /^A quarantine file must be an object\.$/],
    ['[]', 1, 1, /^A quarantine file must be an object\.$/],
    ['"text"', 1, 1, /^A quarantine file must be an object\.$/],
    ['{"q1": null}', 1, 2, /^“q1” must be an object\.$/],
    ['{"q1": []}', 1, 2, /^“q1” must be an object\.$/],
    ['{"__proto__": 1}', 1, 2, /^“__proto__” must be an object\.$/],
    ['{"q1": {}}', 1, 2, /^“q1” has no “id”\.$/],
    ['{"q1":\n{"id": "s1", "source": "a"}}', 1, 2, /^“q1” has no “target”\.$/],
    [
      `{"q1": ${JSON.stringify({ notes: ['a', 7], ...entry })}}`,
      1,
      22,
      /^Item 2 of “notes” of “q1” must be a text\.$/,
    ],
    [
      `{"q1": ${JSON.stringify({ ours: { source: 'a' }, ...entry })}}`,
      1,
      9,
      /^“ours” of “q1” has no “target”\.$/,
    ],
    ...(
      [
        ['id', 1],
        ['source', null],
        ['target', ['a']],
        ['state', 'done'],
        ['resolved', 'both'],
        ['outcome', 'lost'],
        ['notes', 7],
        ['notes', {}],
        ['ours', 'a'],
        ['draft', 'yes'],
        ['reason', {}],
        ['by', 1],
      ] as const
    ).map(([name, value]): [string, number, number, RegExp] => {
      const { [name]: _, ...rest } = entry as Record<string, unknown>;
      const members = JSON.stringify(rest).slice(1, -1);
      return [
        `{"q1": {\n"${name}": ${JSON.stringify(value)},${members}}}`,
        2,
        1,
        new RegExp(`^“${name}” of “q1” (?:must|cannot) be`),
      ];
    }),
  ])('refuses %s with the place', (text, line, column, message) => {
    expect(() => read(text)).toThrow(
      expect.objectContaining({
        code: 'locale-value',
        message: expect.stringMatching(message),
        location: { path: 'q.json', line, column },
      }),
    );
  });
});
