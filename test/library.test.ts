import path from 'node:path';
import vm from 'node:vm';
import { build, type Metafile } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');

/** All that the library asks of a browser beside the language itself. */
const webNames = { TextEncoder, TextDecoder };

interface Bundle {
  readonly inputs: Metafile['inputs'];
  /** Calls a function of the entry in a realm that has neither Node nor a page. Data goes in and out as JSON. */
  call(name: string, ...args: readonly unknown[]): unknown;
}

/** An entry of the package with all it imports, as a bundler for browsers makes it. */
async function bundle(entry: string): Promise<Bundle> {
  const result = await build({
    entryPoints: [path.join(root, 'src', entry)],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'library',
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  const realm = vm.createContext({ ...webNames });
  vm.runInContext(result.outputFiles[0]?.text ?? '', realm);
  return {
    inputs: result.metafile.inputs,
    call: (name, ...args) =>
      JSON.parse(
        vm.runInContext(
          `JSON.stringify(library.${name}(...${JSON.stringify(args)}), (_, value) => (value instanceof Map ? [...value] : value))`,
          realm,
        ) as string,
      ),
  };
}

const entries = ['segment.ts', 'checks.ts', 'glossary.ts', 'index.ts'] as const;
const bundles = new Map<string, Bundle>();

beforeAll(async () => {
  for (const entry of entries) bundles.set(entry, await bundle(entry));
});

const call = (entry: (typeof entries)[number], name: string, ...args: readonly unknown[]): unknown =>
  bundles.get(entry)?.call(name, ...args);

describe('the library in a browser', () => {
  it.each(entries)('%s needs nothing of Node', (entry) => {
    const inputs = Object.values(bundles.get(entry)?.inputs ?? {});
    expect(inputs.length).toBeGreaterThan(20);
    const imported = inputs.flatMap(({ imports }) => imports.map(({ path: name }) => name));
    expect(imported.filter((name) => name.startsWith('node:') || name.startsWith('(disabled)'))).toEqual([]);
  });

  it('a module of Node in an entry would be seen', async () => {
    await expect(bundle('workspace/content-digest.ts')).rejects.toThrow('Could not resolve "node:crypto"');
  });

  it('segments plain text, Markdown with front matter, and by the rules of a file', () => {
    const texts = (found: unknown): string[] => (found as { text: string }[]).map(({ text }) => text);
    expect(texts(call('segment.ts', 'segmentText', 'Dr. Lee spoke. She left.', 'en'))).toEqual([
      'Dr. Lee spoke.',
      'She left.',
    ]);
    const markdown = '---\ntitle: Силы ОДКБ\n---\n\nОдин &alpha; и *два*. Три.\n';
    expect(texts(call('segment.ts', 'segmentText', markdown, 'ru', { format: 'markdown' }))).toEqual([
      'Силы ОДКБ',
      'Один α и два.',
      'Три.',
    ]);
    const rules = call('segment.ts', 'writeSrx', ['en']);
    expect(call('segment.ts', 'validateSrx', rules, 'own.srx')).toEqual([]);
  });

  it('finds terms of a table in the forms of a language', () => {
    const table =
      'concept,en,ru,be,tg\ncrrf,"collective ""forces""",коллективные силы,калектыўныя сілы,нерӯҳо\n';
    const { concepts } = call('glossary.ts', 'readGlossary', table, 'terms.csv') as { concepts: unknown[] };
    expect(concepts).toHaveLength(1);
    expect(JSON.stringify(concepts)).toContain('collective \\"forces\\"');
    expect(call('glossary.ts', 'sameWord', 'силы', 'силам', 'ru')).toBe(true);
    expect(call('glossary.ts', 'sameWord', 'силы', 'сильный', 'ru')).toBe(false);
  });

  it('checks a pair', () => {
    const pair = {
      segment: 's1',
      document: 'briefing',
      source: 'They held 2 drills.',
      target: 'Онҳо 3 машқ гузарониданд.',
      state: 'translated',
      sourceLanguage: 'en',
      targetLanguage: 'tg',
      location: { path: 'tg.json', line: 1, column: 1 },
    };
    const codes = (target: string): string[] =>
      (call('checks.ts', 'runChecks', [{ ...pair, target }]) as { code: string }[]).map(({ code }) => code);
    expect(codes(pair.target)).toContain('numbers/missing');
    expect(codes('Онҳо 2 машқ гузарониданд.')).not.toContain('numbers/missing');
  });
});
