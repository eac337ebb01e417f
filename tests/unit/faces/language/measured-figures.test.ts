/** Figures of notebooks in lessons. */
import { describe, expect, test } from 'vitest';
import { measured } from '../../../../src/faces/language/measured.ts';
import { countQuantiles } from '../../../../src/kinds/language/measured/counts.ts';
import { KEPT_LINES } from '../../../../src/kinds/language/measured/lines.ts';
import { notebookQuantiles } from '../../../../src/kinds/language/measured/notebooks.ts';
import { surprisesOf } from '../../../../src/kinds/language/measured/surprise.ts';

const figure = (name: string) => {
  const make = measured[name];
  if (make === undefined) throw new Error(`there is no figure "${name}"`);
  return make();
};

describe.each(Object.keys(measured))('%s', (name) => {
  const { pictures, table, summary } = figure(name);

  test('is SVG in the colours of the page, without references', () => {
    for (const { svg } of pictures) {
      expect(svg).toMatch(/^<svg viewBox/);
      expect(svg).not.toMatch(/href|url\(|data:|NaN|undefined/);
      expect(svg.length).toBeLessThan(12_000);
    }
  });

  test('says its numbers in words, and has them in a table', () => {
    expect(summary).toMatch(/\d/);
    expect(summary).not.toMatch(/NaN|undefined/);
    for (const row of table.rows) expect(row).toHaveLength(table.head.length);
  });
});

test('lines end where their numbers say, and are named there, one name over the other', () => {
  const { plot, table } = figure('why counts only repeat');
  expect(plot?.ends.map(({ text }) => text)).toEqual(['pairs', 'triples', 'network']);
  const values = [
    countQuantiles('bigram', 'nonsense'),
    countQuantiles('trigram', 'nonsense'),
    notebookQuantiles({ temperature: 1, real: 0 }, 'nonsense'),
  ].map((each) => each.at(-1) as number);
  const heights = plot?.ends.map(({ height }) => height) ?? [];
  const scale = (heights[0] as number) / (values[0] as number);
  const [, triples = 0, network = 0] = heights;
  expect(Math.min(triples, network)).toBeCloseTo(
    scale * Math.min(...(values.slice(1) as [number, number])),
    10,
  );
  expect(Math.abs(triples - network)).toBeGreaterThanOrEqual(0.15 - 1e-12);
  expect(plot?.axes.across).toEqual(['1', '8', '15']);
  expect(table.rows.at(-1)?.slice(1, 4)).toEqual(
    values.map((value) => `${Math.round(100 * value)}%`),
  );
});

test('pages show some lines of the last machines, the table all; nonsense is struck through', () => {
  const { excerpts = [], table } = figure('dull and mad');
  const later = KEPT_LINES.filter(({ generation }) => generation === 15);
  expect(excerpts).toHaveLength(later.length);
  for (const [i, { lines }] of excerpts.entries()) {
    const kept = later[i]?.lines.slice(0, lines.length) ?? [];
    expect(lines.map(({ text }) => text.replaceAll('’', "'"))).toEqual(
      kept.map(({ text }) => text),
    );
    expect(lines.map(({ wrong }) => wrong === undefined)).toEqual(
      kept.map(({ isPossible }) => isPossible),
    );
  }
  expect(table.rows).toHaveLength(12 * KEPT_LINES.length);
});

test('nonsense stands apart from what the warden could have written', () => {
  const { pictures, table } = figure('how surprising lines are');
  expect(pictures).toHaveLength(2);
  const last = table.rows.at(-1) ?? [];
  expect(last.slice(0, 2)).toEqual(['nonsense', '0%']);
  expect(last.at(-1)).toBe(`${Math.round(100 * (surprisesOf(1, 15).at(-1) ?? 0))}%`);
});
