/**
 * What the stars of a shipped challenge come to for somebody who looks, and has not the setting of the plain policy. It is
 * kept in tests/fixtures/stars, like what comes of the other policies, and every run of the tests plays a part of it again.
 */
import { readFileSync } from 'node:fs';
import type { Challenge } from '../../src/game/challenge.ts';
import { type Idea, policyOf } from '../../src/game/ideas.ts';
import { type Bar, barOf } from '../../src/game/plain.ts';
import { playByPolicy } from '../../src/game/policies.ts';
import { starsOf } from '../../src/game/stars.ts';
import { digest, type Shipped } from './lucks.ts';

const TABLES = new URL('../fixtures/stars/', import.meta.url);
const LUCKS = 2000;
/** One luck in so many is played again: a run on a map takes some ten times as long as one of a bell curve. */
const sampledOf = ({ model }: Challenge) => (model === 'mixture' ? 100 : 20);

/** Somebody else who looks: at which fidelity they feed, and how many times the budget's share of a generation. */
export const OTHERS: Readonly<Record<string, Pick<Idea, 'threshold' | 'factor'>>> = {
  'bad-bouncer': { threshold: 0.5, factor: 3 },
  'beautiful-islands': { threshold: 0.4, factor: 1.5 },
  'chance-alone': { threshold: 0.5, factor: 2 },
  'count-not-percent': { threshold: 0.4, factor: 3 },
  'first-watch': { threshold: 0.4, factor: 2 },
  'five-rounds': { threshold: 0.5, factor: 1 },
  'fresh-or-copied': { threshold: 0.4, factor: 1.5 },
  'hoard-or-replace': { threshold: 0.45, factor: 3 },
  'keepers-exam': { threshold: 0.4, factor: 2 },
  'knife-edge': { threshold: 0.4, factor: 2 },
  'one-drop': { threshold: 0.5, factor: 1 },
  'pinch-of-salt': { threshold: 0.6, factor: 1 },
  targeted: { threshold: 0.5, factor: 2 },
  'trust-the-real': { threshold: 0.4, factor: 1.5 },
  'two-truths': { threshold: 0.4, factor: 1.5 },
};

/** Texts have one word or letter for each luck, so that a table stays a few lines. */
export interface StarTable {
  /** Of what was played. */
  readonly fingerprint: string;
  readonly lucks: number;
  /** What the plain policy spends where it wins; a dash where it loses. */
  readonly plain: string;
  /** How many stars somebody else has: 0 to 3. */
  readonly stars: string;
}

/** What the plain policy and somebody else come to on one luck. */
export interface Compared {
  readonly bar: Bar;
  readonly stars: number;
}

/** Changes with the challenge, its plain policy, the other one, and how much is played. */
export function starsFingerprint({ id, challenge, plain }: Shipped): string {
  return digest({ challenge, plain, other: OTHERS[id], lucks: LUCKS });
}

export function compareOn({ id, challenge, plain }: Shipped, luck: number): Compared {
  const played = { ...challenge, seed: `luck ${luck}` };
  const bar = barOf(played, plain);
  const { status, spent } = playByPolicy(played, policyOf({ ...plain, ...OTHERS[id] }));
  return { bar, stars: starsOf({ won: status === 'won', spent }, bar) };
}

/** Plays everything: some seconds for a bell curve, minutes for a map. */
export function starTable(each: Shipped): StarTable {
  const all = Array.from({ length: LUCKS }, (_, luck) => compareOn(each, luck));
  return {
    fingerprint: starsFingerprint(each),
    lucks: LUCKS,
    plain: all.map(({ bar }) => plainWord(bar)).join(' '),
    stars: all.map(({ stars }) => stars).join(''),
  };
}

/** A bar as a table has it. */
export const plainWord = ({ isWon, spend }: Bar) => (isWon ? String(spend) : '-');

/** The lucks that are played again: others for every challenge. */
export function starSample(each: Shipped): number[] {
  const sampled = sampledOf(each.challenge);
  const first = Number.parseInt(starsFingerprint(each).slice(0, 6), 16) % sampled;
  return Array.from({ length: LUCKS / sampled }, (_, i) => first + i * sampled);
}

/** @throws when there is none */
export function readStars(id: string): StarTable {
  return JSON.parse(readFileSync(starsFile(id), 'utf8'));
}

export function starsFile(id: string): URL {
  return new URL(`${id}.json`, TABLES);
}
