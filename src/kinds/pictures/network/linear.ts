import { PIXELS } from '../album/world.ts';
import type { Architecture } from './architecture.ts';
import { type Engine, plainEngine } from './engine.ts';
import { BATCH, CODE, type Gradient } from './gradient.ts';
import { backward, backwardThrough, forward, layersOf, sizeOf } from './layers.ts';

/**
 * A linear autoencoder: 64 pixels, a code of 4 numbers, 64 pixels, and half the squared error. What theory knows: at its best
 * its pictures lie in the plane of the 4 main axes of what it learned from (Baldi & Hornik 1989).
 */
const LAYERS = layersOf([
  [PIXELS, CODE],
  [CODE, PIXELS],
]);
const [TO_CODE, TO_PIXELS] = LAYERS;

class LinearGradient implements Gradient {
  readonly pictures: Float64Array;
  readonly noise = new Float64Array(BATCH * CODE);
  readonly counts = new Float64Array(BATCH).fill(1);
  readonly byWeights: Float64Array;

  private readonly engine: Engine;
  private readonly code: Float64Array;
  private readonly byCode: Float64Array;
  private readonly byPixels: Float64Array;
  private readonly turned: Float64Array;

  constructor(engine: Engine) {
    this.engine = engine;
    this.pictures = engine.allocate(BATCH * PIXELS);
    this.byWeights = engine.allocate(sizeOf(LAYERS));
    this.code = engine.allocate(BATCH * CODE);
    this.byCode = engine.allocate(BATCH * CODE);
    this.byPixels = engine.allocate(BATCH * PIXELS);
    this.turned = engine.allocate(CODE * PIXELS);
  }

  compute(weights: Float64Array, rows: number): void {
    const { engine, pictures, code, byPixels, byCode, byWeights, counts } = this;
    forward(engine, TO_CODE, weights, pictures, code, rows);
    forward(engine, TO_PIXELS, weights, code, byPixels, rows);
    for (let k = 0; k < rows * PIXELS; k++) {
      const share = (counts[Math.floor(k / PIXELS)] as number) / rows;
      byPixels[k] = share * ((byPixels[k] as number) - (pictures[k] as number));
    }
    backward(engine, TO_PIXELS, byWeights, code, byPixels, rows);
    backwardThrough(engine, TO_PIXELS, weights, byPixels, byCode, rows, this.turned);
    backward(engine, TO_CODE, byWeights, pictures, byCode, rows);
  }
}

/** 580 weights. Its codes are described by one normal distribution. */
export const linear: Architecture = {
  layers: LAYERS,
  components: 1,
  gradient: (engine) => new LinearGradient(engine),
  encode(weights, pictures) {
    const codes = new Float64Array((pictures.length / PIXELS) * CODE);
    forward(plainEngine, TO_CODE, weights, pictures, codes, pictures.length / PIXELS);
    return codes;
  },
  decode(weights, codes, out) {
    forward(plainEngine, TO_PIXELS, weights, codes, out, codes.length / CODE);
  },
};
