import { parseTag } from '../languages/engine/tag.ts';
import { findNearest } from '../text/nearest.ts';
import { findNameFault } from './portable-names.ts';

/** The shape of a folder below `locales/` that holds a language. */
export const languageFolder: RegExp = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/;

/** RFC 5646 §4.4.1: what software must be able to store; every file of a language has its tag in its name. */
const longestTag = 35;

/** Kept for private use (RFC 5646 §2.2.1, §2.2.3, §2.2.4): no list names them. */
const privateUse = { script: /^Qa[a-b][a-x]$/, region: /^(?:AA|Q[M-Z]|X[A-Z]|ZZ)$/ } as const;

/** Why a text cannot be used as a language tag. Both are one sentence with its full stop. */
export interface TagFault {
  readonly message: string;
  readonly advice: string;
}

/**
 * Why a text is no BCP 47 tag (RFC 5646) that a folder can be called, with the tag that is probably meant; undefined for a
 * tag. Codes of two letters, scripts and regions must be known; whether a language code of three letters is registered is
 * not known here.
 */
export function findTagFault(tag: string): TagFault | undefined {
  if (tag.length > longestTag || !/^[a-z]{2,3}(?:-|$)/i.test(tag) || canonicalTag(tag) === undefined)
    return { message: `“${tag.slice(0, longestTag)}” is not a language tag.`, advice: adviceFor(tag) };
  const { language: code, script, region } = parseTag(tag);
  if (findNameFault(tag) !== undefined)
    return {
      message: `“${tag}” is the name of a device on Windows, where no folder can be called so.`,
      advice: `Add the script or region, such as “${tag}-Latn”.`,
    };
  if (code.length === 2 && !isKnown('language', code))
    return {
      message: `“${tag}” has no known language: “${code}” is not a code of ISO 639-1.`,
      advice: usualAdvice,
    };
  const shorter = canonicalTag(code);
  if (code.length === 3 && shorter?.length === 2)
    return {
      message: `“${tag}” is not a language tag: the language “${code}” has a shorter code.`,
      advice: `Write “${shorter}${tag.slice(code.length)}”.`,
    };
  if (script !== undefined && !isKnown('script', script))
    return { message: `“${tag}” has no known script: “${script}”.`, advice: usualAdvice };
  if (region !== undefined && !isKnown('region', region.toUpperCase()))
    return { message: `“${tag}” has no known region: “${region.toUpperCase()}”.`, advice: usualAdvice };
  return undefined;
}

/**
 * The first tag of a list that equals an earlier one except the case of its letters: both would have one folder on a disk
 * that does not distinguish case, and they mean the same language (RFC 5646 §2.1.1).
 */
export function findRepeatedTag(
  tags: readonly string[],
): { readonly at: number; readonly first: string } | undefined {
  const keys = tags.map((tag) => tag.toLowerCase());
  const at = keys.findIndex((key, index) => keys.indexOf(key) !== index);
  return at === -1 ? undefined : { at, first: tags[keys.indexOf(keys[at] as string)] as string };
}

function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

function isKnown(type: 'language' | 'script' | 'region', code: string): boolean {
  if (type !== 'language' && privateUse[type].test(code)) return true;
  return namesIn('en', type).of(code) !== undefined;
}

function namesIn(language: string, type: 'language' | 'script' | 'region'): Intl.DisplayNames {
  return new Intl.DisplayNames([language], { type, fallback: 'none' });
}

/**
 * Which of the languages of a workspace is most likely meant by a tag that is none of them: written in other letters, with a
 * region (`ru_RU`), by the name of the language (`russian`) or with a slip.
 */
export function findMeantLanguage(written: string, known: readonly string[]): string | undefined {
  const tag = written.trim().replaceAll('_', '-').toLowerCase();
  const isKnown = (each: string | undefined): string | undefined =>
    known.find((language) => each !== undefined && language.toLowerCase() === each.toLowerCase());
  return (
    isKnown(tag) ?? isKnown(tag.split('-')[0]) ?? isKnown(codeOf(written.trim())) ?? findNearest(tag, known)
  );
}

const usualAdvice = 'Write a BCP 47 tag such as en, ru, be or tg.';

/** Says which tag is meant where a name of a language or `ru_RU` was written. */
function adviceFor(tag: string): string {
  const hyphens = tag.replaceAll('_', '-');
  const meant = hyphens !== tag && !findTagFault(hyphens) ? hyphens : codeOf(tag);
  return meant === undefined ? usualAdvice : `Write “${meant}”.`;
}

/** The code of two letters of a language by its name in English or in the language itself. */
function codeOf(name: string): string | undefined {
  const wanted = name.toLowerCase();
  const english = namesIn('en', 'language');
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  const known = codes.filter((code) => english.of(code) !== undefined);
  // For others Intl would answer in the language of the host.
  const supported = Intl.DisplayNames.supportedLocalesOf(known);
  return (
    known.find((code) => english.of(code)?.toLowerCase() === wanted) ??
    supported.find((code) => namesIn(code, 'language').of(code)?.toLowerCase() === wanted)
  );
}
