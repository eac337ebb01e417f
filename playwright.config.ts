import { defineConfig } from '@playwright/test';

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
  },
} as const;

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  webServer: [serve('dist', 4173, '/'), serve('dist-base', 4174, '/some/base/')],
  use: { baseURL: 'http://127.0.0.1:4173', contextOptions: { reducedMotion: 'reduce' } },
  projects: [
    { name: 'chromium', testIgnore: '**/*.firefox.test.ts', use: chromium },
    {
      name: 'firefox',
      testMatch: '**/*.firefox.test.ts',
      use: {
        browserName: 'firefox',
        channel: 'moz-firefox',
        launchOptions: { executablePath: process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr' },
      },
    },
  ],
});

/** A plain static server, as any host would be. */
function serve(directory: string, port: number, path: string) {
  return {
    command: `node scripts/serve.mjs ${directory} ${port}`,
    url: `http://127.0.0.1:${port}${path}`,
    reuseExistingServer: false,
  };
}
