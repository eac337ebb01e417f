import type { WorldSettings } from './settings.ts';

/** Digits in base 36 of an island's weight, x, y and deviation, in thousandths; places are counted from −9. */
const ISLAND = [2, 3, 3, 3] as const;
const BASE = 36;
const OFFSET = 9;
/** Sets islands apart from the name of a preset. */
const ISLANDS = '~';

/** The world of a challenge as links hold it: the name of a preset, or `~` and eleven digits for each island. */
export function encodeWorld(world: WorldSettings): string {
  if (typeof world === 'string') return world;
  const islands = world.map(({ weight, x, y, deviation }) =>
    [weight, x + OFFSET, y + OFFSET, deviation]
      .map((value, i) =>
        Math.round(value * 1000)
          .toString(BASE)
          .padStart(ISLAND[i] ?? 0, '0'),
      )
      .join(''),
  );
  return ISLANDS + islands.join('');
}

/** What `encodeWorld` wrote, still unchecked. */
export function decodeWorld(world: unknown): unknown {
  if (typeof world !== 'string' || !/^~([0-9a-z]{11})+$/.test(world)) return world;
  const islands = world.slice(ISLANDS.length).match(/.{11}/g) ?? [];
  return islands.map((island) => {
    let at = 0;
    const [weight, x, y, deviation] = ISLAND.map((digits) => {
      at += digits;
      return Number.parseInt(island.slice(at - digits, at), BASE);
    }) as [number, number, number, number];
    return {
      weight: weight / 1000,
      x: (x - OFFSET * 1000) / 1000,
      y: (y - OFFSET * 1000) / 1000,
      deviation: deviation / 1000,
    };
  });
}
