import { type Challenge, parseChallenge } from '../game/challenge.ts';
import type { Edition } from '../game/edition.ts';
import { parsePlain } from '../game/parse-plain.ts';
import type { Plain } from '../game/plain.ts';
import { encodeChallenge, readChallenge } from './fields.ts';

/** Where the site keeps what `encodeEditions` makes; only links by name fetch it. */
export const EDITIONS_FILE = 'play/editions.json';

/** An edition with what belongs to it. */
export interface FoundEdition {
  readonly challenge: Challenge;
  /** What stars are measured by; null where it has no plain policy of its own. */
  readonly plain: Plain | null;
}

/**
 * All editions of all challenges of a site, by name, the first edition first: each as links hold challenges, with its plain
 * policy.
 *
 * @throws Error when an edition is missing or there twice
 */
export function encodeEditions(
  published: readonly (Edition & Pick<FoundEdition, 'challenge'> & Partial<FoundEdition>)[],
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
      return [
        id,
        inTurn.map((each) => [encodeChallenge(each.challenge), each.plain ?? null]),
      ] as const;
    }),
  );
}

/** An edition in what `encodeEditions` made; null where there is none. Nothing in it is trusted. */
export function editionIn(data: unknown, { id, edition }: Edition): FoundEdition | null {
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, id)) return null;
  const list: unknown = Object.entries(data).find(([name]) => name === id)?.[1];
  const entry: unknown = Array.isArray(list) ? list[edition - 1] : null;
  if (!Array.isArray(entry)) return null;
  const read = readChallenge(entry[0]);
  const challenge = read === null ? null : parseChallenge(read.settings);
  if (!challenge?.ok) return null;
  return { challenge: challenge.value, plain: parsePlain(entry[1], challenge.value) };
}
