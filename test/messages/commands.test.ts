import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/engine/registry.ts';
import { runChecks } from '../../src/checks/engine/run.ts';
import { languageOf } from '../../src/languages/registry.ts';
import { loadCommandTexts } from '../../src/messages/commands/commands.ts';
import { counts } from '../../src/messages/counts.ts';
import { type FindingLanguage, findingLanguages } from '../../src/messages/findings/languages.ts';
import { readTemplate } from '../../src/messages/template.ts';
import { pairOf } from '../checks/pairs.ts';

type Areas = Readonly<Record<string, Readonly<Record<string, string>>>>;

const others = ['ru', 'be', 'tg'] as const;

/** The texts of a language by area. */
async function areasOf(language: FindingLanguage): Promise<Areas> {
  const load = async (part: string): Promise<Areas> => {
    const file = `../../src/messages/commands/${language}/${part}.ts`;
    return ((await import(file)) as Record<string, Areas>)[part]!;
  };
  return { ...(await load('quality')), ...(await load('sentences')), counts: counts[language] };
}

const english = await areasOf('en');

const bare = (key: string): string => key.replace(/_(?:one|few|many|other)$/, '');

const valuesIn = (text: string): readonly string[] =>
  readTemplate(text)
    .parts.flatMap((part) => (typeof part === 'string' ? [] : [`${part.name},${part.area ?? ''}`]))
    .sort();

/** Each text of a language with its name, all of its forms apart. */
function textsOf(areas: Areas): [name: string, text: string][] {
  return Object.entries(areas).flatMap(([area, texts]) =>
    Object.entries(texts).map(([key, text]): [string, string] => [`${area}.${bare(key)}`, text]),
  );
}

/** The English text of a name, in its most general form. */
const sourceOf = (name: string): string => textsOf(english).findLast(([each]) => each === name)![1];

describe('what commands print', () => {
  it.each(others)('has all of the English texts in %s, each form with the same values', async (language) => {
    const texts = textsOf(await areasOf(language));
    const names = new Set(textsOf(english).map(([name]) => name));
    expect(new Set(texts.map(([name]) => name))).toEqual(names);
    for (const [name, text] of texts)
      expect([name, valuesIn(text)]).toEqual([name, valuesIn(sourceOf(name))]);
  });

  it.each(findingLanguages)('has in %s all plural forms of a text, or one for all', async (language) => {
    const { plural } = languageOf(language).numbers;
    const categories = new Set([0.5, ...Array.from({ length: 30 }, (_, at) => at)].map(plural));
    for (const [area, texts] of Object.entries(await areasOf(language)))
      for (const key of new Set(Object.keys(texts).map(bare))) {
        const forms = Object.keys(texts).filter((each) => bare(each) === key);
        const all = [...categories].map((category) => `${key}_${category}`).sort();
        expect([[key], all], `${area}.${key}`).toContainEqual(forms.sort());
        if (forms.length > 1) for (const form of forms) expect(valuesIn(texts[form]!)).toContain('count,');
      }
  });

  it.each(findingLanguages)('counts in %s by the rule of the language', async (language) => {
    const localise = await loadCommandTexts(language);
    for (const count of [0, 1, 2, 5, 11, 21])
      expect(localise('update.written', { count })).toMatch(new RegExp(`(?<!\\d)${count}(?!\\d)`));
  });

  it('takes words for values from areas that there are', () => {
    for (const [name, text] of textsOf(english))
      for (const value of valuesIn(text)) {
        const area = value.replace(/.*,/, '');
        if (area !== '') expect(Object.keys(english), name).toContain(area);
      }
  });

  it('has no text that no command prints', () => {
    const folder = path.resolve(import.meta.dirname, '../../src/cli');
    const sources = fs
      .readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => fs.readFileSync(path.join(folder, file), 'utf8'))
      .join('\n');
    const ofWords = new Set(
      textsOf(english).flatMap(([, text]) => valuesIn(text).map((value) => value.replace(/.*,/, ''))),
    );
    const unsaid = [...new Set(textsOf(english).map(([name]) => name))].filter(
      (name) =>
        !sources.includes(`'${name}'`) &&
        !sources.includes(`\`${name.replace(/\..*/, '.${')}`) &&
        !ofWords.has(name.replace(/\..*/, '')),
    );
    expect(unsaid).toEqual([]);
  });

  it.each(others)('is written in %s as the checks of translations ask', async (language) => {
    const areas = ['letters', 'spacing', 'quotes', 'brackets', 'dashes', 'apostrophes', 'ellipsis', 'words'];
    // Texts are parts of lines, and too short to tell a keyboard by.
    const excluded = ['letters/keyboard', 'spacing/no-break', 'spacing/ends', 'quotes/missing'];
    const form = checks.filter(
      ({ code }) => areas.includes(code.replace(/\/.*/, '')) && !excluded.includes(code),
    );
    const pairs = textsOf(await areasOf(language)).map(([name, text]) =>
      pairOf(sourceOf(name), text, language, { segment: name }),
    );
    expect(runChecks(pairs, { checks: form }).map(({ code, target }) => [code, target])).toEqual([]);
  });

  it.each(others)('quotes in %s with «» alone, and has letters of the language', async (language) => {
    for (const [name, text] of textsOf(await areasOf(language))) {
      expect(text).not.toMatch(/["“”]/);
      if (/\p{L}/u.test(sourceOf(name).replace(/\{\{.*?\}\}/g, ''))) expect(text).toMatch(/[а-яўіғӣқӯҳҷ]/i);
    }
  });
});
