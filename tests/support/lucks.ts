/**
 * What comes of a shipped challenge on many lucks. Only a change of the core or of the challenge can change it, so it is
 * kept in tests/fixtures/lucks, and every run of the tests plays a part of it again.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Challenge, parseChallenge } from '../../src/game/challenge.ts';
import { type Idea, policyOf } from '../../src/game/ideas.ts';
import type { Plain } from '../../src/game/plain.ts';
import { neglect, type Policy, playByPolicy } from '../../src/game/policies.ts';
import type { Position } from '../../src/game/position.ts';
import { candidatesFor } from '../../src/game/reference.ts';
import { kindOf, loadChecks } from '../../src/kinds/kinds.ts';

// Scripts come here with nothing loaded.
await loadChecks();

const CHALLENGES = new URL('../../content/challenges/', import.meta.url);
const TABLES = new URL('../fixtures/lucks/', import.meta.url);
/** A run on a map takes some ten times as long as one of a bell curve. */
const lucksOf = ({ model }: Challenge) => (model === 'mixture' ? 500 : 2000);
/** One luck in so many is played again. */
const SAMPLED = 20;

export interface Shipped {
  readonly id: string;
  readonly challenge: Challenge;
  readonly ideas: { readonly wrong: Idea; readonly right: Idea };
  readonly plain: Plain;
}

/** Every challenge of the site. */
export function readChallenges(): Shipped[] {
  return readdirSync(CHALLENGES).map((file) => {
    const data = parse(readFileSync(new URL(file, CHALLENGES), 'utf8'));
    const challenge = parseChallenge(data.challenge);
    if (!challenge.ok) throw new Error(`${file}: ${JSON.stringify(challenge.error)}`);
    const { ideas, plain } = data;
    return { id: file.replace('.yaml', ''), challenge: challenge.value, ideas, plain };
  });
}

/** Those that are quick enough to be played on thousands of lucks; for the others see `pools.ts`. */
export const shipped: readonly Shipped[] = readChallenges().filter(
  ({ challenge }) => kindOf(challenge).par === 'search',
);

/** The policies with a target of their own. */
export const PLAIN_NAMES = ['neglect', 'wrong', 'right'] as const;
type PlainName = (typeof PLAIN_NAMES)[number];

/** Texts have one word or letter for each luck, so that a table stays a few lines. */
export interface LuckTable {
  /** Of what was played: see {@link fingerprintOf}. */
  readonly fingerprint: string;
  readonly lucks: number;
  /** Whether each policy wins: 1 or 0. */
  readonly won: Readonly<Record<PlainName, string>>;
  /** The first policy that wins on the luck, as a place in the list of {@link tunedFor}; a dash when none does. */
  readonly tuned: string;
  /** A digest of how the plain policies fare on the sample, to the last bit. */
  readonly trace: string;
}

/** A short digest of anything that can be told as JSON. */
export function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}

/** Changes with the challenge, its ideas, the policies that are searched, and how much is played. */
export function fingerprintOf({ challenge, ideas }: Shipped): string {
  const grid = candidatesFor(challenge).map(({ name, tools }) => [name, tools]);
  return digest({ challenge, ideas, grid, lucks: lucksOf(challenge), sampled: SAMPLED });
}

const play = (challenge: Challenge, policy: Policy, luck: number) =>
  playByPolicy({ ...challenge, seed: `luck ${luck}` }, policy);

export const isWon = (challenge: Challenge, policy: Policy) =>
  playByPolicy(challenge, policy).status === 'won';

export function plainFor({ ideas }: Shipped): Readonly<Record<PlainName, Policy>> {
  return { neglect, wrong: policyOf(ideas.wrong), right: policyOf(ideas.right) };
}

/** The right idea, then all settings of the reference policies, backwards: the attentive ones win most often. */
function tunedFor({ challenge, ideas }: Shipped): Policy[] {
  const settings = candidatesFor(challenge).map(({ policy }) => policy);
  return [policyOf(ideas.right), ...settings.toReversed()];
}

/** The lucks that are played again: others for every challenge. */
export function sampleOf(each: Shipped): number[] {
  const first = Number.parseInt(fingerprintOf(each).slice(0, 6), 16) % SAMPLED;
  const lucks = Array.from({ length: lucksOf(each.challenge) }, (_, luck) => luck);
  return lucks.filter((luck) => luck % SAMPLED === first);
}

const fate = ({ status, spent, turns }: Position) => [
  status,
  spent,
  turns.map(({ fidelity }) => fidelity),
];

/** Plays the sample of a challenge again. */
export function replaySample(each: Shipped, { tuned }: Pick<LuckTable, 'tuned'>) {
  const plain = plainFor(each);
  const winners = tuned.split(' ');
  const list = tunedFor(each);
  const fates: unknown[] = [];
  const lucks = sampleOf(each).map((luck) => {
    const ends = PLAIN_NAMES.map((name) => {
      const end = play(each.challenge, plain[name], luck);
      fates.push(fate(end));
      return [name, end.status === 'won' ? '1' : '0'] as const;
    });
    const winner = list[Number(winners[luck])];
    const isTunedWon = winner !== undefined && play(each.challenge, winner, luck).status === 'won';
    return { luck, won: new Map(ends), isTunedWon };
  });
  return { lucks, trace: digest(fates) };
}

/** Plays everything: some seconds for a bell curve, up to minutes for a map. */
export function luckTable(each: Shipped): LuckTable {
  const { challenge } = each;
  const lucks = lucksOf(challenge);
  const plain = plainFor(each);
  const letters = (policy: Policy) =>
    Array.from({ length: lucks }, (_, luck) =>
      play(challenge, policy, luck).status === 'won' ? '1' : '0',
    ).join('');
  const won = {
    neglect: letters(plain.neglect),
    wrong: letters(plain.wrong),
    right: letters(plain.right),
  };
  const tuned = winnersFor(each, won.right).join(' ');
  const { trace } = replaySample(each, { tuned });
  return { fingerprint: fingerprintOf(each), lucks, won, tuned, trace };
}

function winnersFor(each: Shipped, right: string): string[] {
  let order = [...tunedFor(each).entries()];
  return [...right].map((letter, luck) => {
    if (letter === '1') return '0';
    const winner = order.find(([, policy]) => play(each.challenge, policy, luck).status === 'won');
    if (winner === undefined) return '-';
    // What has won lately is tried first: one win is enough, and most lucks are won by the same few.
    order = [winner, ...order.filter((other) => other !== winner)];
    return String(winner[0]);
  });
}

/** @throws when there is none */
export function readTable(id: string): LuckTable {
  return JSON.parse(readFileSync(tableFile(id), 'utf8'));
}

export function tableFile(id: string): URL {
  return new URL(`${id}.json`, TABLES);
}

export function tableIds(): string[] {
  return readdirSync(TABLES).map((file) => file.replace('.json', ''));
}
