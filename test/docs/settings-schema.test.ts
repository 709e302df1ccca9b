import fs from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parseSettings } from '../../src/workspace/settings/settings.ts';
import { writeSettingsSchema } from './settings-schema.ts';

const root = path.resolve(import.meta.dirname, '../..');

const accepts = new Ajv({ strict: true, strictTypes: false, strictRequired: false }).compile(
  JSON.parse(writeSettingsSchema()),
);

function isRead(text: string): boolean {
  try {
    parseSettings(text, 'barobar.json');
    return true;
  } catch {
    return false;
  }
}

const sound = [
  '{}',
  '{"$schema": "./barobar.schema.json"}',
  '{"source": "en", "targets": ["ru", "be", "tg", "pt-BR", "zh-Hant-TW"]}',
  '{"gate": {}}',
  '{"gate": {"state": "final", "complete": false, "reviewer": "other", "findings": "off"}}',
  '{"gate": {"embargo": "2026-11-24T10:00:00+05:00"}}',
  '{"gate": {"embargo": "2026-11-24T10:00Z"}}',
  '{"checks": {"*": "warning", "numbers/*": "error", "spacing/ends": "off"}}',
  '{"quotes": {"tg": "“”‘’", "ru": "«»„“"}}',
  '{"fonts": {"tg": "Noto Serif"}}',
  '{"jsonLd": ["headline", "description"]}',
  '{"overrides": []}',
  '{"overrides": [{"documents": ["csto-*", "2026/день"], "checks": {"terms/inconsistent": "note"}}]}',
  '{"overrides": [{"languages": ["tg"], "gate": {"state": "final"}, "checks": {}}]}',
  '{"import": {"trust": "final"}}',
  '{"import": {}}',
  '{"glossary": ["house.csv", "shared/csto.TBX"]}',
  '{"memory": {"penalties": {"old.tmx": 5, "agency/": 100, "Архив 1/a.tmx": 0}}}',
  '{"sentences": {"quotations": "whole"}}',
  '{"analyse": {}}',
  '{"targets": ["ru"], "analyse": {"count": "gmxWords", "weights": {"100": 10, "95-99": 0}, "prices": {"ru": 0.085}, "currency": "EUR"}}',
  '{"site": {"url": "https://example.org", "title": {"en": "Briefings", "tg": "Брифингҳо"}}}',
  '{"site": {"downloads": [], "licence": {"en": "CC BY 4.0"}}}',
  '{"site": {"downloads": ["docx", "text"]}}',
  '{"site": {"url": "https://example.org/", "cards": true, "cardFonts": ["look/a.TTF", "b.woff2"], "icon": "i.png"}}',
  '{"site": {"logo": "look/mark.svg", "style": "a b/c-d_e.CSS", "template": "page.html"}}',
];

