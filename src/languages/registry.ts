import { be } from './be/index.ts';
import { bg } from './bg/index.ts';
import { en } from './en/index.ts';
import { autonyms } from './engine/autonyms.ts';
import { defaults } from './engine/defaults.ts';
import { parseTag, unknownScript } from './engine/tag.ts';
import { kk } from './kk/index.ts';
import { ky } from './ky/index.ts';
import { mk } from './mk/index.ts';
import { mn } from './mn/index.ts';
import type { Language, LanguagePack } from './pack.ts';
import { ru } from './ru/index.ts';
import { tg } from './tg/index.ts';
import { uk } from './uk/index.ts';

/** Every language with a pack. Adding one is its folder, its import and its word in this list. */
const packs: readonly LanguagePack[] = [en, ru, be, tg, kk, ky, uk, bg, mk, mn];

/** Every language with a pack, complete. */
export const languages: readonly Language[] = packs.map((pack) => ({ ...defaults, ...pack }));

const byTag: ReadonlyMap<string, Language> = new Map(languages.map((language) => [language.tag, language]));

/**
 * The language of a BCP 47 tag that has a pack: by its primary subtag (`ru-BY` is `ru`), unless the tag names another
 * script than the pack is about (`kk-Arab`).
 */
export function findLanguage(tag: string): Language | undefined {
  const known = byTag.get(tag);
  if (known) return known;
  const { language, script } = parseTag(tag);
  const found = byTag.get(language);
  return script === undefined || script === found?.script ? found : undefined;
}

/** The language of a BCP 47 tag, with the defaults if it has no pack, and the tag for a name if none is known. */
export function languageOf(tag: string): Language {
  return findLanguage(tag) ?? unknownLanguage(tag);
}

/** Tags without a pack that have been asked for. A cache, emptied when it grows large. */
const unknown = new Map<string, Language>();
const mostUnknown = 1000;

function unknownLanguage(tag: string): Language {
  let language = unknown.get(tag);
  if (!language) {
    const { language: primary, script = unknownScript, region } = parseTag(tag);
    const isPlain = script === unknownScript && region === undefined;
    const autonym = (isPlain ? autonyms.get(primary) : undefined) ?? tag;
    language = { ...defaults, tag, name: tag, autonym, script };
    if (unknown.size >= mostUnknown) unknown.clear();
    unknown.set(tag, language);
  }
  return language;
}
