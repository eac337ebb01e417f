import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import type { LabSheet } from '../../../src/faces/lab-face.ts';
import { figuresOf, scalesOf } from '../../../src/lab/charts.ts';
import { labRunOf } from '../../../src/lab/experiments.ts';
import { type Plate, svgOfPlate, wrapped } from '../../../src/lab/plate.ts';
import { type RunPicture, runPlate } from '../../../src/lab/run-plate.ts';
import { mapPlate } from '../../../src/lab/survival/plate.ts';
import { mapOf } from '../../../src/lab/survival/settings.ts';
import { MapValues } from '../../../src/lab/survival/values.ts';
import { labWith } from './states.ts';

const palette = {
  real: '#00796b',
  synthetic: '#c2570c',
  tail: '#7b2d8b',
  ink: '#1f1d2b',
  paper: '#fbf8f1',
  rule: '#d9d2c2',
};

/** As large as the sheets of albums are. */
const SHEET: LabSheet = {
  title: 'What it draws',
  size: { width: 288, height: 244 },
  shapes: [],
  caption: 'Row by row, four generations of this run.',
};

function picture(recipe = 'Left alone.'): RunPicture {
  const figures = figuresOf(labRunOf(labWith({ generations: '6', runs: '30' }), 'a'));
  return {
    title: 'Run A',
    recipe,
    figures,
    scales: scalesOf([figures]),
    sheet: SHEET,
    generations: 6,
    command: 'npm run --silent simulate -- --seed=\'<b> & "co"\'',
  };
}

function map(): Plate {
  const values = new MapValues(mapOf(labWith({ 'map.steps': '16' })));
  values.add([0], Float64Array.of(0.5), 16);
  return mapPlate(values);
}

describe.each([
  ['a run', () => runPlate(picture())],
  ['a map', map],
])('%s in a file', (_, make) => {
  const svg = svgOfPlate(make(), palette);

  test('stands alone: colours are resolved, and nothing is fetched', () => {
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 \d+ \d+"/);
    expect(svg).not.toMatch(/var\(|href|url\(|<script|style=|NaN|undefined/);
  });

  test('is well formed, with its labels as text', () => {
    const root = parse(svg);
    expect(root.querySelectorAll('text').length).toBeGreaterThan(12);
    expect(root.querySelectorAll('g').length).toBeGreaterThan(0);
    const open = svg.match(/<(?!\/)[^>]*[^/]>/g) ?? [];
    const closed = svg.match(/<\/[^>]*>/g) ?? [];
    expect(open).toHaveLength(closed.length);
  });

  test('has everything inside its edges', () => {
    const { size, items } = make();
    for (const item of items) {
      expect(item.x).toBeGreaterThanOrEqual(0);
      expect(item.x).toBeLessThan(size.width);
      expect(item.y).toBeGreaterThan(0);
      expect(item.y).toBeLessThan(size.height);
    }
  });
});

test('texts from outside stay texts', () => {
  const svg = svgOfPlate(runPlate(picture('<script>alert(1)</script> & "more"')), palette);
  expect(svg).not.toContain('<script');
  expect(svg).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;more&quot;');
});

test('long texts are broken between words', () => {
  expect(wrapped('one two three four', 9)).toEqual(['one two', 'three', 'four']);
});
