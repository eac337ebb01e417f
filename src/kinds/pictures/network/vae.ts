import { exp } from '../../../sim/math/exponential.ts';
import { expOfNegative } from '../../../sim/math/fast-exponential.ts';
import { DIGITS, PIXELS } from '../album/world.ts';
import type { Architecture } from './architecture.ts';
import { type Engine, plainEngine } from './engine.ts';
import { BATCH, CODE, type Gradient } from './gradient.ts';
import {
  backward,
  backwardThrough,
  forward,
  layersOf,
  rectify,
  rectifyBackward,
  sizeOf,
} from './layers.ts';

/**
 * A variational autoencoder (Kingma & Welling 2014): 64 pixels, 32 hidden units, a code of 4 numbers with a normal
 * distribution around each, and the same way back to the ink of 64 pixels.
 */
const HIDDEN = 32;

/** The encoder gives the means of a code, then the logarithms of its variances. */
const LAYERS = layersOf([
  [PIXELS, HIDDEN],
  [HIDDEN, 2 * CODE],
  [CODE, HIDDEN],
  [HIDDEN, PIXELS],
]);

/** β, what the codes' distance from a standard normal distribution counts against the pictures (Higgins et al. 2017). */
const BETA = 0.3;

const [TO_HIDDEN, TO_CODE, FROM_CODE, TO_PIXELS] = LAYERS;

/**
 * The loss is cross-entropy summed over pixels and β times the Kullback–Leibler divergence of the codes, both averaged over the
 * batch. Without β it is a plain autoencoder: its codes are points, without noise.
 */
class VaeGradient implements Gradient {
  readonly pictures: Float64Array;
  readonly noise = new Float64Array(BATCH * CODE);
  readonly counts = new Float64Array(BATCH).fill(1);
  readonly byWeights: Float64Array;

  private readonly engine: Engine;
  private readonly beta: number;
  private readonly hidden: Float64Array;
  private readonly code: Float64Array;
  private readonly drawn: Float64Array;
  private readonly hiddenBack: Float64Array;
  /** First what goes into the last rectifiers, then the gradient by that. */
  private readonly pixels: Float64Array;
  private readonly byHidden: Float64Array;
  private readonly byDrawn: Float64Array;
  private readonly byCode: Float64Array;
  private readonly turned: Float64Array;

  constructor(engine: Engine, beta: number) {
    this.engine = engine;
    this.beta = beta;
    const rows = (width: number) => engine.allocate(BATCH * width);
    this.pictures = rows(PIXELS);
    this.byWeights = engine.allocate(sizeOf(LAYERS));
    this.hidden = rows(HIDDEN);
    this.code = rows(2 * CODE);
    this.drawn = rows(CODE);
    this.hiddenBack = rows(HIDDEN);
    this.pixels = rows(PIXELS);
    this.byHidden = rows(HIDDEN);
    this.byDrawn = rows(CODE);
    this.byCode = rows(2 * CODE);
    this.turned = engine.allocate(HIDDEN * PIXELS);
  }

  compute(weights: Float64Array, rows: number): void {
    this.goForward(weights, rows);
    this.compareWithPictures(rows);
    this.goBack(weights, rows);
  }

  private goForward(weights: Float64Array, rows: number): void {
    const { engine, hidden, code, drawn, hiddenBack, noise } = this;
    forward(engine, TO_HIDDEN, weights, this.pictures, hidden, rows);
    rectify(hidden, rows * HIDDEN);
    forward(engine, TO_CODE, weights, hidden, code, rows);
    for (let k = 0; k < rows * CODE; k++) {
      const at = meanOf(k);
      drawn[k] = (code[at] as number) + this.deviation(at) * (noise[k] as number);
    }
    forward(engine, FROM_CODE, weights, drawn, hiddenBack, rows);
    rectify(hiddenBack, rows * HIDDEN);
    forward(engine, TO_PIXELS, weights, hiddenBack, this.pixels, rows);
  }