const unsound = [
  '{"memory": {"penalties": {"../old.tmx": 5}}}',
  '{"memory": {"penalties": {"/old.tmx": 5}}}',
  '{"memory": {"penalties": {"": 5}}}',
  '{"memory": {"penalties": {"a/.git/x.tmx": 5}}}',
  '{"memory": {"penalties": {"old.tmx": -5}}}',
  '{"memory": {"penalty": 5}}',
  '{"sentences": {"quotations": "none"}}',
  '{"analyse": {"weights": {"101": 10}}}',
  '{"analyse": {"weights": {"100": 10.5}}}',
  '{"analyse": {"weights": {"100": 101}}}',
  '{"analyse": {"prices": {"ru": -1}, "currency": "EUR"}}',
  '{"analyse": {"prices": {"ru": "0.1"}, "currency": "EUR"}}',
  '{"analyse": {"currency": "euro"}}',
  '{"analyse": {"count": "characters"}}',
  '[]',
  '7',
  '{"target": ["ru"]}',
  '{"constructor": 1}',
  '{"$schema": 1}',
  '{"source": "../x"}',
  '{"targets": "ru"}',
  '{"targets": []}',
  '{"targets": ["ru", "ru"]}',
  '{"targets": ["russian"]}',
  '{"gate": {"state": "initial"}}',
  '{"gate": {"state": "done"}}',
  '{"gate": {"complete": "no"}}',
  '{"gate": {"reviewer": "boris"}}',
  '{"gate": {"findings": "fatal"}}',
  '{"gate": {"day": "Monday"}}',
  '{"gate": {"embargo": "2026-11-24T10:00"}}',
  '{"gate": {"embargo": "Monday"}}',
  '{"gate": []}',
  '{"checks": []}',
  '{"checks": {"Numbers": "off"}}',
  '{"checks": {"toString": "off"}}',
  '{"checks": {"numbers/missing": "fatal"}}',
  '{"quotes": {"tg": "“”"}}',
  '{"quotes": {"tg": "abcd"}}',
  '{"fonts": {"tg": "a\\" b"}}',
  '{"jsonLd": ["url"]}',
  '{"jsonLd": ["headline", "headline"]}',
  '{"quotes": {"*": "«»„“"}}',
  '{"overrides": {}}',
  '{"overrides": [{"gate": {"state": "final"}}]}',
  '{"overrides": [{"languages": ["ru"]}]}',
  '{"overrides": [{"languages": ["ru"], "gate": {}}]}',
  '{"overrides": [{"languages": [], "gate": {"complete": false}}]}',
  '{"overrides": [{"documents": [], "gate": {"complete": false}}]}',
  '{"overrides": [{"documents": ["a\\\\b"], "gate": {"complete": false}}]}',
  '{"overrides": [{"language": "ru"}]}',
  '{"import": {"trust": "initial"}}',
  '{"glossary": "a.csv"}',
  '{"glossary": ["a.xlsx"]}',
  '{"glossary": ["../a.csv"]}',
  '{"glossary": ["a.csv", "a.csv"]}',
  '{"site": {"url": "ftp://example.org/"}}',
  '{"site": {"downloads": ["word"]}}',
  '{"site": {"downloads": "text"}}',
  '{"site": {"licence": "CC BY 4.0"}}',
  '{"site": {"title": "Briefings"}}',
  '{"site": {"title": {"en": " "}}}',
  '{"site": {"style": "https://example.org/x.css"}}',
  '{"site": {"style": ".git/x.css"}}',
  '{"site": {"style": "look//x.css"}}',
  '{"site": {"logo": "mark.gif"}}',
  '{"site": {"icon": "mark.jpg"}}',
  '{"site": {"url": "https://example.org/", "cards": "no"}}',
  '{"site": {"url": "https://example.org/", "cardFonts": "a.ttf"}}',
  '{"site": {"url": "https://example.org/", "cardFonts": ["../a.ttf"]}}',
  `{"site": {"footer": {"en": "${'x'.repeat(2_001)}"}}}`,
];

/** What a schema cannot say: a calendar, a list of languages, names of devices, and what members are to one another. */
const beyondSchemas = [
  '{"targets": ["xx"]}',
  '{"targets": ["pt-BR", "pt-br"]}',
  '{"targets": ["ru", "en"]}',
  '{"gate": {"embargo": "2026-02-30T10:00Z"}}',
  '{"quotes": {"uk": "«»„“"}}',
  '{"overrides": [{"languages": ["uk"], "gate": {"state": "final"}}]}',
  '{"site": {"title": {"uk": "a"}}}',
  '{"site": {"style": "con.css"}}',
  '{"site": {"cards": false}}',
  '{"site": {"url": "https://example.org/", "cards": false, "cardFonts": ["a.ttf"]}}',
  '{"site": {"url": "https://example.org/?a=b"}}',
  '{"site": {"url": "https://:secret@example.org/"}}',
];

describe('the schema of the settings', () => {
  it('is in docs/barobar.schema.json (npm run docs)', () => {
    expect(fs.readFileSync(path.join(root, 'docs/barobar.schema.json'), 'utf8')).toBe(writeSettingsSchema());
  });

  it('is if the settings of this repository say', () => {
    const text = fs.readFileSync(path.join(root, 'barobar.json'), 'utf8');
    const { $schema = '' } = parseSettings(text, 'barobar.json');
    expect(fs.existsSync(path.join(root, $schema))).toBe(true);
    expect(accepts(JSON.parse(text))).toBe(true);
  });

  it.each(sound)('accepts what the program reads: %s', (text) => {
    expect([isRead(text), accepts(JSON.parse(text))]).toEqual([true, true]);
  });

  it.each(unsound)('refuses what the program refuses: %s', (text) => {
    expect([isRead(text), accepts(JSON.parse(text))]).toEqual([false, false]);
  });

  it.each(beyondSchemas)('leaves to the program: %s', (text) => {
    expect([isRead(text), accepts(JSON.parse(text))]).toEqual([false, true]);
  });

  it('describes every setting, since editors show that', () => {
    const { properties } = JSON.parse(writeSettingsSchema()) as {
      properties: Record<string, { description?: string }>;
    };
    for (const [name, { description }] of Object.entries(properties))
      expect(description, name).toMatch(/\.$/);
  });
});
