import { describe, expect, it } from 'vitest';
import { findingLanguages } from '../../src/messages/findings/languages.ts';
import type { MessageResources } from '../../src/messages/messages.ts';
import { belarusian } from '../../src/messages/reports/be.ts';
import { english } from '../../src/messages/reports/en.ts';
import { loadReportMessages } from '../../src/messages/reports/reports.ts';
import { russian } from '../../src/messages/reports/ru.ts';
import { tajik } from '../../src/messages/reports/tg.ts';

const resources: Readonly<Record<string, MessageResources>> = { ru: russian, be: belarusian, tg: tajik };

function keysOf(given: MessageResources, above = ''): string[] {
  return Object.entries(given).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [
          `${above}${key.replace(/_(?:one|few|many|other)$/, '')} ${
            value
              .match(/\{\{\w+\}\}/g)
              ?.sort()
              .join() ?? ''
          }`,
        ]
      : keysOf(value, `${above}${key}.`),
  );
}

describe('the words of reports', () => {
  it.each(Object.keys(resources))('%s has all of the English ones, with the same values', (language) => {
    expect(new Set(keysOf(resources[language]!))).toEqual(new Set(keysOf(english)));
  });

  it.each(findingLanguages)('%s counts in all of its forms', async (language) => {
    const words = await loadReportMessages(language);
    for (const key of ['counts.errors', 'counts.warnings', 'counts.notes'])
      for (const count of [0, 1, 2, 5, 11, 21]) expect(words.text(key, { count })).toContain(String(count));
  });
});
