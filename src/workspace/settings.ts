import type { ArrayNode, ValueNode } from '@humanwhocodes/momoa';
import type { QuotationShapes } from '../languages/pack.ts';
import type { GateRules, Levels, Override } from '../model/policy.ts';
import type { State } from '../model/translation.ts';
import { formatJson, memberOf, parseJson } from './json.ts';
import { findRepeatedTag } from './language-tags.ts';
import { fileAt, listAt, objectAt, optional, settingFault, stateAt, tagAt } from './settings-node.ts';
import { checksAt, gateAt, overridesAt } from './settings-policy.ts';
import { quotesAt, writeQuotes } from './settings-quotes.ts';
import { readSiteSettings, type SiteSettings } from './settings-site.ts';

/** What `barobar.json` says. */
export interface Settings {
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
  /** What is asked otherwise of some documents and languages; the later override the earlier. */
  readonly overrides?: readonly Override[];
  /** Glossary files by their path below `glossary/`, the one that overrides the others first; absent where none does. */
  readonly glossary?: readonly string[];
  readonly import: {
    /** The highest state returned files are believed to claim. */
    readonly trust: State;
  };
  /** The published site; absent where nothing is said of it. */
  readonly site?: SiteSettings;
}

export const defaultSettings: Settings = {
  source: 'en',
  targets: ['ru', 'be', 'tg'],
  gate: { state: 'translated', findings: 'error' },
  import: { trust: 'translated' },
};

/**
 * Settings from the text of `barobar.json`; what is left out has its default.
 * @throws `settings-syntax`, `settings-value` with the place
 */
export function readSettings(text: string, path: string): Settings {
  const { body } = parseJson(text, path, 'settings-syntax');
  const root = objectAt(body, path, 'the settings', [
    ...['source', 'targets', 'gate', 'checks', 'quotes', 'overrides', 'import', 'glossary', 'site'],
  ]);
  const {
    source = defaultSettings.source,
    targets = defaultSettings.targets,
    gate,
    import: imports = defaultSettings.import,
    ...others
  } = {
    ...optional(root, 'source', (node) => tagAt(node, path)),
    ...optional(root, 'targets', (node) => targetsAt(node, path)),
    ...optional(root, 'gate', (node) => gateAt(node, path)),
    ...optional(root, 'import', (node) => importAt(node, path)),
    ...optional(root, 'checks', (node) => checksAt(node, path)),
    ...optional(root, 'glossary', (node) => filesAt(node, path)),
  };
  const twin = findRepeatedTag([source, ...targets]);
  if (twin) {
    throw settingFault(
      memberOf(root, 'targets')?.value ?? body,
      path,
      `“${source}” is the source language and a target.`,
      'Remove it from “targets”.',
    );
  }
  return {
    source,
    targets,
    gate: { ...defaultSettings.gate, ...gate },
    import: imports,
    ...others,
    ...optional(root, 'quotes', (node) => quotesAt(node, path, targets)),
    ...optional(root, 'overrides', (node) => overridesAt(node, path, targets)),
    ...optional(root, 'site', (node) => readSiteSettings(node, path, [source, ...targets])),
  };
}

/** The text of a `barobar.json`. */
export function writeSettings({
  source,
  targets,
  gate,
  import: imports,
  quotes,
  ...others
}: Settings): string {
  const isUsual = imports.trust === defaultSettings.import.trust;
  return formatJson({
    source,
    targets,
    gate,
    ...(!isUsual && { import: imports }),
    ...(quotes && { quotes: writeQuotes(quotes) }),
    ...others,
  });
}

function targetsAt(node: ValueNode, path: string): readonly string[] {
  const list = { name: 'targets', of: 'language tags', example: '["ru", "be"]' };
  const tags = listAt(node, path, list, (item) => tagAt(item, path));
  if (tags.length === 0) throw settingFault(node, path, '“targets” is empty.', 'Name at least one language.');
  const repeated = findRepeatedTag(tags);
  if (repeated)
    throw settingFault(
      (node as ArrayNode).elements[repeated.at]?.value ?? node,
      path,
      `“${repeated.first}” and “${tags[repeated.at]}” are one language.`,
      'Keep one.',
    );
  return tags;
}

function importAt(node: ValueNode, path: string): Settings['import'] {
  const trust = memberOf(objectAt(node, path, 'what import believes', ['trust']), 'trust')?.value;
  return trust ? { trust: stateAt(trust, path, '“trust”') } : defaultSettings.import;
}

function filesAt(node: ValueNode, path: string): readonly string[] {
  const list = { name: 'glossary', of: 'files', example: '["house.csv", "csto.csv"]' };
  return listAt(node, path, list, (item) => fileAt(item, path, 'below glossary/', ['csv', 'tbx']));
}
