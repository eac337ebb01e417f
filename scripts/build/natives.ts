import type { Plugin } from 'vite';

/**
 * What packages of stdlib are in every browser since 2015. Each brings a test of whether it is there and a substitute,
 * together 2 kB of what a first decision needs.
 */
const NATIVES: ReadonlyMap<string, string> = new Map([
  ['@stdlib/array-float64', 'Float64Array'],
  ['@stdlib/array-uint8', 'Uint8Array'],
  ['@stdlib/array-uint16', 'Uint16Array'],
  ['@stdlib/array-uint32', 'Uint32Array'],
  ['@stdlib/math-base-assert-is-nan', 'Number.isNaN'],
  ['@stdlib/math-base-special-abs', 'Math.abs'],
  ['@stdlib/math-base-special-ceil', 'Math.ceil'],
  ['@stdlib/math-base-special-floor', 'Math.floor'],
  ['@stdlib/math-base-special-trunc', 'Math.trunc'],
  ['@stdlib/number-ctor', 'Number'],
  ['@stdlib/utils-define-property', 'Object.defineProperty'],
]);

/** Vite takes a name that begins so for what no file holds; its end tells how the text is written. */
const PREFIX = '\0native:';
const SUFFIX = '.cjs';

/** Puts what the language has in the place of packages that would look for it first. */
export function natives(): Plugin {
  return {
    name: 'natives',
    enforce: 'pre',
    resolveId: (id) => (NATIVES.has(id) ? PREFIX + id + SUFFIX : null),
    load: (id) =>
      id.startsWith(PREFIX)
        ? `module.exports = ${NATIVES.get(id.slice(PREFIX.length, -SUFFIX.length))};`
        : null,
  };
}
