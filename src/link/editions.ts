import { type Challenge, parseChallenge } from '../game/challenge.ts';
import type { Edition } from '../game/edition.ts';
import { encodeChallenge, readChallenge } from './fields.ts';

/** Where the site keeps what `encodeEditions` makes; only links by name fetch it. */
export const EDITIONS_FILE = 'play/editions.json';

/**
 * All editions of all challenges of a site, as links hold challenges: by name, the first edition first.
 *
 * @throws Error when an edition is missing or there twice
 */
export function encodeEditions(
  published: readonly (Edition & { readonly challenge: Challenge })[],
): Readonly<Record<string, readonly unknown[]>> {
  const ids = [...new Set(published.map(({ id }) => id))];
  return Object.fromEntries(
    ids.map((id) => {
      const own = published.filter((each) => each.id === id);
      const inTurn = own.toSorted((one, other) => one.edition - other.edition);
      if (inTurn.some(({ edition }, i) => edition !== i + 1)) {
        const found = inTurn.map(({ edition }) => edition).join(', ');
        throw new Error(`${id} needs every edition from 1 once, and has ${found}`);
      }
      return [id, inTurn.map(({ challenge }) => encodeChallenge(challenge))] as const;
    }),
  );
}

/** The challenge of an edition in what `encodeEditions` made; null where there is none. Nothing in it is trusted. */
export function editionIn(data: unknown, { id, edition }: Edition): Challenge | null {
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, id)) return null;
  const list: unknown = Object.entries(data).find(([name]) => name === id)?.[1];
  const read = Array.isArray(list) ? readChallenge(list[edition - 1]) : null;
  const challenge = read === null ? null : parseChallenge(read.settings);
  return challenge?.ok ? challenge.value : null;
}
