import fs from 'node:fs';
import path from 'node:path';

/** A file of `src/`. */
export interface SourceFile {
  /** Relative to `src/`. */
  readonly name: string;
  readonly text: string;
  /** What it imports, as written. */
  readonly imports: readonly string[];
}

/** The TypeScript of `src/`, without declarations. */
export function listSources(src: string): SourceFile[] {
  return fs
    .readdirSync(src, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const name = path.relative(src, file).split(path.sep).join('/');
      const text = fs.readFileSync(file, 'utf8');
      const imports = [...text.matchAll(/(?:\bfrom\s+|(?<!')\bimport\s*\(?\s*|\brequire\()'([^'\s]+)'/g)].map(
        (match) => match[1] as string,
      );
      return { name, text, imports };
    });
}

/** The package that a specifier is of. */
export function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] as string);
}

/** A source without its comments. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');
}

/** Names of one cycle, or nothing. */
export function findCycle(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const visit = (name: string, trail: readonly string[]): string[] => {
    if (trail.includes(name)) return [...trail.slice(trail.indexOf(name)), name];
    if (done.has(name)) return [];
    for (const next of graph.get(name) ?? []) {
      const cycle = visit(next, [...trail, name]);
      if (cycle.length > 0) return cycle;
    }
    done.add(name);
    return [];
  };
  for (const name of graph.keys()) {
    const cycle = visit(name, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
