import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // The browser and the servers under test share two cores; more workers only make each other slow.
    maxWorkers: 2,
  },
});
