/** White space of XML 1.0 (§2.3, production 3), as a part of a pattern; patterns take the flag `u`. */
export const space: string = '[ \\t\\r\\n]';
/** Production 4. */
const nameStart =
  ':A-Z_a-z\\u{c0}-\\u{d6}\\u{d8}-\\u{f6}\\u{f8}-\\u{2ff}\\u{370}-\\u{37d}\\u{37f}-\\u{1fff}\\u{200c}\\u{200d}\\u{2070}-\\u{218f}\\u{2c00}-\\u{2fef}\\u{3001}-\\u{d7ff}\\u{f900}-\\u{fdcf}\\u{fdf0}-\\u{fffd}\\u{10000}-\\u{effff}';
/** A name, with colons wherever (production 5). */
export const name: string = `[${nameStart}][-.0-9\\u{b7}\\u{300}-\\u{36f}\\u{203f}\\u{2040}${nameStart}]*`;

/** Whether what follows a prefix can be a name: saxes looks at the first character of the whole name alone. */
function isLocalName(local: string): boolean {
  return startPattern.test(local);
}

const startPattern = new RegExp(`^[${nameStart.replace(':', '')}]`, 'u');

/** A name in its parts (Namespaces in XML 1.0 §4, productions 7 to 11). */
export interface QName {
  readonly name: string;
  /** Empty for none. */
  readonly prefix: string;
  readonly local: string;
  /** Whether it is none, for a colon too many or in a wrong place. */
  readonly isMalformed: boolean;
}

/** Names that are remembered: no format has as many. */
const mostNames = 2048;

/** Takes names apart. A file has few and says them over and over, so each is kept once and looked at once. */
export function createNames(): (name: string) => QName {
  const known = new Map<string, QName>();
  return (name) => {
    const found = known.get(name);
    if (found) return found;
    const colon = name.indexOf(':');
    const prefix = name.slice(0, Math.max(0, colon));
    const local = name.slice(colon + 1);
    const isMalformed = colon >= 0 && (prefix === '' || local.includes(':') || !isLocalName(local));
    if (known.size === mostNames) return { name, prefix, local, isMalformed };
    const made = { name: intern(name), prefix: intern(prefix), local: intern(local), isMalformed };
    known.set(name, made);
    return made;
  };
}

/**
 * The same string, as V8 keeps names of properties: each once, so that two are compared by address. Readers compare names and
 * namespaces at every element.
 */
function intern(text: string): string {
  return Object.keys({ [text]: true })[0]!;
}

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';
/** Of the attributes that declare namespaces. */
export const declarationNamespace = 'http://www.w3.org/2000/xmlns/';

/** The namespaces in scope while a file is read from start to end. */
export interface Scopes {
  /** An element begins. */
  enter(): void;
  /** Binds a prefix, empty for the default namespace, within that element. Gives what is wrong with that, if anything. */
  declare(prefix: string, uri: string): string | undefined;
  /** The namespace of a prefix; without a default one, the empty prefix has the empty namespace. */
  resolve(prefix: string): string | undefined;
  /** The element that began last ends. */
  leave(): void;
}

/** Each look-up costs the same, however deep the element. */
export function createScopes(): Scopes {
  const bound = new Map<string, string | undefined>([
    ['', ''],
    ['xml', xmlNamespace],
    ['xmlns', declarationNamespace],
  ]);
  /** Asked for at nearly every element. */
  let defaultUri: string | undefined = '';
  const bind = (prefix: string, uri: string | undefined): void => {
    bound.set(prefix, uri);
    if (prefix === '') defaultUri = uri;
  };
  /** What the declarations of each open element have hidden. */
  const hidden: ([prefix: string, uri: string | undefined][] | undefined)[] = [];
  return {
    enter() {
      hidden.push(undefined);
    },
    declare(prefix, uri) {
      const fault = findFault(prefix, uri);
      if (fault !== undefined) return fault;
      const place = hidden.length - 1;
      const list = hidden[place] ?? [];
      list.push([prefix, bound.get(prefix)]);
      hidden[place] = list;
      bind(prefix, intern(uri));
      return undefined;
    },
    resolve: (prefix) => (prefix === '' ? defaultUri : bound.get(prefix)),
    leave() {
      const list = hidden.pop();
      if (!list) return;
      for (const [prefix, uri] of list) bind(prefix, uri);
    },
  };
}

/** Namespaces in XML 1.0 §3 and §5: two prefixes are bound for good, and none can be unbound. */
function findFault(prefix: string, uri: string): string | undefined {
  if (prefix === 'xmlns') return 'the prefix "xmlns" cannot be declared';
  if (uri === declarationNamespace) return `no prefix can be bound to ${uri}`;
  if ((prefix === 'xml') !== (uri === xmlNamespace)) {
    return prefix === 'xml'
      ? `the prefix "xml" can only be bound to ${xmlNamespace}`
      : `only the prefix "xml" can be bound to ${uri}`;
  }
  return prefix !== '' && uri === '' ? `the prefix "${prefix}" is bound to nothing` : undefined;
}
