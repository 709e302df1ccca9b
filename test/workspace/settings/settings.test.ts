import { describe, expect, it } from 'vitest';
import { defaultSettings, formatSettings, parseSettings } from '../../../src/workspace/settings/settings.ts';

const path = 'barobar.json';

describe('settings', () => {
  it('have defaults for all that is left out', () => {
    expect(parseSettings('{}', path)).toEqual(defaultSettings);
  });

  it('ask for no errors in the gate unless they say otherwise', () => {
    expect(parseSettings('{"gate": {"state": "final"}}', path).gate).toEqual({
      state: 'final',
      findings: 'error',
    });
    expect(parseSettings('{"gate": {"findings": "off"}}', path).gate).toEqual({
      state: 'translated',
      findings: 'off',
    });
  });

  it('come back as they were written', () => {
    const settings = {
      source: 'en',
      targets: ['tg', 'pt-BR'],
      gate: { state: 'reviewed' as const, findings: 'off' as const },
      import: { trust: 'final' as const },
    };
    expect(parseSettings(formatSettings(settings), path)).toEqual(settings);
    const ordered = { ...settings, glossary: ['house.csv', 'shared/csto.TBX'] };
    expect(parseSettings(formatSettings(ordered), path)).toEqual(ordered);
    const policy = {
      ...settings,
      gate: {
        ...settings.gate,
        complete: false,
        reviewer: 'other' as const,
        findings: 'warning' as const,
        embargo: '2026-11-24T10:00+05:00',
      },
      checks: { '*': 'warning' as const, 'numbers/*': 'error' as const, 'spacing/ends': 'off' as const },
      overrides: [
        { documents: ['csto-*'], languages: ['tg'], checks: { 'terms/inconsistent': 'note' as const } },
        { languages: ['pt-BR'], gate: { state: 'final' as const } },
      ],
    };
    expect(parseSettings(formatSettings(policy), path)).toEqual(policy);
    const quotes = { tg: { primary: ['“', '”'] as const, secondary: ['‘', '’'] as const } };
    expect(parseSettings(formatSettings({ ...settings, quotes }), path)).toEqual({ ...settings, quotes });
  });

  it.each([
    ['text that is not JSON', '{"source": en}', 'settings-syntax', 1, 12],
    ['a list', '[]', 'settings-value', 1, 1],
    ['a setting that does not exist', '{\n  "target": ["ru"]\n}', 'settings-value', 2, 3],
    ['a tag that is none', '{"source": "../x"}', 'settings-value', 1, 12],
    ['targets that are no list', '{"targets": "ru"}', 'settings-value', 1, 13],
    ['no targets', '{"targets": []}', 'settings-value', 1, 13],
    ['a target twice', '{"targets": ["ru", "ru"]}', 'settings-value', 1, 20],
    ['a target twice in other letters', '{"targets": ["pt-BR", "pt-br"]}', 'settings-value', 1, 23],
    ['the name of a language', '{"targets": ["russian"]}', 'settings-value', 1, 14],
    ['a tag that Windows takes for a device', '{"targets": ["ru", "con"]}', 'settings-value', 1, 20],
    ['the source among the targets in other letters', '{"targets": ["EN"]}', 'settings-value', 1, 13],
    ['the source among the targets', '{"targets": ["ru", "en"]}', 'settings-value', 1, 13],
    ['an unknown state', '{"gate": {"state": "done"}}', 'settings-value', 1, 20],
    ['an unknown gate', '{"gate": {"day": "Monday"}}', 'settings-value', 1, 11],
    ['glossary files that are no list', '{"glossary": "a.csv"}', 'settings-value', 1, 14],
    ['a glossary file of another kind', '{"glossary": ["a.xlsx"]}', 'settings-value', 1, 15],
    ['a glossary file outside', '{"glossary": ["../a.csv"]}', 'settings-value', 1, 15],
    ['a glossary file twice', '{"glossary": ["a.csv", "a.csv"]}', 'settings-value', 1, 24],
    ['a complete gate that is no yes or no', '{"gate": {"complete": "no"}}', 'settings-value', 1, 23],
    ['a reviewer of an unknown kind', '{"gate": {"reviewer": "boris"}}', 'settings-value', 1, 23],
    ['findings of an unknown level', '{"gate": {"findings": "fatal"}}', 'settings-value', 1, 23],
    ['an embargo without an offset', '{"gate": {"embargo": "2026-11-24T10:00"}}', 'settings-value', 1, 22],
    ['an embargo on no day', '{"gate": {"embargo": "2026-02-30T10:00Z"}}', 'settings-value', 1, 22],
    ['quotation marks that are too few', '{"quotes": {"tg": "“”"}}', 'settings-value', 1, 19],
    ['quotation marks that are none', '{"quotes": {"tg": "abcd"}}', 'settings-value', 1, 19],
    ['quotation marks of no language', '{"quotes": {"*": "«»„“"}}', 'settings-value', 1, 13],
    [
      'a licence in a language that is not here',
      '{"site": {"licence": {"xx": "Free"}}}',
      'settings-value',
      1,
      23,
    ],
    [
      'quotation marks of a language that is no target',
      '{"quotes": {"uk": "«»„“"}}',
      'settings-value',
      1,
      13,
    ],
    ['a download twice', '{"site": {"downloads": ["csv", "text", "csv"]}}', 'settings-value', 1, 40],
    ['a download that is none', '{"site": {"downloads": ["csv", "txt"]}}', 'settings-value', 1, 32],
    ['downloads that are no list', '{"site": {"downloads": "csv"}}', 'settings-value', 1, 24],
    ['what readers see twice', '{"site": {"show": ["version", "version"]}}', 'settings-value', 1, 31],
    ['a title that moves a cursor', '{"site": {"title": {"en": "A\\u001b[2J"}}}', 'settings-value', 1, 27],
    ['a licence with a bell', '{"site": {"licence": {"en": "Free\\u0007"}}}', 'settings-value', 1, 29],
    ['a footer with half a character', '{"site": {"footer": {"ru": "\\ud800"}}}', 'settings-value', 1, 28],
    ['a title with a non-character', '{"site": {"title": {"en": "A\\uffff"}}}', 'settings-value', 1, 27],
    ['a member of JSON-LD that is no text', '{"jsonLd": ["url"]}', 'settings-value', 1, 13],
    ['a font of no name', '{"fonts": {"tg": "<b>"}}', 'settings-value', 1, 18],
    ['a font of a language that is no target', '{"fonts": {"uk": "Noto Serif"}}', 'settings-value', 1, 12],
    [
      'a price of a language that is no target',
      '{"analyse": {"prices": {"uk": 1}}}',
      'settings-value',
      1,
      25,
    ],
    [
      'prices without one for each target',
      '{"targets": ["ru", "be"], "analyse": {"prices": {"ru": 1}}}',
      'settings-value',
      1,
      39,
    ],
    [
      'prices without a currency',
      '{"targets": ["ru"], "analyse": {"prices": {"ru": 1}}}',
      'settings-value',
      1,
      21,
    ],
    ['a currency without prices', '{"analyse": {"currency": "EUR"}}', 'settings-value', 1, 2],
    [
      'a price of seven decimals',
      '{"targets": ["ru"], "analyse": {"prices": {"ru": 0.0000001}}}',
      'settings-value',
      1,
      50,
    ],
    ['a weight above a whole word', '{"analyse": {"weights": {"new": 120}}}', 'settings-value', 1, 33],
    ['levels that are no object', '{"checks": []}', 'settings-value', 1, 12],
    ['an unknown level', '{"checks": {"numbers/missing": "fatal"}}', 'settings-value', 1, 32],
    ['a code of the wrong shape', '{"checks": {"Numbers": "off"}}', 'settings-value', 1, 13],
    ['overrides that are no list', '{"overrides": {}}', 'settings-value', 1, 15],
    ['an override of everything', '{"overrides": [{"gate": {}}]}', 'settings-value', 1, 16],
    ['an override of nothing', '{"overrides": [{"languages": ["ru"]}]}', 'settings-value', 1, 16],
    ['an override of no rule', '{"overrides": [{"languages": ["ru"], "gate": {}}]}', 'settings-value', 1, 16],
    [
      'an override for no document',
      '{"overrides": [{"documents": [], "gate": {"complete": false}}]}',
      'settings-value',
      1,
      16,
    ],
    [
      'an override for no language',
      '{"overrides": [{"languages": [], "gate": {"complete": false}}]}',
      'settings-value',
      1,
      16,
    ],
    [
      'an override for a language that is no target',
      '{"overrides": [{"languages": ["uk"], "gate": {"state": "final"}}]}',
      'settings-value',
      1,
      31,
    ],
    [
      'an override for documents without a name',
      '{"overrides": [{"documents": [" "], "gate": {}}]}',
      'settings-value',
      1,
      31,
    ],
    ['an unknown member of an override', '{"overrides": [{"language": "ru"}]}', 'settings-value', 1, 17],
    ['a setting that stands twice', '{"source": "en", "source": "ru"}', 'settings-syntax', 1, 18],
  ])('refuse %s with the place', (_, text, code, line, column) => {
    expect(() => parseSettings(text, path)).toThrow(
      expect.objectContaining({ code, location: { path, line, column } }),
    );
  });
});

