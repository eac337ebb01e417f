import * as v from 'valibot';
import type { Challenge } from './challenge.ts';
import type { Plain } from './plain.ts';

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

const PLAIN = v.strictObject({
  policy: v.picklist(['watchful', 'aimed']),
  threshold: v.optional(share),
  factor: v.optional(v.pipe(v.number(), v.minValue(0))),
  tools: v.optional(v.array(v.pipe(v.number(), v.integer(), v.minValue(0)))),
  when: v.optional(v.picklist(['always', 'fed'])),
  winShare: share,
  medianShare: share,
});

/** Checks that anything at all is a plain policy that can be played on a challenge; null when it is none. */
export function parsePlain(data: unknown, { tools }: Challenge): Plain | null {
  const parsed = v.safeParse(PLAIN, data);
  if (!parsed.success) return null;
  const plain = parsed.output;
  const { tools: used = tools.map(() => 0) } = plain;
  const isOnOffer = (options: readonly unknown[], i: number) => (used[i] ?? 0) <= options.length;
  const isPlayable =
    used.length === tools.length && tools.every(({ options }, i) => isOnOffer(options, i));
  return isPlayable ? plain : null;
}
