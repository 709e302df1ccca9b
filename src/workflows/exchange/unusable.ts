import { BarobarError } from '../../model/error.ts';
import type { Finding } from '../../model/finding.ts';

/** What was made of one of several files, or why it cannot be used. */
export type Attempt<T> = { readonly value: T } | { readonly unusable: Finding };

/**
 * Uses one of `count` files. One of several that cannot be used is reported, so that the others still get their result.
 * @throws BarobarError of `use`, where the file is the only one
 */
export function attempt<T>(file: string, count: number, use: () => T): Attempt<T> {
  if (count === 1) return { value: use() };
  try {
    return { value: use() };
  } catch (error) {
    if (!(error instanceof BarobarError) || error.code === 'usage') throw error;
    const { code, message, advice, location } = error;
    const { path = file, line = 1, column = 1 } = location;
    return { unusable: { path, line, column, code, severity: 'error', message, advice } };
  }
}
