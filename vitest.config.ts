import { defineConfig } from 'vitest/config';

/** One project per package, so that `vitest run --project store` runs that package's tests alone. */
const packages = ['schema', 'text', 'pipeline', 'formats', 'store'].map((name) => ({
  test: { name, root: `packages/${name}`, include: ['{src,test}/**/*.test.ts'], testTimeout: 30_000 },
}));

export default defineConfig({
  test: {
    reporters: ['default', ['json', { outputFile: 'test-results/vitest.json' }]],
    projects: [
      ...packages,
      {
        // Without the condition `development`: graphql would come in two copies, its own for tests and the one of its plugins.
        ssr: { resolve: { conditions: ['module-sync', 'node'] } },
        test: {
          name: 'server',
          root: 'apps/server',
          include: ['{src,test}/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'dashboard',
          root: 'apps/dashboard',
          include: ['src/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'e2e',
          root: 'apps/dashboard',
          include: ['e2e/**/*.test.ts'],
          globalSetup: ['e2e/setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
      { test: { name: 'house', root: '.', include: ['{scripts,demo}/**/*.test.ts'], testTimeout: 60_000 } },
    ],
  },
});
