import { evaluate, type ObjectNode, type StringNode, type ValueNode } from '@humanwhocodes/momoa';
import { BarobarError } from '../model/error.ts';
import { type State, states } from '../model/translation.ts';
import { formatJson, memberName, memberOf, parseJson, placeOf } from './json.ts';
import { readSiteSettings, type SiteSettings } from './settings-site.ts';

/** What `barobar.json` says. */
export interface Settings {
  /** Language the briefings are written in. */
  readonly source: string;
  /** Languages they are translated into, in the order editions show them. */
  readonly targets: readonly string[];
  readonly gate: {
    /** The state every sentence must have reached before a document is assembled or published. */
    readonly state: State;
  };
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
  gate: { state: 'translated' },
  import: { trust: 'translated' },
};

/** A language tag that is also safe as a folder's name (BCP 47 syntax, subtags of 1 to 8). */
export const languageTag: RegExp = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/;

/**
 * Settings from the text of `barobar.json`; what is left out has its default.
 * @throws `settings-syntax`, `settings-value` with the place
 */
export function readSettings(text: string, path: string): Settings {
  const { body } = parseJson(text, path, 'settings-syntax');
  const root = objectAt(body, path, 'the settings', [
    'source',
    'targets',
    'gate',
    'import',
    'glossary',
    'site',
  ]);
  const source = memberOf(root, 'source');
  const targets = memberOf(root, 'targets');
  const gate = memberOf(root, 'gate');
  const imports = memberOf(root, 'import');
  const glossary = memberOf(root, 'glossary');
  const site = memberOf(root, 'site');
  const settings = {
    source: source ? tagAt(source.value, path) : defaultSettings.source,
    targets: targets ? tagsAt(targets.value, path) : defaultSettings.targets,
    gate: gate ? gateAt(gate.value, path) : defaultSettings.gate,
    import: imports ? importAt(imports.value, path) : defaultSettings.import,
    ...(glossary && { glossary: filesAt(glossary.value, path) }),
    ...(site && { site: readSiteSettings(site.value, path) }),
  };
  if (settings.targets.includes(settings.source)) {
    throw fault(
      targets?.value ?? body,
      path,
      `“${settings.source}” is the source language and a target.`,
      'Remove it from “targets”.',
    );
  }
  return settings;
}

/** The text of a `barobar.json`. */
export function writeSettings({ source, targets, gate, import: imports, glossary, site }: Settings): string {
  const isUsual = imports.trust === defaultSettings.import.trust;
  return formatJson({
    source,
    targets,
    gate,
    ...(!isUsual && { import: imports }),
    ...(glossary && { glossary }),
    ...(site && { site }),
  });
}

function fault(node: ValueNode, path: string, message: string, advice: string): BarobarError {
  return new BarobarError('settings-value', message, advice, placeOf(node, path));
}

function objectAt(node: ValueNode, path: string, what: string, known: readonly string[]): ObjectNode {
  if (node.type !== 'Object') throw fault(node, path, `Here ${what} must be an object.`, 'Write { … }.');
  for (const member of node.members) {
    const name = memberName(member);
    if (known.includes(name)) continue;
    throw new BarobarError(
      'settings-value',
      `There is no setting “${name}”.`,
      `Known here: ${known.join(', ')}.`,
      placeOf(member, path),
    );
  }
  return node;
}

function tagAt(node: ValueNode, path: string): string {
  if (node.type === 'String' && languageTag.test(node.value)) return node.value;
  const shown = JSON.stringify(evaluate(node as StringNode));
  throw fault(node, path, `${shown} is not a language tag.`, 'Write a BCP 47 tag such as "ru".');
}

function tagsAt(node: ValueNode, path: string): readonly string[] {
  if (node.type !== 'Array')
    throw fault(node, path, '“targets” must be a list of language tags.', 'Write ["ru", "be"].');
  const tags = node.elements.map((element) => tagAt(element.value, path));
  tags.forEach((tag, at) => {
    if (tags.indexOf(tag) === at) return;
    throw fault(node.elements[at]?.value ?? node, path, `“${tag}” stands twice in “targets”.`, 'Keep one.');
  });
  if (tags.length === 0) throw fault(node, path, '“targets” is empty.', 'Name at least one language.');
  return tags;
}

function gateAt(node: ValueNode, path: string): Settings['gate'] {
  const state = memberOf(objectAt(node, path, 'the gate', ['state']), 'state')?.value;
  return state ? { state: stateAt(state, path, 'The gate') } : defaultSettings.gate;
}

function importAt(node: ValueNode, path: string): Settings['import'] {
  const trust = memberOf(objectAt(node, path, 'what import believes', ['trust']), 'trust')?.value;
  return trust ? { trust: stateAt(trust, path, '“trust”') } : defaultSettings.import;
}

function stateAt(node: ValueNode, path: string, what: string): State {
  const allowed = states.filter((name) => name !== 'initial');
  const found = allowed.find((name) => node.type === 'String' && node.value === name);
  if (found) return found;
  throw fault(node, path, `${what} has an unknown state.`, `Choose one of: ${allowed.join(', ')}.`);
}

function filesAt(node: ValueNode, path: string): readonly string[] {
  if (node.type !== 'Array')
    throw fault(node, path, '“glossary” must be a list of files.', 'Write ["house.csv", "csto.csv"].');
  const files: string[] = [];
  for (const { value } of node.elements) {
    if (value.type !== 'String' || !/^(?!\.{0,2}(?:\/|$))[^\\]+\.(?:csv|tbx)$/i.test(value.value))
      throw fault(
        value,
        path,
        `${JSON.stringify(evaluate(value as StringNode))} is no glossary file.`,
        'Write its path below glossary/, such as "house.csv".',
      );
    if (files.includes(value.value))
      throw fault(value, path, `“${value.value}” stands twice in “glossary”.`, 'Keep one.');
    files.push(value.value);
  }
  return files;
}
