import type { Challenge, MixtureChallenge } from '../game/challenge.ts';
import { LOCKABLE_CONTROLS, type LockableControl } from '../game/locks.ts';
import { decodeTools, encodeTools } from './tools.ts';

/**
 * A challenge as the array that a link holds. Links decode for ever, so what stands where never changes:
 *
 *     'g', title, n, generations, spread, budget, line, lives, seed, locks
 *     'm', the same nine, world, names, prices
 *     'G' and 'M', the same with the tools on offer behind
 *     'W', as 'G', with the contamination of the web and the three rates of its bouncer behind
 *
 * A world is the name of a preset, or `~` and eleven digits for each island.
 */
export function encodeChallenge(challenge: Challenge): unknown[] {
  const { title, n, generations, spread, budget, line, lives, seed, tools } = challenge;
  const common = [title, n, generations, spread, budget, line, lives, seed, encodeLocks(challenge)];
  const offers = tools.length === 0 ? [] : [encodeTools(tools)];
  if (challenge.model === 'mixture') {
    const ofMixture = [encodeWorld(challenge.world), challenge.names, challenge.prices];
    return [offers.length === 0 ? 'm' : 'M', ...common, ...ofMixture, ...offers];
  }
  if (challenge.web === undefined) return [offers.length === 0 ? 'g' : 'G', ...common, ...offers];
  const { contamination, truePositive, falsePositive, tailFalsePositive } = challenge.web;
  const web = [contamination, truePositive, falsePositive, tailFalsePositive];
  return ['W', ...common, encodeTools(tools), ...web];
}

/** What stands behind the nine fields that every challenge has. */
const FIELDS_BEHIND: ReadonlyMap<unknown, number> = new Map([
  ['g', 0],
  ['m', 3],
  ['G', 1],
  ['M', 4],
  ['W', 5],
]);

/** What `encodeChallenge` wrote, still unchecked, and the run behind it; null when the shape is wrong. */
export function readChallenge(
  data: unknown,
): { readonly settings: object; readonly run: unknown } | null {
  if (!Array.isArray(data)) return null;
  const fields: readonly unknown[] = data;
  const [kind, title, n, generations, spread, budget, line, lives, seed, locks] = fields;
  const behind = FIELDS_BEHIND.get(kind);
  const locked = decodeLocks(locks);
  if (behind === undefined || locked === null) return null;
  const count = 10 + behind;
  if (fields.length !== count && fields.length !== count + 1) return null;
  const common = { title, n, generations, spread, budget, line, lives, seed, locked };
  const own = readOwn(kind as Kind, fields.slice(10, count));
  return own === null ? null : { settings: { ...common, ...own }, run: fields[count] };
}

type Kind = 'g' | 'm' | 'G' | 'M' | 'W';

/** What only this kind of challenge has; null when its tools cannot be read. */
function readOwn(kind: Kind, fields: readonly unknown[]): object | null {
  const isMixture = kind === 'm' || kind === 'M';
  const hasTools = kind !== 'g' && kind !== 'm';
  const tools = hasTools ? decodeTools(fields[isMixture ? 3 : 0]) : [];
  if (tools === null) return null;
  if (isMixture) {
    const [world, names, prices] = fields;
    return { model: 'mixture', world: decodeWorld(world), names, prices, tools };
  }
  if (kind !== 'W') return { model: 'gaussian', tools };
  const [, contamination, truePositive, falsePositive, tailFalsePositive] = fields;
  const web = { contamination, truePositive, falsePositive, tailFalsePositive };
  return { model: 'gaussian', tools, web };
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

/** One digit for each lock; those that were added later only where they are set. */
function encodeLocks({ locked }: Challenge): string {
  const digits = LOCKABLE_CONTROLS.map((name) => (locked.includes(name) ? '1' : '0')).join('');
  return digits.replace(/(?<=^...)0+$/, '');
}

function decodeLocks(text: unknown): LockableControl[] | null {
  if (typeof text !== 'string' || !/^[01]+$/.test(text)) return null;
  if (text.length > LOCKABLE_CONTROLS.length) return null;
  return LOCKABLE_CONTROLS.filter((_, i) => text[i] === '1');
}
