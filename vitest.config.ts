import { defineConfig } from 'vitest/config';

const shared = { testTimeout: 60_000, setupFiles: ['tests/support/setup.ts'] };

export default defineConfig({
  test: {
    projects: [
      { test: { ...shared, name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      { test: { ...shared, name: 'site', include: ['tests/site/**/*.test.ts'] } },
    ],
  },
});
