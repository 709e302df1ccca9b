import type { Change } from '../../src/workspace/transaction.ts';
import { processOf } from './this-process.ts';

export const root = '/w';
export const alone = processOf(7);
export const later = processOf(8);

export const before = {
  'locales/ru/a.json': 'old a',
  'locales/ru/b.json': 'old b',
  'locales/ru/gone.json': 'old c',
};
export const after = {
  'locales/ru/a.json': 'new a',
  'locales/ru/b.json': 'new b',
  'locales/tg/d.json': 'new d',
};
export const changes: readonly Change[] = [
  { path: 'locales/ru/a.json', before: 'old a', after: 'new a' },
  { path: 'locales/ru/b.json', before: 'old b', after: 'new b' },
  { path: 'locales/ru/gone.json', before: 'old c', after: undefined },
  { path: 'locales/tg/d.json', before: undefined, after: 'new d' },
];

export function start(): Map<string, string> {
  return new Map(Object.entries(before).map(([name, text]) => [`${root}/${name}`, text]));
}

export function visible(files: ReadonlyMap<string, string>): Record<string, string> {
  const entries = [...files].map(([name, text]): [string, string] => [name.slice(root.length + 1), text]);
  return Object.fromEntries(entries.filter(([name]) => !name.startsWith('.barobar/')));
}
