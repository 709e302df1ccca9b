import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/engine/registry.ts';
import { runChecks } from '../../src/checks/engine/run.ts';
import { languageOf, languages } from '../../src/languages/registry.ts';
import { belarusian } from '../../src/messages/findings/be.ts';
import { english } from '../../src/messages/findings/en.ts';
import { findingLanguages, loadFindings } from '../../src/messages/findings/languages.ts';
import { russian } from '../../src/messages/findings/ru.ts';
import { tajik } from '../../src/messages/findings/tg.ts';
import type { MessageResources } from '../../src/messages/messages.ts';
import { readTemplate } from '../../src/messages/template.ts';
import { said } from '../../src/model/finding.ts';
import { findingsOf } from '../checks/examples.ts';
import { pairOf } from '../checks/pairs.ts';

const resources: Readonly<Record<string, MessageResources>> = {
  en: english,
  ru: russian,
  be: belarusian,
  tg: tajik,
};
const others = ['ru', 'be', 'tg'];

/** The texts of a language by name: message and advice, with their plural forms. */
function textsOf(language: string): ReadonlyMap<string, Readonly<Record<string, string>>> {
  return new Map(areasOrTexts(language).filter(([name]) => name.includes('/')));
}

/** The words for values of a language, by area. */
function areasOf(language: string): ReadonlyMap<string, Readonly<Record<string, string>>> {
  return new Map(areasOrTexts(language).filter(([name]) => !name.includes('/')));
}

function areasOrTexts(language: string): [string, Record<string, string>][] {
  return Object.entries(resources[language] as Record<string, Record<string, string>>);
}

const folder = path.resolve(import.meta.dirname, '../../src');

/** The program without its texts, by path. */
const sourceFiles: ReadonlyMap<string, string> = new Map(
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('messages/'))
    .map((file) => [file, fs.readFileSync(path.join(folder, file), 'utf8')]),
);

const placesOf = (text: string) => readTemplate(text).parts.filter((part) => typeof part !== 'string');
const namesIn = (forms: Readonly<Record<string, string>>): readonly string[] =>
  [...new Set(Object.values(forms).flatMap((text) => placesOf(text).map(({ name }) => name)))].sort();
const names = [...textsOf('en').keys()];

/** The English message or advice of a text, in any of its plural forms. */
function sourceOf(name: string, part: string): string {
  const forms = textsOf('en').get(name)!;
  return forms[part] ?? forms[`${part}_other`]!;
}

