import * as v from 'valibot';
import { type JsonLdMember, jsonLdMembers } from '../../formats/html/json-ld.ts';
import type { QuotationShapes } from '../../languages/pack.ts';
import type { Rates } from '../../memory/bands.ts';
import type { GateRules, Levels, Override } from '../../model/policy.ts';
import type { State } from '../../model/translation.ts';
import { formatJson } from '../files/json.ts';
import {
  choice,
  type Fault,
  type FileKind,
  optional,
  parseFile,
  type Schema,
  strictObject,
  textSchema,
  whole,
} from '../files/json-schema.ts';
import { findRepeatedTag } from '../language-tags.ts';
import { type MemorySettings, memorySchema, ratesSchema } from './memory-schema.ts';
import { checksSchema, gateSchema, overridesSchema, stateSchema } from './policy-schema.ts';
import { type SiteSettings, siteSchema } from './site-schema.ts';
import { fileSchema, fontsSchema, formatQuotes, list, quotesSchema, tagSchema } from './value-schemas.ts';

/** What `barobar.json` says. */
export interface Settings {
  /** The JSON Schema of this file, for editors. */
  readonly $schema?: string;
  /** Language the briefings are written in. */
  readonly source: string;
  /** Languages they are translated into, in the order editions show them. */
  readonly targets: readonly string[];
  /** What must hold before a document is assembled or published; rules left out are as usual. */
  readonly gate: Partial<GateRules> & Pick<GateRules, 'state'>;
  /** How much findings matter; absent where each is as serious as its check says. */
  readonly checks?: Levels;
  /** Quotation marks of targets by language; absent where they are as usual. */
  readonly quotes?: Readonly<Record<string, QuotationShapes>>;
  /** Fonts of translated Word and OpenDocument files by language; absent where they are those of the original. */
  readonly fonts?: Readonly<Record<string, string>>;
  /** Members of JSON-LD in HTML sources that are translated; absent if none is. */
  readonly jsonLd?: readonly JsonLdMember[];
  /** What is asked otherwise of some documents and languages; the later override the earlier. */
  readonly overrides?: readonly Override[];
  /** Glossary files by their path below `glossary/`, the one that overrides the others first; absent if none does. */
  readonly glossary?: readonly string[];
  readonly import: {
    /** The highest state returned files are believed to claim. */
    readonly trust: State;
  };
  /** How briefings are split into sentences; absent if that is as usual. */
  readonly sentences?: {
    /** Whether quoted speech of several sentences is split like other text, which is the default, or stays one segment. */
    readonly quotations?: 'split' | 'whole';
  };
  /** What words are worth; absent if analyse only counts them. */
  readonly analyse?: Rates;
  /** The translation memory; absent if nothing is said of it. */
  readonly memory?: MemorySettings;
  /** The published site; absent if nothing is said of it. */
  readonly site?: SiteSettings;
}

/** The settings of a workspace whose `barobar.json` says nothing, and those that `init` writes. */
export const defaultSettings: Settings = {
  source: 'en',
  targets: ['ru', 'be', 'tg'],
  gate: { state: 'translated', findings: 'error' },
  import: { trust: 'translated' },
};

/** What the file itself says. */
type Written = Partial<Omit<Settings, 'gate'>> & { readonly gate?: Partial<GateRules> };

const targetsSchema: Schema<readonly string[]> = v.pipe(
  list(tagSchema, 'language tags', '["ru", "be"]'),
  v.minLength(1, 'is empty.\nName at least one language.'),
  whole((tags) => {
    const repeated = findRepeatedTag(tags);
    return (
      repeated && {
        trail: [repeated.at],
        what: `“${repeated.first}” and “${tags[repeated.at]}” are one language.`,
        advice: 'Keep one.',
      }
    );
  }),
  v.description('Languages the briefings are translated into, in the order editions show them.'),
);

