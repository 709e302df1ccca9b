import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languageOf, languages } from '../../src/languages/registry.ts';
import type { MessageResources } from '../../src/messages/messages.ts';
import { resourcesOf } from '../site/site.ts';

const plural = /_(?:one|few|many|other)$/;
const tags = languages
  .map(({ tag }) => tag)
  .filter((tag) => existsSync(new URL(`../../locales/${tag}/edition.json`, import.meta.url)));

function flatten(resources: MessageResources, area = ''): Map<string, string> {
  return new Map(
    Object.entries(resources).flatMap(([key, value]) =>
      typeof value === 'string' ? [[area + key, value] as const] : [...flatten(value, `${area}${key}.`)],
    ),
  );
}

const texts = new Map(tags.map((tag) => [tag, flatten(resourcesOf(tag))]));
const keysOf = (tag: string): string[] => [
  ...new Set([...texts.get(tag)!.keys()].map((key) => key.replace(plural, ''))),
];
const valuesIn = (text: string): string[] => (text.match(/\{\{.*?\}\}/g) ?? []).sort();

describe.each(tags)('the words in %s', (tag) => {
  test('have the keys of English', () => {
    expect(keysOf(tag)).toEqual(keysOf('en'));
  });

  test('have exactly the plural forms of the language', () => {
    const needed = new Set(Array.from({ length: 200 }, (_, n) => languageOf(tag).numbers.plural(n / 2)));
    for (const key of keysOf(tag)) {
      const forms = [...texts.get(tag)!.keys()].filter((form) => form.replace(plural, '') === key);
      if (forms.length === 1 && forms[0] === key) continue;
      expect(new Set(forms.map((form) => form.slice(key.length + 1)))).toEqual(needed);
    }
  });

  test('take the values that English takes', () => {
    for (const [key, text] of texts.get(tag)!) {
      const english = texts.get('en')!.get(key) ?? texts.get('en')!.get(key.replace(plural, '_other'));
      expect([key, valuesIn(text)]).toEqual([key, valuesIn(english ?? '')]);
    }
  });

  test('are words of its alphabet, trimmed and composed', () => {
    const { alphabet } = languageOf(tag).letters;
    for (const text of texts.get(tag)!.values()) {
      const letters = text.replace(/\{\{.*?\}\}/g, '').match(/\p{L}/gu) ?? [];
      expect(letters.filter((letter) => !alphabet.includes(letter.toLowerCase()))).toEqual([]);
      expect(text).toBe(text.trim().normalize('NFC'));
    }
  });
});

test('every key is used by an edition', () => {
  const root = new URL('../../src/site/', import.meta.url);
  const code = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(new URL(path.replaceAll('\\', '/'), root), 'utf8'))
    .join('\n');
  const isUsed = (key: string): boolean =>
    code.includes(`'${key}'`) || code.includes(`\`${key.slice(0, key.lastIndexOf('.') + 1)}\${`);
  expect(keysOf('en').filter((key) => !isUsed(key))).toEqual([]);
});
