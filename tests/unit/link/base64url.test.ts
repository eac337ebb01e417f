import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBase64Url, encodeBase64Url } from '../../../src/link/base64url.ts';

test.each([
  ['', ''],
  ['f', 'Zg'],
  ['fo', 'Zm8'],
  ['foobar', 'Zm9vYmFy'],
  ['ÿ?>', 'w78_Pg'],
])('encodes %j as RFC 4648 and UTF-8 say', (text, encoded) => {
  expect(encodeBase64Url(text)).toBe(encoded);
  expect(decodeBase64Url(encoded)).toEqual({ ok: true, value: text });
});

test('agrees with Node on any well-formed text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(encodeBase64Url(text)).toBe(Buffer.from(text).toString('base64url'));
      expect(decodeBase64Url(encodeBase64Url(text))).toEqual({ ok: true, value: text });
    }),
  );
});
