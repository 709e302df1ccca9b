import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findCycle, listSources, packageOf, type SourceFile, withoutComments } from './sources.ts';

const root = path.resolve(import.meta.dirname, '..');

/**
 * What each folder of `src/` may import beside itself; `a/b` is one subfolder, which is checked as a folder of its own. A new
 * edge is a decision: docs/decisions says why.
 */
const edges: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: ['model'],
  languages: ['model', 'text'],
  xml: ['model', 'text'],
  packages: ['model', 'text'],
  facts: ['model', 'text', 'languages'],
  formats: ['model', 'text', 'languages', 'xml', 'packages', 'messages'],
  segmentation: ['model', 'text', 'languages', 'xml', 'messages'],
  revision: ['model', 'text', 'languages', 'facts'],
  exchange: ['model', 'text', 'xml', 'packages', 'segmentation', 'glossary', 'messages'],
  glossary: ['model', 'text', 'languages', 'messages'],
  checks: ['model', 'text', 'languages', 'facts', 'glossary', 'messages'],
  memory: ['model', 'text', 'languages', 'revision'],
  assembly: ['model', 'text'],
  site: ['model', 'text', 'languages', 'revision', 'exchange', 'xml', 'packages'],
  messages: ['model', 'languages'],
  offline: ['model', 'text', 'languages', 'revision', 'glossary', 'exchange', 'checks', 'messages', 'site'],
};
const pure = Object.keys(edges);
const allEdges: Readonly<Record<string, readonly string[]>> = {
  ...edges,
  // Runs in browsers alone; nothing imports it.
  'offline/browser': ['model', 'text', 'glossary', 'exchange', 'checks', 'messages', 'offline'],
  workspace: [
    'model',
    'text',
    'languages',
    'xml',
    'packages',
    'formats',
    'segmentation',
    'revision',
    'exchange',
    'memory',
    'messages',
  ],
  workflows: [...pure, 'workspace'],
  desk: [...pure, 'workspace', 'workflows'],
  // Pages in a browser: of the desk they know what it says.
  'desk/client': ['desk', 'messages', 'text', 'model'],
  cli: [...pure, 'workspace', 'workflows', 'desk'],
  library: [...pure, 'workspace', 'workflows'],
  '.': [...pure, 'workspace', 'workflows', 'library'],
};

/** Where each package may be imported. Types of `@lezer/common` go with its parser. */
const homes: Readonly<Record<string, string>> = {
  saxes: 'xml',
  'fast-xml-parser': 'xml',
  xliff: 'exchange',
  i18next: 'messages',
  diff: 'revision',
  commander: 'cli',
  'csv-parse': 'glossary',
  '@noble/hashes': 'text',
  fflate: 'packages',
  hyphen: 'site',
  // Types alone: `workspace` loads the program.
  'canvaskit-wasm': 'site',
  yaml: 'formats',
  'character-entities': 'formats',
  parse5: 'formats',
  '@lezer/markdown': 'formats',
  '@lezer/common': 'formats',
  '@humanwhocodes/momoa': 'workspace',
  valibot: 'workspace',
  'node-sqlite3-wasm': 'workspace',
  pg: 'workspace',
  hono: 'desk',
  '@hono/node-server': 'desk',
  preact: 'desk',
  '@codemirror/state': 'desk',
  '@codemirror/view': 'desk',
  '@codemirror/commands': 'desk',
};

/** Node's own modules, and the layers that may touch them. */
const platform: Readonly<Record<string, readonly string[]>> = {
  'node:crypto': ['workspace/content-digest.ts', 'workspace/machine-secret.ts', 'workspace/machine.ts'],
  'node:http': ['workspace/preview-server.ts', 'workspace/loopback.ts'],
  'node:fs': [
    'workspace/disk.ts',
    'workspace/read-file.ts',
    'workspace/git/repository.ts',
    'workspace/machine-secret.ts',
    'workspace/watch.ts',
    'workspace/version.ts',
    'workspace/chromium.ts',
  ],
  'node:path': ['workspace', 'workflows', 'desk', 'cli'],
  'node:child_process': ['workspace/git/git.ts', 'workspace/browser.ts', 'workspace/chromium.ts'],
  'node:url': ['workspace'],
  'node:util': ['cli'],
  'node:os': ['workspace/machine.ts'],
  'node:v8': ['workspace/machine.ts'],
  'node:worker_threads': ['workspace/workers.ts'],
};