/** What `barobar.json` may hold. */
export const settingsSchema: Schema<Settings> = v.pipe(
  strictObject<Written>({
    $schema: optional(v.pipe(textSchema, v.description('The JSON Schema of this file, for editors.'))),
    source: optional(
      v.pipe(tagSchema, v.description('Language the briefings are written in: a BCP 47 tag (default: en).')),
    ),
    targets: optional(targetsSchema),
    gate: optional(gateSchema),
    checks: optional(checksSchema),
    quotes: optional(quotesSchema),
    fonts: optional(fontsSchema),
    jsonLd: optional(
      v.pipe(
        list(choice(jsonLdMembers), 'members of JSON-LD', '["headline", "description"]'),
        v.description('Members of JSON-LD in HTML sources that are translated.'),
      ),
    ),
    overrides: optional(overridesSchema),
    import: optional(
      v.pipe(
        strictObject<Partial<Settings['import']>>({
          trust: optional(
            v.pipe(
              stateSchema,
              v.description(
                'The highest state that returned files are believed to claim (default: translated).',
              ),
            ),
          ),
        }),
        v.description('What import believes.'),
        v.transform(({ trust }) => ({ trust: trust ?? defaultSettings.import.trust })),
      ),
    ),
    glossary: optional(
      v.pipe(
        list(fileSchema('below glossary/', ['csv', 'tbx']), 'files', '["house.csv", "csto.csv"]'),
        v.description('Glossary files by their path below glossary/; each overrides those after it.'),
      ),
    ),
    sentences: optional(
      v.pipe(
        strictObject<NonNullable<Settings['sentences']>>({
          quotations: optional(
            v.pipe(
              choice(['split', 'whole'] as const),
              v.description('"whole": quoted speech of several sentences is one segment (default: split).'),
            ),
          ),
        }),
        v.description('How briefings are split into sentences.'),
      ),
    ),
    analyse: optional(ratesSchema),
    memory: optional(memorySchema),
    site: optional(siteSchema),
  }),
  v.transform(
    (written): Settings => ({
      ...defaultSettings,
      ...written,
      gate: { ...defaultSettings.gate, ...written.gate },
    }),
  ),
  whole(findLanguageFault),
);

/** Languages that one member names and another does not have. */
function findLanguageFault({
  source,
  targets,
  quotes,
  fonts,
  overrides,
  analyse,
  site,
}: Settings): Fault | undefined {
  const twin = findRepeatedTag([source, ...targets]);
  if (twin)
    return {
      trail: ['targets'],
      what: `“${source}” is the source language and a target.`,
      advice: 'Remove it from “targets”.',
    };
  const known = `Targets: ${targets.join(', ')}.`;
  for (const tag of Object.keys(quotes ?? {}))
    if (!targets.includes(tag))
      return {
        trail: ['quotes', tag],
        at: 'name',
        what: `“${tag}” is not a target language here, so its quotation marks have no effect.`,
        advice: known,
      };
  for (const tag of Object.keys(fonts ?? {}))
    if (!targets.includes(tag))
      return {
        trail: ['fonts', tag],
        at: 'name',
        what: `“${tag}” is not a target language here, so its font has no effect.`,
        advice: known,
      };
  for (const [index, { languages = [] }] of (overrides ?? []).entries())
    for (const [at, tag] of languages.entries())
      if (!targets.includes(tag))
        return {
          trail: ['overrides', index, 'languages', at],
          what: `“${tag}” is not a target language here.`,
          advice: known,
        };
  const { prices } = analyse ?? {};
  for (const tag of Object.keys(prices ?? {}))
    if (!targets.includes(tag))
      return {
        trail: ['analyse', 'prices', tag],
        at: 'name',
        what: `“${tag}” is not a target language here.`,
        advice: known,
      };
  const unpriced = prices && targets.find((tag) => !Object.hasOwn(prices, tag));
  if (unpriced !== undefined)
    return {
      trail: ['analyse', 'prices'],
      at: 'name',
      what: `A word into “${unpriced}” has no price.`,
      advice: 'Give each target a price, or none.',
    };
  if (analyse && (prices === undefined) !== (analyse.currency === undefined))
    return {
      trail: ['analyse'],
      at: 'name',
      what: prices ? 'The prices have no currency.' : 'There is a currency, but no price.',
      advice: 'Give both “prices” and “currency”, or neither.',
    };
  for (const member of ['title', 'footer', 'licence'] as const)
    for (const tag of Object.keys(site?.[member] ?? {}))
      if (tag !== source && !targets.includes(tag))
        return {
          trail: ['site', member, tag],
          at: 'name',
          what: `The site has no language “${tag}”.`,
          advice: `Its languages are ${[source, ...targets].join(', ')}.`,
        };
  return undefined;
}

const kind: FileKind<Settings> = {
  schema: settingsSchema,
  name: 'The settings',
  syntax: 'settings-syntax',
  value: 'settings-value',
  advice: 'Write a text in quotation marks.',
  place: 'value',
};

/**
 * Settings from the text of `barobar.json`; what is left out has its default.
 * @throws `settings-syntax`, `settings-value` with the place
 */
export function parseSettings(text: string, path: string): Settings {
  return parseFile(kind, text, path);
}

/** The text of a `barobar.json`. */
export function formatSettings({
  $schema,
  source,
  targets,
  gate,
  import: imports,
  quotes,
  ...others
}: Settings): string {
  const isUsual = imports.trust === defaultSettings.import.trust;
  return formatJson({
    $schema,
    source,
    targets,
    gate,
    ...(!isUsual && { import: imports }),
    ...(quotes && { quotes: formatQuotes(quotes) }),
    ...others,
  });
}
