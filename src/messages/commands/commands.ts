import { counts } from '../counts.ts';
import type { FindingLanguage } from '../findings/languages.ts';
import { type MessageResources, makeMessages } from '../messages.ts';
import { quality } from './en/quality.ts';
import { sentences } from './en/sentences.ts';
import type { Localise } from './texts.ts';

/** Loads what commands print. English is always there. */
const loaders: Readonly<Record<FindingLanguage, () => Promise<MessageResources>>> = {
  en: async () => ({ ...quality, ...sentences }),
  ru: async () => join(await Promise.all([import('./ru/quality.ts'), import('./ru/sentences.ts')])),
  be: async () => join(await Promise.all([import('./be/quality.ts'), import('./be/sentences.ts')])),
  tg: async () => join(await Promise.all([import('./tg/quality.ts'), import('./tg/sentences.ts')])),
};

/** Loads what commands print in a language. */
export async function loadCommandTexts(language: FindingLanguage): Promise<Localise> {
  const resources = { ...(await loaders[language]()), counts: counts[language] };
  // Made when something is printed: a command may be asked for data alone.
  let messages: ReturnType<typeof makeMessages> | undefined;
  return (name, ...[values]) => {
    messages ??= makeMessages(language, resources);
    return messages.text(name, values);
  };
}

function join([one, other]: readonly [
  { readonly quality: MessageResources },
  { readonly sentences: MessageResources },
]): MessageResources {
  return { ...one.quality, ...other.sentences };
}
