/** The whole site as one package for a school's system: `npm run package -- --help` says how. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadChecks } from '../../src/kinds/kinds.ts';
import { refuseUnwritable, told } from '../told.ts';
import { HELP, type Options, readOptions } from './options.ts';
import { BUILT_FOR } from './relative.ts';
import { packedSite } from './site.ts';

await told('package', async () => {
  await loadChecks();
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') console.log(HELP);
  else make(options);
});

function make(options: Options): void {
  refuseUnwritable(options.file);
  const folder = mkdtempSync(join(tmpdir(), 'tailkeeper-package-'));
  try {
    build(folder);
    const bridge = readFileSync(join(folder, 'teach/bridge.js'), 'utf8');
    const { zip, files, bytes } = packedSite(folder, bridge, options);
    writeFileSync(options.file, zip);
    const megabytes = (size: number) => `${(size / 1e6).toFixed(2)} MB`;
    console.log(
      `${options.file}: ${megabytes(zip.length)}, ${files} files, ${megabytes(bytes)} when unpacked.`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @throws Error when the site cannot be built */
function build(folder: string): void {
  const { status } = spawnSync('astro', ['build', '--silent', '--outDir', folder], {
    stdio: 'inherit',
    env: { ...process.env, PUBLIC_SITE_PACKAGE: 'yes', SITE_URL: '', SITE_BASE: BUILT_FOR },
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('the site could not be built');
}
