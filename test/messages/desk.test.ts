import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { defaultBindings } from '../../src/desk/client/keys.ts';
import { deskMessages, deskResources } from '../../src/messages/desk/desk.ts';
import type { MessageResources } from '../../src/messages/messages.ts';

function textsOf(resources: MessageResources, above = ''): readonly (readonly [string, string])[] {
  return Object.entries(resources).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${above}${key}`, value] as const] : textsOf(value, `${above}${key}.`),
  );
}

const withoutForm = (key: string): string => key.replace(/_(?:one|few|many|other)$/, '');
const valuesOf = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{\w+\}\}/g)].map(([value]) => value).sort();
const english = new Map(textsOf(deskResources['en']!).map(([key, text]) => [withoutForm(key), text]));

describe('the words of the desk', () => {
  test.each(Object.keys(deskResources))(
    '%s has all of them, with the values of the English ones',
    (language) => {
      const texts = textsOf(deskResources[language]!);
      expect([...new Set(texts.map(([key]) => withoutForm(key)))].sort()).toEqual([...english.keys()].sort());
      for (const [key, text] of texts)
        expect([key, valuesOf(text)]).toEqual([key, valuesOf(english.get(withoutForm(key)) ?? '')]);
      const messages = deskMessages(language);
      for (const [key, text] of texts.filter((each) => each[0].endsWith('_other'))) {
        const values = Object.fromEntries(valuesOf(text).map((value) => [value.slice(2, -2), 'x']));
        for (const count of [0, 1, 2, 5, 21])
          expect(messages.text(withoutForm(key), { ...values, count })).toContain(String(count));
      }
    },
  );

  test.each(Object.keys(deskResources).filter((language) => language !== 'en'))(
    '%s is translated',
    (language) => {
      const same = textsOf(deskResources[language]!)
        .filter(
          ([key, text]) => english.get(key) === text && /[a-z]{4}/.test(text.replace(/\{\{\w+\}\}/g, '')),
        )
        .map(([, text]) => text);
      expect(same).toEqual(['XLIFF 1.2', 'XLIFF 2.0'].filter((text) => /[a-z]{4}/.test(text)));
    },
  );

  it('are English for a language that has none', () => {
    expect(deskMessages('kk').language).toBe('en');
    expect(deskMessages('__proto__').language).toBe('en');
  });

  it('call no two states, and no two actions, the same in one language', () => {
    for (const resources of Object.values(deskResources))
      for (const area of ['state', 'action'] as const) {
        const words = Object.values(resources[area] as Record<string, string>).map((word) =>
          word.toLowerCase(),
        );
        expect(new Set(words).size).toBe(words.length);
      }
  });

  it('have every text that the pages ask for by its name, and every action', () => {
    const folder = path.resolve(import.meta.dirname, '../../src/desk/client');
    const asked = fs
      .readdirSync(folder)
      .filter((file) => /\.tsx?$/.test(file))
      .flatMap((file) => [
        ...fs.readFileSync(path.join(folder, file), 'utf8').matchAll(/\bsay\(\s*'([\w.]+)'/g),
      ])
      .map((match) => match[1] as string);
    expect(asked.length).toBeGreaterThan(80);
    expect(asked.filter((key) => !english.has(key))).toEqual([]);
    const actions = defaultBindings.map(({ action }) => `action.${action.replace(/\d$/, '')}`);
    expect(actions.filter((key) => !english.has(key))).toEqual([]);
  });

  it('bind no keys twice', () => {
    const keys = defaultBindings.map((binding) => binding.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
