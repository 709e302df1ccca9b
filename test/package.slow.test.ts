import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { faceFiles } from '../src/site/cards/faces.ts';
import { packProgram } from './packed.ts';

const root = path.resolve(import.meta.dirname, '..');
const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  readonly exports: Readonly<Record<string, { readonly types: string; readonly default: string } | string>>;
  readonly files: readonly string[];
};
const entries = Object.entries(manifest.exports).flatMap(([name, entry]) =>
  typeof entry === 'string' ? [] : [{ name: name.replace(/^\./, 'barobar'), ...entry }],
);

interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The package as it is published, unpacked into a project that depends on it. */
interface Consumer {
  /** Paths in the package. */
  readonly files: readonly string[];
  /** Absolute folder of the installed package. */
  readonly installed: string;
  write(file: string, text: string): void;
  run(...argv: readonly string[]): Outcome;
  /** What `npm publish` would send, without a network. */
  publish(): Outcome;
  compile(options: Readonly<Record<string, unknown>>, ...files: readonly string[]): Outcome;
}

let consumer: Consumer;

beforeAll(() => {
  const { folder, archive, files } = packProgram();
  // Below the project, where its dependencies are found as those of an installed package are.
  const project = path.join(folder, 'consumer');
  const installed = path.join(project, 'node_modules/barobar');
  fs.mkdirSync(installed, { recursive: true });
  const { status } = spawnSync('tar', ['-xzf', archive, '--strip-components=1'], {
    cwd: installed,
  });
  if (status !== 0) throw new Error('The package cannot be unpacked.');
  const run: Consumer['run'] = (...argv) =>
    spawnSync(process.execPath, argv, { cwd: project, encoding: 'utf8' });
  consumer = {
    files,
    installed,
    write: (file, text) => fs.writeFileSync(path.join(project, file), text),
    run,
    // Nothing listens on this port, and a dry run does not ask.
    publish: () =>
      spawnSync(
        'npm',
        [
          ...['publish', '--dry-run', '--provenance', '--ignore-scripts', '--json'],
          ...['--registry=http://127.0.0.1:9/', '--fetch-retries=0'],
        ],
        { cwd: folder, encoding: 'utf8' },
      ),
    compile(options, ...given) {
      const compilerOptions = {
        strict: true,
        skipLibCheck: false,
        exactOptionalPropertyTypes: true,
        target: 'es2023',
        module: 'nodenext',
        types: [],
        ...options,
      };
      consumer.write('tsconfig.json', JSON.stringify({ compilerOptions, files: given }));
      return run(path.join(root, 'node_modules/typescript/bin/tsc'), '-p', '.', '--pretty', 'false');
    },
  };
  consumer.write('package.json', JSON.stringify({ type: 'module', private: true }));
}, 120_000);

/** A use of every entry, so that the compiler reads all types. */
const everyEntry = entries
  .map(({ name }, at) => `import * as entry${at} from '${name}';\nvoid entry${at};\n`)
  .join('');

