import { isNmtoken } from '../../../xml/schema/values.ts';

/** What a selector of a fragment identifier is, by its prefix (XLIFF 2.1 §3.1, §3.2). */
interface Selector {
  /** Empty for none. */
  readonly prefix: string;
  readonly id: string;
}

/** A fragment identifier, the part of a reference after `#` (XLIFF 2.1 §3). */
export interface Fragment {
  /** Without the `/` after `#`, it is relative to where it stands (XLIFF 2.1 §3.3). */
  readonly isAbsolute: boolean;
  readonly selectors: readonly Selector[];
}

/** What is wrong with a fragment identifier, and the clause that it breaks. */
export interface FragmentFault {
  readonly code: string;
  readonly message: string;
  readonly clause: string;
}

const containers = ['f', 'g', 'u'];
const leaves = new Set(['', 'n', 'd', 't']);

/**
 * Prefixes of modules (XLIFF 2.1 §5.1.3 and on; `pgs` and `fs` have none but are reserved), and `tbx`, which the TC's own test
 * suite uses. The TC keeps the register of others.
 */
const registered = new Set(['gls', 'mtc', 'mda', 'res', 'slr', 'val', 'ctr', 'its', 'fs', 'pgs', 'tbx']);

/** Reads `#…` by the grammar and constraints of XLIFF 2.1 §3; one fault, the first, where it breaks them. */
export function readFragment(value: string): Fragment | FragmentFault {
  const clause = 'XLIFF 2.1 §3';
  const expression = value.slice(1);
  const isAbsolute = expression.startsWith('/');
  const selectors: Selector[] = [];
  for (const part of (isAbsolute ? expression.slice(1) : expression).split('/')) {
    const sign = part.indexOf('=');
    const prefix = sign < 0 ? '' : part.slice(0, sign);
    const id = part.slice(sign + 1);
    if (sign >= 0 && !isNmtoken(prefix)) {
      return { code: 'fragment-prefix', message: `"${prefix}" cannot be a prefix.`, clause };
    }
    if (id !== id.trim() || !isNmtoken(id)) {
      return { code: 'fragment-syntax', message: `"${id}" cannot be an id.`, clause };
    }
    selectors.push({ prefix, id });
  }
  return faultOf(selectors, clause) ?? { isAbsolute, selectors };
}

function faultOf(selectors: readonly Selector[], clause: string): FragmentFault | undefined {
  const seen = new Set<string>();
  let last = -1;
  let leaf: Selector | undefined;
  for (const selector of selectors) {
    const { prefix } = selector;
    const rank = containers.indexOf(prefix);
    if (rank < 0 && !leaves.has(prefix)) {
      const fault = prefixFault(prefix);
      if (fault) return fault;
    }
    if (prefix !== '' && seen.has(prefix)) {
      return { code: 'fragment-repeated', message: `The prefix "${prefix}" is used twice.`, clause };
    }
    seen.add(prefix);
    if (leaf?.prefix === '' && (containers.includes(leaf.id) || leaves.has(leaf.id))) {
      return { code: 'fragment-syntax', message: `After "${leaf.id}", "=" and an id are missing.`, clause };
    }
    if (leaf) {
      return {
        code: 'fragment-leaf',
        message:
          rank < 0
            ? `"${leaf.id}" and "${selector.id}" both name what is meant; one selector may.`
            : `"${leaf.id}" names what is meant and has to be the last selector.`,
        clause,
      };
    }
    if (rank < 0) leaf = selector;
    else if (rank < last) {
      return { code: 'fragment-order', message: 'File, group and unit are not named in this order.', clause };
    } else last = rank;
  }
  return undefined;
}

function prefixFault(prefix: string): FragmentFault | undefined {
  const clause = 'XLIFF 2.1 §3.2';
  if (prefix.length < 2) {
    return {
      code: 'fragment-prefix',
      message: `"${prefix}" is no prefix of the core, and those of modules and extensions are longer.`,
      clause,
    };
  }
  return registered.has(prefix)
    ? undefined
    : { code: 'fragment-prefix', message: `The prefix "${prefix}" is not registered.`, clause };
}
