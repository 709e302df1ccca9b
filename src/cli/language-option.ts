import { InvalidArgumentError, Option } from 'commander';
import { parseTag } from '../languages/engine/tag.ts';
import type { FindingLanguage } from '../messages/findings/languages.ts';

/** The languages in which findings can be read, with the script they are written in. Every command line loads this: no texts, no facts of languages. */
const scripts: Readonly<Record<FindingLanguage, string>> = {
  en: 'Latn',
  ru: 'Cyrl',
  be: 'Cyrl',
  tg: 'Cyrl',
};

/** The option for the language in which people read what was found: a tag with or without region and script. */
export function languageOption(): Option {
  return new Option('--language <tag>', 'language of messages (default: en)')
    .choices(Object.keys(scripts))
    .argParser(findingLanguage);
}

function findingLanguage(value: string): FindingLanguage {
  const { language, script, rest } = parseTag(value);
  for (const [tag, usual] of Object.entries(scripts)) {
    if (tag === language && (script ?? usual) === usual && rest === '') return tag as FindingLanguage;
  }
  throw new InvalidArgumentError(`Allowed: ${Object.keys(scripts).join(', ')}.`);
}
