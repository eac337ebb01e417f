/**
 * Instances of a module, which is compiled when the first of them is asked for.
 *
 * @param bytes of the module
 * @returns what makes an instance and gives its exports; null where there is none: in old engines, where a page's policy does
 *   not allow it, and where memory is short
 */
export function kernelOf(bytes: () => Uint8Array<ArrayBuffer>): () => WebAssembly.Exports | null {
  let compiled: WebAssembly.Module | null = null;
  return () => {
    try {
      compiled ??= new WebAssembly.Module(bytes());
      return new WebAssembly.Instance(compiled).exports;
    } catch {
      return null;
    }
  };
}

/** What is made of kernels; null on pages, whose policy forbids to compile what workers may. */
export function offPage<Made>(make: () => Made | null): Made | null {
  return typeof document === 'undefined' ? make() : null;
}
