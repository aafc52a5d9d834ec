import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Tests start hundreds of processes and threads of the same program: Node keeps what it compiled for the next one. */
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('node_modules/.cache/compiled', import.meta.url));

/** Long loops (`pnpm test:long`) may take their time. */
const timeout = (ms: number) => (process.env.ONRECORD_LONG ? 30 * 60_000 : ms);

/** One project per package, so that `vitest run --project store` runs that package's tests alone. */
const packages = ['schema', 'text', 'pipeline', 'formats', 'fetch', 'store'].map((name) => ({
  test: {
    name,
    root: `packages/${name}`,
    include: ['{src,test}/**/*.test.ts'],
    testTimeout: timeout(60_000),
    hookTimeout: timeout(60_000),
  },
}));

/** Without the condition `development`: graphql would come in two copies, its own for tests and the one of its plugins. */
const ONE_GRAPHQL = { resolve: { conditions: ['module-sync', 'node'] } };

export default defineConfig({
  test: {
    reporters: ['default', ['json', { outputFile: 'test-results/vitest.json' }]],
    projects: [
      ...packages,
      {
        ssr: ONE_GRAPHQL,
        test: {
          name: 'server',
          root: 'apps/server',
          include: ['{src,test}/**/*.test.ts'],
          globalSetup: ['src/testing/filled-databases.setup.ts'],
          testTimeout: timeout(60_000),
          // Filling a store for a file of tests reads and extracts articles, beside everything else that runs.
          hookTimeout: timeout(60_000),
        },
      },
      {
        test: {
          name: 'dashboard',
          root: 'apps/dashboard',
          include: ['src/**/*.test.{ts,tsx}'],
          testTimeout: timeout(30_000),
        },
      },
      {
        test: {
          name: 'e2e',
          root: 'apps/dashboard',
          include: ['e2e/**/*.test.ts'],
          globalSetup: ['e2e/setup.ts'],
          testTimeout: timeout(120_000),
          hookTimeout: timeout(180_000),
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'bench',
          root: 'bench',
          include: ['src/**/*.test.ts'],
          testTimeout: timeout(60_000),
        },
      },
      {
        ssr: ONE_GRAPHQL,
        test: {
          name: 'house',
          root: '.',
          include: ['{scripts,demo}/**/*.test.ts'],
          testTimeout: timeout(60_000),
        },
      },
    ],
  },
});
