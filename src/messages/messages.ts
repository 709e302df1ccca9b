import { createInstance } from 'i18next';
import { languageOf } from '../languages/registry.ts';
import { BarobarError } from '../model/error.ts';
import type { Messages } from '../model/messages.ts';

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
    interpolation: { escapeValue: false, skipOnVariables: true },
    missingInterpolationHandler: (text: string, match: readonly string[]) => {
      throw missing(language, `a value for "${match[1]?.trim()}" in "${text}"`);
    },
  });

  const isThere = new Map<string, boolean>();
  const exists = (key: string): boolean => {
    const known = isThere.get(key) ?? i18n.exists(key);
    isThere.set(key, known);
    return known;
  };
  const look = (form: string, key: string, values: Readonly<Record<string, string | number>>): string => {
    const chosen = exists(form) ? form : key;
    const replace: Record<string, string> = {};
    for (const [name, value] of Object.entries(values)) {
      replace[name] = typeof value === 'number' ? formatNumber(value, decimal) : value;
    }
    const text: unknown = exists(chosen) ? i18n.t(chosen, { replace }) : undefined;
    if (typeof text !== 'string') throw missing(language, `"${form}"`);
    return text;
  };

  // The pages of a site say the same few things again and again, and a look into i18next costs more than writing a row.
  const said = new Map<string, string>();
  return {
    language,
    has: (key) => exists(key),
    text(key, values) {
      if (values === undefined) {
        const known = said.get(key) ?? look(key, key, {});
        said.set(key, known);
        return known;
      }
      // The plural key is chosen here and i18next never sees a number as `count`: its own choice asks Intl, which has no
      // Tajik and then answers with the rules of the host's language.
      const { count } = values;
      const form = typeof count === 'number' ? `${key}_${plural(count)}` : key;
      const request = requestOf(form, values);
      const known = said.get(request) ?? look(form, key, values);
      if (said.size >= mostSaid) said.clear();
      said.set(request, known);
      return known;
    },
  };
}

/** No two requests give one: the length of each value says where it ends, the type whether it is written as a number. */
function requestOf(form: string, values: Readonly<Record<string, string | number>>): string {
  let request = form;
  for (const name in values) {
    const value = values[name] as string | number;
    request += typeof value === 'number' ? ` ${name}=${value}` : ` ${name}:${value.length}:${value}`;
  }
  return request;
}

/** Texts kept at most: titles and names among the values are without end. */
const mostSaid = 10_000;

function formatNumber(value: number, decimal: string): string {
  return String(value).replace('.', decimal);
}

function missing(language: string, what: string): BarobarError {
  return new BarobarError(
    'locale-value',
    `The UI strings in "${language}" lack ${what}.`,
    `Add it to locales/${language}/edition.json.`,
  );
}
