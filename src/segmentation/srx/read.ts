import { BarobarError } from '../../model/error.ts';
import type { Location } from '../../model/location.ts';
import { createLocator } from '../../xml/locate.ts';
import { attributeOf, readXml, type XmlElement } from '../../xml/read.ts';
import type { LanguageMap, Pattern, SrxRule, SrxRules } from './rules.ts';

/** Namespace of the element that adds rules to the built-in ones; other tools skip it (SRX 2.0 §3.5.2). */
const extensionNamespace = 'urn:barobar:srx';

/** Namespaces of SRX 2.0 and 1.0, and none. */
const namespaces = new Set(['http://www.lisa.org/srx20', 'http://www.lisa.org/srx', '']);

/** Which elements may occur in which, in `body`. An unknown name there would be a rule that is not applied. */
const parents: Readonly<Record<string, readonly string[]>> = {
  header: ['srx'],
  body: ['srx'],
  languagerules: ['body'],
  languagerule: ['languagerules'],
  rule: ['languagerule'],
  beforebreak: ['rule'],
  afterbreak: ['rule'],
  maprules: ['body'],
  // SRX 1.0 has lists of maps.
  maprule: ['maprules'],
  languagemap: ['maprules', 'maprule'],
};

/**
 * The rules of an SRX file, 1.0 or 2.0. Header attributes and elements that real files leave out may be missing: a file of
 * SRX 2.0 without `cascade` cascades, as OmegaT and the library `segment` read it; SRX 1.0, which does not know it, takes the first map that matches. Expressions are not looked into (`validateSrx`).
 *
 * @throws BarobarError `srx-structure` with the place, and whatever `readXml` throws.
 */
export function readSrx(text: string, path: string): SrxRules {
  const locate = createLocator(text, path);
  const lists = new Map<string, SrxRule[]>();
  const maps: LanguageMap[] = [];
  const stack: string[] = [];
  let cascade: boolean | undefined;
  let isVersion1 = false;
  let isExtension = false;
  let list: { readonly name: string; readonly rules: SrxRule[] } | undefined;
  let rule: { -readonly [Key in keyof SrxRule]: SrxRule[Key] } | undefined;
  /** What is being gathered, and the place of its element. */
  let gathered: { text: string; readonly location: Location } | undefined;

  const open = (element: XmlElement, offset: number): void => {
    const parent = stack.at(-1);
    const name = namespaces.has(element.uri) ? element.local : `{${element.uri}}${element.local}`;
    stack.push(name);
    const location = locate(offset);
    if (parent === undefined && name !== 'srx')
      throw fault(`The root is <${element.local}>, not <srx>`, location);
    if (parent === undefined)
      isVersion1 = attributeOf(element, 'version') === '1.0' || element.uri === 'http://www.lisa.org/srx';
    if (stack[1] === 'header' && stack.length > 2) {
      if (name === `{${extensionNamespace}}extends`) gathered = { text: '', location };
      return;
    }
    // Elements of other tools are theirs.
    if (stack.some((one) => one.startsWith('{'))) return;
    if (parent !== undefined && !parents[name]?.includes(parent))
      throw fault(`<${name}> is not allowed in <${parent}>`, location);
    switch (name) {
      case 'header':
        cascade = readYes(element, 'cascade', !isVersion1, location);
        break;
      case 'languagerule': {
        const listName = required(element, 'languagerulename', location);
        if (lists.has(listName)) throw fault(`There are two lists of rules named “${listName}”`, location);
        list = { name: listName, rules: [] };
        lists.set(listName, list.rules);
        break;
      }
      case 'rule':
        rule = {
          break: readYes(element, 'break', true, location),
          list: list?.name ?? '',
          number: (list?.rules.length ?? 0) + 1,
          location,
        };
        break;
      case 'beforebreak':
      case 'afterbreak':
        if (rule?.[name === 'beforebreak' ? 'before' : 'after'])
          throw fault(`A rule has two <${name}>`, location);
        gathered = { text: '', location };
        break;
      case 'languagemap': {
        const pattern = { source: required(element, 'languagepattern', location), location };
        maps.push({ pattern, list: required(element, 'languagerulename', location), location });
      }
    }
  };

  readXml(text, path, {
    open,
    text: (part) => {
      if (gathered) gathered.text += part;
    },
    close: () => {
      const name = stack.pop();
      if (name === 'rule' && rule) {
        list?.rules.push(rule);
        rule = undefined;
      } else if (gathered && name === `{${extensionNamespace}}extends`) {
        if (gathered.text.trim() !== 'built-in')
          throw fault('Only “built-in” rules can be extended', gathered.location);
        isExtension = true;
        gathered = undefined;
      } else if (gathered && rule && (name === 'beforebreak' || name === 'afterbreak')) {
        const pattern: Pattern = { source: gathered.text, location: gathered.location };
        rule[name === 'beforebreak' ? 'before' : 'after'] = pattern;
        gathered = undefined;
      }
    },
  });

  for (const map of maps) {
    if (!lists.has(map.list))
      throw fault(`The map names a list of rules “${map.list}”, which there is not`, map.location);
  }
  return { path, cascade: cascade ?? !isVersion1, extends: isExtension, lists, maps };
}

function required(element: XmlElement, name: string, location: Location): string {
  const value = attributeOf(element, name);
  if (value === undefined) throw fault(`<${element.local}> has no attribute “${name}”`, location);
  return value;
}

function readYes(element: XmlElement, name: string, otherwise: boolean, location: Location): boolean {
  const value = attributeOf(element, name);
  if (value === undefined) return otherwise;
  if (value !== 'yes' && value !== 'no')
    throw fault(`The attribute “${name}” is “${value}”; it can be “yes” or “no”`, location);
  return value === 'yes';
}

/** `what`: without full stop. */
function fault(what: string, location: Location): BarobarError {
  return new BarobarError(
    'srx-structure',
    `${what}.`,
    'Correct the file, or export it again from the tool that wrote it.',
    location,
  );
}
