/** The values in order, one queue a key: each value is handed out once. */
export function queues<T>(
  values: readonly T[],
  keyOf: (value: T) => string,
): Map<string, Iterator<T, undefined>> {
  const lists = new Map<string, T[]>();
  for (const value of values) append(lists, keyOf(value), value);
  return new Map([...lists].map(([key, list]) => [key, list.values()]));
}

/** Adds a value to the list of its key. */
export function append<K, T>(lists: Map<K, T[]>, key: K, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
