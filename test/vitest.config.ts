import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/state-folder.ts'],
    testTimeout: 120_000,
    // Vitest leaves one core alone, which on a machine of two doubles the time.
    maxWorkers: '100%',
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/cli/bin.ts', 'src/model/**'],
      reporter: ['text-summary'],
      thresholds: { statements: 95, branches: 90 },
    },
  },
});
