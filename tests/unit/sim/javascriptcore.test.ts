import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import digests from '../../fixtures/digests.json' with { type: 'json' };
import { bundledDigestTable } from '../../support/bundle.ts';

const jsc = process.env['JAVASCRIPTCORE_PATH'] || '/usr/bin/jsc';

// Debian has the shell of JavaScriptCore; where it cannot be had, this is counted as skipped.
test.skipIf(!existsSync(jsc))('JavaScriptCore computes the same bits', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tailkeeper-'));
  const script = join(folder, 'digests.js');
  writeFileSync(script, `${bundledDigestTable()}\nprint(JSON.stringify(globalThis.digests));`);
  const { stdout, stderr } = spawnSync(jsc, [script], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual(digests);
});
