/** The network that ships with the site, as the text of src/kinds/language/network/first-weights.ts. */
import { finish } from '../../src/base/finish.ts';
import { learnerOf, startWeights } from '../../src/kinds/language/network/initial.ts';
import { engineHere } from '../../src/kinds/language/network/kernel/engine.ts';
import { textOf } from '../../src/kinds/language/network/packed-weights.ts';
import { train } from '../../src/kinds/language/network/train.ts';
import { drawLines } from '../../src/kinds/language/notebook/draw.ts';
import { digestText, EMPTY_DIGEST, extendDigest } from '../../src/sim/digest.ts';
import { rootKey } from '../../src/sim/random/key.ts';
import { streamAt } from '../../src/sim/random/stream.ts';

export const FILE = new URL('../../src/kinds/language/network/first-weights.ts', import.meta.url);

const LINES = 6000;
const EPOCHS = 12;
/** Letters of a row of the file. */
const ROW = 96;

const chance = (purpose: number) => streamAt(rootKey('language/first'), purpose);

/** Trained weights, before they are rounded. */
export function firstWeights(count = LINES, epochs = EPOCHS): Float64Array {
  const values = new Float64Array(24 * count);
  drawLines(chance(1), values);
  const start = learnerOf(startWeights(chance(2)));
  return finish(train(start, { values, count }, epochs, chance(3), engineHere())).weights;
}

/**
 * What the first machine is made from, in the time that a test has: the digest of what comes of a short training by the same
 * luck. Where it changes, the machine does.
 */
export function origin(): string {
  return digestText(extendDigest(EMPTY_DIGEST, [...firstWeights(60, 1)]));
}

export function firstFile(weights: Float64Array): string {
  const text = textOf(weights);
  const rows = Array.from({ length: Math.ceil(text.length / ROW) }, (_, k) =>
    text.slice(k * ROW, (k + 1) * ROW),
  );
  return `/** Made by scripts/fixtures/first-machine.ts, from ${origin()}: see \`first.ts\` and \`packed-weights.ts\`. */
export const FIRST_WEIGHTS: readonly string[] = [
${rows.map((row) => `  '${row}',`).join('\n')}
];
`;
}
