import type { Challenge } from '../game/challenge.ts';
import { LOCKABLE_CONTROLS, type LockableControl } from '../kinds/challenge.ts';
import { kindOf } from '../kinds/kinds.ts';
import { KINDS } from '../kinds/registry.ts';
import { decodeTools, encodeTools } from './tools.ts';

/**
 * A challenge as the array that a link holds. Links decode for ever, so what stands where never changes: a letter, then
 *
 *     title, n, generations, spread, budget, line, lives, seed, locks
 *
 * and behind them what the kind of model says that goes with the letter; see `LinkFormat`.
 */
export function encodeChallenge(challenge: Challenge): unknown[] {
  const { title, n, generations, spread, budget, line, lives, seed, tools } = challenge;
  const common = [title, n, generations, spread, budget, line, lives, seed, encodeLocks(challenge)];
  const [letter, ...behind] = kindOf(challenge).link.write(challenge, encodeTools(tools));
  return [letter, ...common, ...behind];
}

/** Fields that every challenge has, with the letter. */
const COMMON_FIELDS = 10;

/** What `encodeChallenge` wrote, still unchecked, and the run behind it; null when the shape is wrong. */
export function readChallenge(
  data: unknown,
): { readonly settings: object; readonly run: unknown } | null {
  if (!Array.isArray(data)) return null;
  const fields: readonly unknown[] = data;
  const [letter, title, n, generations, spread, budget, line, lives, seed, locks] = fields;
  const kind = KINDS.find(
    ({ link }) => typeof letter === 'string' && Object.hasOwn(link.letters, letter),
  );
  const locked = decodeLocks(locks);
  if (kind === undefined || typeof letter !== 'string' || locked === null) return null;
  const count = COMMON_FIELDS + (kind.link.letters[letter] ?? 0);
  if (fields.length !== count && fields.length !== count + 1) return null;
  const { own, tools: text } = kind.link.read(letter, fields.slice(COMMON_FIELDS, count));
  const tools = decodeTools(text);
  if (tools === null) return null;
  const common = { title, n, generations, spread, budget, line, lives, seed, locked };
  return { settings: { model: kind.name, ...common, ...own, tools }, run: fields[count] };
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
