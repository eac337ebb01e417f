import { kernelOf, offPage } from '../../../../sim/wasm/instance.ts';
import { type Engine, plainEngine } from '../engine.ts';
import { arraysIn } from '../layout.ts';
import { CONSTANTS } from './constants.ts';
import { kernelModule } from './module.ts';

type OnRows = (rows: number) => void;

const instantiate = kernelOf(kernelModule);

/**
 * An engine in WebAssembly, with vectors of two numbers; its bits are those of JavaScript.
 *
 * @returns null where there is none: in old engines, where a page's policy does not allow it, and where memory is short
 */
export function vectorEngine(): Engine | null {
  const exports = instantiate();
  if (exports === null) return null;
  const { buffer } = exports['memory'] as WebAssembly.Memory;
  const arrays = arraysIn(buffer as ArrayBuffer);
  arrays.constants.set(CONSTANTS);
  return { arrays, forward: exports['forward'] as OnRows, step: exports['step'] as OnRows };
}

/** The fastest engine that may be had. Its bits are the same. */
export function engineHere(): Engine {
  return offPage(vectorEngine) ?? plainEngine();
}
