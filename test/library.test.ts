import path from 'node:path';
import vm from 'node:vm';
import { build, type Metafile } from 'esbuild';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeInBrowser } from './browser/chromium.ts';

const root = path.resolve(import.meta.dirname, '..');

/** All that the library asks of a browser beside the language itself. */
const webNames = { TextEncoder, TextDecoder };

const entries = ['segment.ts', 'checks.ts', 'glossary.ts', 'exchange.ts'] as const;

interface Bundle {
  readonly inputs: Metafile['inputs'];
  /** A script that makes the global variable `library`. */
  readonly script: string;
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
  return { inputs: result.metafile.inputs, script: result.outputFiles[0]?.text ?? '' };
}

const bundles = new Map<string, Bundle>();

beforeAll(async () => {
  for (const entry of entries) bundles.set(entry, await bundle(entry));
});

/** Calls a function of an entry where there is no Node. Data goes in and out as JSON; an error gives its message. */
type Call = (entry: (typeof entries)[number], name: string, ...args: readonly unknown[]) => Promise<unknown>;

function makeCall(evaluate: (entry: string, expression: string) => Promise<unknown>): Call {
  return async (entry, name, ...args) => {
    const value = `library.${name}(...${JSON.stringify(args)})`;
    const keep = '(_, value) => (value instanceof Map ? [...value] : value)';
    const outcome = await evaluate(
      entry,
      `(() => { try { return JSON.stringify({ value: ${value} }, ${keep}); } catch (error) { return JSON.stringify({ value: error.code + ' ' + error.message }); } })()`,
    );
    return (JSON.parse(outcome as string) as { readonly value: unknown }).value;
  };
}

describe('the entries for browsers', () => {
  it.each(entries)('%s needs nothing of Node', (entry) => {
    const inputs = Object.values(bundles.get(entry)?.inputs ?? {});
    expect(inputs.length).toBeGreaterThan(20);
    const imported = inputs.flatMap(({ imports }) => imports.map(({ path: name }) => name));
    expect(imported.filter((name) => name.startsWith('node:') || name.startsWith('(disabled)'))).toEqual([]);
  });

  it.each(['workspace/content-digest.ts', 'index.ts'])(
    'a module of Node is seen, as in %s',
    async (entry) => {
      await expect(bundle(entry)).rejects.toThrow('Could not resolve "node:');
    },
  );
});

describe('the library in a realm that has neither Node nor a page', () => {
  const realms = new Map<string, vm.Context>();
  behaves(
    makeCall(async (entry, expression) => {
      const realm = realms.get(entry) ?? vm.createContext({ ...webNames });
      if (!realms.has(entry)) vm.runInContext(bundles.get(entry)?.script ?? '', realm);
      realms.set(entry, realm);
      return vm.runInContext(expression, realm);
    }),
  );
});

describeInBrowser('the library in Chromium', (browser) => {
  const pages = new Map<string, Page>();
  afterAll(async () => {
    for (const page of pages.values()) await page.close();
  });
  behaves(
    makeCall(async (entry, expression) => {
      const page = pages.get(entry) ?? (await browser().newPage());
      if (!pages.has(entry)) await page.addScriptTag({ content: bundles.get(entry)?.script ?? '' });
      pages.set(entry, page);
      return page.evaluate(expression);
    }),
  );
});

/** What the entries do, wherever they run. */
function behaves(call: Call): void {
  it('segments plain text, Markdown with front matter, and by the rules of a file', async () => {
    const texts = (found: unknown): string[] => (found as { text: string }[]).map(({ text }) => text);
    expect(texts(await call('segment.ts', 'segmentText', 'Dr. Lee spoke. She left.', 'en'))).toEqual([
      'Dr. Lee spoke.',
      'She left.',
    ]);
    const markdown = '---\ntitle: Силы ОДКБ\n---\n\nОдин &alpha; и *два*. Три.\n';
    expect(texts(await call('segment.ts', 'segmentText', markdown, 'ru', { format: 'markdown' }))).toEqual([
      'Силы ОДКБ',
      'Один α и два.',
      'Три.',
    ]);
    const rules = await call('segment.ts', 'writeSrx', ['en']);
    expect(await call('segment.ts', 'validateSrx', rules, 'own.srx')).toEqual([]);
  });

  it('finds terms of a table in the forms of a language', async () => {
    const table =
      'concept,en,ru,be,tg\ncrrf,"collective ""forces""",коллективные силы,калектыўныя сілы,нерӯҳо\n';
    const { concepts } = (await call('glossary.ts', 'readGlossary', table, 'terms.csv')) as {
      concepts: unknown[];
    };
    expect(concepts).toHaveLength(1);
    expect(JSON.stringify(concepts)).toContain('collective \\"forces\\"');
    expect(await call('glossary.ts', 'sameWord', 'силы', 'силам', 'ru')).toBe(true);
    expect(await call('glossary.ts', 'sameWord', 'силы', 'сильный', 'ru')).toBe(false);
  });

  it('checks a pair', async () => {
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
    const codes = async (target: string): Promise<string[]> =>
      ((await call('checks.ts', 'runChecks', [{ ...pair, target }])) as { code: string }[]).map(
        ({ code }) => code,
      );
    expect(await codes(pair.target)).toContain('numbers/missing');
    expect(await codes('Онҳо 2 машқ гузарониданд.')).not.toContain('numbers/missing');
    const inTajik = await call('checks.ts', 'runChecks', [pair], { language: 'tg' });
    expect(inTajik).toMatchObject([
      {
        message: 'Дар матни аслӣ «2» аст, вале дар тарҷума «3» омадааст.',
        advice: 'Рақамро ислоҳ кунед.',
      },
    ]);
  });

  it('reads XLIFF, and says what is wrong with a file', async () => {
    const unit = '<trans-unit id="a"><source>Yes.</source><target>Да.</target></trans-unit>';
    const file = `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en" target-language="ru" datatype="plaintext"><body>${unit}</body></file></xliff>`;
    const { segments } = (await call('exchange.ts', 'readXliff', file, 'a.xlf')) as {
      segments: { target: string }[];
    };
    expect(segments.map(({ target }) => target)).toEqual(['Да.']);
    expect(await call('exchange.ts', 'readXliff', '<xliff>', 'a.xlf')).toMatch(/^xml-syntax /);
  });

  it.each([
    [
      'segment.ts',
      'segmentText',
      ['Yes.'],
      'usage segmentText: tag must be a language tag, such as "ru", not undefined.',
    ],
    ['glossary.ts', 'sameWord', ['a', 7, 'ru'], 'usage sameWord: b must be a string, not 7.'],
    [
      'checks.ts',
      'runChecks',
      [{}],
      'usage runChecks: pairs must be an array or another iterable, not an object.',
    ],
    [
      'checks.ts',
      'runChecks',
      [[{ segment: 's' }]],
      'usage runChecks: pairs[0].document must be a string, not undefined.',
    ],
    ['exchange.ts', 'readXliff', ['<a/>'], 'usage readXliff: path must be a string, not undefined.'],
  ] as const)('%s: a wrong argument of %s is named', async (entry, name, args, message) => {
    expect(await call(entry, name, ...args)).toBe(message);
  });
}
