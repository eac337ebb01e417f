import type { Challenge, MixtureChallenge } from '../game/challenge.ts';
import { LOCKABLE_CONTROLS, type LockableControl } from '../game/locks.ts';

/**
 * A challenge as the array that a link holds. Links decode for ever, so what stands where never changes:
 *
 *     'g', title, n, generations, spread, budget, line, lives, seed, locks
 *     'm', the same nine, world, names, prices
 *
 * A world is the name of a preset, or [weight, x, y, deviation] for each island.
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

function encodeWorld(world: MixtureChallenge['world']): unknown {
  if (typeof world === 'string') return world;
  return world.map(({ weight, x, y, deviation }) => [weight, x, y, deviation]);
}

function decodeWorld(world: unknown): unknown {
  if (!Array.isArray(world)) return world;
  return world.map((island: unknown) => {
    if (!Array.isArray(island) || island.length !== 4) return island;
    const [weight, x, y, deviation]: unknown[] = island;
    return { weight, x, y, deviation };
  });
}

function decodeLocks(text: unknown): LockableControl[] | null {
  if (typeof text !== 'string' || !/^[01]+$/.test(text)) return null;
  if (text.length > LOCKABLE_CONTROLS.length) return null;
  return LOCKABLE_CONTROLS.filter((_, i) => text[i] === '1');
}
