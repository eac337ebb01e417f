import { expect } from 'vitest';
import { type Challenge, parseChallenge } from '../../../../src/game/challenge.ts';
import { daysAfter } from '../../../../src/game/daily/calendar.ts';
import { challengeOfDay } from '../../../../src/game/daily/daily.ts';
import { FAMILIES, type FamilyName } from '../../../../src/game/daily/families.ts';
import { FIRST_DAY, familyOf } from '../../../../src/game/daily/schedule.ts';
import { type Idea, policyOf } from '../../../../src/game/ideas.ts';
import { playByPolicy } from '../../../../src/game/policies.ts';
import type { Move } from '../../../../src/game/position.ts';
import { makeLink } from '../../../../src/link/link.ts';

/** More than five years. */
export const DATES = Array.from({ length: 2000 }, (_, i) => daysAfter(FIRST_DAY, i));

/** The dates of some families. */
export function datesOf(...names: readonly FamilyName[]): string[] {
  return DATES.filter((date) => names.includes(familyOf(date)));
}

export function playIdea(challenge: Challenge, idea: Idea) {
  return playByPolicy(challenge, policyOf(idea));
}

/** Holds the challenges of some dates to what is promised of every day; returns them. */
export function checkDays(dates: readonly string[]): Challenge[] {
  return dates.map((date) => {
    const challenge = challengeOfDay(date);
    const { wrong, right } = FAMILIES[familyOf(date)];
    const parsed = parseChallenge(challenge);
    expect(parsed, date).toEqual({ ok: true, value: challenge });
    expect(makeLink({ challenge, moves: longestRun(challenge) }).ok, date).toBe(true);
    const alone = playIdea(challenge, { policy: 'neglect' });
    expect(alone.status, date).toBe('lost');
    expect(alone.turns.length, date).toBeLessThanOrEqual(0.75 * challenge.generations);
    expect(playIdea(challenge, wrong).status, date).toBe('lost');
    expect(playIdea(challenge, right).status, date).toBe('won');
    return challenge;
  });
}

/** A run whose moves take the most room in a link. */
function longestRun({ model, n, generations, tools }: Challenge): Move[] {
  const move: Move = {
    real: n,
    ...(model === 'mixture' && { from: { mode: 3, isWeighted: true } }),
    ...(tools.length > 0 && { tools: tools.map(({ options }) => options.length) }),
  };
  return new Array<Move>(generations).fill(move);
}

/** How many of some challenges differ in more than their title and their luck. */
export function countDifferent(challenges: readonly Challenge[]): number {
  const settings = challenges.map((challenge) => ({ ...challenge, title: '', seed: '' }));
  return new Set(settings.map((each) => JSON.stringify(each))).size;
}
