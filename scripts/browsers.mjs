/** Finds the browsers and engines that the tests drive; on Debian as root it installs them. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const CHROMIUM = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const FIREFOX = [process.env.FIREFOX_PATH, '/usr/bin/firefox-esr'];
const JSC = [process.env.JAVASCRIPTCORE_PATH, '/usr/bin/jsc'];

const find = (paths) => paths.find((path) => path !== undefined && existsSync(path));

/** Paths of the engines; Chromium is a must, the others are undefined where they cannot be had. */
export function findBrowsers() {
  const wanted = [
    [CHROMIUM, 'chromium'],
    [FIREFOX, 'firefox-esr'],
    [JSC, 'libjavascriptcoregtk-4.0-bin'],
  ];
  const missing = wanted.filter(([paths]) => find(paths) === undefined).map(([, name]) => name);
  if (missing.length > 0) installFromDebian(missing);
  const chromium = find(CHROMIUM);
  if (chromium === undefined) {
    console.error(
      'The browser tests need Chromium or Chrome: install one, or set CHROMIUM_PATH to its program.',
    );
    process.exit(1);
  }
  return { chromium, firefox: find(FIREFOX), jsc: find(JSC) };
}

function installFromDebian(packages) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.error(`Installing ${packages.join(', ')} …`);
  const apt = (...args) =>
    spawnSync('apt-get', ['-qq', ...args], {
      stdio: ['ignore', 'ignore', 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update');
  // One at a time: one that cannot be had does not keep the others away.
  for (const name of packages) apt('install', '-y', '--no-install-recommends', name);
}