describe('the package', () => {
  it('holds only files that an entry or the program reaches', async () => {
    const bundled = await build({
      absWorkingDir: consumer.installed,
      entryPoints: [...entries.map((entry) => entry.default), './build/cli/bin.js'],
      outdir: 'out',
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      metafile: true,
      write: false,
      logLevel: 'silent',
    });
    const code = Object.keys(bundled.metafile.inputs);
    consumer.write('entries.ts', everyEntry);
    const listed = consumer.compile({ noEmit: true, listFiles: true }, 'entries.ts').stdout.split('\n');
    const types = listed
      .filter((file) => file.startsWith(consumer.installed))
      .map((file) => path.relative(consumer.installed, file));
    const texts = code.map((file) => fs.readFileSync(path.join(consumer.installed, file), 'utf8')).join('\n');
    /** Files that the code reads by their names, and those that a package has by custom. */
    const isData = (file: string): boolean =>
      (/\.(?:css|js|json)$/.test(file) && new RegExp(`["'/]${path.basename(file)}["']`).test(texts)) ||
      /^locales\/[\w-]+\/edition\.json$/.test(file) ||
      [
        ...['package.json', 'README.md', 'LICENSE', 'build/cli/NOTICES.txt'],
        ...['docs/barobar.1', 'docs/barobar.schema.json'],
        ...['canvaskit.cjs', 'canvaskit.wasm', 'paint-worker.js', ...faceFiles.map(({ name }) => name)].map(
          (name) => `build/cards/${name}`,
        ),
      ].includes(file);
    const reached = new Set([...code, ...types]);
    expect(code.length).toBeGreaterThan(250);
    expect(types.length).toBeGreaterThan(100);
    expect(consumer.files.filter((file) => !reached.has(file) && !isData(file))).toEqual([]);
  });

  it('would notice a module that nothing imports', () => {
    expect(consumer.files).toContain('build/library/open.js');
    expect(consumer.files).not.toContain('build/cli/run.d.ts');
    expect(consumer.files).not.toContain('build/workflows/quality/waive.js');
    expect(consumer.files.filter((file) => /^(?:src|test|source|\.build)\//.test(file))).toEqual([]);
  });

  it('can be published with provenance', () => {
    const { status, stdout } = consumer.publish();
    expect(status).toBe(0);
    const printed = JSON.parse(stdout);
    // npm 11 names the package above what it publishes, npm 10 does not.
    const { files } = (printed.barobar ?? printed) as {
      readonly files: readonly { readonly path: string }[];
    };
    expect(files.map((file) => file.path)).toEqual(consumer.files);
  });

  it('has types that hold where libraries are checked too', () => {
    consumer.write('entries.ts', everyEntry);
    expect(consumer.compile({ noEmit: true }, 'entries.ts')).toMatchObject({ stdout: '', status: 0 });
    consumer.write('wrong.ts', "import { sameWord } from 'barobar/glossary';\nsameWord('a', 1, 'ru');\n");
    expect(consumer.compile({ noEmit: true }, 'wrong.ts').stdout).toContain('wrong.ts(2,15): error TS2345');
  });
});

describe('docs/library.md', () => {
  const page = fs.readFileSync(path.join(root, 'docs/library.md'), 'utf8');
  const examples = [...page.matchAll(/^```(ts|js)\n([\s\S]*?)^```\n+```text\n([\s\S]*?)^```/gm)].map(
    ([, language = '', code = '', output = ''], at) => ({ language, code, output, name: `example${at + 1}` }),
  );

  it('has examples of texts, of a workspace and in plain JavaScript', () => {
    expect(examples.map(({ language }) => language)).toEqual(['ts', 'ts', 'js']);
  });

  // In order: a later example opens the workspace that an earlier one made.
  it.each(examples)('$name runs as the page says', ({ language, code, output, name }) => {
    consumer.write(`${name}.${language}`, code);
    if (language === 'ts') {
      const typeRoots = [path.join(root, 'node_modules/@types')];
      expect(consumer.compile({ types: ['node'], typeRoots }, `${name}.ts`)).toMatchObject({
        stdout: '',
        status: 0,
      });
    }
    const { stdout, stderr } = consumer.run(`${name}.js`);
    expect(stderr).toBe('');
    expect(stdout).toBe(output);
  });

  it('names every function of the library, and no other', () => {
    const { stdout } = consumer.run(
      '-e',
      "import('barobar').then((all) => console.log(JSON.stringify(Object.keys(all))))",
    );
    const tables = page.slice(page.indexOf('## Functions of a workspace'));
    const named = [...tables.matchAll(/^\| (.*?) \|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`(\w+)/g)].map((match) => match[1] as string),
    );
    const exported = (JSON.parse(stdout) as string[]).filter((name) => name !== 'BarobarError');
    expect([...new Set(named)].sort()).toEqual(exported.sort());
  });
});
