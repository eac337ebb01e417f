import type { Product } from '../../../sim/learning/product.ts';
import { moduleOf } from '../../../sim/wasm/assembler.ts';
import { kernelOf } from '../../../sim/wasm/instance.ts';
import type { Engine } from '../network/engine.ts';
import { PRODUCT } from './product.ts';

/** Memory of an engine, in pages of 64 KiB: a fit takes about 170 kB. */
const PAGES = 4;
const BYTES = Float64Array.BYTES_PER_ELEMENT;
/** Vectors load faster from multiples of this. */
const ALIGNMENT = 16;

type AddProduct = (
  a: number,
  rowStep: number,
  innerStep: number,
  b: number,
  c: number,
  rows: number,
  inner: number,
  width: number,
) => void;

const instantiate = kernelOf(() => moduleOf([PRODUCT], PAGES));

/**
 * An engine in WebAssembly, with vectors of two numbers; its bits are those of JavaScript. It has room for one fit.
 *
 * @returns null where there is none: in old engines, where a page's policy does not allow it, and where memory is short
 */
export function vectorEngine(): Engine | null {
  const exports = instantiate();
  if (exports === null) return null;
  const { buffer } = exports['memory'] as WebAssembly.Memory;
  const addProduct = exports[PRODUCT.name] as AddProduct;
  let end = 0;
  return {
    allocate(length) {
      const array = new Float64Array(buffer, end, length);
      end += Math.ceil((length * BYTES) / ALIGNMENT) * ALIGNMENT;
      return array;
    },
    addProduct({ a, rowStep, innerStep, b, c, rows, inner, columns }: Product) {
      addProduct(
        a.byteOffset,
        rowStep * BYTES,
        innerStep * BYTES,
        b.byteOffset,
        c.byteOffset,
        rows,
        inner,
        columns * BYTES,
      );
    },
  };
}
