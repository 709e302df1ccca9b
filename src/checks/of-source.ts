import type { CheckContext } from './check.ts';

/** What a check needs to know of a source, worked out once for all its translations. It must depend on nothing else. */
export function ofSource<Value extends NonNullable<unknown>>(
  work: (context: CheckContext) => Value,
): (context: CheckContext) => Value {
  const known = new WeakMap<CheckContext['sourceFacts'], Value>();
  return (context) => {
    const found = known.get(context.sourceFacts);
    if (found !== undefined) return found;
    const value = work(context);
    known.set(context.sourceFacts, value);
    return value;
  };
}
