import { grouped } from '../../../base/language.ts';
import type { SamplingWords } from '../../../faces/board-face.ts';
import { boardFaceOf } from '../../../faces/faces.ts';
import type { Challenge } from '../../../game/challenge.ts';
import { hasBudget, hasGoal, hasMoney, hasPrices, hasWeb } from '../../../game/facts.ts';
import type { Bar } from '../../../game/plain.ts';
import { nearBar } from '../../../game/stars.ts';
import { kindOf } from '../../../kinds/kinds.ts';
import { count, joined, lineOf, percentWords } from '../../../kit/words/en.ts';
import { costWords, keptWords } from './limits.ts';

/** What a board asks of the player, and the facts of its challenge, each with what it means. */

/** One fact: what stands on it, and what is told when somebody asks. */
export interface Rule {
  readonly label: string;
  readonly text: string;
}

/** "Keep both tails between 30% and 3.3 times their real size for 14 generations, with 560 real samples." */
export function goalOf(challenge: Challenge): string {
  const { generations, locked } = challenge;
  const time = count(generations, 'generation');
  if (hasGoal(challenge)) {
    const goal = `Keep ${keptWords(challenge)} for ${time}${supply(challenge)}.`;
    return joined([goal, doorWords(challenge)]);
  }
  if (locked.includes('real')) return `Watch ${time} that learn from each other alone.`;
  return `Decide how many real samples each of ${time} is fed, and watch.`;
}

/** What there is to find out at a door: what the bouncer is worth. */
function doorWords(challenge: Challenge): string {
  const web = kindOf(challenge).web(challenge);
  if (web === undefined || !hasBouncer(challenge)) return '';
  return `${percentWords(web.contamination)} of the web is fake: try with the bouncer and without.`;
}

function hasBouncer({ tools }: Challenge): boolean {
  return tools.some(({ tool }) => tool === 'bouncer');
}

function supply(challenge: Challenge): string {
  const { budget } = challenge;
  if (!hasBudget(challenge)) return '';
  if (hasMoney(challenge)) return `, with ${grouped(budget)} to spend`;
  return `, with ${hasWeb(challenge) ? count(budget, 'sample') : samples(budget)}`;
}

function samples(budget: number): string {
  return budget === 1 ? '1 real sample' : `${grouped(budget)} real samples`;
}

/**
 * The facts of a challenge, in the order of their use.
 *
 * @param par of the luck that is played; null where it is not known, as may be the bar
 */
export function rulesOf(challenge: Challenge, par: number | null, bar: Bar | null): Rule[] {
  const rules = [
    keyRule(challenge),
    samplesRule(challenge),
    spreadRule(challenge),
    ...(hasGoal(challenge) ? [lineRule(challenge), livesRule(challenge)] : []),
    ...(hasGoal(challenge) && haveStars(challenge, par, bar) ? [starsRule(par, bar)] : []),
    ...(hasPrices(challenge) ? [PRICES] : []),
    ...webRules(challenge),
  ];
  return rules.filter((rule) => rule !== null);
}

const KEY =
  'Dotted: the real world. Orange: what this generation believes. Full green dots: real samples. Orange rings: samples drawn from the generation before.';

function keyRule(challenge: Challenge): Rule {
  return { label: 'How to read it', text: boardFaceOf(challenge).say.key ?? KEY };
}

function samplesRule({ n }: Challenge): Rule {
  return {
    label: `${grouped(n)} samples`,
    text: `Each generation learns from ${grouped(n)} samples. Those that you do not feed, it takes from the generation before.`,
  };
}

const SPREAD: SamplingWords = {
  symbol: 'λ',
  low: 'narrow',
  high: 'wide',
  rule(spread) {
    const how =
      spread === 1
        ? 'just as wide as it is'
        : `a little too ${spread < 1 ? 'narrow' : 'wide'}, with ${percentWords(spread)} of its variance`;
    return `Each model is sampled ${how}: that is λ, the spread.`;
  },
};

function spreadRule(challenge: Challenge): Rule {
  const { symbol, low, high, rule } = boardFaceOf(challenge).say.sampling ?? SPREAD;
  const { spread } = challenge;
  const label = `${symbol} = ${spread}${spread === 1 ? '' : spread < 1 ? `, ${low}` : `, ${high}`}`;
  return { label, text: rule(spread) };
}

function lineRule(challenge: Challenge): Rule {
  return { label: `line ${lineOf(challenge)}`, text: costWords(challenge) };
}

function livesRule({ lives, generations }: Challenge): Rule {
  return {
    label: count(lives, 'life', 'lives'),
    text: `A bad generation costs one life, however bad it is. Who gets through all ${generations} with a life left has won; less spent is better.`,
  };
}

/** Whether it is known what three stars or par are, or will be. */
function haveStars(challenge: Challenge, par: number | null, bar: Bar | null): boolean {
  return par !== null || bar !== null || kindOf(challenge).par !== 'none';
}

function starsRule(par: number | null, bar: Bar | null): Rule {
  const stars =
    bar === null
      ? 'A win is one star, and a cheap one is three.'
      : `A win is one star, with at most ${grouped(nearBar(bar))} spent two, with at most ${grouped(bar.spend)} three.`;
  return { label: starsLabel(par, bar), text: joined([stars, ofPar(par)]) };
}

function ofPar(par: number | null): string {
  if (par === null) return '';
  return `Par, ${grouped(par)}, is the cheapest win that anybody knows on this luck. It was found with hindsight, by trying many ways to play.`;
}

/** "★★★ up to 300 · par 160", as far as it is known. */
function starsLabel(par: number | null, bar: Bar | null): string {
  const stars = bar === null ? 'stars' : `★★★ up to ${grouped(bar.spend)}`;
  return joined([stars, par === null ? '' : `par ${grouped(par)}`], ' · ');
}

const PRICES: Rule = {
  label: 'prices',
  text: 'A sample from anywhere costs 1. You may also send for samples from one island, at its price: choose it from the list, or press it on the map.',
};

/** How honest the place is where real samples are collected, and who stands at its door. */
function webRules(challenge: Challenge): Rule[] {
  const web = kindOf(challenge).web(challenge);
  if (web === undefined) return [];
  const { contamination, truePositive, falsePositive, tailFalsePositive } = web;
  const pool: Rule = {
    label: `${percentWords(contamination)} of the web is fake`,
    text: `What you collect comes from the web, where ${percentWords(contamination)} is the previous model’s own output and does not say so.`,
  };
  if (!hasBouncer(challenge)) return [pool];
  const ofTails =
    tailFalsePositive === falsePositive
      ? ''
      : `, and ${percentWords(tailFalsePositive)} of those far out, of which the tails are made`;
  const text = `The bouncer looks at every sample and turns away ${percentWords(truePositive)} of synthetic ones, but also ${percentWords(falsePositive)} of real ones${ofTails}.`;
  return [pool, { label: 'the bouncer', text }];
}
