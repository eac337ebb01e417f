/** Figures of albums in lessons, and in the lab. */
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { labSheet } from '../../../../src/faces/pictures/lab-sheet.ts';
import { measured } from '../../../../src/faces/pictures/measured.ts';
import type { PlayedGeneration } from '../../../../src/kinds/bench.ts';
import { measuredMeans } from '../../../../src/kinds/pictures/measured/albums.ts';
import { svgOf } from '../../../../src/stage/view/svg.ts';
import { IN_ORDER, networkOf } from '../../../support/albums.ts';

const figure = (name: string) => {
  const make = measured[name];
  if (make === undefined) throw new Error(`there is no figure "${name}"`);
  return make();
};

describe.each(Object.keys(measured))('%s', (name) => {
  const { pictures, table, summary, legend } = figure(name);

  test('is SVG in the colours of the page, without references', () => {
    for (const { svg } of pictures) {
      expect(svg).toMatch(/^<svg viewBox/);
      expect(svg).not.toMatch(/href|url\(|data:|NaN|undefined/);
    }
  });

  test('says its numbers in words, and has them in a table', () => {
    expect(summary).toMatch(/\d/);
    expect(summary).not.toMatch(/NaN|undefined/);
    expect(legend.length).toBeGreaterThan(0);
    for (const row of table.rows) expect(row).toHaveLength(table.head.length);
  });
});

test('lines end where their numbers say, and are named there', () => {
  const { plot, table } = figure('variety by real pictures');
  expect(plot?.ends.map(({ text }) => text)).toEqual(['0%', '5%', '10%', '30%']);
  const heights = plot?.ends.map(({ height }) => height) ?? [];
  const values = [0, 10, 20, 60].map(
    (real) => measuredMeans({ network: 'variational', n: 200, real }, 'variety').at(-1) as number,
  );
  const scale = (heights[3] as number) / (values[3] as number);
  heights.forEach((height, i) => {
    expect(height).toBeCloseTo(scale * (values[i] as number), 10);
  });
  expect(table.rows).toHaveLength(10);
});

test('the strips weigh little', () => {
  const { pictures, heads } = figure('three networks');
  expect(pictures).toHaveLength(3);
  expect(heads).toEqual(['1', '4', '10']);
  const all = pictures.map(({ svg }) => svg).join('');
  expect(parse(all).querySelectorAll('path').length).toBeLessThan(60);
  expect(all.length).toBeLessThan(60_000);
});

test('the album of a patient shows its first and its last generation, and does not say what ails it', () => {
  const { pictures, summary, table } = figure('album of a patient');
  expect(pictures.map(({ words }) => words)).toEqual(['generation 1', 'generation 10']);
  // The least and the most of the last numbers in albums.json, of 12 lucks each.
  expect(summary).toContain('between 4% and 14% of its variety with 200 pictures in each album');
  expect(summary).toContain('between 3% and 16% of its variety with 400');
  expect(summary).not.toContain('toll');
  expect(table.rows.map(([generation]) => generation)).toEqual(['1', '10']);
});

test('a sheet of the lab shows the first and the last generation and says which', () => {
  const run = [1, 2, 3, 4, 5, 6, 7, 8].map((generation): PlayedGeneration => {
    const reading = { survival: {}, fidelity: 1, quantities: {} };
    const counts = { real: 0, kept: 200, digest: '' };
    return { ...reading, ...counts, generation, model: networkOf(128, IN_ORDER) };
  });
  const sheet = labSheet(run);
  expect(sheet.caption).toContain('generation 1, 3, 6 and 8 of this run');
  expect(sheet.size).toEqual({ width: 288, height: 244 });
  expect(svgOf(sheet.shapes, sheet.size)).not.toContain('NaN');
  expect(labSheet(run.slice(0, 1))).toMatchObject({ size: { width: 132, height: 110 } });
});