describe('what findings say', () => {
  it('is there in every language that can be asked for', () => {
    expect(Object.keys(resources)).toEqual(findingLanguages);
  });

  it.each(others)('has the same texts in %s as in English, with the same values', (language) => {
    const texts = textsOf(language);
    expect([...texts.keys()].sort()).toEqual([...names].sort());
    for (const [name, forms] of texts)
      expect([name, namesIn(forms)]).toEqual([name, namesIn(textsOf('en').get(name)!)]);
  });

  it.each(findingLanguages)('has a message and an advice in %s, in all plural forms or none', (language) => {
    const { plural } = languageOf(language).numbers;
    const categories = [...new Set([0.5, ...Array.from({ length: 30 }, (_, at) => at)].map(plural))];
    for (const [name, forms] of textsOf(language))
      for (const part of ['message', 'advice']) {
        const keys = Object.keys(forms).filter((key) => key.replace(/_.*/, '') === part);
        const all = categories.map((category) => `${part}_${category}`);
        expect([[part], all.sort()], `${language} ${name}`).toContainEqual(keys.sort());
        if (keys.length > 1) expect(namesIn(forms)).toContain('count');
      }
  });

  it.each(findingLanguages)(
    'takes in %s every word for a value from an area that has all values',
    (language) => {
      const areas = areasOf(language);
      const used = new Set<string>();
      for (const [name, forms] of textsOf(language)) {
        const ofEnglish = Object.values(textsOf('en').get(name)!).flatMap(placesOf);
        for (const place of Object.values(forms).flatMap(placesOf)) {
          if (place.area === undefined) continue;
          used.add(place.area);
          const model =
            ofEnglish.find((each) => each.name === place.name && each.area !== undefined)?.area ?? '';
          const words = Object.keys(areas.get(place.area) ?? {});
          expect(words, `${language} ${name}`).toEqual(
            expect.arrayContaining(Object.keys(areasOf('en').get(model) ?? { [model]: '' })),
          );
        }
      }
      expect([...areas.keys()].sort()).toEqual([...used].sort());
    },
  );

  it.each(findingLanguages)('names in %s every language that has a pack', (language) => {
    for (const area of areasOf(language).values())
      if ('ru' in area)
        expect(Object.keys(area)).toEqual(expect.arrayContaining(languages.map(({ tag }) => tag)));
    expect(areasOf(language).get('language')).toBeDefined();
  });

  it('calls languages in English as their packs do', () => {
    for (const { tag, name } of languages) expect(english.language).toHaveProperty(tag, name);
  });

  it('is a text wherever a finding is made, but for schema violations', () => {
    const own = [...sourceFiles].filter(
      ([file, text]) => !file.startsWith('checks/rules/') && /\bcode: ['`](?:[a-z-]+\/|\$\{)/.test(text),
    );
    expect(own.map(([file]) => file)).toEqual(['xml/schema/faults.ts']);
  });

  it('has no text that nothing says', () => {
    const sources = [...sourceFiles.values()].join('\n');
    const unsaid = names.filter(
      (name) => !sources.includes(`'${name}'`) && !sources.includes(`\`${name.replace(/:.*/, ':${')}`),
    );
    expect(unsaid).toEqual([]);
  });

  it.each(others)('has the same values in the words of an area in %s as in English', (language) => {
    for (const [area, words] of areasOf('en'))
      for (const [word, text] of Object.entries(words)) {
        const other = areasOf(language).get(area)?.[word] ?? text;
        expect([word, namesIn({ other })]).toEqual([word, namesIn({ text })]);
      }
  });

  it.each([
    ['en', 'The translation has no code <2/>, an end </1> without its start.'],
    ['ru', 'Ошибки в метках перевода: нет <2/>, </1> без начала.'],
    ['be', 'Памылкі ў пазнаках перакладу: няма <2/>, </1> без пачатку.'],
    ['tg', 'Хатоҳо дар нишонаҳои тарҷума: <2/> нест, </1> бе аввал.'],
  ] as const)('puts phrases into a sentence in %s', async (language, sentence) => {
    const faults = [
      { text: 'noCode', values: { code: '<2/>' } },
      { text: 'unopenedCode', values: { code: '</1>' } },
    ];
    const say = await loadFindings(language);
    expect(say({ text: 'import/codes', values: { faults, source: '' } }).message).toBe(sentence);
  });

  it.each(others)('is written in %s as the checks of translations ask', (language) => {
    // Texts begin with values, and are too short to tell a keyboard by.
    const others = ['capitals/start', 'letters/keyboard', 'spacing/no-break'];
    const areas = ['letters', 'spacing', 'quotes', 'brackets', 'dashes', 'apostrophes', 'ellipsis', 'words'];
    const form = checks.filter(
      ({ code }) => areas.includes(code.replace(/\/.*/, '')) && !others.includes(code),
    );
    const pairs = [...textsOf(language)].flatMap(([name, forms]) =>
      Object.entries(forms).map(([key, text]) =>
        pairOf(sourceOf(name, key.replace(/_.*/, '')), text, language, { segment: name }),
      ),
    );
    const found = runChecks(pairs, { checks: form }).map(({ code, target, span }) => [
      code,
      target,
      target?.slice(span?.start, span?.end),
    ]);
    expect(found).toEqual([]);
  });

  it.each(others)('quotes in %s with «» alone', (language) => {
    for (const forms of textsOf(language).values())
      for (const text of Object.values(forms)) expect(text).not.toMatch(/["“”]/);
  });
});

describe.each(checks.map((check) => [check.code, check] as const))('%s', (code, check) => {
  it.each(findingLanguages)('says each of its examples in %s', async (language) => {
    const say = await loadFindings(language);
    for (const example of check.examples.invalid) {
      const found = findingsOf(example, check.onRequest && check).filter((each) => each.code === code);
      expect(found.length).toBeGreaterThan(0);
      for (const finding of found) {
        const { message, advice } = say(finding[said]!);
        for (const text of [message, advice]) {
          expect(text).toMatch(/[^.]\.$/);
          if (language !== 'en') expect(text).toMatch(/[а-яўіғӣқӯҳҷ]/i);
        }
        if (language === 'en')
          expect({ message, advice }).toEqual({ message: finding.message, advice: finding.advice });
        else expect(message).not.toBe(finding.message);
      }
    }
  });
});
