import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

/** Suites that take many seconds each: browsers, killed processes, growth. `--mode slow` runs them and no others. */
const slow = 'test/**/*.slow.test.ts';

export default defineConfig(({ mode }) => ({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: mode === 'slow' ? [slow] : ['test/**/*.test.ts'],
    exclude: mode === 'slow' ? configDefaults.exclude : [...configDefaults.exclude, slow],
    globalSetup: ['test/state-folder.ts'],
    testTimeout: 120_000,
    // Browsers and office programs may falter on a busy build server; a test that fails twice is wrong.
    retry: mode === 'slow' && process.env['CI'] ? 1 : 0,
    // The files of a worker share the modules they load: no test changes a module, and loading them anew took half the time.
    isolate: mode === 'slow',
    // Vitest leaves one core alone, which on a machine of two doubles the time.
    maxWorkers: '100%',
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      // What runs in browsers alone is run there by the slow suites.
      exclude: ['src/cli/bin.ts', 'src/model/**', 'src/desk/client/**', 'src/offline/browser/**'],
      reporter: ['text-summary'],
      thresholds: { statements: 95, branches: 90 },
    },
  },
}));
