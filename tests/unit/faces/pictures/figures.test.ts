/** Figures of albums in lessons, and in the lab. */
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { labSheet } from '../../../../src/faces/pictures/lab-sheet.ts';
import { measured } from '../../../../src/faces/pictures/measured.ts';
import { measuredMeans } from '../../../../src/kinds/pictures/measured/albums.ts';
import { played } from '../../../support/measured.ts';
import { svgOf } from '../../../../src/stage/view/svg.ts';

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
  expect(heads).toEqual(['1', '4', '7', '10']);
  const all = pictures.map(({ svg }) => svg).join('');
  expect(parse(all).querySelectorAll('path').length).toBeLessThan(60);
  expect(all.length).toBeLessThan(60_000);
});

test('a sheet of the lab shows the first and the last generation and says which', () => {
  const run = [...played({ network: 'variational', n: 40, real: 0 }, 0, 2)];
  const { shapes, size, caption } = labSheet(run);
  expect(caption).toContain('generation 1 and 2');
  expect(svgOf(shapes, size)).not.toContain('NaN');
  expect(size).toEqual({ width: 288, height: 110 });
});