  /** The gradient of the cross-entropy by what goes into the logistic functions is ink drawn − ink there. */
  private compareWithPictures(rows: number): void {
    const { pixels, pictures, counts } = this;
    for (let row = 0, k = 0; row < rows; row++) {
      const share = (counts[row] as number) / rows;
      for (let pixel = 0; pixel < PIXELS; pixel++, k++) {
        pixels[k] = share * (logistic(pixels[k] as number) - (pictures[k] as number));
      }
    }
  }

  private goBack(weights: Float64Array, rows: number): void {
    const { engine, byWeights, byHidden, turned, hidden, hiddenBack } = this;
    backward(engine, TO_PIXELS, byWeights, hiddenBack, this.pixels, rows);
    backwardThrough(engine, TO_PIXELS, weights, this.pixels, byHidden, rows, turned);
    rectifyBackward(byHidden, hiddenBack, rows * HIDDEN);
    backward(engine, FROM_CODE, byWeights, this.drawn, byHidden, rows);
    backwardThrough(engine, FROM_CODE, weights, byHidden, this.byDrawn, rows, turned);
    this.throughCode(rows);
    backward(engine, TO_CODE, byWeights, hidden, this.byCode, rows);
    backwardThrough(engine, TO_CODE, weights, this.byCode, byHidden, rows, turned);
    rectifyBackward(byHidden, hidden, rows * HIDDEN);
    backward(engine, TO_HIDDEN, byWeights, this.pictures, byHidden, rows);
  }

  /** By means and log-variances: what the pictures say, and β times the gradient of ½ (mean² + variance − 1 − ln variance). */
  private throughCode(rows: number): void {
    const { code, byDrawn, byCode, noise, counts } = this;
    for (let k = 0; k < rows * CODE; k++) {
      const at = meanOf(k);
      const beta = (this.beta * (counts[(k / CODE) | 0] as number)) / rows;
      const by = byDrawn[k] as number;
      const deviation = this.deviation(at);
      byCode[at] = by + beta * (code[at] as number);
      byCode[at + CODE] =
        0.5 * (by * deviation * (noise[k] as number) + beta * (deviation * deviation - 1));
    }
  }

  /** Of the code whose mean stands there. */
  private deviation(at: number): number {
    return this.beta === 0 ? 0 : exp(0.5 * (this.code[at + CODE] as number));
  }
}

/** Where among the outputs of the encoder the mean of the k-th number of all codes stands. */
function meanOf(k: number): number {
  return k + k - (k % CODE);
}

/** Writes the pictures that codes stand for: their mean ink. */
function decode(weights: Float64Array, codes: Float64Array, out: Float64Array): void {
  const count = codes.length / CODE;
  const hidden = new Float64Array(count * HIDDEN);
  forward(plainEngine, FROM_CODE, weights, codes, hidden, count);
  rectify(hidden, hidden.length);
  forward(plainEngine, TO_PIXELS, weights, hidden, out, count);
  for (let k = 0; k < out.length; k++) out[k] = logistic(out[k] as number);
}

/** The means of the codes of pictures. */
function encode(weights: Float64Array, pictures: Float64Array): Float64Array {
  const count = pictures.length / PIXELS;
  const hidden = new Float64Array(count * HIDDEN);
  forward(plainEngine, TO_HIDDEN, weights, pictures, hidden, count);
  rectify(hidden, hidden.length);
  const both = new Float64Array(count * 2 * CODE);
  forward(plainEngine, TO_CODE, weights, hidden, both, count);
  return Float64Array.from({ length: count * CODE }, (_, k) => both[meanOf(k)] as number);
}

/** 1 / (1 + e^−x). */
function logistic(x: number): number {
  if (x >= 0) return 1 / (1 + expOfNegative(-x));
  const odds = expOfNegative(x);
  return odds / (1 + odds);
}

/** 4,616 weights. Its codes are drawn from the standard normal distribution that training holds them to. */
export const variational: Architecture = {
  layers: LAYERS,
  components: 0,
  gradient: (engine) => new VaeGradient(engine, BETA),
  encode,
  decode,
};

/** The same network as a plain autoencoder; its codes are described by a mixture, with a component for each digit. */
export const plain: Architecture = {
  ...variational,
  components: DIGITS.length,
  gradient: (engine) => new VaeGradient(engine, 0),
};
