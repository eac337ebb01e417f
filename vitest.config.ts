import { defineConfig } from 'vitest/config';

/** A limit is for what hangs: a machine that is busy with other work takes its time. */
const shared = {
  testTimeout: 300_000,
  hookTimeout: 300_000,
  setupFiles: ['tests/support/setup.ts'],
};

export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          // Tests of pure functions: what one file has loaded serves the next, in half the time.
          isolate: false,
        },
      },
      { test: { ...shared, name: 'site', include: ['tests/site/**/*.test.ts'] } },
    ],
  },
});
