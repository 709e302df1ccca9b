/** Notes of ours begin so: the package `xliff` writes no attribute that would say whose they are. */
export const ownNotePrefix = 'Barobar: ';

/** i18next resources of one language: texts, nested by area. A key is the path to a text, with a full stop between names. */
export interface Resources {
  readonly [name: string]: string | Resources;
}

/** One text on its way to a translator, or back. */
export interface ResourceText {
  readonly key: string;
  readonly text: string;
}

/**
 * The texts by key, in order. i18next reads a full stop in a key as the end of a name: a name with one in it, which it
 * never finds, is given as it stands, so that it can be refused.
 */
export function flattenResources(resources: Resources, area = ''): readonly ResourceText[] {
  return Object.entries(resources).flatMap(([name, value]) =>
    typeof value === 'string'
      ? [{ key: area + name, text: value }]
      : flattenResources(value, `${area}${name}.`),
  );
}

/**
 * The resources with these texts put in. What was there keeps its place; a new text stands behind the one that `order`
 * (keys) has before it in its area. Nothing is ever left out.
 */
export function withTexts(
  resources: Resources,
  texts: ReadonlyMap<string, string>,
  order: readonly string[],
): Resources {
  const root = nodeOf(resources);
  let previous: readonly string[] = [];
  for (const key of order) {
    const names = key.split('.');
    const text = texts.get(key);
    if (text !== undefined) put(root, names, text, previous);
    previous = names;
  }
  return plainOf(root);
}

type Node = Map<string, string | Node>;

function nodeOf(resources: Resources): Node {
  return new Map(
    Object.entries(resources).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : nodeOf(value),
    ]),
  );
}

function put(
  node: Node,
  [name = '', ...rest]: readonly string[],
  text: string,
  after: readonly string[],
): void {
  const there = node.get(name);
  if (rest.length === 0 || typeof there === 'string') {
    // What stands where the key would need something else stays as it is.
    if (rest.length === 0 && !(there instanceof Map)) insert(node, name, text, after[0]);
    return;
  }
  const area = there ?? new Map<string, string | Node>();
  if (!there) insert(node, name, area, after[0]);
  put(area, rest, text, after[0] === name ? after.slice(1) : []);
}

function insert(node: Node, name: string, value: string | Node, after: string | undefined): void {
  if (node.has(name) || after === undefined || !node.has(after)) {
    node.set(name, value);
    return;
  }
  const entries = [...node];
  node.clear();
  for (const [each, old] of entries) {
    node.set(each, old);
    if (each === after) node.set(name, value);
  }
}

function plainOf(node: Node): Resources {
  return Object.fromEntries(
    [...node].map(([name, value]) => [name, typeof value === 'string' ? value : plainOf(value)]),
  );
}
