import type { Expression } from './expression.ts';

/** The expression in JavaScript's notation, for the flag `v`: the same for two that are the same. */
export function toJavaScript(one: Expression): string {
  switch (one.type) {
    case 'set':
      return formatSet(one.set);
    case 'sequence':
      return one.parts
        .map((part) => (part.type === 'choice' ? `(?:${toJavaScript(part)})` : toJavaScript(part)))
        .join('');
    case 'choice':
      // No branch at all matches nowhere.
      return one.branches.length === 0 ? '(?!)' : one.branches.map(toJavaScript).join('|');
    case 'repeat':
      return `${one.body.type === 'set' ? formatSet(one.body.set) : `(?:${toJavaScript(one.body)})`}${times(one)}`;
    case 'look':
      return `(?${one.behind ? '<' : ''}${one.negative ? '!' : '='}${toJavaScript(one.body)})`;
  }
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
