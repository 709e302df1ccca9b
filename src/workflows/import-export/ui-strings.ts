import { flattenResources, type Resources, withTexts } from '../../exchange/resources/resources.ts';
import { markValues, unmarkValues, valuesOf } from '../../exchange/resources/values.ts';
import { digestTarget } from '../../exchange/sent-digest.ts';
import type { PluralCategory } from '../../languages/engine/numbers.ts';
import { languageOf } from '../../languages/registry.ts';
import type { FindingText } from '../../messages/findings/texts.ts';
import type { Segment } from '../../model/document.ts';
import type { Translation } from '../../model/translation.ts';
import { formatJson } from '../../workspace/files/json.ts';
import { openUiStrings } from '../../workspace/files/ui-strings.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** A UI string in the form a language needs: one of the source may be several there, or several one. */
export interface UiString {
  /** As in the language's file: `edition.sentences_few`. */
  readonly key: string;
  /** The source text that it is made from. */
  readonly source: string;
  /** The source text of the other plural form, if the text has forms. */
  readonly alike: string;
  readonly category: PluralCategory | undefined;
}

/** The UI strings of the editions as sentences, so that they go out and come back as sentences do. */
export interface UiStringBook {
  /** The texts that a language needs, in the order of the source. */
  stringsFor(language: string): readonly UiString[];
  /** The text as a sentence, with its values as codes. */
  segment(language: string, key: string): Segment | undefined;
  /** What a language has of the texts it needs, with the file it comes from. */
  open(language: string): {
    readonly path: string;
    /** None if only the program has UI strings in the language. */
    readonly text: string | undefined;
    readonly entries: ReadonlyMap<string, Translation>;
  };
  /** The file's text with these translations, and with all that was there; as it is if nothing is new. */
  write(language: string, entries: ReadonlyMap<string, Translation>): string | undefined;
  /** Why a translation cannot be used: values it lacks or makes up. */
  faultOf(language: string, key: string, target: string): FindingText | undefined;
}

/**
 * Opens the UI strings of the editions. A string that has plural forms in the source language goes out in the forms of the other
 * language; each is made from the source text of its own category, or of `other`.
 * @throws `locale-syntax`, `locale-value` with the place, once a string is asked for
 */
export function openUiStringBook(workspace: Workspace): UiStringBook {
  const { source } = workspace.settings;
  const needed = new Map<string, ReadonlyMap<string, UiString>>();
  const stringsOf = (language: string): ReadonlyMap<string, UiString> => {
    let strings = needed.get(language);
    if (!strings) {
      strings = neededUiStrings(openUiStrings(workspace, source).words ?? {}, source, language);
      needed.set(language, strings);
    }
    return strings;
  };
  const entriesOf = (language: string, resources: Resources): ReadonlyMap<string, Translation> => {
    const entries = new Map<string, Translation>();
    for (const { key, text } of flattenResources(resources)) {
      const uiString = stringsOf(language).get(key);
      if (!uiString) continue;
      const values = valuesOf(uiString.source);
      entries.set(key, {
        source: markValues(uiString.source),
        target: markValues(text, values),
        state: text === '' ? 'initial' : 'translated',
      });
    }
    return entries;
  };
  return {
    stringsFor: (language) => [...stringsOf(language).values()],
    segment(language, key) {
      const uiString = stringsOf(language).get(key);
      return uiString && { id: key, source: markValues(uiString.source), codes: [], start: 0, end: 0 };
    },
    open(language) {
      const { words: resources = {}, text, path } = openUiStrings(workspace, language);
      return { path, text, entries: entriesOf(language, resources) };
    },
    write(language, entries) {
      const { words: resources = {}, text } = openUiStrings(workspace, language);
      const before = entriesOf(language, resources);
      const changed = new Map<string, string>();
      for (const [key, { target }] of entries) {
        const uiString = stringsOf(language).get(key);
        if (!uiString || before.get(key)?.target === target) continue;
        const plain = unmarkValues(target, valuesOf(uiString.source));
        if (plain !== undefined) changed.set(key, plain);
      }
      if (changed.size === 0) return text;
      return formatJson(withTexts(resources, changed, [...stringsOf(language).keys()]));
    },
    faultOf(language, key, target) {
      const uiString = stringsOf(language).get(key);
      if (!uiString) return undefined;
      const plain = unmarkValues(target, valuesOf(uiString.source));
      const about = { id: key, target };
      if (plain === undefined) return { text: 'import/quarantined:ui-code', values: about };
      const values = valuesOf(plain).toSorted();
      const isSame = [uiString.source, uiString.alike].some(
        (english) => valuesOf(english).toSorted().join('\n') === values.join('\n'),
      );
      if (isSame) return undefined;
      const wanted = valuesOf(uiString.source);
      const lacking = wanted.filter((value) => !values.includes(value));
      if (lacking.length > 0)
        return { text: 'import/quarantined:ui-lacks', values: { ...about, names: lacking.join(', ') } };
      const found = { ...about, found: values.join(', ') };
      return wanted.length > 0
        ? { text: 'import/quarantined:ui-other', values: { ...found, names: wanted.join(', ') } }
        : { text: 'import/quarantined:ui-none', values: found };
    },
  };
}

/** Digest of what our file has now, for the way out. */
export function sentDigestOf(translation: Translation | undefined): string {
  return digestTarget(translation?.target ?? '');
}

/** All of CLDR's, in its order: what `_few` is in one language may be missing in another. */
const categories: readonly PluralCategory[] = ['one', 'few', 'many', 'other'];

/** The plural categories a language has: those of whole numbers and of halves. */
function categoriesOf(language: string): readonly PluralCategory[] {
  const used = new Set(numbers.map((n) => languageOf(language).numbers.plural(n)));
  return categories.filter((category) => used.has(category));
}

const numbers = Array.from({ length: 400 }, (_, at) => at / 2);

/** Numbers that take a plural category, the first of each kind, for a translator to try. */
export function examplesOf(language: string, category: PluralCategory): readonly number[] {
  const taken = numbers.filter((n) => languageOf(language).numbers.plural(n) === category);
  const whole = taken.filter(Number.isInteger);
  return (whole.length > 0 ? whole : taken).slice(0, 4);
}

function neededUiStrings(
  english: Resources,
  source: string,
  language: string,
): ReadonlyMap<string, UiString> {
  const texts = new Map(flattenResources(english).map(({ key, text }) => [key, text]));
  const sourceCategories = categoriesOf(source);
  const targetCategories = categoriesOf(language);
  const strings = new Map<string, UiString>();
  for (const [key, text] of texts) {
    const base = /^(.+)_(?:one|few|many|other)$/.exec(key)?.[1];
    // A key may end so and have no forms: `each_other`.
    const forms =
      base !== undefined &&
      sourceCategories.length > 1 &&
      sourceCategories.every((form) => texts.has(`${base}_${form}`));
    if (!forms) strings.set(key, { key, source: text, alike: text, category: undefined });
    else {
      for (const category of targetCategories) {
        const form = `${base}_${category}`;
        const alike = texts.get(`${base}_other`)!;
        strings.set(form, { key: form, source: texts.get(form) ?? alike, alike, category });
      }
    }
  }
  return strings;
}