/** The part of `src/` that a file belongs to: a subfolder with edges of its own, else its first folder. */
function folderOf(name: string): string {
  const [first = '', second] = name.split('/');
  if (!name.includes('/')) return '.';
  return `${first}/${second}` in allEdges ? `${first}/${second}` : first;
}

const sources = listSources(path.join(root, 'src')).map((source) => ({
  ...source,
  folder: folderOf(source.name),
}));

/** Folder of `src/` that a relative import of a file leads to. */
function targetFolder(source: SourceFile, specifier: string): string {
  const target = path.posix.normalize(path.posix.join(path.posix.dirname(source.name), specifier));
  return folderOf(target);
}

/** The files of `src/` that a file imports. */
function importsOf(name: string): string[] {
  return (sources.find((source) => source.name === name)?.imports ?? [])
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => path.posix.normalize(path.posix.join(path.posix.dirname(name), specifier)));
}

describe('architecture', () => {
  it('finds the sources and their imports', () => {
    expect(sources.length).toBeGreaterThan(60);
    expect(sources.flatMap((source) => source.imports).length).toBeGreaterThan(150);
  });

  it('knows every folder', () => {
    expect([...new Set(sources.map((source) => source.folder))].sort()).toEqual(Object.keys(allEdges).sort());
  });

  it('imports point down', () => {
    const wrong = sources.flatMap((source) =>
      source.imports
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => targetFolder(source, specifier))
        .filter((folder) => folder !== source.folder && !allEdges[source.folder]?.includes(folder))
        .map((folder) => `${source.name} imports ${folder}/`),
    );
    expect(wrong).toEqual([]);
  });

  it('loads the desk for its command alone', () => {
    const loading = sources.filter(
      ({ folder, imports }) => folder === 'cli' && imports.some((each) => /\/desk\//.test(each)),
    );
    expect(loading.map(({ name }) => name)).toEqual(['cli/commands/desk.ts']);
  });

  it('loads nothing of the server into pages but types', () => {
    const wrong = sources
      .filter(({ folder }) => folder === 'desk/client')
      .flatMap(({ name, text }) =>
        [...text.matchAll(/^import (?!type )[^;]*'\.\.\/(?!\.\.\/)[^']*'/gm)].map(
          ([line]) => `${name}: ${line}`,
        ),
      );
    expect(wrong).toEqual([]);
  });

  it('checks a subfolder with edges of its own as a folder', () => {
    expect(folderOf('desk/client/api.ts')).toBe('desk/client');
    expect(folderOf('exchange/xliff/read.ts')).toBe('exchange');
    expect(folderOf('index.ts')).toBe('.');
    expect(allEdges['desk/client']).not.toContain('workflows');
  });

  it('has no import cycle, not even of types', () => {
    const graph = new Map(sources.map(({ name }) => [name, importsOf(name)]));
    expect(findCycle(graph)).toEqual([]);
  });

  it('imports each package in its one place', () => {
    const wrong = sources.flatMap((source) =>
      source.imports
        .filter((specifier) => !specifier.startsWith('.') && !specifier.startsWith('node:'))
        .filter((specifier) => homes[packageOf(specifier)] !== source.folder.split('/')[0])
        .map((specifier) => `${source.name} imports ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });

  it('touches the platform only where it may', () => {
    const wrong = sources.flatMap((source) =>
      source.imports
        .filter((specifier) => specifier.startsWith('node:'))
        .filter(
          (specifier) =>
            !platform[specifier]?.some(
              (place) => source.name === place || source.name.startsWith(`${place}/`),
            ),
        )
        .map((specifier) => `${source.name} imports ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });

  it('leaves what only Node has to the workspace and what is above it', () => {
    const only =
      /\bBuffer\b|\bprocess\.|\b__(?:dir|file)name\b|\brequire\(|\bimport\.meta\b|\bset(?:Immediate|Timeout)\b|'node:/;
    const wrong = sources
      .filter(({ folder }) => pure.includes(folder))
      .flatMap(({ name, text }) =>
        withoutComments(text)
          .split('\n')
          .filter((line) => only.test(line))
          .map((line) => `${name}: ${line.trim()}`),
      );
    expect(wrong).toEqual([]);
  });

  it('has nothing of Node in the entries for browsers', () => {
    const entries = sources.filter(({ folder }) => folder === '.').map(({ name }) => name);
    expect(entries.sort()).toEqual(['checks.ts', 'exchange.ts', 'glossary.ts', 'index.ts', 'segment.ts']);
    const reached = new Set(entries.filter((name) => name !== 'index.ts'));
    // A set gives what is added meanwhile.
    for (const name of reached) {
      for (const specifier of sources.find((source) => source.name === name)?.imports ?? []) {
        if (!specifier.startsWith('.')) continue;
        reached.add(path.posix.normalize(path.posix.join(path.posix.dirname(name), specifier)));
      }
    }
    expect(reached.size).toBeGreaterThan(200);
    const wrong = [...reached].filter((name) =>
      sources.find((source) => source.name === name)?.imports.some((each) => each.startsWith('node:')),
    );
    expect(wrong).toEqual([]);
  });

  it('is drawn in CONTRIBUTING.md as it is', () => {
    const contributing = fs.readFileSync(path.join(root, 'CONTRIBUTING.md'), 'utf8');
    const drawing = /```mermaid\nflowchart TD\n([\s\S]*?)```/.exec(contributing)?.[1] ?? '';
    const drawn = new Map<string, string[]>();
    for (const line of drawing.replace(/\[".*?"\]/g, '').split('\n')) {
      const steps = line.split('-->').map((step) => step.split('&').map((name) => name.trim()));
      steps.slice(1).forEach((to, at) => {
        for (const from of steps[at] ?? []) drawn.set(from, [...(drawn.get(from) ?? []), ...to]);
      });
    }
    const { '.': _, ...permitted } = allEdges;
    const reach = (next: (name: string) => readonly string[] | undefined, from: string): string[] => {
      const seen = new Set<string>();
      const open = [...(next(from) ?? [])];
      for (let name = open.pop(); name !== undefined; name = open.pop()) {
        if (!seen.has(name)) open.push(...(next(name) ?? []));
        seen.add(name);
      }
      return [...seen].sort();
    };
    for (const name of Object.keys(permitted)) {
      expect([name, reach((each) => drawn.get(each), name)]).toEqual([
        name,
        reach((each) => allEdges[each], name),
      ]);
    }
    expect([...drawn.keys()].sort()).toEqual(
      Object.keys(permitted)
        .filter((name) => name !== 'model')
        .sort(),
    );
  });

  /** The part of CONTRIBUTING.md that follows one command, in its tables and its list. */
  function readRoads(): {
    readonly road: readonly string[];
    readonly neighbours: readonly string[];
    readonly others: readonly (readonly string[])[];
  } {
    const contributing = fs.readFileSync(path.join(root, 'CONTRIBUTING.md'), 'utf8');
    const section = /## Follow one command\n([\s\S]*?)\n## /.exec(contributing)?.[1] ?? '';
    const filesIn = (text: string): string[] =>
      [...text.matchAll(/`([\w/.-]+\/[\w.-]+\.ts)`/g)].map((match) => match[1] as string);
    const [tables = ''] = section.split('\n\nMost commands');
    const [road = '', neighbours = ''] = tables.split('\n\nTheir neighbours');
    return {
      road: filesIn(road.slice(road.indexOf('\n|'))),
      neighbours: filesIn(neighbours),
      others: section.split('\n* ').slice(1).map(filesIn),
    };
  }

  it('has roads of at most twenty files, which CONTRIBUTING.md follows as they are', () => {
    const { road, neighbours, others } = readRoads();
    expect(road[0]).toBe('cli/bin.ts');
    expect(others).toHaveLength(3);
    for (const between of [road.slice(4, -3), ...others]) {
      const files = [...road.slice(0, 4), ...between, ...road.slice(-3)];
      expect(files.length).toBeLessThanOrEqual(20);
      const seen = new Set<string>();
      for (const name of files) {
        // A step may lead through a neighbour that an earlier file of the road imports.
        const near = neighbours.filter((each) => [...seen].some((from) => importsOf(from).includes(each)));
        const isReached = [...seen, ...near].some((from) => importsOf(from).includes(name));
        expect([name, isReached || seen.size === 0]).toEqual([name, true]);
        seen.add(name);
      }
    }
  });

  it('has neighbours of the road that are on it, and rows for all workflows and XLIFF of an import', () => {
    const { road, neighbours } = readRoads();
    const named = new Set([...road, ...neighbours]);
    expect(named.size).toBe(road.length + neighbours.length);
    for (const name of neighbours) {
      const isOnRoad = [...named].some((from) => from !== name && importsOf(from).includes(name));
      expect([name, isOnRoad]).toEqual([name, true]);
    }
    for (const start of ['workflows/import-export/import.ts', 'exchange/xliff/read.ts']) {
      const folder = path.posix.dirname(start);
      const reached = new Set([start]);
      // A set gives what is added meanwhile.
      for (const name of reached)
        for (const each of importsOf(name)) if (path.posix.dirname(each) === folder) reached.add(each);
      expect(reached.size).toBeGreaterThan(5);
      expect([...reached].filter((name) => !named.has(name))).toEqual([]);
    }
  });

  it('has the lists that CONTRIBUTING.md adds entries to', () => {
    const contributing = fs.readFileSync(path.join(root, 'CONTRIBUTING.md'), 'utf8');
    const section = /## To add …\n([\s\S]*?)\n## /.exec(contributing)?.[1] ?? '';
    const lists = [...section.matchAll(/^\|[^|]*\|[^|]*\| `src\/([\w/.-]+\.ts)`.*\|$/gm)].map(
      (match) => match[1] as string,
    );
    expect(lists).toHaveLength(6);
    const names = new Set(sources.map(({ name }) => name));
    expect(lists.filter((name) => !names.has(name))).toEqual([]);
    expect(contributing).toContain(
      `src/{${sources
        .filter(({ folder, name }) => folder === '.' && name !== 'index.ts')
        .map(({ name }) => name.replace('.ts', ''))
        .sort()
        .join(',')}}.ts`,
    );
  });

  it('takes the disk unconfined only where the confined one is made', () => {
    // A repository may be above the workspace: git reads it there, and so does what looks at it before.
    const doors = [
      'workspace/disk.ts',
      'workspace/git/foreign-files.ts',
      'workspace/machine.ts',
      'cli/command-context.ts',
    ];
    const raw = /\bnodeDisk\b|\bio\.disk\b/;
    const found = sources.filter(({ text }) => raw.test(withoutComments(text))).map(({ name }) => name);
    expect(found.sort()).toEqual(doors.sort());
  });

  it('has no clock, chance, environment or host language in pure code', () => {
    const forbidden =
      /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bprocess\.|\btoLocale\w+\(\s*\)|\blocaleCompare\(|\bIntl\.(?!getCanonicalLocales)|\bperformance\.now\b|\bconsole\./;
    // Names of languages, scripts and regions, asked for in a language that Intl has.
    const harmless: Readonly<Record<string, string>> = {
      'workspace/language-tags.ts': 'Intl.DisplayNames',
    };
    const named = ({ name, text }: SourceFile): string => text.replaceAll(harmless[name] ?? '\0', '');
    const wrong = sources
      .filter((source) => !['cli/bin.ts', 'workspace/machine.ts'].includes(source.name))
      .flatMap((source) =>
        withoutComments(named(source))
          .split('\n')
          // `process` is also the name of an argument of the outer layers.
          .filter((line) =>
            forbidden.test(
              ['workspace', 'cli'].includes(source.folder) ? line.replace(/\bprocess\./g, '') : line,
            ),
          )
          .map((line) => `${source.name}: ${line.trim()}`),
      );
    expect(wrong).toEqual([]);
  });

  it('keeps files short', () => {
    const long = sources
      .map((source) => ({ name: source.name, lines: source.text.split('\n').length - 1 }))
      .filter(({ lines }) => lines > 400);
    expect(long).toEqual([]);
  });

  it('has one class: the error', () => {
    const classes = sources.flatMap((source) =>
      [...withoutComments(source.text).matchAll(/^\s*(?:export\s+)?(?:abstract\s+)?class\s+(\w+)/gm)].map(
        (match) => match[1],
      ),
    );
    expect(classes).toEqual(['BarobarError']);
  });

  it('names subjects, not drawers', () => {
    const drawers = sources.filter((source) =>
      /(?:^|\/)(?:utils?|helpers?|common|misc|shared)(?:\.ts|\/)/.test(source.name),
    );
    expect(drawers).toEqual([]);
  });
});
