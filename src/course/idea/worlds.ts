import { BIRDS } from '../../kinds/language/birds.ts';
import { keptLines } from '../../kinds/language/measured/lines.ts';
import { mixtureFamily } from '../../kinds/mixture/family.ts';
import type { Mixture } from '../../kinds/mixture/model.ts';
import { PRESETS } from '../../kinds/mixture/presets.ts';
import { measuredStrips } from '../../kinds/pictures/measured/strips.ts';
import { generationZero } from '../../sim/generation.ts';
import { nextGeneration } from '../../sim/loop.ts';
import { runKey } from '../../sim/random/key.ts';
import { cells, dot, type Mark } from './marks.ts';

/** Ideas of the lessons about maps, drawn digits and written lines, as pictures. */

/** Four islands, and fewer of them generation by generation. */
export function islands(): Mark[] {
  const family = mixtureFamily(PRESETS.archipelago, 'off');
  const regime = { synthetic: 'replace', realData: 'none', n: 200, spread: 1 } as const;
  const run = runKey('moss');
  let now = generationZero(PRESETS.archipelago);
  const all: Mixture[] = [now.model];
  while (all.length <= 40) {
    now = nextGeneration(family, regime, run, now, 0);
    all.push(now.model);
  }
  return cells(6).flatMap((x, i) => mapOf(all[8 * i] ?? PRESETS.archipelago, x, i === 0));
}

/** An island is as large as its share of the samples. */
function mapOf(model: Mixture, x: number, isWorld: boolean): Mark[] {
  const of = (mixture: Mixture) =>
    mixture
      .filter(({ weight }) => weight > 0)
      .map(({ weight, mean }) => dot(x + 3 * mean[0], 40 - 5.8 * mean[1], 13.5 * Math.sqrt(weight)))
      .join('');
  return [
    { part: isWorld ? 'real' : 'made', path: of(model) },
    { part: 'world', path: of(PRESETS.archipelago) },
  ];
}

/** Levels of ink that are told apart. */
const LEVELS = 2;

/** Five digits that a network drew, early and late. */
export function album(): Mark[] {
  const [{ strips } = { strips: [] }] = measuredStrips();
  const shown = [strips[0], strips.at(-1)];
  const pixel = 4.1;
  const marks = Array.from({ length: LEVELS }, () => '');
  for (const [row, strip] of shown.entries()) {
    for (const [k, { ink }] of (strip?.pictures ?? []).entries()) {
      for (const [i, value] of ink.entries()) {
        const level = Math.min(LEVELS - 1, Math.floor(value * LEVELS * 1.2) - 1);
        if (level < 0) continue;
        const x = (14 + 45 * k + pixel * (i % 8)).toFixed(1);
        const y = (4 + 39 * row + pixel * Math.floor(i / 8)).toFixed(1);
        marks[level] += `M${x} ${y}h${pixel}v${pixel}h-${pixel}Z`;
      }
    }
  }
  return marks.map((path, level) => ({ part: 'made', path, ink: (level + 1) / LEVELS }));
}

/** Units a letter. */
const LETTER = 1.15;

/** A page of the notebook, early and late: its words as strokes, the birds in another colour. */
export function notebook(): Mark[] {
  const pages = [keptLines(0.9, 1), keptLines(0.9, 15)];
  return pages.flatMap((lines, page) => {
    let [words, birds] = ['', ''];
    for (const [row, { text }] of lines.slice(0, 10).entries()) {
      let x = 12 + 120 * page;
      for (const word of text.replace('.', '').split(' ')) {
        const length = word.length * LETTER;
        if (x + length > 110 + 120 * page) break;
        const stroke = `M${x.toFixed(1)} ${8 + 7 * row}h${length.toFixed(1)}`;
        if (BIRDS.some((bird) => bird === word)) birds += stroke;
        else words += stroke;
        x += length + 2.6;
      }
    }
    return [
      { part: 'line', path: words, ink: 0.45 },
      { part: page === 0 ? 'real-line' : 'made-line', path: birds },
    ] satisfies Mark[];
  });
}
