import { readFileSync } from 'node:fs';
import { type MessageResources, makeMessages } from '../../src/messages/messages.ts';
import type { Site } from '../../src/model/edition.ts';

export function resourcesOf(language: string): MessageResources {
  const path = new URL(`../../locales/${language}/edition.json`, import.meta.url);
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** A site in the languages given, with the words this repository ships. */
export function siteIn(...languages: readonly string[]): Site {
  return {
    languages,
    messages: new Map(languages.map((language) => [language, makeMessages(language, resourcesOf(language))])),
  };
}

export const site: Site = siteIn('en', 'ru', 'be', 'tg');
