import { describe, expect, it } from 'vitest';
import { parseBreaks } from '../../src/workspace/files/breaks-file.ts';
import {
  formatLedger,
  formatTranslations,
  parseLedger,
  parseTranslations,
} from '../../src/workspace/files/locale-file.ts';
import { formatPublished, parsePublished } from '../../src/workspace/files/published-file.ts';
import { formatWaivers, parseWaivers } from '../../src/workspace/files/waivers-file.ts';
import { parseSettings } from '../../src/workspace/settings/settings.ts';

const refused = expect.objectContaining({ location: expect.objectContaining({ path: 'a.json' }) });

describe.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('the name %s', (name) => {
  const entry = '{\n    "source": "The dam opened."\n  }';

  it.each([
    ['canonical form', `{\n  "${name}": ${entry}\n}\n`],
    ['another form', `{"${name}": ${entry}}`],
  ])('is an id like any other in a locale file in %s', (_, text) => {
    const ledger = parseLedger(text, 'a.json', 'a');
    expect([...ledger.entries]).toEqual([[name, { source: 'The dam opened.' }]]);
    expect(formatLedger(ledger)).toBe(`{\n  "${name}": ${entry}\n}\n`);
    expect([...parseTranslations(text, 'a.json', 'a', 'ru').entries.keys()]).toEqual([name]);
  });

  it('is kept as a member of a translation, and gives it nothing', () => {
    const text = `{\n  "s1": {\n    "source": "a",\n    "target": "",\n    "state": "initial",\n    "${name}": {\n      "by": "eve",\n      "reviewer": "eve"\n    }\n  }\n}\n`;
    const set = parseTranslations(text, 'a.json', 'a', 'ru');
    expect(set.entries.get('s1')?.by).toBeUndefined();
    expect(set.entries.get('s1')?.reviewer).toBeUndefined();
    expect(formatTranslations(set)).toBe(text);
  });

  it('cannot stand for the members of an entry', () => {
    const text = `{"s1": {"${name}": {"source": "a", "target": "b"}}}`;
    expect(() => parseLedger(text, 'a.json', 'a')).toThrow(refused);
    expect(() => parseTranslations(text, 'a.json', 'a', 'ru')).toThrow(refused);
  });

  it('is no setting, no language and no check', () => {
    for (const text of [
      `{"${name}": {"source": "ru"}}`,
      `{"gate": {"${name}": {"state": "final"}}}`,
      `{"checks": {"${name}": "off"}}`,
      `{"site": {"title": {"${name}": "a"}}}`,
    ])
      expect(() => parseSettings(text, 'a.json')).toThrow(refused);
  });

  it('is kept in waivers, and cannot stand for their members', () => {
    const waiver = { language: 'ru', segment: 's1', code: 'numbers/missing', pair: 'p', reason: 'r' };
    const members = JSON.stringify(waiver).slice(1);
    const [read] = parseWaivers(`[{"${name}": {"until": "never"}, ${members}]`, 'a.json', 'a');
    expect(read?.until).toBeUndefined();
    expect(formatWaivers(read ? [read] : [])).toContain(`"${name}": {`);
    expect(() => parseWaivers(`[{"${name}": ${JSON.stringify(waiver)}}]`, 'a.json', 'a')).toThrow(refused);
  });

  it('cannot stand for the members of a decision about breaks', () => {
    const text = `[{"${name}": {"type": "split", "before": "a", "after": "b"}}]`;
    expect(() => parseBreaks(text, 'a.json')).toThrow(refused);
  });

  it('is an id and a language like any other in a record of publication', () => {
    const text = `{"first": "2026-01-01", "latest": "2026-01-01", "version": 1, "corrections": [], "sentences": {"${name}": {"${name}": "a"}}}`;
    const published = parsePublished(text, 'a.json');
    expect([...(published.record?.sentences ?? [])].map(([id, texts]) => [id, [...texts]])).toEqual([
      [name, [[name, 'a']]],
    ]);
    expect(JSON.parse(formatPublished(published) ?? '')).toEqual(JSON.parse(text));
    expect(() => parsePublished(`{"${name}": ${text}}`, 'a.json')).toThrow(refused);
  });
});
