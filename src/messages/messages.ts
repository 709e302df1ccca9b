import { createInstance } from 'i18next';
import { languageOf } from '../languages/registry.ts';
import { BarobarError } from '../model/error.ts';
import type { Messages, MessageValue } from '../model/messages.ts';
import { readTemplate, type Template } from './template.ts';

/** i18next resources of one language, nested by area: the content of `locales/<language>/edition.json`. */
export interface MessageResources {
  readonly [key: string]: string | MessageResources;
}

/**
 * The words of one language. `count` in the values chooses among `key_one`, `key_few`, `key_many`, `key_other` by the
 * language's own rule; a language without one has the one form `key_other`. Numbers are written with the
 * language's decimal sign. `text` throws `locale-value` for a key or value that is missing: a page never shows a key.
 */
export function makeMessages(language: string, resources: MessageResources): Messages {
  const { decimal = '.', plural } = languageOf(language).numbers;
  const i18n = createInstance();
  void i18n.init({
    lng: language,
    fallbackLng: false,
    load: 'currentOnly',
    initAsync: false, // resources are here: `init` is done when it returns
    defaultNS: 'edition',
    ns: ['edition'],
    resources: { [language]: { edition: resources } },
    nsSeparator: false,
    returnObjects: true, // a key of an area gives the area, which is refused below, instead of a sentence about it
    // Values are put in below, so that i18next never takes a text in them for one of its own signs.
    missingInterpolationHandler: (_: string, [place = '']: readonly string[]) => place,
  });

  const isThere = new Map<string, boolean>();
  const exists = (key: string): boolean => {
    const known = isThere.get(key) ?? i18n.exists(key);
    isThere.set(key, known);
    return known;
  };

  // A look into i18next costs more than writing a row of a page, and pages say the same few things again and again.
  const templates = new Map<string, Template>();
  const templateOf = (form: string, key: string): Template => {
    const known = templates.get(form);
    if (known) return known;
    const chosen = exists(form) ? form : key;
    const text: unknown = exists(chosen) ? i18n.t(chosen) : undefined;
    if (typeof text !== 'string') throw missing(language, `"${form}"`);
    const template = readTemplate(text);
    templates.set(form, template);
    return template;
  };

  const write = (value: MessageValue, area: string | undefined): string => {
    if (typeof value === 'number') return String(value).replace('.', decimal);
    if (typeof value !== 'string') {
      const phrases = value.map((each) =>
        typeof each === 'string' ? write(each, area) : fill(`${area}.${each.text}`, each.values),
      );
      return phrases.join(typeof value[0] === 'string' ? ' ' : ', ');
    }
    const key = `${area}.${value}`;
    return area !== undefined && value !== '' && exists(key) ? templateOf(key, key).text : value;
  };
  const fill = (key: string, values: Readonly<Record<string, MessageValue>>): string => {
    // The plural key is chosen here and i18next never sees a number as `count`: its own choice asks Intl, which has no
    // Tajik and then answers with the rules of the host's language.
    const { count } = values;
    const form = typeof count === 'number' ? `${key}_${plural(count)}` : key;
    const { text, parts } = templateOf(form, key);
    let made = '';
    for (const part of parts) {
      if (typeof part === 'string') made += part;
      else if (Object.hasOwn(values, part.name)) made += write(values[part.name] as MessageValue, part.area);
      else throw missing(language, `a value for "${part.name}" in "${text}"`);
    }
    return made;
  };
  return { language, has: (key) => exists(key), text: (key, values = {}) => fill(key, values) };
}

function missing(language: string, what: string): BarobarError {
  return new BarobarError(
    'locale-value',
    `The UI strings in "${language}" lack ${what}.`,
    `Add it to locales/${language}/edition.json.`,
  );
}
