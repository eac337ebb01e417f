import { grouped } from '../../../base/language.ts';
import { boardFaceOf } from '../../../faces/faces.ts';
import type { Challenge } from '../../../game/challenge.ts';
import { hasBudget, hasGoal, hasMoney, hasPrices, hasWeb } from '../../../game/facts.ts';
import { kindOf } from '../../../kinds/kinds.ts';
import { count, lineOf, percent } from '../../../kit/words/en.ts';
import { costWords, keptWords } from './limits.ts';

/** What a board asks of the player, and the facts of its challenge, each with what it means. */

/** One fact: what stands on it, and what is told when somebody asks. */
export interface Rule {
  readonly label: string;
  readonly text: string;
}

/** "Keep both tails between 30% and 333% of their real size for 14 generations, with 560 real samples." */
export function goalOf(challenge: Challenge): string {
  const { generations, locked } = challenge;
  const time = count(generations, 'generation');
  if (hasGoal(challenge)) return `Keep ${keptWords(challenge)} for ${time}${supply(challenge)}.`;
  if (locked.includes('real')) return `Watch ${time} that learn from each other alone.`;
  return `Decide how many real samples each of ${time} is fed, and watch.`;
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
 * @param par of the luck that is played; null where it is not known
 */
export function rulesOf(challenge: Challenge, par: number | null): Rule[] {
  const rules = [
    keyRule(challenge),
    samplesRule(challenge),
    spreadRule(challenge),
    ...(hasGoal(challenge) ? [lineRule(challenge), livesRule(challenge)] : []),
    ...(hasGoal(challenge) && mayHavePar(challenge, par) ? [parRule(par)] : []),
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

function spreadRule({ spread }: Challenge): Rule {
  const how =
    spread === 1
      ? 'just as wide as it is'
      : `a little too ${spread < 1 ? 'narrow' : 'wide'}, with ${percent(spread)}% of its variance`;
  return { label: `λ = ${spread}`, text: `Each model is sampled ${how}: that is λ, the spread.` };
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

/** Whether par is known, or will be. */
function mayHavePar(challenge: Challenge, par: number | null): boolean {
  return par !== null || kindOf(challenge).par === 'search';
}

function parRule(par: number | null): Rule {
  return {
    label: parLabel(par),
    text: 'Par is the cheapest win that anybody knows on this luck. It was found with hindsight, by trying many ways to play.',
  };
}

/** "par 200", or "par" until it is known. */
export function parLabel(par: number | null): string {
  return par === null ? 'par' : `par ${grouped(par)}`;
}

const PRICES: Rule = {
  label: 'prices',
  text: 'A sample from anywhere costs 1. You may also send for samples from one island, at its price.',
};

/** How honest the place is where real samples are collected, and who stands at its door. */
function webRules(challenge: Challenge): Rule[] {
  const web = kindOf(challenge).web(challenge);
  if (web === undefined) return [];
  const { contamination, truePositive, falsePositive, tailFalsePositive } = web;
  const pool: Rule = {
    label: `${percent(contamination)}% of the web is fake`,
    text: `What you collect comes from the web, where ${percent(contamination)}% is the previous model’s own output and does not say so.`,
  };
  if (!challenge.tools.some(({ tool }) => tool === 'bouncer')) return [pool];
  const ofTails =
    tailFalsePositive === falsePositive
      ? ''
      : `, and ${percent(tailFalsePositive)}% of those far out`;
  const text = `The bouncer looks at every sample and turns away ${percent(truePositive)}% of synthetic ones, but also ${percent(falsePositive)}% of real ones${ofTails}.`;
  return [pool, { label: 'the bouncer', text }];
}
