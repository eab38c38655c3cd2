import { defineConfig } from 'vitest/config';

/** Tests of the pure core start nothing and change nothing: they share one compiled corpus and its assistant. */
const PURE = 'tests/{answer,compile,corpus,evaluate,library,search,text}/**/*.test.ts';

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // The browser and the servers under test share two cores; more workers only make each other slow.
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'core', include: [PURE], isolate: false } },
      {
        extends: true,
        test: {
          name: 'doors',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [PURE],
        },
      },
    ],
  },
});
