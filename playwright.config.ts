import { defineConfig } from '@playwright/test';
import { ROOT_SITE, type Served, SITE_BELOW } from './tests/support/ports.ts';

/** Limits are for what hangs: a machine that is busy with other work takes its time. */
const MINUTE = 60_000;

const quiet = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-quic',
  '--disable-component-update',
  '--disable-sync',
];
const chromium = {
  browserName: 'chromium',
  launchOptions: {
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: quiet,
    timeout: 3 * MINUTE,
  },
} as const;

/** Whether the whole site in a package is looked at, which builds it first (`npm run proofs`). */
const isPackage = process.env['PACKAGE'] !== undefined;

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 15 * MINUTE,
  expect: { timeout: 1.5 * MINUTE },
  // A package is served by its test.
  webServer: isPackage ? [] : [serve(ROOT_SITE), serve(SITE_BELOW)],
  use: {
    baseURL: ROOT_SITE.origin,
    contextOptions: { reducedMotion: 'reduce' },
    serviceWorkers: 'block',
  },
  projects: [
    {
      name: 'chromium',
      ...(isPackage
        ? { testMatch: '**/*.package.test.ts' }
        : { testIgnore: ['**/*.firefox.test.ts', '**/*.package.test.ts'] }),
      use: chromium,
    },
    {
      name: 'firefox',
      testMatch: '**/*.firefox.test.ts',
      use: {
        browserName: 'firefox',
        channel: 'moz-firefox',
        launchOptions: {
          executablePath: process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr',
          timeout: 3 * MINUTE,
        },
      },
    },
  ],
});

/** A plain static server, as any host would be. */
function serve({ folder, port, path, origin }: Served) {
  return {
    command: `node scripts/serve.mjs ${folder} ${port}`,
    url: origin + path,
    reuseExistingServer: false,
    timeout: 3 * MINUTE,
  };
}
