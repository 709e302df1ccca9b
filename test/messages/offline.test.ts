import { describe, expect, it, test } from 'vitest';
import type { MessageResources } from '../../src/messages/messages.ts';
import { offlineMessages, offlineResources } from '../../src/messages/offline/offline.ts';

function entriesOf(resources: MessageResources, above = ''): [key: string, text: string][] {
  return Object.entries(resources).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${above}${key}`, value]] : entriesOf(value, `${above}${key}.`),
  );
}
const withoutForm = (key: string): string => key.replace(/_(?:one|few|many|other)$/, '');
const namesIn = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!).sort();

describe('the words of the offline page', () => {
  test.each(Object.keys(offlineResources))('%s has all of them, each with its values', (language) => {
    const english = new Map(
      entriesOf(offlineResources['en']!).map(([key, text]) => [withoutForm(key), text]),
    );
    const own = entriesOf(offlineResources[language]!);
    expect([...new Set(own.map(([key]) => withoutForm(key)))].sort()).toEqual([...english.keys()].sort());
    for (const [key, text] of own)
      expect([key, namesIn(text)]).toEqual([key, namesIn(english.get(withoutForm(key))!)]);
    const messages = offlineMessages(language);
    for (const count of [0, 1, 2, 5, 21])
      expect(messages.text('savedDrafts', { count, file: 'a.xlf' })).toContain(String(count));
  });

  it('name the button that saves as translators look for it', () => {
    const names = ['en', 'ru', 'be', 'tg'].map((language) => offlineMessages(language).text('save'));
    expect(names).toEqual(['Save', 'Сохранить', 'Захаваць', 'Нигоҳ доштан']);
  });

  it('are English for a language that has none of its own', () => {
    expect(offlineMessages('kk').language).toBe('en');
    expect(offlineMessages('be-BY').language).toBe('be');
  });
});
