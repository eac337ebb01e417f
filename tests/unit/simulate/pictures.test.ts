import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { expectRefused, readCsv, simulate } from './simulate.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const SMALL = '--model pictures --n 20 --generations 2 --real-data fresh --real 4';

describe('pictures at the door', () => {
  test('one run as CSV has every quantity, and repeats itself', () => {
    const line = `${SMALL} --runs 1 --format csv`;
    const [first, second] = readCsv(simulate(line));
    expect(first?.['generation']).toBe('1');
    for (const name of ['variety', 'varietyError', 'survival4', 'unclear', 'precision', 'recall']) {
      expect(Number(second?.[name])).toBeGreaterThanOrEqual(0);
    }
    expect(simulate(line)).toBe(simulate(line));
  });

  test('one run as JSON has every weight, and no word of how it was printed', () => {
    const { settings, generations } = JSON.parse(simulate(`${SMALL} --runs 1`));
    expect(settings).toMatchObject({ model: 'pictures', network: 'variational', n: 20 });
    expect(Object.keys(settings)).not.toContain('show');
    // 64·32 + 32 + 32·8 + 8 + 4·32 + 32 + 32·64 + 64.
    expect(generations[0].model.weights).toHaveLength(4616);
  });

  test.each(['linear', 'mixture'])('a %s network has its own weights', (network) => {
    const { generations } = JSON.parse(simulate(`${SMALL} --runs 1 --network ${network}`));
    // Behind the weights one normal distribution of codes, or five: a share, 4 means and a root of 4 × 4 each.
    const expected = { linear: 64 * 4 + 4 + 4 * 64 + 64 + 21, mixture: 4616 + 5 * 21 }[network];
    expect(generations[1].model.weights).toHaveLength(expected ?? 0);
  });

  test.each([
    [`${SMALL} --divisor n-1`, '--divisor', 'n'],
    [`${SMALL} --tail-weight 2`, '--tail-weight', 'left out'],
    [`${SMALL} --contamination 0.2`, '--contamination', 'left out'],
    [`${SMALL} --detector 0.9,0.1`, '--detector', 'left out'],
    ['--model pictures --n 20001 --generations 1 --runs 1', '--n', '20000'],
    ['--model pictures', '--runs', '20000'],
    [`${SMALL} --at 1`, '--at', '--pictures'],
    [`${SMALL} --pictures a.png --at 3`, '--at', '2'],
    [`${SMALL} --pictures a.png --at 1,x`, '--at', 'whole number'],
    [`${SMALL} --network deep`, '--network', 'variational'],
    [`${SMALL} --show weight`, '--show', 'weights'],
    ['--network linear', '--network', '--model pictures'],
  ])('%s is refused, with %s and what is allowed', (line, name, allowed) => {
    expectRefused(line, name, allowed);
  });
});

describe('the command', () => {
  const run = (line: string) =>
    spawnSync(process.execPath, ['scripts/simulate/main.ts', ...line.split(' ')], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64_000_000,
    });

  test('shows the album, its axes, the first weights and the gradient there', () => {
    const shown = (what: string) =>
      JSON.parse(run(`--model pictures --show ${what}`).stdout) as Record<string, unknown>;
    expect(shown('album')['pictures']).toHaveLength(905);
    expect(shown('axes')['variances']).toHaveLength(64);
    const layers = shown('weights')['layers'] as { inputs: number; weights: number[][] }[];
    expect(layers.map(({ inputs }) => inputs)).toEqual([64, 32, 4, 32]);
    // Glorot & Bengio 2010: uniform between ± √(6 / (64 + 32)) = ± 0.25.
    expect(Math.max(...(layers[0]?.weights.flat() ?? []).map(Math.abs))).toBeLessThanOrEqual(0.25);
    expect(shown('gradient')['layers']).toHaveLength(4);
  });

  test('writes a contact sheet as PNG, or says why not', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tailkeeper-'));
    const file = join(folder, 'sheet.png');
    expect(run(`${SMALL} --runs 1 --pictures ${file} --at 1,2`).stderr).toBe('');
    const png = readFileSync(file);
    rmSync(folder, { recursive: true });
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    // Two blocks side by side, as the header says: width, then height.
    expect(png.readUInt32BE(16)).toBe(2 * 264);
    const { status, stderr } = run(`${SMALL} --runs 1 --pictures ${join(folder, 'no', 'x.png')}`);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^simulate: ".*x\.png" cannot be written: .*\n$/);
  });
});
