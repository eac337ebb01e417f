import { addProduct, type Product } from '../../../sim/learning/product.ts';

/**
 * Who multiplies matrices. All arrays that an engine is given are its own (`allocate`). Sums run in one order, so that
 * every engine computes the same bits.
 */
export interface Engine {
  /** An array of zeros, to be used with this engine. */
  allocate(length: number): Float64Array;
  addProduct(product: Product): void;
}

/** The engine in JavaScript: the reference for any other. */
export const plainEngine: Engine = {
  allocate: (length) => new Float64Array(length),
  addProduct,
};
