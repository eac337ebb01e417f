import { LONGEST_REFLECTION } from '../submission.ts';

/** How much of a reflection is there, in bytes of UTF-8: letters of English take one, others up to four. */
export function bytesIn(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** As much of what was typed as can be handed in, without signs that cannot be seen. */
export function fitting(typed: string): string {
  const seen = typed.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (sign) =>
    /\s/.test(sign) ? sign : '',
  );
  let text = '';
  let bytes = 0;
  for (const sign of seen) {
    bytes += bytesIn(sign);
    if (bytes > LONGEST_REFLECTION) return text;
    text += sign;
  }
  return text;
}
