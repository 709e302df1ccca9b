import { describe, expect, it, test } from 'vitest';
import { handoutMessages, handoutResources } from '../../src/messages/handouts/handouts.ts';
import type { MessageResources } from '../../src/messages/messages.ts';

function keysOf(resources: MessageResources, above = ''): string[] {
  return Object.entries(resources).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${above}${key}`] : keysOf(value, `${above}${key}.`),
  );
}
const withoutForms = (keys: string[]): string[] =>
  [...new Set(keys.map((key) => key.replace(/_(?:one|few|many|other)$/, '')))].sort();

describe('the words of hand-outs', () => {
  test.each(Object.keys(handoutResources))('%s has all of them', (language) => {
    expect(withoutForms(keysOf(handoutResources[language]!))).toEqual(
      withoutForms(keysOf(handoutResources['en']!)),
    );
    const messages = handoutMessages(language);
    for (const count of [1, 2, 5, 21]) expect(messages.text('sentences', { count })).toContain(String(count));
  });

  it('are English for a language that has none of its own', () => {
    expect(handoutMessages('kk').language).toBe('en');
    expect(handoutMessages('ru-BY').language).toBe('ru');
  });

  it('call no two states, and no two columns, the same in one language', () => {
    for (const resources of Object.values(handoutResources)) {
      for (const area of ['state', 'column'] as const) {
        const words = Object.values(resources[area] as Record<string, string>).map((word) =>
          word.toLowerCase(),
        );
        expect(new Set(words).size).toBe(words.length);
      }
    }
  });
});
