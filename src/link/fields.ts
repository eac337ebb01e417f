import type { Challenge, MixtureChallenge } from '../game/challenge.ts';
import { LOCKABLE_CONTROLS, type LockableControl } from '../game/locks.ts';

/**
 * A challenge as the array that a link holds. Links decode for ever, so what stands where never changes:
 *
 *     'g', title, n, generations, spread, budget, line, lives, seed, locks
 *     'm', the same nine, world, names, prices
 *
 * A world is the name of a preset, or `~` and eleven digits for each island.
 */
export function encodeChallenge(challenge: Challenge): unknown[] {
  const { title, n, generations, spread, budget, line, lives, seed } = challenge;
  const locks = LOCKABLE_CONTROLS.map((name) => (challenge.locked.includes(name) ? 1 : 0)).join('');
  const common = [title, n, generations, spread, budget, line, lives, seed, locks];
  if (challenge.model === 'gaussian') return ['g', ...common];
  return ['m', ...common, encodeWorld(challenge.world), challenge.names, challenge.prices];
}

/** What `encodeChallenge` wrote, still unchecked, and the run behind it; null when the shape is wrong. */
export function readChallenge(
  data: unknown,
): { readonly settings: object; readonly run: unknown } | null {
  if (!Array.isArray(data)) return null;
  const fields: readonly unknown[] = data;
  const [kind, title, n, generations, spread, budget, line, lives, seed, locks] = fields;
  const locked = decodeLocks(locks);
  const common = { title, n, generations, spread, budget, line, lives, seed, locked };
  const count = kind === 'g' ? 10 : 13;
  const isWhole =
    fields.length === count || (fields.length === count + 1 && fields[count] !== null);
  if (!isWhole || locked === null) return null;
  if (kind === 'g') return { settings: { model: 'gaussian', ...common }, run: fields[count] };
  if (kind !== 'm') return null;
  const [world, names, prices] = fields.slice(10);
  const ofMixture = { world: decodeWorld(world), names, prices };
  return { settings: { model: 'mixture', ...common, ...ofMixture }, run: fields[count] };
}

/** Digits in base 36 of an island's weight, x, y and deviation, in thousandths; places are counted from −9. */
const ISLAND = [2, 3, 3, 3] as const;
const BASE = 36;
const OFFSET = 9;
/** Sets islands apart from the name of a preset. */
const ISLANDS = '~';

function encodeWorld(world: MixtureChallenge['world']): string {
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

function decodeWorld(world: unknown): unknown {
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

function decodeLocks(text: unknown): LockableControl[] | null {
  if (typeof text !== 'string' || !/^[01]+$/.test(text)) return null;
  if (text.length > LOCKABLE_CONTROLS.length) return null;
  return LOCKABLE_CONTROLS.filter((_, i) => text[i] === '1');
}