describe('settings that are refused', () => {
  it.each([
    ['{"target": ["ru"]}', 'There is no setting “target”.', /^Did you mean “targets”\? Known here: /],
    ['{"gate": {"findngs": "off"}}', 'There is no setting “findngs”.', /^Did you mean “findings”\?/],
    ['{"constructor": 1}', 'There is no setting “constructor”.', /^Known here: /],
    ['{"gate": {"state": "finl"}}', '“state” of “gate” cannot be "finl".', /^Did you mean “final”\? Choose/],
    [
      '{"gate": {"state": ["final"]}}',
      '“state” of “gate” cannot be ["final"].',
      /^Choose one of: translated,/,
    ],
    ['{"gate": []}', '“gate” must be an object.', /^Write \{ … \}\.$/],
    ['[]', 'The settings must be an object.', /^Write/],
    ['{"targets": "ru"}', '“targets” must be a list of language tags.', /^Write \["ru", "be"\]\.$/],
    ['{"targets": ["ru", "ru"]}', '"ru" is listed twice.', /^Keep one\.$/],
    ['{"targets": ["ru_RU"]}', '“ru_RU” is not a language tag.', /^Write “ru-RU”\.$/],
    ['{"a\\nb": 1}', 'There is no setting “a␊b”.', /^Known here: /],
    ['{"$schema": 1}', '“$schema” must be a text.', /./],
    [
      '{"overrides": [{"languages": ["ru"], "gate": {"complete": "no"}}]}',
      '“complete” of “gate” of item 1 of “overrides” cannot be "no".',
      /^Write true or false\.$/,
    ],
  ])('say what is wrong and what to do: %s', (text, message, advice) => {
    expect(() => parseSettings(text, path)).toThrow(
      expect.objectContaining({ message, advice: expect.stringMatching(advice) }),
    );
  });

  it('may name their schema', () => {
    const text = '{"$schema": "./barobar.schema.json", "source": "en"}';
    expect(parseSettings(text, path)).toEqual({ ...defaultSettings, $schema: './barobar.schema.json' });
    expect(formatSettings(parseSettings(text, path))).toMatch(
      /^\{\n {2}"\$schema": ".\/barobar.schema.json",\n/,
    );
  });
});

describe('a file that the settings name', () => {
  const outside = [
    ...['/etc/look.css', '../look.css', 'look/../../x.css', './look.css', 'look//x.css', '', '.', 'look/'],
    ...[
      'C:/look.css',
      'c:look.css',
      'look\\\\x.css',
      'https://example.org/x.css',
      'file:///x.css',
      '//host/x.css',
    ],
    ...['.git/x.css', 'a/.GIT/x.css', '.barobar/x.css', 'git~1/x.css', '.css', 'look/.css'],
    ...[
      'con.css',
      'look/nul/x.css',
      'look./x.css',
      'look /x.css',
      'x.css ',
      'x\\u0000.css',
      'x.css\\n',
      'x\\u202e.css',
    ],
    ...['~%2e%2e/x.css', 'x.html', 'x'],
  ];
  it.each(outside)('is refused: %s', (file) => {
    const text = `{"site": {\n  "style": "${file}"}}`;
    expect(() => parseSettings(text, path)).toThrow(
      expect.objectContaining({ code: 'settings-value', location: { path, line: 2, column: 12 } }),
    );
    const glossary = `{"glossary": ["${file.replace(/css/g, 'csv')}"]}`;
    expect(() => parseSettings(glossary, path)).toThrow(expect.objectContaining({ code: 'settings-value' }));
  });

  it.each(['look.css', 'look/дом.css', 'a b/c-d_e.CSS', 'look/x.y.css', 'git/x.css'])('is %s', (file) => {
    expect(parseSettings(`{"site": {"style": "${file}"}}`, path).site?.style).toBe(file);
    const table = file.replace(/css$/i, 'csv');
    expect(parseSettings(`{"glossary": ["${table}"]}`, path).glossary).toEqual([table]);
  });
});
