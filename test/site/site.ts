import { readFileSync } from 'node:fs';
import { type MessageResources, makeMessages } from '../../src/messages/messages.ts';
import type { Site, SiteAssets } from '../../src/model/edition.ts';
import { nodeDisk } from '../../src/workspace/disk.ts';
import { readSiteAssets } from '../../src/workspace/program.ts';

export function resourcesOf(language: string): MessageResources {
  const path = new URL(`../../locales/${language}/edition.json`, import.meta.url);
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** The style sheets and scripts of the program. */
export const assets: SiteAssets = await readSiteAssets(nodeDisk);

/** A site in the languages given, with the words this repository ships. */
export function siteIn(...languages: readonly string[]): Site {
  return {
    assets,
    languages,
    messages: new Map(languages.map((language) => [language, makeMessages(language, resourcesOf(language))])),
  };
}

export const site: Site = siteIn('en', 'ru', 'be', 'tg');
