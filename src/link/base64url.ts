import { fail, type Result, succeed } from '../base/result.ts';

/** Text as base64url of its UTF-8 bytes (RFC 4648, section 5, without padding). */
export function encodeBase64Url(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The text that `encodeBase64Url` encoded; fails for anything that it cannot have made. */
export function decodeBase64Url(encoded: string): Result<string, 'encoding'> {
  if (!/^[\w-]*$/.test(encoded)) return fail('encoding');
  try {
    const base64 = encoded.replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return encodeBase64Url(text) === encoded ? succeed(text) : fail('encoding');
  } catch {
    return fail('encoding');
  }
}
