/** The choice of plain policies; see src/game/plain.ts. */
import { attend } from '../../src/game/attention.ts';
import type { Challenge } from '../../src/game/challenge.ts';
import { futuresOf } from '../../src/game/futures.ts';
import { type Idea, policyOf } from '../../src/game/ideas.ts';
import { type Plain, plainIdeas } from '../../src/game/plain.ts';
import { playByPolicy } from '../../src/game/policies.ts';
import { startPosition } from '../../src/game/position.ts';
import { kindOf } from '../../src/kinds/kinds.ts';

/** A challenge on many lucks: the same one, or days of one family. */
export type Lucks = (luck: number) => Challenge;

/** Lucks after which settings are left out that cannot be chosen any more; the last is how many there are in all. */
const ROUNDS = [20, 60, 200, 600, 2000];
/** The share of lucks that a plain policy should win. */
const ENOUGH = 0.8;
/** So many standard errors make sure. */
const SURE = 3;

interface Tried {
  readonly idea: Idea;
  lucks: number;
  /** Shares of the budget that were spent where it won, ascending. */
  spends: number[];
}

/** Futures of each setting by which hopeless ones are found in a hundredth of the time. */
const FUTURES = 1000;
/** Futures know the component of each sample, where runs must find it out: they may win so much more often or less … */
const SHARE_OFF = 0.1;
/** … and spend so many times as much. */
const SPEND_OFF = 1.5;

/** The plain policy of a challenge, chosen over other lucks of it. */
export function choosePlainFor(challenge: Challenge): Plain {
  const lucks: Lucks = (luck) => ({ ...challenge, seed: `plain ${luck}` });
  const isSlow = kindOf(challenge).runs === 'worker';
  return choosePlain(lucks, isSlow ? hopefulIdeas(challenge) : plainIdeas(challenge));
}

/** Without those that the futures of the challenge rule out. */
function hopefulIdeas(challenge: Challenge): Idea[] {
  const position = startPosition(challenge);
  const tried = plainIdeas(challenge).map((idea): Tried => {
    const futures = futuresOf(position, { real: 0, tools: idea.tools ?? [] }, FUTURES);
    const { fates } = attend(position, policyOf(idea), futures);
    const spends = fates.filter(({ won }) => won).map(({ spent }) => spent);
    return { idea, lucks: FUTURES, spends: spends.sort((a, b) => a - b) };
  });
  const floor = Math.min(ENOUGH, Math.max(...tried.map(winShare)));
  const good = tried.filter((each) => winShare(each) > floor + SHARE_OFF);
  const least = Math.min(...good.map(median));
  return tried
    .filter((each) => winShare(each) > floor - SHARE_OFF && median(each) <= SPEND_OFF * least)
    .map(({ idea }) => idea);
}

/** The plain policy for some lucks. */
export function choosePlain(lucks: Lucks, ideas = plainIdeas(lucks(0))): Plain {
  let left: Tried[] = ideas.map((idea) => ({ idea, lucks: 0, spends: [] }));
  for (const upTo of ROUNDS) {
    for (const each of left) playOn(each, lucks, upTo);
    left = stillOpen(left);
  }
  const enough = left.filter((each) => winShare(each) >= ENOUGH);
  const most = Math.max(...left.map(winShare));
  const chosen = (enough.length > 0 ? enough : left.filter((each) => winShare(each) === most))
    // Of two that spend the same the one that wins more.
    .sort((a, b) => median(a) - median(b) || winShare(b) - winShare(a))[0];
  if (chosen === undefined) throw new Error('there is no setting');
  const policy = chosen.idea.policy === 'aimed' ? 'aimed' : 'watchful';
  const [share, spend] = [winShare(chosen), median(chosen)];
  return { ...chosen.idea, policy, winShare: rounded(share, 3), medianShare: rounded(spend, 4) };
}

function playOn(tried: Tried, lucks: Lucks, upTo: number): void {
  const policy = policyOf(tried.idea);
  for (; tried.lucks < upTo; tried.lucks++) {
    const challenge = lucks(tried.lucks);
    const { status, spent } = playByPolicy(challenge, policy);
    if (status === 'won') tried.spends.push(spent / Math.max(1, challenge.budget));
  }
  tried.spends.sort((a, b) => a - b);
}

/** Without those that surely win too seldom, or surely spend more than another that surely wins often enough. */
function stillOpen(tried: readonly Tried[]): Tried[] {
  const floor = Math.min(ENOUGH, Math.max(...tried.map((each) => winShare(each) - doubt(each))));
  const sure = tried.filter((each) => winShare(each) - doubt(each) >= ENOUGH);
  const least = Math.min(...sure.map((each) => spendAt(each, SURE)));
  return tried.filter(
    (each) => winShare(each) + doubt(each) >= floor && spendAt(each, -SURE) <= least,
  );
}

const winShare = ({ spends, lucks }: Tried) => spends.length / lucks;
const median = (tried: Tried) => spendAt(tried, 0);

/** Of the share of wins; at least what one luck more or less makes. */
function doubt(tried: Tried): number {
  const share = winShare(tried);
  return SURE * Math.sqrt(Math.max(share * (1 - share), 1 / tried.lucks) / tried.lucks);
}

/** The median spend, so many standard errors up: an order statistic (Wilks), whatever the distribution. */
function spendAt({ spends }: Tried, errors: number): number {
  const rank = Math.floor(spends.length / 2 + (errors * Math.sqrt(spends.length)) / 2);
  if (rank < 0) return -Infinity;
  return rank >= spends.length ? Infinity : (spends[rank] as number);
}

const rounded = (value: number, decimals: number) => Number(value.toFixed(decimals));
