/**
 * The Content-Security-Policy of a page: no inline script or style, no eval, nothing from elsewhere.
 *
 * @param runsWasm whether WebAssembly may be compiled, which is what the search needs
 */
export function policyFor(runsWasm: boolean): string {
  return [
    "default-src 'none'",
    `script-src 'self'${runsWasm ? " 'wasm-unsafe-eval'" : ''}`,
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
