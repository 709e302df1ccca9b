import type { Expression } from './expression.ts';

/**
 * The expression in JavaScript's notation, for the flag `v`. Groups are named, so that none has to be counted. What
 * JavaScript lacks is spelt out:
 *
 *   (?>a|ab)   (?=(?<a1>a|ab))\k<a1>      a look-ahead is matched in one way only
 *
 * `prefix` goes before the names of groups, where several expressions become one.
 */
export function toJavaScript(expression: Expression, prefix = ''): string {
  let atomics = 0;
  const write = (one: Expression): string => {
    switch (one.type) {
      case 'set':
        return formatSet(one.set);
      case 'sequence':
        return one.parts
          .map((part) => (part.type === 'choice' ? `(?:${write(part)})` : write(part)))
          .join('');
      case 'choice':
        // No branch at all matches nowhere.
        return one.branches.length === 0 ? '(?!)' : one.branches.map(write).join('|');
      case 'repeat':
        return `${one.body.type === 'set' ? formatSet(one.body.set) : `(?:${write(one.body)})`}${times(one)}`;
      case 'look':
        return `(?${one.behind ? '<' : ''}${one.negative ? '!' : '='}${write(one.body)})`;
      case 'atomic': {
        const name = `${prefix}a${++atomics}`;
        return `(?=(?<${name}>${write(one.body)}))\\k<${name}>`;
      }
      case 'capture':
        return `(?<${prefix}c${one.index}>${write(one.body)})`;
      case 'recall':
        return `\\k<${prefix}c${one.index}>`;
    }
  };
  return write(expression);
}

/** V8 of Node 20 does not find `(?:x[^y]){2}` in "xaxa" where the flag is `v`; it does with the class in another. */
function formatSet(set: string): string {
  return set.startsWith('[^') ? `[${set}]` : set;
}

function times({ min, max, lazy }: Expression & { type: 'repeat' }): string {
  const reluctant = lazy ? '?' : '';
  if (max === Number.POSITIVE_INFINITY) {
    return (min === 0 ? '*' : min === 1 ? '+' : `{${min},}`) + reluctant;
  }
  return (min === 0 && max === 1 ? '?' : `{${min},${max}}`) + reluctant;
}
