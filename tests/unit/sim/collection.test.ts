import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gaussianFamily } from '../../../src/kinds/gaussian/family.ts';
import { STANDARD_NORMAL } from '../../../src/kinds/gaussian/model.ts';
import { mixtureFamily } from '../../../src/kinds/mixture/family.ts';
import { PRESETS } from '../../../src/kinds/mixture/presets.ts';
import { modeAt, type Source, sourceAt, stratumWeights } from '../../../src/sim/collection.ts';
import { NINE_REGIMES, regimeOf } from './nine-regimes.ts';

describe('stratum weights', () => {
  test('give the mode what the world would have given it, its samples alike, and the rest to the others', () => {
    // Two real samples of a mode with a quarter of the truth count for half a one; with one synthetic sample they
    // share 1.5 among three. The missing 1.5 are shared by three others.
    expect(stratumWeights(2, 0.25, 1, 3)).toEqual({ inside: 0.5, outside: 1.5 });
  });

  test('without a synthetic sample of the mode, each real one weighs p', () => {
    expect(stratumWeights(4, 0.25, 0, 6)).toEqual({ inside: 0.25, outside: 1.5 });
  });

  test('without a synthetic sample of another mode nothing stands in', () => {
    expect(stratumWeights(2, 0.25, 2, 0)).toEqual({ inside: 0.625, outside: 1 });
    expect(stratumWeights(3, 0.5, 0, 0)).toEqual({ inside: 0.5, outside: 1 });
  });

  test('of no targeted sample are 1', () => {
    expect(stratumWeights(0, 0.25, 1, 2)).toEqual({ inside: 1, outside: 1 });
    expect(stratumWeights(0, 0.25, 0, 2)).toEqual({ inside: 1, outside: 1 });
  });

  test('add up to n when another mode stands in, and give the mode r p and its synthetic samples', () => {
    const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(fc.nat(60), share, fc.nat(50), fc.nat(50), (real, p, inside, outside) => {
        const weights = stratumWeights(real, p, inside, outside);
        const ofMode = weights.inside * (real + inside);
        expect(ofMode).toBeCloseTo(real * p + inside, 9);
        const due = outside === 0 ? ofMode : real + inside + outside;
        expect(ofMode + weights.outside * outside).toBeCloseTo(due, 9);
        expect(weights.inside).toBeGreaterThan(0);
        expect(weights.outside).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});

describe('where a generation collects', () => {
  const source: Source = { mode: 2, isWeighted: true };

  test.each(NINE_REGIMES)('with %s and real data %s', (...kind) => {
    const regime = regimeOf(kind, 10);
    const isPooled = kind[0] !== 'replace';
    expect(sourceAt(regime, 1, source)).toEqual(isPooled ? 'world' : source);
    for (const generation of [2, 3, 50]) {
      expect(sourceAt(regime, generation, source)).toBe(source);
      expect(sourceAt(regime, generation, 'world')).toBe('world');
    }
    expect(sourceAt(regime, 1, 'world')).toBe('world');
  });
});

describe('the mode that a source names', () => {
  const family = mixtureFamily(PRESETS.archipelago, 'on');

  test('has its share of the truth, and alone all the weight', () => {
    const { share, alone } = modeAt(family.strata?.modes ?? [], { mode: 3, isWeighted: true });
    expect(share).toBe(0.03);
    expect(alone).toEqual([{ ...PRESETS.archipelago[3], weight: 1 }]);
  });

  test.each([-1, 4, 1.5, Number.NaN])('%d is refused when there is none', (mode) => {
    expect(() => modeAt(family.strata?.modes ?? [], { mode, isWeighted: true })).toThrow(
      RangeError,
    );
    expect(() => modeAt(family.strata?.modes ?? [], { mode, isWeighted: true })).toThrow(`4 modes`);
  });

  test('a family without modes has none to collect from', () => {
    const gaussian = gaussianFamily(STANDARD_NORMAL, 'n');
    expect(() => modeAt(gaussian.strata?.modes ?? [], { mode: 0, isWeighted: false })).toThrow(
      RangeError,
    );
  });
});
