import { describe, expect, it } from 'vitest';
import { defaultSettings, readSettings, writeSettings } from '../../src/workspace/settings.ts';

const path = 'barobar.json';

describe('settings', () => {
  it('have defaults for all that is left out', () => {
    expect(readSettings('{}', path)).toEqual(defaultSettings);
  });

  it('come back as they were written', () => {
    const settings = {
      source: 'en',
      targets: ['tg', 'pt-BR'],
      gate: { state: 'reviewed' as const },
      import: { trust: 'final' as const },
    };
    expect(readSettings(writeSettings(settings), path)).toEqual(settings);
    const ordered = { ...settings, glossary: ['house.csv', 'shared/csto.TBX'] };
    expect(readSettings(writeSettings(ordered), path)).toEqual(ordered);
  });

  it.each([
    ['text that is not JSON', '{"source": en}', 'settings-syntax', 1, 12],
    ['a list', '[]', 'settings-value', 1, 1],
    ['a setting that does not exist', '{\n  "target": ["ru"]\n}', 'settings-value', 2, 3],
    ['a tag that is none', '{"source": "../x"}', 'settings-value', 1, 12],
    ['targets that are no list', '{"targets": "ru"}', 'settings-value', 1, 13],
    ['no targets', '{"targets": []}', 'settings-value', 1, 13],
    ['a target twice', '{"targets": ["ru", "ru"]}', 'settings-value', 1, 20],
    ['the source among the targets', '{"targets": ["ru", "en"]}', 'settings-value', 1, 13],
    ['an unknown state', '{"gate": {"state": "done"}}', 'settings-value', 1, 20],
    ['an unknown gate', '{"gate": {"day": "Monday"}}', 'settings-value', 1, 11],
    ['glossary files that are no list', '{"glossary": "a.csv"}', 'settings-value', 1, 14],
    ['a glossary file of another kind', '{"glossary": ["a.xlsx"]}', 'settings-value', 1, 15],
    ['a glossary file outside', '{"glossary": ["../a.csv"]}', 'settings-value', 1, 15],
    ['a glossary file twice', '{"glossary": ["a.csv", "a.csv"]}', 'settings-value', 1, 24],
    ['a setting that stands twice', '{"source": "en", "source": "ru"}', 'settings-syntax', 1, 18],
  ])('refuse %s with the place', (_, text, code, line, column) => {
    expect(() => readSettings(text, path)).toThrow(
      expect.objectContaining({ code, location: { path, line, column } }),
    );
  });
});
